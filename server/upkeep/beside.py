"""Programs of the house that run beside the one that holds its lock, with the lock in their hands."""

import subprocess
import sys

from server.conf.env import ROOT
from server.upkeep.hindered import Hindered


def python(words: list[str], environment: dict[str, str], held: int, *, otherwise: str) -> str:
    """What `python -m words` printed. Raises Hindered with its sentence; `otherwise` where it has none."""
    ran = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env=environment,
        pass_fds=(held,),
        capture_output=True,
        text=True,
    )
    if ran.returncode != 0:
        sentence = ran.stderr.strip() if ran.stderr.strip().count("\n") == 0 else ""
        raise Hindered(sentence or f"`python -m {words[0]}` broke off; {otherwise}")
    return ran.stdout
