"""What `make check` counts: holds that no test proves, and modules too long to be read in one sitting.

It lists too which numbers to call nobody has checked of late.

python -m server.holds     exit status 1 if there is one of either, or a file of lines that makes no card
"""

import re
import sys
from datetime import date
from pathlib import Path

from game.common.texts import BadText
from game.safety.care import crisis_lines

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 300
FOLDERS = ("game", "commands", "typeclasses", "server", "tests")
# The holds that bind the house as it stands. Source: the numbered list of what must never break.
HOLDS = {
    1: "a line is at most 2,000 characters, counted before anything else reads it",
    2: "bytes without an end close their connection, and cost no more than themselves",
    3: "one line costs at most 5 ms before a service is called",
    4: "ten lines a second, then the door stops reading; the words that must work are free",
    5: "one person says, pages, writes to new people and offers only so much, all masks together",
    6: "one address has 20 connections, and keeps nobody else out",
    7: "who sends nothing or half a thing is let out in time",
    8: "a slow reader holds nobody up, and costs a screenful",
    10: "what a proxy says of an address is believed of the operator's proxies alone",
    11: "no unsigned byte of the inner door is decoded",
    12: "a sentence spoken is afterwards in no file, table, log or trace",
    13: "a passphrase is echoed nowhere and logged nowhere",
    14: "the log holds facts from a closed list, and of a fault only type and place",
    15: "a member sees a sentence and a code, never a traceback",
    16: "members' text is plain from input to door",
    17: "no line looks like another's or like the house",
    18: "members' text is never a template",
    20: "a wrong login is answered alike and as quickly whatever was wrong",
    21: "guesses wait, by address and name, and lock nobody else out; all doors count together",
    22: "a suspension and a sign-out act at once, at every door",
    23: "nobody can tell whether two masks are one person's",
    24: "what a member sees has no running numbers",
    25: "no alias, name or passphrase covers a word that must work",
    26: "whoever hears a line is listed where it is spoken",
    27: "whoever is kept apart or refused is answered as where nobody is, or where all are refused",
    28: "what was answered as kept survives a kill",
    29: "every SQLite connection writes ahead, fully synchronised, and overwrites what it deletes",
    30: "a killed Server is back within 10 s, and no typed line is without an answer",
    31: "after the Portal was killed there are no ghosts, and who returns has their seat",
    33: "on a full disk talk goes on, changes are refused, and nothing is half kept",
    34: "a locked database refuses a change whole, and delays nobody's talk",
    35: "a database that is restarted, or away, logs nobody out, and the first change after it is made",
    36: "after a change that failed memory and rows are as before",
    37: "house time knows nothing of the wall clock, and no turn ends because that jumps",
    38: "no pickle is read from a row of the house, and an evil one does not run",
    39: "two houses on one data folder: the second refuses",
    40: "a change of the tables that fails or is killed is undone",
    41: "what is past its time is deleted hourly, and not shown even where it is not",
    42: "a backup is whole, sealed to a key that is elsewhere, and gone after 35 days",
    43: "whoever was erased stays erased, whatever brings their rows back",
    44: "an erasure leaves no row, file or log line within a minute, and no byte",
    45: "an export has all that an erasure would delete",
    46: "the data folder is closed to others, or the house does not start",
    47: "help now answers at any time",
    48: "no fault lets help now answer an error",
    49: "a number to call says when it was checked, and a start names the old ones",
    50: "the running settings are ours",
}  # fmt: skip


def untested(tests: Path) -> list[int]:
    """The holds for which no test function under `tests` carries the number."""
    source = "\n".join(path.read_text("utf-8") for path in tests.rglob("test_*.py"))
    proven = {int(number) for number in re.findall(r"^\s*(?:async )?def test_r(\d\d)_", source, re.MULTILINE)}
    return [number for number in HOLDS if number not in proven]


def too_long(root: Path) -> list[tuple[Path, int]]:
    """Modules of more than 300 lines, and how many they have."""
    modules = [root / "bootstrap.py", *(path for name in FOLDERS for path in (root / name).rglob("*.py"))]
    lengths = [(path, len(path.read_text("utf-8").splitlines())) for path in modules if path.exists()]
    return [(path, length) for path, length in lengths if length > LONGEST and "migrations" not in path.parts]


def main() -> int:
    """The exit status: 1 if anything is missing or too long."""
    missing, long = untested(ROOT / "tests"), too_long(ROOT)
    for number in missing:
        print(f"No test is named test_r{number:02}_...: {HOLDS[number]}.")
    for path, length in long:
        print(f"{path.relative_to(ROOT)} has {length} lines; {LONGEST} are the most.")
    return 1 if missing or long or not lines_are_whole() else 0


def lines_are_whole() -> bool:
    """Whether every file of lines to call makes a card; whose number nobody has checked of late is told."""
    try:
        crisis_lines.check_texts()
    except BadText as wrong:
        print(wrong)
        return False
    if aged := crisis_lines.numbers_to_check(date.today()):
        print(f"To be checked by a person (nothing here fails by it), {len(aged)} lines to call:")
        print("\n".join(aged))
    return True


if __name__ == "__main__":
    sys.exit(main())
