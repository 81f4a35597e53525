"""Whether a door can be opened, by whom it is taken, and whether it answers."""

import errno
import hashlib
import socket
import ssl
from pathlib import Path

from server import addresses
from server.conf.env import House, Unusable

ANSWER_S = 3.0


def wanted(house: House) -> dict[str, tuple[str, int]]:
    """The doors of `house` by the setting of their port: where each opens."""
    return {
        "MEADOW_TELNET_PORT": (house.telnet_bind, house.telnet_port),
        "MEADOW_TLS_PORT": (house.bind, house.tls_port),
        "MEADOW_WEB_PORT": (house.bind, house.web_port),
    }


def all_free(house: House) -> None:
    """Every door can be opened now. Raises Unusable with who is in the way."""
    for name, (address, port) in wanted(house).items():
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((address, port))
                trial.listen(1)
            except OSError as why:
                raise Unusable(_in_the_way(name, address, port, why)) from None


def _in_the_way(name: str, address: str, port: int, why: OSError) -> str:
    if why.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by {_who_listens(port)}; stop that, or set {name} to another number."
    if why.errno == errno.EACCES:
        return f"Port {port} needs more rights than this account has; set {name} to a number above 1023."
    if why.errno == errno.EADDRNOTAVAIL:
        return f"MEADOW_BIND: this machine has no address {address}."
    return f"Port {port} cannot be opened ({why.strerror}); see {name} and MEADOW_BIND."


def _who_listens(port: int) -> str:
    """The program on `port` in words, as far as this system tells."""
    sockets = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            rows = [line.split() for line in Path(table).read_text().splitlines()[1:]]
        except OSError:
            continue
        sockets |= {
            f"socket:[{row[9]}]" for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")
        }
    for process in Path("/proc").glob("[0-9]*") if sockets else ():
        try:
            if any(str(handle.readlink()) in sockets for handle in (process / "fd").iterdir()):
                words = (process / "cmdline").read_bytes().split(b"\0")
                program = (
                    "another Meadow" if b"server.portal" in words else (process / "comm").read_text().strip()
                )
                return f"{program} (process {process.name})"
        except OSError:
            continue
    return "another program"


def answers(address: str, port: int, question: bytes = b"", over_tls: bool = False) -> bool:
    """Whether a door at `port` says anything, after `question` if there is one."""
    try:
        with socket.create_connection((_reachable(address), port), ANSWER_S) as line:
            line.settimeout(ANSWER_S)
            with _any_certificate().wrap_socket(line) if over_tls else line as door:
                if question:
                    door.sendall(question)
                return bool(door.recv(1))
    except OSError:
        return False


def web_answers(house: House) -> bool:
    """Whether the static page comes."""
    question = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    return answers(house.bind, house.web_port, question, house.web_tls)


def telnet_answers(house: House) -> bool:
    """Whether the door says anything."""
    return answers(house.telnet_bind, house.telnet_port, _head(house, house.telnet_bind))


def fingerprint(house: House) -> str | None:
    """The SHA-256 of the certificate at the TLS door, as clients show it; None without an answer."""
    try:
        with socket.create_connection((_reachable(house.bind), house.tls_port), ANSWER_S) as line:
            line.sendall(_head(house, house.bind))
            with _any_certificate().wrap_socket(line) as door:
                digest = hashlib.sha256(door.getpeercert(binary_form=True)).hexdigest().upper()
    except OSError:
        return None
    return ":".join(digest[at : at + 2] for at in range(0, 64, 2))


def _head(house: House, address: str) -> bytes:
    """What a connection from this machine begins with, where a proxy of this machine's is named."""
    comes_by = addresses.is_within(_reachable(address), addresses.networks(house.telnet_proxies))
    return b"PROXY UNKNOWN\r\n" if comes_by else b""


def _any_certificate() -> ssl.SSLContext:
    """For a door of this machine that only says whether it is there."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _reachable(address: str) -> str:
    """Where a door that opens on `address` is reached from this machine."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address, address)
