"""Makes server/web/static/icons/ out of the drawing favicon.svg, by `python -m tests.browser.icons`."""

from base64 import b64encode

from playwright.sync_api import Browser, sync_playwright

from server.portal import assets
from tests.browser.conftest import FLAGS, chromium

FOLDER = assets.ROOT / "icons"
PAPER = "#fbf8f1"
"""What is behind the drawing where a device cuts a shape out of it: the paper of the pages."""
ICONS = {"192.png": (192, 1.0, "transparent"), "512.png": (512, 1.0, "transparent")}
ICONS["maskable.png"] = (512, 0.62, PAPER)  # what may be cut off is outside of the middle 80 %


def main() -> None:
    """Three pictures."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for name, about in ICONS.items():
            (FOLDER / name).write_bytes(drawn(browser, *about))
        browser.close()


def drawn(browser: Browser, size: int, part: float, behind: str) -> bytes:
    """The drawing as a PNG of so many pixels a side, over `part` of it."""
    drawing = b64encode((assets.ROOT / "favicon.svg").read_bytes()).decode()
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(
        f'<body style="margin:0;height:100vh;display:grid;place-items:center;background:{behind}">'
        f'<img style="width:{part * 100}%" src="data:image/svg+xml;base64,{drawing}">'
    )
    page.locator("img").evaluate("one => one.decode()")
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


if __name__ == "__main__":
    main()
