"""Pages of help that list what is so elsewhere: they name each thing that the house keeps or says."""

import re

import pytest

from commands import care, chairing, turns
from game.circles.meetings import rows_more
from game.circles.models import Membership, Seat
from game.circles.wording import prompt
from game.common import texts

WHILE_IT_RUNS = {
    "position": "your place in the order",
    "quiet": "whether you only listen",
    "agreed": "your chair",
    "left": "your chair",
    "came": "your chair",
    "admitted": "your chair",
    "dropped_at": "your chair",
    "share": "whether you shared or passed",
    "offered_again": "whether you shared or passed",
    "speaks": "whether you shared or passed",
    "hand": "your hand",
    "paused": "you used your pause",
    "quieted_until": "were asked to listen and until when",
    "in_care": "sit next door",
    "duties": "what you serve as",
    "asked": "or are asked to",
    "asked_at": "or are asked to",
    "new": "you are new to circles",
    "group": "your alcove",
    "visits": "your alcove",
    "inner": "your inner chair",
    "was_inner": "your inner chair",
}
OF_A_MEMBER = {
    "version": "the version of the agreements that you said yes to",
    "roles": "your roles there",
    "asked": "one that you were asked to take",
    "joined_on": "the day you came",
    "answered": "that you were asked its questions at the door",
    "met": "how many meetings you sat in",
    "paused_until": "whether you rest and until when",
    "rest_told": "whether you rest",
    "rests_quietly": "whether you rest",
    "absence": "what shall be if you are absent",
    "missed": "that you were missed",
}
IN_MEMORY = ("lines that wait for you behind a shield", "the line that you write with `sit as`")


def page(name):
    """The page in one line."""
    return " ".join(texts.page(f"help/{name}.md").split())


def columns(model):
    """What a row says of somebody beside whose it is."""
    links = {"id", "meeting", "circle", "persona_id", "more"}
    return {field.name for field in model._meta.get_fields()} - links


def test_help_memory_names_all_that_the_house_keeps_of_a_chair():
    kept = columns(Seat) | set(rows_more._SAME_OF_SEAT) | {"duties"}
    assert kept == WHILE_IT_RUNS.keys()
    assert {said for said in WHILE_IT_RUNS.values() if said not in page("memory")} == set()
    assert "with whom you sat two and two in it" in page("memory")


def test_help_memory_names_all_that_the_house_keeps_of_a_member_and_what_is_in_memory_alone():
    assert columns(Membership) == OF_A_MEMBER.keys()
    said = [*OF_A_MEMBER.values(), *IN_MEMORY]
    assert [one for one in said if one not in page("memory")] == []


@pytest.mark.parametrize("word", ["care", "worried ann", "shield grief"])
def test_help_safety_names_the_words_of_a_circle(word):
    assert f"`{word}`" in page("safety")


def test_help_prompt_shows_the_line_as_it_looks():
    shown = re.search(r"\(check in.*\)", care.CmdPrompt.__doc__).group()
    assert shown == prompt.timed("check in, Ben's turn, nobody answers", 7 * 60)


def test_help_says_how_a_turn_ends_and_where_the_floor_comes_to_a_hand():
    assert "by `done` or `pass`" in chairing.CmdThank.__doc__
    assert "In a part of raised hands, or of one at a time" in turns.CmdHand.__doc__
