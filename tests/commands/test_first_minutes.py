"""What a reviewer looks for first, by its number. Source: domain research 7.3, 1 and 2."""

import pytest

from commands import doorway
from game.common import texts
from game.safety.care import crisis, escalation
from tests.conftest import Actor
from tests.server.doorstep import Doorstep


@pytest.fixture
def first_screen(world, time):
    """What somebody reads who has just connected, and the connection."""
    actor = Actor(time)
    doorway.arrive(actor)
    return actor, " ".join(actor.heard_all.split())


def test_7_3_1_before_joining_one_reads_who_runs_it_and_what_it_is_not_and_in_two_steps_whom_to_call(
    first_screen,
):
    actor, screen = first_screen
    assert f"{texts.house_said('steward')} runs the house" in screen
    assert "not treatment" in screen and "not a crisis service" in screen
    assert escalation.line() in screen and "help now" in screen
    general = "\n".join(actor.type("help now"))
    assert "type help now and its name or two letters" in " ".join(general.split())
    own = "\n".join(actor.type("help now de"))
    assert own.index("call 112.") < own.index("TelefonSeelsorge")


def test_7_3_1_the_page_of_the_house_says_the_same_before_joining(first_screen):
    actor, _ = first_screen
    about = "\n".join(actor.type("help about"))
    assert texts.house_said("steward") in about and "Nobody here treats anybody" in " ".join(about.split())


@pytest.mark.parametrize("has_server", [True, False])
def test_7_3_2_help_now_works_before_anybody_has_signed_in(has_server):
    ann = Doorstep(has_server=has_server).caller()
    assert crisis.card("de") in ann.types("help now de")
    assert crisis.card() in ann.types("help now")


@pytest.mark.parametrize("line", ["crisis", "Crisis", "help crisis"])
def test_7_3_2_whoever_types_crisis_reads_whom_to_call_and_no_page_for_helpers(ann, line):
    assert crisis.card() in "\n".join(ann.type(line))


def test_7_3_2_a_country_can_follow_and_the_words_for_helpers_stay_theirs(ann):
    assert crisis.card("de") in "\n".join(ann.type("crisis de"))
    assert "How a reply can go" in "\n".join(ann.type("crisis reply"))
