"""Content notes and shields: who reads what, who learns of what, and how long a line waits."""

import pytest
from django.apps import apps

from game.circles import registry
from game.circles.care import noted
from game.common import vocabulary
from game.safety.models import Shield
from game.safety.protection import shields
from game.safety.protection.refusals import NoSuchNote
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db
LABEL = "[note: death and grief] Ann said something. Type `open` to read it."


@pytest.fixture
def evening(person, time):
    """Ann, Ben and Cyd in the first round of the Hearth; it is Ann's turn. Ben has a shield for grief."""
    found = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    found.types("Ben", "shield grief")
    found.types("Ann", "begin")
    return found.hush()


def living(evening):
    return registry.meeting_at(evening.place_id)


def test_a_note_is_told_once_before_the_first_of_its_words(evening):
    assert "death and grief" in evening.types("Ann", "note grief")
    assert evening.hears("Cyd") == ""
    evening.types("Ann", "share the heron is gone...", "share and the reeds too...")
    told = evening.hears("Cyd").split("\n")
    assert told[0] == "Ann's words carry a note: death and grief."
    assert 'Ann says, "the heron is gone..."' in told[1]
    assert "\n".join(told).count("carry a note") == 1


def test_behind_a_shield_stands_a_label_until_the_reader_opens_it(evening):
    evening.types("Ann", "note grief", "share the heron is gone...", "share and the reeds too...")
    told = evening.hears("Ben")
    assert told.count(LABEL) == 2 and "heron" not in told and "reeds" not in told
    opened = evening.types("Ben", "open")
    assert 'Ann says, "the heron is gone..."' in opened and "reeds" in opened
    assert "Nothing waits for you" in evening.types("Ben", "open")
    assert "Nothing waits for you" in evening.types("Cyd", "open")


def test_a_client_behind_a_shield_reads_the_label_as_a_fact_too(evening):
    evening.types("Ann", "note grief", "share the heron is gone...")
    ben = [value for package, value in evening.people["Ben"].shown if package == "Comm.Line"]
    cyd = [value for package, value in evening.people["Cyd"].shown if package == "Comm.Line"]
    assert ben[-1]["shielded"] is True and ben[-1]["text"] == LABEL
    assert "heron" not in repr(ben) and cyd[-1]["notes"] == ["death"] and "shielded" not in cyd[-1]
    assert "heron" in cyd[-1]["text"]


def test_nobody_learns_who_has_a_shield(evening):
    """The speaker, the facilitator and the other see and are shown the same with a shield and without."""
    evening.types("Ann", "note grief", "share the heron is gone...")
    with_it = {name: (evening.hears(name), list(evening.people[name].shown)) for name in ("Ann", "Cyd")}
    assert all("Ben" not in told and "shield" not in told for told, _ in with_it.values())
    shown = repr([value for _, facts in with_it.values() for value in facts])
    assert "'shielded'" not in shown
    assert "shield" not in evening.types("Ann", "board").casefold()


def test_one_reads_ones_own_words(evening):
    evening.types("Ann", "shield grief", "note grief")
    assert "You say" in evening.types("Ann", "share the heron is gone...")


def test_a_note_goes_with_the_turn_and_the_next_words_reach_everybody(evening):
    evening.types("Ann", "note grief", "share the heron is gone [done]")
    evening.hush().types("Ben", "share I listened [done]")
    evening.types("Cyd", "share so did I [done]")
    assert living(evening).notes == {}
    assert "note" not in evening.hears("Ann")


def test_where_nobody_has_a_turn_a_note_is_about_one_line(person, time):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    evening.types("Ann", "note war", "say it was far away")
    evening.hush().types("Ann", "say it rains")
    assert evening.hears("Ben") == 'Ann says, "it rains"'


def test_a_pose_behind_a_shield_says_that_something_was_done(evening):
    evening.types("Ann", "note grief", ":lays down a stone")
    assert "Ann did something" in evening.hears("Ben")
    assert "lays down a stone" in evening.types("Ben", "open")


def test_several_notes_stand_with_commas_and_off_takes_them_away(evening):
    assert "war and flight, violence" in evening.types("Ann", "note war, violence")
    assert "war and flight" in evening.types("Ann", "note")
    evening.types("Ann", "note off", "share it rains...")
    assert "note" not in evening.hears("Cyd")
    assert "carry no note" in evening.types("Ann", "note off")


def test_a_note_is_taken_from_the_first_words_and_the_rest_is_heard_by_nobody(evening):
    told = evening.types("Ann", "note grief my mother died")
    assert "Your next words carry a note: death and grief." in told and "heard by nobody" in told
    assert "mother" not in told and evening.hears("Cyd") == ""
    told = evening.types("Ann", "note war, grief, my mother died")
    assert "war and flight, death and grief." in told and "heard by nobody" in told
    assert "heard by nobody" not in evening.types("Ann", "note death and grief, war")
    for line in ("note", "note nonsense", "shield nonsense"):
        assert "death and grief" in evening.types("Ann", line)
    assert "There is no note" in evening.types("Ann", "note a lot has happened")


@pytest.mark.parametrize("line", ["note nonsense", "note ,", "note 0", "shield nonsense", "shield war off"])
def test_unknown_notes_have_a_kind_answer_and_change_nothing(evening, line):
    assert "note" in evening.types("Ann", line) or "shield" in evening.types("Ann", line)
    assert living(evening).notes == {} and Shield.objects.count() == 1


def test_who_listens_or_has_no_seat_sets_no_note(evening, person, time):
    evening.people["Dan"] = person("Dan", at="hearth")
    evening.types("Cyd", "quiet")
    for name in ("Cyd", "Dan"):
        assert evening.types(name, "note grief")
    assert living(evening).notes == {}


def test_shields_are_listed_lowered_and_each_personas_own(evening):
    assert "death and grief" in evening.types("Ben", "shield")
    assert "as any others" in evening.types("Ben", "shield grief off")
    assert "no shield of that name" in evening.types("Ben", "shield grief off")
    assert "You have no shield" in evening.types("Ben", "shield")
    evening.types("Ben", "shield war", "shield war")
    assert Shield.objects.filter(persona_id=evening.people["Ben"].who.id).count() == 1


@pytest.mark.parametrize("how", ["leave", "go house", "drop", "end"])
def test_what_waits_is_gone_with_the_seat_and_with_the_meeting(evening, how):
    evening.types("Ann", "note grief", "share the heron is gone...")
    mine = living(evening)
    assert mine.shielded
    if how == "drop":
        evening.drops("Ben")
    elif how == "end":
        evening.types("Ann", "done", "closing")
        evening.time.pass_(16 * 60)
    else:
        evening.types("Ben", how)
    assert mine.shielded == {}


def test_only_the_last_lines_wait(evening):
    for number in range(noted.LINES_MOST + 5):
        evening.types("Ann", "note grief", f"share number {number}...")
    opened = evening.types("Ben", "open").split("\n")
    assert len(opened) == noted.LINES_MOST and "number 5..." in opened[0]


def test_r1_no_shielded_word_is_in_any_row_or_shown_when_printed(evening):
    evening.types("Ann", "note grief", "share a planted heronwater...")
    line = living(evening).shielded[evening.people["Ben"].who.id][0]
    assert "heronwater" in line.words
    assert "heronwater" not in repr(living(evening)) + repr(line)
    rows = repr([list(model._base_manager.values()) for model in apps.get_models()])
    assert "heronwater" not in rows and "death" in rows


def test_a_line_without_a_note_asks_nobody_anything(evening, django_assert_num_queries):
    line = "share it rains..."
    evening.types("Ann", line)
    with django_assert_num_queries(0):
        evening.people["Ann"].type(line)
    assert "it rains" in evening.hears("Cyd")


def test_every_note_can_be_shielded_and_unknown_ones_cannot(ann):
    for note in vocabulary.NOTES:
        assert shields.raise_for(ann.who, note) == note
    assert shields.of(ann.who) == tuple(vocabulary.NOTES)
    with pytest.raises(NoSuchNote):
        shields.raise_for(ann.who, "")
