"""Which addresses count as one, in which networks they lie, and which mean this very machine. Pure."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

WIDE = 10  # how many times as much a clinic or a university may do

Networks = tuple[IPv4Network | IPv6Network, ...]


def networks(parts: Iterable[str]) -> Networks:
    """Networks as the settings name them; a single address is a network of one."""
    return tuple(ip_network(part, strict=False) for part in parts)


def counted_as(address: str) -> str:
    """What an address is counted under: IPv4 by itself, IPv6 by its /64, anything else as it stands."""
    ip = _ip(address)
    if isinstance(ip, IPv6Address):
        return str(IPv6Network((ip, 64), strict=False))
    return address if ip is None else str(ip)


def is_within(address: str, these: Networks) -> bool:
    """Whether an address lies in one of these networks."""
    ip = _ip(address)
    return ip is not None and any(ip in network for network in these)


def many_behind(address: str, wide: Networks) -> int:
    """How many times as much an address may do: more where it lies in one of the `wide` networks."""
    return WIDE if is_within(address, wide) else 1


def is_loopback(name: str) -> bool:
    """Whether a name or address means this very machine. What has a zone is no name of it."""
    ip = None if "%" in name else _ip(name)
    return name == "localhost" or (ip is not None and ip.is_loopback)


def _ip(address: str) -> IPv4Address | IPv6Address | None:
    """The address without its zone, IPv4 also where it comes in IPv6's clothes; None for what is none."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return getattr(ip, "ipv4_mapped", None) or ip
