"""The house without a network: the numbers open all the same, and what the browser keeps is nobody's."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_leaving_quickly import has_no_cookie
from tests.stories.house import House

CANARY = "quicksilver heron in the reeds"
KEPT = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      found[new URL(request.url).pathname] = await (await cache.match(request)).text();
  }
  return found;
}"""
PUT = "([name, words]) => caches.open(name).then((one) => one.put('/x', new Response(words)))"
READY = """async () => { await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 25)); }"""
LEFT = """async () => [(await caches.keys()).length, (await indexedDB.databases()).length,
  (await navigator.serviceWorker.getRegistrations()).length, localStorage.length]"""
NEUTRAL = "https://neutral.example/"


@pytest.fixture
def house(pattern):
    """A house whose quiet page elsewhere is played by the test."""
    one = House(pattern, MEADOW_NEUTRAL_URL=NEUTRAL)
    one.open()
    yield one
    one.close()


@pytest.fixture
def ann(house, sitter):
    """Ann is in the room, and her browser keeps what it may keep."""
    one = sitter(house, "Zephyrine")
    one.page.context.route(f"{NEUTRAL}**", lambda route: route.fulfill(body="<h1>News</h1>"))
    one.joins("heron")
    one.page.evaluate(READY)
    yield one
    one.chair.hosts.discard("neutral.example")


def test_after_one_visit_the_numbers_open_without_a_network_and_other_pages_say_so(house, ann):
    ann.chair.expects("ERR_INTERNET_DISCONNECTED", "net::", "Failed to", "WebSocket")
    page = ann.page
    page.context.set_offline(True)
    page.goto(f"{ann.address}/help-now")
    expect(page.get_by_role("heading", level=1)).to_have_text("Numbers to call")
    expect(page.get_by_text("112").first).to_be_visible()
    look = "getComputedStyle(document.querySelector('main')).maxWidth"
    styled = page.evaluate(look)
    for path in ("/enter", "/kept", "/", "/help"):
        page.goto(ann.address + path)
        expect(page.get_by_role("heading", level=1)).to_have_text("This device is not connected just now")
        expect(page.get_by_text("Zephyrine")).to_have_count(0)
    page.context.set_offline(False)
    page.goto(f"{ann.address}/help-now")
    assert page.evaluate(look) == styled
    page.goto(f"{ann.address}/enter")
    expect(page.get_by_role("log")).to_be_visible()


def test_nothing_of_the_room_of_names_or_of_the_server_is_kept(house, ann):
    page = ann.page
    ann.says(CANARY)
    ann.hears(CANARY)
    page.evaluate(PUT, ["planted", CANARY])
    assert [path for path, words in page.evaluate(KEPT).items() if CANARY in words] == ["/x"]
    page.evaluate("caches.delete('planted')")
    for path in ("/kept", "/personas", "/sessions", "/help/circles", "/"):
        page.goto(ann.address + path)
    found = page.evaluate(KEPT)
    assert {"/help-now", "/offline"} == {path for path in found if not path.startswith("/assets/")}
    for path, words in found.items():
        for unsaid in (CANARY, "Zephyrine", "csrfmiddlewaretoken", "heronlogin"):
            assert unsaid not in words, path
    assert "/enter" not in found and not [path for path in found if path.startswith("/faces")]


def test_who_leaves_quickly_leaves_no_worker_and_nothing_kept(house, ann):
    page = ann.page
    assert page.evaluate(LEFT)[0] == 1 and page.evaluate(LEFT)[2] == 1
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="News")).to_be_visible()
    has_no_cookie(page)
    page.goto(f"{ann.address}/help-now")
    for _ in range(100):
        if page.evaluate(LEFT) == [0, 0, 0, 0]:
            break
        page.wait_for_timeout(50)
    assert page.evaluate(LEFT) == [0, 0, 0, 0]


def test_a_house_that_has_changed_lays_in_its_own_and_lets_go_of_the_older(house, ann):
    page = ann.page
    (name,) = page.evaluate("caches.keys()")
    kept = [name, "somebody's own"]
    for older in ("meadow-shell-older", "somebody's own"):
        page.evaluate(PUT, [older, "words"])
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.unregister())")
    page.goto("about:blank")
    page.goto(f"{ann.address}/enter")
    page.evaluate(READY)
    for _ in range(100):
        if page.evaluate("caches.keys()") == kept:
            break
        page.wait_for_timeout(50)
    assert page.evaluate("caches.keys()") == kept
