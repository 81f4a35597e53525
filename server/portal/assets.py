"""The files that pages fetch beside themselves: everything under server/web/static/, read once at start.

/assets/<name>, /assets/<folder>/<name>      style sheets, scripts and drawings of our own, nothing else
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1] / "web" / "static"
UNDER = b"/assets/"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
ALIASES = {b"/favicon.svg": UNDER + b"favicon.svg"}
AT_THE_ROOT = {*ALIASES, b"/favicon.ico"}  # browsers ask for the second by themselves; there is none


@dataclass(frozen=True)
class Asset:
    """One file; `tag` changes when it does."""

    body: bytes
    kind: str
    tag: bytes


def read(root: Path = ROOT) -> dict[bytes, Asset]:
    """Every asset by its path on the site."""
    found = {}
    for file in sorted(root.rglob("*")):
        kind = KINDS.get(file.suffix)
        if kind and file.is_file() and not file.is_symlink():
            body = file.read_bytes()
            tag = b'"' + sha256(body).hexdigest()[:32].encode() + b'"'
            found[UNDER + file.relative_to(root).as_posix().encode()] = Asset(body, kind, tag)
    return found | {alias: found[name] for alias, name in ALIASES.items() if name in found}
