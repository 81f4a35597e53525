"""Whose request this is: the address behind a proxy that the operator trusts, and whether it may be read on
the way. Pure.

Only a proxy named in MEADOW_PROXIES is believed (R10); for anybody else the peer's address counts, and what
they say of themselves changes nothing.
"""

from dataclasses import dataclass
from ipaddress import ip_address

from twisted.web.http_headers import Headers

from server.addresses import Networks, is_loopback, is_within

_FORWARDED = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto",
    "x-real-ip",
)  # fmt: skip
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True)
class Caller:
    """Who asks: `secure` over https, `near` from this very machine with nothing between, as far as is seen.

    A proxy that nobody named speaks from this machine, too, and may say nothing of itself. The browser behind
    it gives it away when it sends something: it names the page that does (`Origin`), which no page chooses.
    Where a link led here from (`Referer`) does not count: who follows one from elsewhere is still near.
    """

    address: str
    secure: bool
    near: bool

    @property
    def is_private(self) -> bool:
        """Whether nobody on the way can read along."""
        return self.secure or self.near


def caller(peer: str, headers: Headers, proxies: Networks, *, over_tls: bool = False) -> Caller:
    """Who asks over a connection from `peer` with these headers; `over_tls`: it is encrypted up to here.

    Of a named proxy its own word counts: what it brings over TLS may have come to it in the clear. Where one
    that nobody named says so, that is believed too, because nobody gains by it.
    """
    if is_within(peer, proxies):
        protocols = said(headers, "x-forwarded-proto").split(",")
        return Caller(_behind(peer, headers, proxies), protocols[-1].strip().lower() == "https", False)
    forwarded = any(headers.hasHeader(name) for name in _FORWARDED)
    here = is_loopback(peer) and is_loopback(host_name(said(headers, "host")))
    secure = over_tls and said(headers, "x-forwarded-proto").strip().lower() in ("", "https")
    return Caller(peer, secure, here and not forwarded and _comes_from_here(headers))


def _comes_from_here(headers: Headers) -> bool:
    """Whether the page that sends this, where one is said to, is one of this machine."""
    pages = headers.getRawHeaders("origin") or ()
    return all(is_loopback(host_name(page.partition("://")[2].partition("/")[0])) for page in pages)


def _behind(peer: str, headers: Headers, proxies: Networks) -> str:
    """The last address in X-Forwarded-For that is no proxy of ours: those before it may be made up."""
    address = peer
    for hop in reversed(said(headers, "x-forwarded-for").split(",")):
        try:
            address = str(ip_address(hop.strip()))
        except ValueError:
            return address
        if not is_within(address, proxies):
            return address
    return address


def said(headers: Headers, name: str) -> str:
    """What all headers of this name say, in their order."""
    between = "; " if name == "cookie" else ","
    return between.join(value.decode("latin-1") for value in headers.getRawHeaders(name.encode()) or ())


def host_name(host: str) -> str:
    """The name in a Host header, without its port, in small letters."""
    host = host.strip().lower()
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]


def is_from_here(headers: Headers, who: Caller, public_url: str) -> bool:
    """Whether a page of this house asks, by what the browser says of it, which no page chooses."""
    if site := said(headers, "sec-fetch-site"):
        return site.strip() == "same-origin"
    shown = said(headers, "origin") or _origin(said(headers, "referer"))
    return is_own_page(shown, said(headers, "host"), who.secure, public_url)


def _origin(page: str) -> str:
    scheme, _, rest = page.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}"


def is_own_page(origin: str, host: str, secure: bool, public_url: str) -> bool:
    """Whether `origin` is the page that this house shows under `host`, which is one of its own names."""
    public = public_url.lower().rstrip("/")
    name = host_name(host)
    if name != host_name(public.partition("://")[2]) and not is_loopback(name):
        return False
    scheme = "https" if secure else "http"
    shown = f"{scheme}://{host.strip().lower().removesuffix(_DEFAULT_PORTS[scheme])}"
    return origin.strip().lower() in (shown, public)
