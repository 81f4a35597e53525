"""Somebody with a browser, without a network: reads pages, fills in forms, keeps cookies."""

from html.parser import HTMLParser

from django.http import HttpResponse
from django.test import Client

NEAR = {"meadow.near": True, "HTTP_HOST": "localhost"}
SECURE = {"meadow.secure": True, "wsgi.url_scheme": "https", "HTTP_HOST": "localhost"}
OPEN = {"HTTP_HOST": "localhost"}
PASSPHRASE = "a boat on quiet water"


class Page(HTMLParser):
    """What stands on a page: elements, addresses, fields with their values, the words that are seen."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.response, self.status = response, response.status_code
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.fields: dict[str, str] = {}
        self.title = ""
        self.text = ""
        self._in: list[str] = []
        self._list: str | None = None
        self.feed(response.content.decode())
        self.words = " ".join(self.text.split())

    def handle_starttag(self, tag, attrs):
        """An element, and perhaps a field."""
        attrs = dict(attrs)
        self.elements.append((tag, attrs))
        if tag not in ("input", "link", "meta", "br", "hr", "img"):
            self._in.append(tag)
        if tag == "input" and "name" in attrs:
            is_tick = attrs.get("type") in ("checkbox", "radio")
            if not is_tick or "checked" in attrs:
                self.fields[attrs["name"]] = attrs.get("value") or ("on" if is_tick else "")
        if tag == "select":
            self._list = attrs.get("name")
        if tag == "option" and self._list and ("selected" in attrs or self._list not in self.fields):
            self.fields[self._list] = attrs.get("value") or ""
        if tag == "textarea":
            self._area, self._written = attrs.get("name"), ""

    def handle_endtag(self, tag):
        """An element ends."""
        assert self._in.pop() == tag, f"an element {tag} ends that is not open"
        if tag == "textarea" and self._area:
            # The first line end is the element's own.
            self.fields[self._area] = self._written.removeprefix("\n")

    def handle_data(self, data):
        """Words."""
        if self._in[-1:] == ["title"]:
            self.title += data
        elif self._in[-1:] == ["textarea"]:
            self._written += data
        else:
            self.text += data

    def tags(self) -> set[str]:
        """Which elements there are."""
        return {tag for tag, _ in self.elements}

    def addresses(self) -> list[str]:
        """Where the page leads, loads from and sends to."""
        named = ("href", "src", "action")
        return [value for _, attrs in self.elements for name, value in attrs.items() if name in named]

    def describes(self, field: str) -> str:
        """What is said at a field besides its label."""
        (attrs,) = [attrs for tag, attrs in self.elements if tag == "input" and attrs.get("name") == field]
        return attrs.get("aria-describedby") or ""


class Browser:
    """Follows no redirect by itself but the one to the page that answers a form, and keeps its cookies."""

    def __init__(
        self, way: dict = NEAR, address: str = "127.0.0.9", agent: str = "Firefox/140.0 Linux"
    ) -> None:
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        self.extra = {**way, "REMOTE_ADDR": address, "HTTP_USER_AGENT": agent}
        self.page: Page | None = None

    def goes(self, path: str, **extra) -> Page:
        """Reads a page."""
        self.page = Page(self.client.get(path, **{**self.extra, **extra}))
        return self.page

    def sends(self, path: str, fields: dict[str, str], **extra) -> Page:
        """Sends a form with these fields, its sign among them."""
        scheme = self.extra.get("wsgi.url_scheme", "http")
        origin = {"HTTP_ORIGIN": f"{scheme}://{self.extra['HTTP_HOST']}"}
        self.page = Page(self.client.post(path, fields, **{**self.extra, **origin, **extra}))
        return self.goes(self.page.response["Location"]) if self.page.status == 303 else self.page

    def fills(self, path: str, **fields: str) -> Page:
        """Opens the page of a form, fills it in and sends it."""
        return self.sends(path, {**self.goes(path).fields, **fields})

    @property
    def cookies(self) -> dict[str, str]:
        """What it holds."""
        return {name: one.value for name, one in self.client.cookies.items() if one.value}

    def joins(self, login: str = "annlogin", name: str = "Ann", passphrase: str = PASSPHRASE) -> str:
        """Through the whole of joining; the recovery code."""
        ticks = {name: "on" for name in self.ticks()}
        about = {"login": login, "name": name, "passphrase": passphrase, "again": passphrase}
        page = self.fills("/join", **about, **ticks)
        assert page.status == 200, page.words
        code = self.code()
        page = self.sends("/join/code", {**page.fields, "group": code[-6:]})
        assert page.status == 302, page.words
        return code

    def ticks(self) -> list[str]:
        """The names of the eight ticks on the page of joining."""
        page = self.goes("/join")
        return [
            attrs["name"] for tag, attrs in page.elements if tag == "input" and attrs["type"] == "checkbox"
        ]

    def code(self) -> str:
        """The recovery code that the page shows."""
        return next(word for word in self.page.text.split() if len(word) == 30 and word.count("-") == 4)

    def signs_in(self, login: str = "annlogin", passphrase: str = PASSPHRASE, **more: str) -> Page:
        """By name and passphrase."""
        return self.fills("/signin", login=login, passphrase=passphrase, **more)
