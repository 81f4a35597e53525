"""The files that pages fetch beside themselves: everything under server/web/static/, read once at start.

/assets/<name>, /assets/<folder>/<name>      style sheets, scripts, fonts and drawings, nothing else

What becomes shorter by it is packed once, at start, and sent packed to whoever reads that. Only what is the
same for everybody is packed: in a page that holds a secret beside what others choose, the length of the
packed page would give the secret away bit by bit (BREACH), so pages of the Server never are.
"""

import gzip
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1] / "web" / "static"
UNDER = b"/assets/"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
ALIASES = {
    b"/favicon.svg": UNDER + b"favicon.svg",
    b"/manifest.webmanifest": UNDER + b"manifest.webmanifest",
}
WORKER = b"/sw.js"  # server/portal/shell.py makes it
AT_THE_ROOT = {*ALIASES, WORKER, b"/favicon.ico"}  # browsers ask for the last by themselves; there is none
GZIP = "gzip"
_WORTH = 0.9  # packed where no more than so much of it is left


@dataclass(frozen=True)
class Sent:
    """What goes to one browser: its bytes, how they are packed, and the tag of just these bytes."""

    body: bytes
    packing: str
    tag: bytes


@dataclass(frozen=True)
class Asset:
    """One file or static page, as it is and, where that is shorter, packed."""

    kind: str
    plain: Sent
    packed: Sent | None

    def fits(self, accepted: str) -> Sent:
        """What a browser gets whose Accept-Encoding says this."""
        return self.packed if self.packed is not None and reads_gzip(accepted) else self.plain


def made(body: bytes, kind: str) -> Asset:
    """`body` with its tags, which change when it does."""
    mark = sha256(body).hexdigest()[:32]
    shorter = gzip.compress(body, 9, mtime=0)
    packed = None
    if len(shorter) <= len(body) * _WORTH:
        packed = Sent(shorter, GZIP, f'"{mark}-{GZIP}"'.encode())
    return Asset(kind, Sent(body, "", f'"{mark}"'.encode()), packed)


def reads_gzip(accepted: str) -> bool:
    """Whether somebody who accepts this reads gzip. Source: RFC 9110, 12.5.3."""
    weights = {}
    for part in accepted.lower().split(","):
        name, _, more = part.partition(";")
        weights[name.strip()] = more.partition("q=")[2].strip() or "1"
    try:
        return float(weights.get(GZIP, weights.get("*", "0"))) > 0
    except ValueError:
        return False


def read(root: Path = ROOT) -> dict[bytes, Asset]:
    """Every asset by its path on the site."""
    found = {}
    for file in sorted(root.rglob("*")):
        kind = KINDS.get(file.suffix)
        if kind and file.is_file() and not file.is_symlink():
            found[UNDER + file.relative_to(root).as_posix().encode()] = made(file.read_bytes(), kind)
    return found | {alias: found[name] for alias, name in ALIASES.items() if name in found}
