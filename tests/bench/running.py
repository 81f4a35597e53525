"""What all houses that are measured have in common: their people, and that their doors answer."""

import subprocess
import time
from pathlib import Path

from tests.bench.clients import Crowd

PASSPHRASE = "forty herons over the mill"


def names(count: int) -> list[str]:
    """So many names that nobody could take for one another; 2,100 at most."""
    first = ("bel", "cor", "dan", "fen", "gil", "hol", "jan", "kep", "lor", "mar", "nev", "pax", "sel", "tam")
    last = ("a", "eth", "in", "o", "wen", "y", "ur", "ka", "ost", "im", "ade", "upe", "ezza", "uff", "anx")
    more = ("", "bri", "osk", "veg", "lun", "tho", "gra", "pel", "sti", "mio")
    return [end + head + tail for end in more for tail in last for head in first][:count]


def run(words: list[str], cwd: Path, environment: dict[str, str], *, check: bool = True) -> None:
    done = subprocess.run(
        words, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    if check and done.returncode != 0:
        raise RuntimeError(f"{' '.join(words[:3])}: {(done.stdout + done.stderr)[-2000:]}")


def wait_for(port: int) -> None:
    """Somebody who comes is shown a first screen, twice in a row: stock starts once more after its start."""
    until, shown = time.monotonic() + 90, 0
    while shown < 2:
        if time.monotonic() > until:
            raise RuntimeError(f"nobody answers on port {port}")
        shown = shown + 1 if _answers(port) else 0
        time.sleep(2.0)


def _answers(port: int) -> bool:
    crowd = Crowd(port)
    try:
        who = crowd.come()
        crowd.wait(lambda: b"connect" in crowd.shown[who], 3, "the first screen")
    except OSError:  # a wait that lasted too long is one too
        return False
    finally:
        crowd.close()
    return True
