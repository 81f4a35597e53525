"""The spots of each place in its picture: none covers another, also where two sit at each of them."""

import pytest

from game.common import texts
from tests.browser.evening import LAWN

PLACES = [place for path in texts.folder("places") if (place := texts.data(path)).get("spots")]
BOXES = """() => [document.querySelector("#stage"), ...document.querySelectorAll(".spot")].map((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect();
  return [left, top, right, bottom];
})"""


def covers(one: list[float], other: list[float]) -> bool:
    """Whether two boxes share any room."""
    return all(max(one[at], other[at]) < min(one[at + 2], other[at + 2]) for at in (0, 1))


def is_within(one: list[float], stage: list[float]) -> bool:
    """Whether a box lies wholly in the picture."""
    return covers(one, stage) and all((one[at] - stage[at]) * (1 if at < 2 else -1) >= 0 for at in range(4))


@pytest.mark.parametrize("width", [960, 1024, 1280, 1920])
def test_no_spot_covers_another_and_none_is_cut_off_with_two_names_on_each(enters, width):
    ann = enters({"width": width, "height": 800})
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    wrong = []
    for place in PLACES:
        spots = [{"key": key, **where} for key, where in place["spots"].items()]
        scene = {"src": f"/assets/scenes/{place['backdrop']}.svg", "words": place["backdrop_words"]}
        ann.tells("Room.Info", {**LAWN, "name": place["name"], "backdrop": scene, "spots": spots})
        for names in ((), ("Bartholomew", "Wilhelmina")):
            at = {f"{name}{key}": key for key in place["spots"] for name in names}
            ann.tells("Room.Players", {"people": ["Ann", *at], "guests": 0, "at": at})
            ann.until(lambda at=at: ann.page.locator(".spot .there").count() == len(at) / 2)
            stage, *boxes = ann.page.evaluate(BOXES)
            assert len(boxes) == len(spots)
            wrong += [(place["key"], names, "cut off") for box in boxes if not is_within(box, stage)]
            wrong += [
                (place["key"], names, spots[at]["key"], spots[other]["key"])
                for at in range(len(boxes))
                for other in range(at)
                if covers(boxes[at], boxes[other])
            ]
    assert wrong == []
