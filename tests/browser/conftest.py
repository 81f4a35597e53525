"""Chromium for the tests: Debian's, driven by Playwright, a new profile for each person."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.doorway import Doorway
from tests.browser.people import Mouse, Sitter
from tests.stories.conftest import comes, house, house_of_its_own, pattern  # noqa: F401  (fixtures)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


def chromium() -> str | None:
    """Where this machine has a Chromium, or None."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("MEADOW_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="package")
def browser():
    """One Chromium for all; it is closed before tests that use the database begin."""
    path = chromium()
    if path is None:
        pytest.skip("no Chromium here: install it, or say where it is in MEADOW_CHROMIUM")
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield one
        one.close()


class Chair:
    """One person's browser: a profile of its own, and what went wrong in it."""

    def __init__(self, browser: Browser, viewport: dict[str, int], **how) -> None:
        self.context: BrowserContext = browser.new_context(viewport=viewport, **how)
        self.faults: list[str] = []
        self.hosts: set[str] = set()
        self.expected: tuple[str, ...] = ()
        self.page = self.opens()

    def opens(self) -> Page:
        """One more tab."""
        page = self.context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda said: said.type in ("error", "warning") and self.faults.append(said.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or ""))
        return page

    def expects(self, *parts: str) -> None:
        """The browser's own complaints with one of these words in them belong to the story."""
        self.expected = parts

    def close(self) -> None:
        """The profile is gone; nothing went wrong in it, and no other host was asked for anything."""
        self.context.close()
        faults = [one for one in self.faults if not any(part in one for part in self.expected)]
        assert faults == []
        assert len(self.hosts) < 2, self.hosts


@pytest.fixture
def chair(browser):
    """`chair()` is a new person at a browser; `chair(PHONE)` one with a phone."""
    chairs: list[Chair] = []

    def make(viewport: dict[str, int] = DESK, **how) -> Chair:
        chairs.append(Chair(browser, viewport, **how))
        return chairs[-1]

    yield make
    for one in chairs:
        one.close()


@pytest.fixture
def enters(chair):
    """`enters()` is a person in the room, with a house that the test plays."""

    def make(viewport: dict[str, int] = DESK, **how) -> Doorway:
        return Doorway(chair(viewport, **how), waits=how.get("java_script_enabled", True))

    return make


@pytest.fixture
def sitter(chair):
    """`sitter(house, "Ann")` is Ann at a browser, before the first page of that house."""

    def make(at, name: str, hands: type[Mouse] = Mouse, viewport: dict[str, int] = DESK, **how) -> Sitter:
        return Sitter(chair(viewport, **how), at, name, hands)

    return make
