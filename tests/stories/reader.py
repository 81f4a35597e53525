"""Somebody who reads pages and fills in forms, over a real connection, with a browser that runs no script."""

import ssl
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection, RemoteDisconnected
from http.cookies import SimpleCookie
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

from tests.server.browser import Page
from tests.stories.people import PASSPHRASE

_places = cycle(range(20, 250))


class Reader:
    """One browser: its cookies, and the page it shows."""

    def __init__(self, port: int, host: str = "", proxied: str = "", certificate: Path | None = None) -> None:
        """`proxied` is the address for which a proxy with https speaks; `host` the name that is asked for.

        With a `certificate` it comes by https, and believes no other.
        """
        self.trusts = ssl.create_default_context(cafile=certificate) if certificate else None
        self.port, self.host, self.proxied = port, host or f"localhost:{port}", proxied
        self.address = f"127.0.0.{next(_places)}"  # a door takes a few connections of one address at once
        self.line: HTTPConnection | None = None
        self.cookies: dict[str, str] = {}
        self.headers: list[tuple[str, str]] = []
        self.page: Page | None = None

    def goes(self, path: str, method: str = "GET", body: str = "") -> Page:
        """The page at `path`; redirects are not followed."""
        headers = {"Host": self.host, "User-Agent": "Firefox/140.0 (X11; Linux)"}
        if self.proxied:
            headers |= {"X-Forwarded-For": f"203.0.113.9, {self.proxied}", "X-Forwarded-Proto": "https"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method == "POST":
            headers["Origin"] = f"{'https' if self.proxied or self.trusts else 'http'}://{self.host}"
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        answer = self._asks(method, path, body or None, headers)
        content = answer.read()
        self.headers = answer.getheaders()
        self._keep()
        self.page = Page(SimpleNamespace(status_code=answer.status, content=content))
        return self.page

    def _asks(self, *what) -> HTTPResponse:
        """Over the connection that is open, or over a new one where the house has closed it."""
        if self.line is None:
            how = {"timeout": 30, "source_address": (self.address, 0)}
            self.line = (
                HTTPSConnection("127.0.0.1", self.port, context=self.trusts, **how)
                if self.trusts
                else HTTPConnection("127.0.0.1", self.port, **how)
            )
        try:
            self.line.request(*what)
            return self.line.getresponse()
        except (RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            self.line.close()
            self.line.request(*what)
            return self.line.getresponse()

    def close(self) -> None:
        """The browser is closed."""
        if self.line is not None:
            self.line.close()

    def sends(self, path: str, fields: dict[str, str]) -> Page:
        """Sends a form; where its answer is a page to be fetched, that page."""
        page = self.goes(path, "POST", urlencode(fields))
        return self.goes(self.said("Location")) if page.status == 303 else page

    def fills(self, path: str, **fields: str) -> Page:
        """Opens the page of a form, fills it in and sends it."""
        return self.sends(path, {**self.goes(path).fields, **fields})

    def said(self, header: str) -> str:
        """What a header of the last answer said."""
        return next((value for name, value in self.headers if name.lower() == header.lower()), "")

    def begins_to_join(self, login: str, name: str, passphrase: str = PASSPHRASE) -> str:
        """Fills in the page of joining; the recovery code."""
        page = self.goes("/join")
        ticks = {attrs["name"]: "on" for tag, attrs in page.elements if attrs.get("type") == "checkbox"}
        about = {"login": login, "name": name, "passphrase": passphrase, "again": passphrase}
        page = self.sends("/join", {**page.fields, **ticks, **about})
        assert page.status == 200, page.words
        return next(word for word in page.text.split() if len(word) == 30 and word.count("-") == 4)

    def joins(self, login: str, name: str, passphrase: str = PASSPHRASE) -> str:
        """Through all of joining, to the door of the house; the recovery code."""
        code = self.begins_to_join(login, name, passphrase)
        page = self.sends("/join/code", {**self.page.fields, "group": code[-6:]})
        assert page.status == 302 and self.said("Location") == "/enter", page.words
        return code

    def signs_in(self, login: str, passphrase: str = PASSPHRASE) -> Page:
        """By name and passphrase."""
        return self.fills("/signin", login=login, passphrase=passphrase)

    def _keep(self) -> None:
        for name, value in self.headers:
            if name.lower() == "set-cookie":
                for key, cookie in SimpleCookie(value).items():
                    if cookie.value:
                        self.cookies[key] = cookie.value
                    else:
                        self.cookies.pop(key, None)
