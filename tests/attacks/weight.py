"""What one connection throws at a house, and what that costs its processes."""

import os
import socket
from pathlib import Path

from tests.stories.house import House

_TICKS = os.sysconf("SC_CLK_TCK")


class Weight:
    """How much time and memory Portal and Server have used since `begins()`."""

    def __init__(self, house: House) -> None:
        self.pids = {name: house.pid(name) for name in ("portal", "house")}
        self.begins()

    def begins(self) -> None:
        """From here on it counts."""
        self.before = {name: (_cpu(pid), _bytes(pid)) for name, pid in self.pids.items()}

    def cpu_s(self, process: str) -> float:
        """Seconds of its own that a process has worked."""
        return _cpu(self.pids[process]) - self.before[process][0]

    def more(self, process: str) -> int:
        """Bytes by which it has grown."""
        return _bytes(self.pids[process]) - self.before[process][1]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _bytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) * 1024


def connected(port: int, address: str = "127.0.0.1", receives: int = 0) -> socket.socket:
    """A bare connection from `address`; `receives` is how many bytes its machine holds for it, if few."""
    one = socket.socket()
    if receives:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receives)
    one.bind((address, 0))
    one.settimeout(10)
    one.connect(("127.0.0.1", port))
    return one


def throws(one: socket.socket, data: bytes, reads: bool = True, waits_s: float = 0.5) -> int:
    """Sends as much of `data` as the house takes; how many bytes those were."""
    view, sent = memoryview(data), 0
    try:
        while sent < len(data):
            one.settimeout(waits_s)
            sent += one.send(view[sent : sent + 65536])
            if reads:
                one.settimeout(0.0001)
                _reads(one)
    except OSError:
        return sent
    return sent


def _reads(one: socket.socket) -> None:
    try:
        one.recv(65536)
    except TimeoutError:
        return
