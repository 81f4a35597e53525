"""What the client of stock Evennia takes from other hosts, fetched from the npm registry by npm itself.

Of jQuery, Bootstrap and Popper the page of stock says the hash, and a browser runs nothing else instead.
Of GoldenLayout it asks for the latest of what was version 1, and that is the last of them which npm has.
"""

import gzip
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

CDNS = {
    "https://maxcdn.bootstrapcdn.com/bootstrap/4.0.0-beta/": ("bootstrap@4.0.0-beta", "package/dist/"),
    "https://code.jquery.com/jquery-3.2.1.min.js": ("jquery@3.2.1", "package/dist/jquery.min.js"),
    "https://golden-layout.com/files/latest/js/": ("golden-layout@1.5.9", "package/dist/"),
    "https://golden-layout.com/files/latest/css/": ("golden-layout@1.5.9", "package/src/css/"),
    "https://cdn.rawgit.com/ejci/favico.js/master/": ("favico.js@0.3.10", "package/"),
    "https://cdnjs.cloudflare.com/ajax/libs/popper.js/1.11.0/": ("popper.js@1.11.0", "package/dist/"),
}
"""By where an address begins: the package, and where its files begin there."""

WITHIN_S = 120
KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


class File(NamedTuple):
    """What another host would send."""

    body: bytes
    kind: str

    @property
    def packed(self) -> int:
        """Its bytes as such hosts send it to a browser: with gzip."""
        return len(gzip.compress(self.body, 6, mtime=0))


def files() -> dict[str, File] | None:
    """Every file of these packages by its address; None where npm or its registry does not answer."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    with tempfile.TemporaryDirectory(prefix="mdw-npm-") as folder:
        packages = sorted({package for package, _ in CDNS.values()})
        words = [npm, "pack", "--silent", "--pack-destination", folder, *packages]
        try:
            subprocess.run(words, cwd=folder, capture_output=True, check=True, timeout=WITHIN_S)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return None
        inside = {package: _unpacked(Path(folder), package) for package in packages}
    found = {}
    for begins, (package, where) in CDNS.items():
        for path, body in inside[package].items():
            if path.startswith(where) and Path(path).suffix in KINDS:
                found[begins + path.removeprefix(where)] = File(body, KINDS[Path(path).suffix])
    return found


def _unpacked(folder: Path, package: str) -> dict[str, bytes]:
    with tarfile.open(folder / f"{package.replace('@', '-')}.tgz") as packed:
        return {one.name: packed.extractfile(one).read() for one in packed if one.isfile()}
