"""Makes docs/pictures/, by `python -m tests.browser.pictures`: people in a real house, as they see it."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import DESK, FLAGS, PHONE, Chair, chromium
from tests.browser.people import Sitter
from tests.stories.house import House
from tests.stories.people import Member

FOLDER = Path(__file__).resolve().parents[2] / "docs/pictures"
SPEAKERS = {"Ben": "otter", "Cyd": "lark", "Eli": "finch"}


def main(only: set[str]) -> None:
    """All pictures; with names, no others are written."""
    FOLDER.mkdir(exist_ok=True)
    house = House()
    house.open()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            draw(house, lambda viewport, **how: Chair(browser, viewport, **how), only)
            browser.close()
    finally:
        house.close()


def draw(house: House, chair, only: set[str]) -> None:
    """The evening, and the pictures of it."""

    def taken(one: Sitter, name: str) -> None:
        if not only or name in only:
            one.page.wait_for_timeout(700)
            one.page.screenshot(path=FOLDER / f"{name}.png")

    def goes(one: Sitter, path: str, name: str) -> None:
        one.page.goto(f"{one.address}{path}")
        taken(one, name)

    dee = Sitter(chair(PHONE, device_scale_factor=2, has_touch=True), house, "Dee")
    ann = Sitter(chair(DESK), house, "Ann")
    goes(ann, "/", "front")
    goes(ann, "/circles/evening", "circle")
    ann.joins("heron")
    dee.joins("wren")
    members = {name: Member(house.telnet) for name in SPEAKERS}
    for name, member in members.items():
        member.joins(SPEAKERS[name], name)
        member.walks("lawn", "house", "hearth")
        for word, answer in (("sit", "Type `agree`"), ("agree", "You have agreed")):
            member.sends(word)
            member.reads(answer)
    goes(ann, "/personas", "personas")
    ann.page.get_by_role("link", name="Ann").first.click()
    ann.page.goto(f"{ann.page.url}/face")
    taken(ann, "faces")
    ann.page.goto(f"{ann.address}/enter")
    ann.walks("lawn")
    taken(ann, "lawn")
    ann.walks("house", "hearth")
    dee.walks("lawn", "house", "hearth")
    for one in (ann, dee):
        one.sits()
    ann.does("host")
    ann.hears("begin")
    ann.does("begin")
    for name, words in {
        "Ben": "A slow day, mostly in the garden. The beans are up.",
        "Cyd": "I wrote to my brother after all. No answer yet, and that is fine.",
    }.items():
        members[name].reads(f"Your turn, {name}.")
        members[name].sends(f"share {words}")
        if name == "Cyd":
            ann.hears(words)
            taken(ann, "console")
        members[name].sends("done")
    members["Eli"].reads("Your turn, Eli.")
    members["Eli"].sends("pass")
    ann.sees_turn_of("Ann")
    ann.page.get_by_label("Your line", exact=True).fill("I am glad to be sitting down")
    ann.page.mouse.move(0, 0)
    ann.page.emulate_media(color_scheme="dark")
    taken(ann, "dark")
    ann.page.emulate_media(color_scheme="light", contrast="more")
    taken(ann, "contrast")
    ann.page.emulate_media(contrast="no-preference")
    ann.page.get_by_label("Your line", exact=True).fill("")
    ann.shares("I am glad to be sitting down.")
    ann.does("done")
    dee.sees_turn_of("Dee")
    taken(dee, "phone")
    dee.shares("Thank you for waiting for me.")
    ann.hears("Thank you for waiting")
    taken(ann, "ring")
    for one in (ann, dee):
        one.chair.context.close()
    for member in members.values():
        member.close()


if __name__ == "__main__":
    main(set(sys.argv[1:]))
