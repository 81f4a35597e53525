"""The real supervisor over stand-in children."""

import sys

from server import supervisor

if __name__ == "__main__":
    supervisor.CHILDREN = {name: f"tests.server.stand_in_{name}" for name in ("portal", "house")}
    supervisor.PLAYERS = {"demo": "tests.server.stand_in_demo"}
    sys.exit(supervisor.main())
