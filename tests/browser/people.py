"""People at browsers, in a real house: with a mouse, or with nothing but a keyboard."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.doorway import FRESH
from tests.stories.people import PASSPHRASE

MOST_STOPS = 150


class Mouse:
    """Points, clicks, and types what has to be typed."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: Locator) -> None:
        """A button, a link, a tick."""
        what.click()

    def write(self, what: Locator, words: str) -> None:
        """Into a field."""
        what.click()
        self.page.keyboard.type(words)

    def send(self) -> None:
        """What stands in the line."""
        self.page.get_by_role("button", name="Send").click()


class Keys(Mouse):
    """Tab, Enter, the space bar and letters; whatever cannot be reached with them cannot be done."""

    def press(self, what: Locator) -> None:
        self._goes_to(what)
        is_tick = what.evaluate("one => one.type === 'checkbox'")
        self.page.keyboard.press("Space" if is_tick else "Enter")

    def write(self, what: Locator, words: str) -> None:
        self._goes_to(what)
        self.page.keyboard.type(words)

    def send(self) -> None:
        self.page.keyboard.press("Enter")

    def _goes_to(self, what: Locator) -> None:
        expect(what).to_be_visible()
        for _ in range(MOST_STOPS):
            if what.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {what}")


class Sitter:
    """Somebody at a browser, and what they can do and see in a house."""

    def __init__(self, chair, house, name: str, hands: type[Mouse] = Mouse) -> None:
        self.chair, self.page, self.name = chair, chair.page, name
        self.address = f"http://127.0.0.1:{house.web}"
        self.hands = hands(self.page)

    def joins(self, login: str, passphrase: str = PASSPHRASE) -> str:
        """From the first page into the room; the recovery code."""
        page, hands = self.page, self.hands
        page.goto(self.address)
        hands.press(page.get_by_role("link", name="Join").first)
        hands.write(page.get_by_label("Login name", exact=True), login)
        hands.write(page.get_by_label("Name of your persona", exact=True), self.name)
        hands.write(page.get_by_label("A passphrase", exact=True), passphrase)
        hands.write(page.get_by_label("The same passphrase once more", exact=True), passphrase)
        for tick in page.get_by_role("checkbox").all():
            hands.press(tick)
        hands.press(page.get_by_role("button", name="Go on to the recovery code"))
        code = page.locator(".code").inner_text().strip()
        hands.write(page.get_by_label("Last group of the code", exact=True), code.rsplit("-", 1)[-1])
        hands.press(page.get_by_role("button", name="Join and come in"))
        self.is_in("The Gate")
        return code

    def signs_in(self, login: str, passphrase: str = PASSPHRASE) -> None:
        """Back into the room."""
        self.page.goto(f"{self.address}/signin?next=/enter")
        self.hands.write(self.page.get_by_label("Your login name", exact=True), login)
        self.hands.write(self.page.get_by_label("Your passphrase", exact=True), passphrase)
        self.hands.press(self.page.get_by_role("button", name="Sign in"))
        expect(self.page.get_by_role("log")).to_be_visible()

    def is_in(self, place: str) -> None:
        """The page shows this place."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(place)

    def walks(self, *ways: str) -> None:
        """Out by each of these ways, as buttons."""
        for way in ways:
            before = self.page.get_by_role("heading", level=1).inner_text()
            ways_out = self.page.get_by_role("navigation", name="Ways out")
            self.hands.press(ways_out.get_by_role("button", name=way, exact=True))
            expect(self.page.get_by_role("heading", level=1)).not_to_have_text(before)

    def does(self, word: str) -> None:
        """The button of this word."""
        expect(self.deed(word)).to_be_visible()
        expect(self.page.get_by_role("group", name="What you can do now")).not_to_have_class(FRESH)
        self.hands.press(self.deed(word))

    def deed(self, word: str) -> Locator:
        """The button that shows this word."""
        group = self.page.get_by_role("group", name=re.compile("What you can do now|Holding the meeting"))
        return group.get_by_role("button").filter(has=self.page.locator(f"code:text-is('{word}')"))

    def says(self, line: str) -> None:
        """A whole line, typed."""
        self.hands.write(self.page.get_by_label("Your line", exact=True), line)
        self.hands.send()

    def shares(self, words: str) -> None:
        """By the button, which has the line said, then the words."""
        self.does("share")
        expect(self.page.get_by_label("Your line", exact=True)).to_be_focused()
        self.page.keyboard.type(words)
        self.hands.send()

    def sits(self) -> None:
        """Asks for a seat, reads, agrees."""
        self.does("sit")
        self.hears("Type agree or leave.")
        self.does("agree")
        self.hears("You have agreed")

    def hears(self, words: str) -> None:
        """The log has these words, now or soon."""
        expect(self.page.get_by_role("log")).to_contain_text(words)

    def sees_turn_of(self, name: str) -> None:
        """Whose turn it is, as the page tells it."""
        told = "It is your turn." if name == self.name else f"It is {name}'s turn."
        expect(self.page.locator("#turn")).to_contain_text(told)

    @property
    def ring(self) -> list[str]:
        """The chairs in order, each with its words."""
        chairs = self.page.get_by_role("list", name="Chairs").get_by_role("listitem")
        return [re.sub(r"\s+", " ", text).strip() for text in chairs.all_inner_texts()]

    def sees_order(self, wanted: list[tuple[str, bool]]) -> None:
        """These have a chair with turns, in this order, now or soon; true says whose turn it is."""
        for _ in range(100):
            shown = [text for text in self.ring if "listening" not in text]
            seen = [(text.split(" ")[0], "has the turn" in text) for text in shown]
            if seen == wanted:
                return
            self.page.wait_for_timeout(100)
        assert seen == wanted
