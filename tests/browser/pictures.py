"""Makes docs/pictures/, by `python -m tests.browser.pictures`: four people in a real house."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import DESK, FLAGS, PHONE, Chair, chromium
from tests.browser.people import Sitter
from tests.stories.house import House
from tests.stories.people import Member

FOLDER = Path(__file__).resolve().parents[2] / "docs/pictures"


def main() -> None:
    """Three pictures: the first page, the ring with a turn, the ring on a phone."""
    FOLDER.mkdir(exist_ok=True)
    house = House()
    house.open()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            draw(house, lambda viewport, **how: Chair(browser, viewport, **how))
            browser.close()
    finally:
        house.close()


def draw(house: House, chair) -> None:
    """The evening, and the pictures of it."""
    ann = Sitter(chair(DESK), house, "Ann")
    ann.page.goto(ann.address)
    ann.page.screenshot(path=FOLDER / "front.png")
    dee = Sitter(chair(PHONE, device_scale_factor=2, has_touch=True), house, "Dee")
    ben, cyd = Member(house.telnet), Member(house.telnet)
    ann.joins("heron")
    dee.joins("wren")
    ben.joins("otter", "Ben")
    cyd.joins("lark", "Cyd")
    for member in (ben, cyd):
        member.walks("lawn", "house", "hearth")
        for word, answer in (("sit", "Type `agree`"), ("agree", "You have agreed")):
            member.sends(word)
            member.reads(answer)
    for one in (ann, dee):
        one.walks("lawn", "house", "hearth")
        one.sits()
    ben.sends("host")
    ben.reads("`begin`")
    ben.sends("begin")
    ben.reads("Your turn, Ben.")
    ben.sends("share A slow day, mostly in the garden. The beans are up.")
    ben.sends("done")
    cyd.reads("Your turn, Cyd.")
    cyd.sends("share I wrote to my brother after all. No answer yet, and that is fine.")
    cyd.sends("done")
    ann.sees_turn_of("Ann")
    ann.page.get_by_label("Your line").fill("I am glad to be sitting down")
    for one in (ann, dee):
        one.page.mouse.move(0, 0)
    ann.page.wait_for_timeout(700)
    ann.page.screenshot(path=FOLDER / "ring.png")
    dee.sees_turn_of("Ann")
    dee.page.screenshot(path=FOLDER / "phone.png")
    for one in (ann.chair, dee.chair):
        one.close()
    for member in (ben, cyd):
        member.close()


if __name__ == "__main__":
    main()
