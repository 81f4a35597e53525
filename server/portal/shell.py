"""What a browser keeps so that the house opens without a network, too: the look of its pages, and two pages
that are the same for everybody. Nothing of anybody's, and no page of the Server.

    /sw.js   a worker (server/web/worker.js), with its list in front

The list carries a mark of everything on it, so that a house with one letter changed is another worker, which
lays in its own and lets go of what the one before it had.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from server.portal.assets import KINDS, UNDER, Asset, made

SOURCE = Path(__file__).resolve().parents[1] / "web" / "worker.js"
PAGES = {"/help-now": "help-now", "/offline": "offline"}
"""The pages that are kept, and as which of the Portal's own."""
POLICY = "default-src 'none'; connect-src 'self'"
"""What the worker may reach: it asks this house for what pages ask for, and nobody else."""
_SEEN_ONCE = UNDER + b"scenes/"  # of these a room shows one; it is not worth keeping them all


def worker(assets: Mapping[bytes, Asset], pages: Mapping[str, Asset]) -> Asset:
    """The worker that keeps these. Raises OSError."""
    kept = {path.decode(): asset for path, asset in assets.items() if _is_kept(path)}
    kept |= {path: pages[name] for path, name in PAGES.items()}
    mark = sha256(b"".join(path.encode() + kept[path].plain.tag for path in sorted(kept)))
    listed = {"mark": mark.hexdigest()[:16], "paths": sorted(kept)}
    first = f"self.shell = {json.dumps(listed)};\n"
    return made(first.encode() + SOURCE.read_bytes(), KINDS[".js"])


def _is_kept(path: bytes) -> bool:
    return path.startswith(UNDER) and not path.startswith(_SEEN_ONCE)
