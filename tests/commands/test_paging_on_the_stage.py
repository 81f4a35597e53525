"""What is played stays on the Stage, also in private words from afar."""

import pytest

from commands import doorway
from game.places import atlas
from game.places import services as places
from game.places.refusals import PlayStaysOnStage
from game.talk.refusals import NotToYourself
from tests.game.circles_typed import comes_as

pytestmark = pytest.mark.django_db
NO = [str(PlayStaysOnStage(name="Zorro"))]


@pytest.fixture
def zorro(ann, mask):
    """Ann on the Stage, as somebody whom she plays."""
    comes_as(ann, mask(ann, "Zorro", "play"), to="stage")
    ann.told.clear()
    return ann


def test_what_is_played_pages_nobody_elsewhere_whoever_that_is(zorro, ben, cyd):
    cyd.type("home")
    cyd.told.clear()
    for name in ("ben", "cyd", "nobodyatall"):
        assert zorro.type(f"page {name}=hello") == NO
    doorway.gone(ben, quit=True)
    assert zorro.type("page ben=hello") == NO and not cyd.heard
    assert "`home`, and there `persona off`" in NO[0]


def test_what_is_played_pages_who_stands_on_a_stage_too(zorro, ben, time):
    places.walk(ben.who, atlas.keyed("stage").id, now=time())
    for actor in (zorro, ben):
        actor.told.clear()
    assert zorro.type("page ben=your turn") == ['You page Ben, "your turn"']
    assert "Zorro pages you" in ben.heard[0]
    assert zorro.type("page zorro=hello") == [str(NotToYourself())]


def test_from_the_dressing_room_it_pages_nobody_at_all(zorro, ben, time):
    places.walk(ben.who, atlas.keyed("stage").id, now=time())
    zorro.type("home")
    ben.told.clear()
    assert zorro.type("page ben=hello") == NO and not ben.heard


def test_others_page_as_ever(ann, ben, mask):
    comes_as(ann, mask(ann, "Brave"), to="stage")
    assert ann.type("page ben=hello")[0].startswith("You page Ben")
