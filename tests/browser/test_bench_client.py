"""The measures of `make bench` in a browser can fail: what they are to find, they find where it was put."""

import pytest

from tests.bench import client, web_pages
from tests.bench.elsewhere import File
from tests.bench.tabs import Frames, Size, Tab, each_second, frames

PAGE = b"""<!doctype html><title>a</title><script src="https://house.test/a.js"></script>
<img src="https://nobody.test/a.png" alt="">"""
SCRIPT = b"setTimeout(() => { window.isReady = true; }, 400); // " + b"a" * 10_000
BUSY = "setInterval(() => { const end = performance.now() + 90; while (performance.now() < end); }, 100)"
GOOD = client.Found(
    weight={"/enter": 100_000},
    heads=20_000,
    left_out=set(),
    usable_ms=[900.0] * 5,
    slowed=4.0,
    drawn=[Frames(60, 58, [], 200.0)],
    sizes=(Size(2_000_000, 1_000), Size(2_100_000, 1_000)),
)


@pytest.fixture
def tab(browser):
    """A tab for which two files are all that there is of other hosts."""
    files = {
        "https://house.test/": File(PAGE, "text/html"),
        "https://house.test/a.js": File(SCRIPT, "text/javascript"),
    }
    one = Tab(browser, elsewhere=files)
    yield one
    one.close()


def test_what_a_page_loads_is_weighed_packed_and_what_nobody_answers_for_is_told(tab):
    took = tab.usable("https://house.test/", "window.isReady")
    assert took >= 400
    assert set(tab.weight()) == {"https://house.test/", "https://house.test/a.js"}
    assert 50 < tab.weight()["https://house.test/a.js"] < 1_000
    assert "https://nobody.test/a.png" in tab.left_out


def test_a_page_that_is_never_ready_is_not_usable(tab):
    tab.page.goto("https://house.test/")
    with pytest.raises(TimeoutError):
        tab.until("window.isNeverSo", within_s=0.5)


def test_what_a_page_keeps_is_seen_and_what_it_lets_go_is_not(tab):
    before = tab.size()
    tab.page.evaluate("window.kept = Array.from({ length: 20_000 }, () => document.createElement('p')), null")
    full = tab.size()
    assert full.nodes >= before.nodes + 20_000
    assert full.heap > before.heap * 1.2
    tab.page.evaluate("window.kept = null")
    assert tab.size().nodes < before.nodes + 1_000


def test_a_page_that_is_held_up_has_fewer_frames_and_long_tasks(tab):
    tab.page.evaluate(BUSY)
    found = frames(tab.page, lambda _: None, seconds=2, lines_a_second=1)
    assert found.middle < client.PROMISED_FRAMES
    assert len(found.long) > 2
    assert not client.smooth(found)
    assert found.cpu_ms > 100


def test_frames_are_counted_by_the_second_from_the_beginning():
    times = [90.0, 100.0, 600.0, 1_099.0, 1_100.0, 2_500.0, 3_099.9, 3_100.0]
    assert each_second(times, 100.0, 3) == (2, 1)


def test_the_evening_that_is_played_is_in_the_room(enters):
    ann = enters()
    web_pages.serves_faces(ann.page)
    for message in [*web_pages.sitting(), *web_pages.ours(0), *web_pages.ours(1)]:
        ann.tells(*message)
    ann.until(lambda: ann.page.locator(".chair .face").count() == 12)
    ann.until(lambda: "heron 1." in ann.page.evaluate(f"{web_pages.MEADOW.newest}?.textContent ?? ''"))
    assert ann.page.locator("#seats").get_attribute("class") == "ring dense"
    assert f"{web_pages.WORDS}, {web_pages.mark(1)}" in ann.page.locator(".bubble").all_inner_texts()
    faces = ann.page.locator(".chair .face")
    assert faces.evaluate_all("all => all.every((one) => one.complete && one.naturalWidth > 0)")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"weight": {"/enter": 150_001}}, client.LOADED),
        ({"usable_ms": [900.0, 900.0, 1_501.0, 1_600.0, 1_700.0]}, client.USABLE),
        ({"slowed": 1.1}, client.USABLE),
        ({"drawn": [Frames(54, 50, [], 200.0)]}, client.DRAWN),
        ({"drawn": [Frames(60, 58, [51.0], 200.0)]}, client.LONG),
        ({"sizes": (Size(2_000_000, 1_000), Size(2_500_000, 1_000))}, client.HEAP),
        ({"sizes": (Size(2_000_000, 1_000), Size(2_000_000, 1_300))}, client.NODES),
    ],
)
def test_a_promise_that_is_not_kept_is_named(capsys, change, what):
    assert client.told({"stock Evennia": None, "Meadow": GOOD})
    assert "Every promise is kept." in capsys.readouterr().out
    assert not client.told({"stock Evennia": GOOD, "Meadow": GOOD._replace(**change)})
    assert f"Not as promised: {what}." in capsys.readouterr().out


def test_of_several_runs_the_one_with_least_in_the_way_is_told():
    runs = [Frames(60, 40, [70.0], 1.0), Frames(58, 57, [], 1.0), Frames(59, 12, [60.0], 1.0)]
    assert client.best(runs) == runs[1]
