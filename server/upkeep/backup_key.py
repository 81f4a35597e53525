"""`make backup-key`: a key for backups. The house keeps its public half; the private one is shown once, for
paper, and is on no disk."""

import sys

from server import folder
from server.conf.env import house
from server.upkeep import archive
from server.upkeep.backup import write
from server.upkeep.hindered import Hindered
from server.upkeep.made import PUBLIC

LAST = 6


def main(words: list[str]) -> str:
    """What is to be said when the house has a public key. Raises Hindered."""
    settings = house()
    folder.closed(settings.data)
    path = settings.keys / PUBLIC
    if settings.backup_key:
        raise Hindered("MEADOW_BACKUP_KEY names a key already; take it away first if you want another.")
    if path.exists():
        raise Hindered(
            f"There is a key already: {path}. Move it away first if you want another; backups that were made "
            "until then open with the private half on your old paper."
        )
    public, private = archive.new_pair()
    sys.stdout.write(
        "The private half of the backup key, shown this once and kept nowhere. Write it\n"
        "on paper, or put it where no copy of this machine is; without it no backup can\n"
        f"be put back.\n\n  {private}\n\n"
    )
    sys.stdout.flush()
    if sys.stdin.isatty():
        _typed_back(private)
    settings.keys.mkdir(mode=0o700, exist_ok=True)
    write(path, f"{public}\n".encode())
    return (
        f"The public half is in {path}:\n  {public}\n"
        "Backups are sealed to it from now on: by `make backup`, and one a day by\n"
        "themselves."
    )


def _typed_back(private: str) -> None:
    """Whoever sits there has it before them. Raises Hindered."""
    sys.stdout.write(f"Type the last {LAST} letters of it: ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().upper() != private[-LAST:]:
        raise Hindered("Those are not its last letters, so nothing was kept. Begin again when you are ready.")
