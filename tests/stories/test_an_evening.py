"""An evening of four people: a drop, two kills, all kinds of mistakes. Then no word of it is anywhere."""

import secrets
import tempfile
import time
from pathlib import Path

from tests.stories import scan
from tests.stories.house import ROOT
from tests.stories.people import IAC, SB, SE, Client, Member

GMCP = 201


def test_r12_an_evening_leaves_no_word_behind(fragile, comes):
    began = time.time()
    word = "zebrafinch" + secrets.token_hex(6)
    passphrase = f"quiet {word} by the mill"

    ann, ben, cyd, dee = (comes(fragile.telnet) for _ in range(4))
    ann.joins("heron", "Ann", passphrase)
    ben.joins("otter", "Ben", f"another {word} of his own")
    cyd.joins("lark", "Cyd", f"third {word} entirely")
    dee.joins("wren", "Dee", f"fourth {word} under snow")
    ring = [ann, ben, cyd, dee]

    at_the_door(comes(fragile.telnet, Client), word)
    for member in ring:
        member.walks("lawn")
    on_the_lawn(ann, ben, word)
    for member in ring:
        member.walks("house", "hearth")
        member.types("sit")
        member.reads("Type `agree` or `leave`.")
        member.types("agree")
        member.reads("You have agreed")

    ann.types("host")
    ann.reads("Your next step: `begin`")
    ann.types(f"say we begin soon {word}")
    dee.reads(word)
    ann.types("begin")
    ann.reads("Your turn, Ann.")
    ben.reads("It is Ann's turn.")
    ben.types(f"share out of turn {word}")
    ben.reads("It is someone else's turn")
    ann.types(f"share what I never told: {word}...")
    ann.types(f"share and more of it, {word}")
    dee.reads(f"and more of it, {word}")
    ann.types("done")

    ben.reads("Your turn, Ben.")
    ben.close()
    cyd.reads("The line to Ben dropped. The place is kept.")
    ben = comes(fragile.telnet)
    ben.name = "Ben"
    ben.connects("otter", f"another {word} of his own")
    cyd.reads("Ben is back")
    ben.reads("It is your turn")
    ben.sends(f"share {word} again")
    killed = fragile.kill("house")
    fragile.wait_for_another("house", than=killed)
    for member in (ann, cyd, dee):
        member.reads("is back. You are where you were")
    ben.sends(f"share and after the kill {word}")
    cyd.reads(f"and after the kill {word}")
    ben.sends("done")

    cyd.reads("Your turn, Cyd.")
    cyd.types("pass")
    dee.reads("Your turn, Dee.")
    killed = fragile.kill("portal")
    fragile.wait_for_another("portal", than=killed)
    again = {}
    for login, name, kept in (
        ("heron", "Ann", passphrase),
        ("otter", "Ben", f"another {word} of his own"),
        ("lark", "Cyd", f"third {word} entirely"),
        ("wren", "Dee", f"fourth {word} under snow"),
    ):
        again[name] = comes(fragile.telnet)
        again[name].name = name
        again[name].connects(login, kept)
    ann, dee = again["Ann"], again["Dee"]
    dee.sends(f"share the last words, {word}")
    ann.reads(f"the last words, {word}")
    dee.sends("done")
    again["Cyd"].reads("you are asked once more")
    again["Cyd"].sends("pass")
    ann.reads("Your turn, Ann.")
    ann.sends("next")
    ann.quiet(1)
    assert scan.findings(word, [fragile.data]) == [], "while the evening still goes on"

    planted = fragile.data / "logs" / "planted.log"
    planted.write_text(f"something {word} else")
    fragile.setup("stop")
    places = [ROOT, fragile.data, *new_since(began, Path(tempfile.gettempdir()), but=fragile.folder)]
    assert scan.findings(word, places) == [str(planted)]


def at_the_door(stranger: Client, word: str) -> None:
    """Mistyped, unknown, wrong: all before anybody is known."""
    stranger.reads("help now")
    stranger.sends(f"say hello {word}")
    stranger.reads("Nothing else you type is read or kept.")
    for login in ("heron", word):
        stranger.sends(f"connect {login} {word} {word}")
        stranger.reads("do not fit together")
        stranger.sends(f"{word} once more")
        stranger.reads("do not fit together")
        stranger.sends("stop")
        stranger.reads("Stopped.")
    for message in (f'Nobody.Knows.This "{word}"', f'Char.Login.Credentials {{"password": "{word}"}}', word):
        stranger.socket.sendall(bytes((IAC, SB, GMCP)) + message.encode() + bytes((IAC, SE)))
    stranger.sends("join")
    stranger.reads("login name")
    stranger.sends(f"{word} {word}")
    stranger.reads("one word")
    stranger.close()


def on_the_lawn(ann: Member, ben: Member, word: str) -> None:
    """Everything that one person says to others or to the house. Ben is new, and lets her write to him."""
    ann.sends("may i ben we walk the same way")
    ben.reads("asks whether you would read private words")
    ben.sends("yes ann")
    ann.reads("would read what you write")
    for line, shown in (
        (f"say {word}", f'Ann says, "{word}"'),
        (f"pose thinks of {word}", f"Ann thinks of {word}"),
        (f"whisper ben={word}", f'Ann whispers to you, "{word}"'),
        (f"page ben={word}", f'Ann pages you, "{word}"'),
        (f"-ben {word}", f'Ann says to you, "{word}"'),
    ):
        ann.sends(line)
        ben.reads(shown)
    ann.sends(f"page nobody={word}")
    ann.reads("cannot be reached")
    ann.sends(f"sya {word}")
    ann.reads("not a word of the house")
    ann.sends(f"think {word}")
    assert "Traceback" not in ann.reads("The code") and word not in ann.quiet()
    ann.sends(f"say {word} " * 200)
    ann.reads("are the most in one")
    ann.socket.sendall(
        bytes((IAC, SB, GMCP)) + f'{word}.{word} {{"{word}": "{word}"}}'.encode() + bytes((IAC, SE))
    )
    ann.quiet()


def new_since(began: float, folder: Path, but: Path) -> list[Path]:
    """Files of temporary folders that were written since `began`."""
    found = []
    for path in folder.rglob("*"):
        try:
            if but not in path.parents and path.is_file() and path.stat().st_mtime >= began - 1:
                found.append(path)
        except OSError:
            continue
    return found
