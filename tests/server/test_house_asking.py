"""The Portal knows at every moment whether a question stands."""

import pytest

from tests.server.hallway import about


@pytest.fixture
def ann(house, doorway):
    house.portal_connect(about(11))
    return house[11]


def asked(house):
    return [sent["asked"] for _, sent in house.link.messages if "asked" in sent]


def test_the_portal_hears_when_a_question_begins_to_stand_and_when_it_ends(house, ann):
    first, second = object(), object()
    for dialogue in (None, first, second, first, None, None):
        ann.dialogue = dialogue
        assert ann.dialogue is dialogue
    assert asked(house) == [[[True], {}], [[False], {}]]


def test_it_hears_before_the_line_counts_as_dealt_with(house, ann, doorway):
    doorway.line = lambda session, words: setattr(session, "dialogue", object())
    house.data_in(ann, text=[["persona retire Tarn", 1], {}])
    assert [list(sent) for _, sent in house.link.messages] == [["asked"], ["ack"]]


def test_of_a_connection_that_is_gone_it_hears_nothing_more(house, ann):
    ann.dialogue = object()
    house.portal_disconnect(ann)
    ann.dialogue = None
    assert asked(house) == [[[True], {}]]
    house.portal_connect(about(12))
    assert house[12].dialogue is None
