"""Files of formats in the house: a broken one hinders nothing, a new one is loaded and held at once."""

import os
from uuid import uuid4

import pytest

from game.circles import registry, selectors, services
from game.circles.events.meetings import FormatsUnread
from game.circles.formats import loading, repertoire
from game.circles.meetings import waking
from game.circles.models import Circle, Meeting
from game.circles.refusals import formats as no
from game.circles.rules import time as time_rules
from game.circles.standing import founding
from game.common import changes, texts
from tests.game.circles_typed import TypedEvening
from tests.game.test_circles_format_files import NIGHT
from typeclasses import showing

pytestmark = pytest.mark.django_db

NEW = NIGHT.replace("text: [night.opening]", "text: [rounds.prompt]")
BROKEN = NEW.replace("floor: round", "floor: shouting")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder beside the house's own in which somebody writes formats."""
    monkeypatch.setattr(repertoire, "_lent", tmp_path)
    texts.forget()
    yield tmp_path
    texts.forget()


def plays(circle_key, name):
    """That circle of the house meets by this format from now on."""
    Circle.objects.filter(key=circle_key).update(format=name)
    founding.load_circles()
    showing.everyone()
    return selectors.circle_named(circle_key)


def test_a_format_written_by_hand_is_loaded_by_whoever_holds_a_meeting_and_held_at_once(person, time, folder):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    assert "no format of that name" in evening.types("Ann", "format night watch")
    (folder / "night_watch.yaml").write_text(NEW)
    said = evening.types("Ann", "format load night watch")
    assert "Loaded: Night watch (night_watch), 2 parts, 20 minutes." in said
    assert "2. story, 15 minutes: each person once" in evening.types("Ben", "format night watch")
    evening.types("Ann", "leave")
    evening.types("Ben", "leave")
    time.pass_(2)
    plays("evening", "night_watch")
    assert "Night watch" in evening.types("Ann", "circle evening")
    evening.seated("Ann", "Ben")
    heard = evening.types("Ann", "begin")
    assert "Now: opening" in heard
    assert "Now: story" in evening.types("Ann", "next")
    assert registry.meeting_at(evening.place_id).meeting.form.key == "night_watch"


def test_a_circle_that_people_founded_takes_up_a_format_of_its_own(person, time, folder):
    (folder / "night_watch.yaml").write_text(NEW)
    evening = TypedEvening(person, time, "lawn", "Ann")
    evening.types("Ann", "found The Night Owls=For those who are awake when the house sleeps.")
    assert "Loaded: Night watch" in evening.types("Ann", "format load night_watch")
    evening.types("Ann", "circle/edit format=night watch")
    card = selectors.circle_named("night owls")
    assert card.form.name == "night_watch" and card.form.can_be_read
    assert "Night watch" in evening.types("Ann", "circle night owls")


def test_only_those_who_hold_circles_and_stewards_load_formats(person, time, folder):
    (folder / "night_watch.yaml").write_text(NEW)
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    for line in ("format load night_watch", "format check night_watch"):
        assert "loaded by those who facilitate" in evening.types("Ben", line)
    evening.guest("Ben")
    assert "loaded by those who facilitate" in evening.types("Ben", "format load night_watch")
    steward = person("Linden", steward=True)
    assert loading.load(steward.who, "night_watch").key == "night_watch"


def test_nobody_loads_a_format_in_a_mask(person, mask, folder):
    steward = person("Linden", steward=True)
    steward.who = mask(steward, "Brave")
    with pytest.raises(no.FormatsForFacilitators):
        loading.load(steward.who, "rounds")


@pytest.mark.parametrize(
    "said",
    ["../rounds", "/etc/passwd", "..", "", "a/b", "rounds\x00", "world/formats/rounds", "x" * 200, "night\n"],
)
def test_a_name_leads_to_no_other_folder(person, folder, said):
    (folder.parent / "night.yaml").write_text(NEW)
    steward = person("Linden", steward=True)
    with pytest.raises(no.NoFormatFile):
        loading.load(steward.who, said)


def test_a_link_out_of_the_folder_a_folder_and_a_pipe_are_no_formats(person, folder):
    outside = folder.parent / "outside.yaml"
    outside.write_text(NEW)
    (folder / "night_watch.yaml").symlink_to(outside)
    (folder / "deep.yaml").mkdir()
    os.mkfifo(folder / "pipe.yaml")
    steward = person("Linden", steward=True)
    for name in ("night_watch", "deep", "pipe"):
        with pytest.raises(no.NoFormatFile):
            loading.load(steward.who, name)
    assert {one.key for one in repertoire.broken()} == {"night_watch", "deep", "pipe"}


def test_what_is_wrong_in_a_file_is_shown_with_its_lines(person, folder):
    (folder / "night_watch.yaml").write_text(BROKEN.replace("minutes: 5", "minutes: 10000"))
    steward = person("Linden", steward=True)
    (said,) = steward.type("format check night_watch")
    assert "In formats/night_watch.yaml:" in said
    assert "Line 14: phases, number 1: minutes must be a number from 0 to 240." in said
    assert "Line 16: phases, number 2: floor must be one of host" in said
    (said,) = steward.type("format load night_watch")
    assert said.startswith("Nothing was changed: formats/night_watch.yaml, line 14:") and "1 more" in said
    said = "\n".join(steward.type("format list"))
    assert "formats/night_watch.yaml, line 14: phases, number 1: minutes" in said
    (folder / "night_watch.yaml").write_text(NEW)
    assert "Nothing is wrong" in steward.type("format check night_watch")[0]
    assert "Loaded" in steward.type("format load night_watch")[0]
    assert "Every file of a format could be read" in "\n".join(steward.type("format list"))


def test_others_see_the_list_without_what_is_wrong(ann, folder):
    (folder / "night_watch.yaml").write_text(BROKEN)
    said = "\n".join(ann.type("format list"))
    assert "Share meeting" in said and "night_watch" not in said
    assert ann.type("formats") == [ann.type("format")[0]]


def test_a_file_that_names_what_the_house_has_already_does_not_take_its_place(folder):
    (folder / "rounds.yaml").write_text(NEW.replace("night_watch", "rounds"))
    assert repertoire.format_named("rounds").title == "Rounds"
    assert "has a format of this key already" in str(repertoire.broken()[0])


def test_a_broken_file_leaves_the_house_standing_and_its_circle_does_not_open(person, time, folder):
    path = folder / "night_watch.yaml"
    path.write_text(NEW)
    evening = TypedEvening(person, time, "hearth", "Ann")
    plays("evening", "night_watch")
    path.write_text(BROKEN)
    texts.forget()
    told = []
    changes.listen(FormatsUnread, told.append)
    try:
        waking.load_all(now=time())
        waking.all_back(now=time())
        showing.everyone()
    finally:
        changes._listeners[FormatsUnread].remove(told.append)
    assert told == [FormatsUnread((("night_watch", 16),))]
    card = evening.types("Ann", "circle evening")
    assert "cannot be read just now, and until then no meeting can open" in card
    assert "The Evening Circle" in evening.types("Ann", "circles")
    assert "cannot be read just now" in evening.types("Ann", "sit")
    assert "cannot be read just now" in evening.types("Ann", "quiet")
    assert registry.living == {}
    assert evening.types("Ann", "look") and evening.types("Ann", "format night_watch")
    path.write_text(NEW)
    texts.forget()
    plays("evening", "night_watch")
    assert "agree" in evening.types("Ann", "sit")


def test_a_circle_whose_file_is_gone_stands_too(person, time, folder):
    evening = TypedEvening(person, time, "hearth", "Ann")
    assert not plays("evening", "nowhere/at_all").form.can_be_read
    assert "cannot be read just now" in evening.types("Ann", "sit")


def test_a_house_starts_with_a_broken_format_and_is_not_read_anew_with_one(world, monkeypatch):
    from game.places import rebuilding
    from game.places.refusals import FileWrong

    real = repertoire._text
    broken = lambda path: BROKEN if path.stem == "rounds" else real(path)
    monkeypatch.setattr(repertoire, "_text", broken)
    texts.forget()
    rebuilding.build()
    assert not selectors.circle_named("evening").form.can_be_read
    assert selectors.circle_named("new_ways").form.can_be_read
    with pytest.raises(FileWrong, match=r"world/formats/rounds.yaml, line 16: phases, number 2: floor must"):
        rebuilding._ask(rebuilding._checks_anew)


def test_a_running_meeting_plays_to_its_end_what_it_began_with_also_after_a_restart(person, time, folder):
    path = folder / "night_watch.yaml"
    path.write_text(NEW)
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben")
    plays("evening", "night_watch")
    evening.seated("Ann", "Ben").types("Ann", "begin", "next")
    path.write_text(NEW.replace("key: story", "key: tale").replace("late_entry: story", "late_entry: tale"))
    loading.load(evening.people["Ann"].who, "night_watch")
    assert selectors.circle_named("evening").form.phases[1].key == "tale"
    before = registry.meeting_at(evening.place_id).meeting
    assert before.phase.key == "story"
    path.write_text(BROKEN)
    texts.forget()
    waking.load_all(now=time())
    waking.all_back(now=time())
    after = registry.meeting_at(evening.place_id).meeting
    assert after.form == before.form and after.phase.key == "story"
    evening.types("Ann", "closing")
    time.pass_(time_rules.AFTERCARE_S)
    assert registry.living == {}
    assert Meeting.objects.get().form == {}


def test_a_kept_format_that_cannot_be_made_again_is_let_go():
    from game.circles.rules.formats import kept

    form = repertoire.format_named("share_meeting")
    plain = kept.plain(form)
    assert kept.again(plain | {"of_tomorrow": 1}) == form
    assert kept.again({}) is None
    assert kept.again({name: plain[name] for name in plain if name != "title"}) is None


@pytest.mark.parametrize("name", repertoire.format_keys(variants=True))
def test_every_format_is_kept_and_read_again_as_it_was(name):
    import json

    from game.circles.rules.formats import kept

    form = repertoire.format_named(name)
    assert kept.again(json.loads(json.dumps(kept.plain(form)))) == form


def test_a_snippet_that_holds_itself_is_refused_and_a_slot_leads_to_no_other_text(monkeypatch):
    itself: list = []
    itself.append(itself)
    real = texts._parsed
    monkeypatch.setattr(
        texts, "_parsed", lambda path: {"a": itself} if path == "snippets/rounds.yaml" else real(path)
    )
    texts.forget()
    with pytest.raises(texts.BadText, match=r"world/snippets/rounds.yaml: a is no text"):
        texts.snippets()
    loop = {"a": "{rounds.b}", "b": "{rounds.a}"}
    monkeypatch.setattr(texts, "_parsed", lambda path: loop if path == "snippets/rounds.yaml" else real(path))
    texts.forget()
    assert texts.snippet("rounds.a") == "{rounds.b}"
    monkeypatch.undo()
    texts.forget()


def test_services_know_no_format_of_chance(world):
    for name in ("", "rounds/none", "../rounds", str(uuid4())):
        with pytest.raises(no.NoFormat):
            repertoire.format_named(name)
    assert services and repertoire.as_played("rounds/none").can_be_read is False
