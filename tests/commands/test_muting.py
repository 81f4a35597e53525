"""Muting as typed lines: what is left out, what is marked, and that nobody else can tell."""

from datetime import date

import pytest

from game.people import registry
from game.safety.protection import services as protecting

TODAY = date.today()


@pytest.fixture
def muted(ann, ben, cyd):
    """Ann mutes Ben; nobody has heard anything yet."""
    ann.type("mute ben")
    for actor in (ann, ben, cyd):
        actor.told.clear()
        actor.shown.clear()


def lines(actor):
    """Lines that the client of somebody was shown."""
    return [value["text"] for package, value in actor.shown if package == "Comm.Line"]


def test_a_muted_line_is_left_out_and_marked_once_until_somebody_else_is_heard(ann, ben, cyd, muted):
    ben.type("say one")
    ben.type("say two")
    ben.type(":looks round")
    cyd.type("say three")
    ben.type("say four")
    assert ann.heard == ["(Muted: Ben.)", 'Cyd says, "three"', "(Muted: Ben.)"]
    assert cyd.heard.count('Ben says, "two"') == 1
    assert lines(ann) == ["three"]


def test_two_who_are_muted_have_one_mark_each(ann, ben, cyd, muted):
    ann.type("mute cyd")
    ann.told.clear()
    for word in ("one", "two"):
        ben.type(f"say {word}")
        cyd.type(f"say {word}")
    assert ann.heard == ["(Muted: Ben.)", "(Muted: Cyd.)"]


@pytest.mark.parametrize(
    "line", ["nod", "whisper ann=psst", "offer hug ann", "page ann=hello", "may i ann we could talk"]
)
def test_r27_what_is_not_a_line_aloud_is_left_out_without_a_mark(ann, ben, cyd, muted, line):
    ben.type(line)
    assert ann.heard == [] and lines(ann) == []
    assert ann.type("accept")[0].startswith("No offer") and ann.type("yes")


@pytest.mark.parametrize(
    "line",
    [
        "say one",
        "nod",
        "whisper ann=psst",
        "offer hug ann",
        "page ann=hello",
        "may i ann let us talk",
        "to ann x",
    ],
)
def test_r27_whoever_is_muted_sees_what_they_see_anyway(ann, ben, cyd, line):
    free = [ben.type(line), ben.type(line), cyd.heard]
    from game.talk import may_i, pace
    from game.talk import services as talk

    talk._offers.clear()
    may_i.forget()
    pace.forget()
    protecting.mute(ann.who, ben.who, today=TODAY)
    assert [ben.type(line), ben.type(line), cyd.heard] == free


def test_what_was_offered_before_the_mute_is_not_asked_any_more(ann, ben):
    ben.type("offer hug ann")
    assert ann.shown[-1][1]["open"]
    ann.type("mute ben")
    assert ann.shown[-1] == ("Persona.Asked", {"open": []})
    assert "No offer" in ann.type("accept")[0]
    assert "still with Ann" in ben.type("offer hug ann")[0]
    ann.type("unmute ben")
    assert ann.shown[-1][1]["open"]


def test_that_somebody_comes_is_read_and_what_they_do_meanwhile_is_not(ann, ben, muted):
    ben.type("messages arrive=hums a song")
    ben.type("messages leave=goes humming")
    ann.told.clear()
    ben.type("library")
    ben.type("lawn")
    assert "Ben" in ann.heard[0] and "hum" not in ann.heard_all
    assert "Ben" in ann.type("look")[0] and "Ben" in ann.type("who")[0]


def test_the_mute_is_ended_by_the_name_in_the_list(ann, ben, muted):
    assert ann.type("mute") == ["You mute: Ben."]
    assert "stands in your list" in ann.type("unmute cyd")[0]
    assert ann.type("@ungag BEN") == ["You hear Ben again."]
    ann.told.clear()
    ben.type("say hello")
    assert ann.heard == ['Ben says, "hello"']
    assert ann.type("gag")[0].startswith("You mute nobody")


def test_nobody_of_that_name_and_oneself(ann, ben):
    assert "Nobody here is called so" in ann.type("mute zebedee")[0]
    assert "one of your own names" in ann.type("mute ann")[0]
    assert "guest" not in ann.type("mute me")[0]


def test_what_is_kept_is_shown_to_its_person_and_goes(ann, ben, cyd):
    ann.type("mute ben")
    ann.type("apart cyd for 3 days")
    ann.type("refuse page")
    of = ann.who.person_id
    assert [row["name"] for row in registry.kind("mutes").rows(of)] == ["Ben"]
    assert [row["name"] for row in registry.kind("aparts").rows(of)] == ["Cyd"]
    assert [(row["way"], row["name"]) for row in registry.kind("refusals").rows(of)] == [
        ("page", "everybody")
    ]
    assert registry.kind("aparts").sooner(of) == 1 and ann.type("apart")[0].startswith(
        "You keep apart from no"
    )
    registry.kind("mutes").erase(ben.who.person_id)
    assert ann.type("mute") == ["You mute: Ben."]
    registry.kind("mutes").erase(of)
    assert ann.type("mute")[0].startswith("You mute nobody")


def test_a_shielded_line_of_whoever_is_muted_waits_for_nobody(ann, ben, cyd, time):
    from game.places import atlas
    from game.places import services as places

    for actor in (ann, ben, cyd):
        places.walk(actor.who, atlas.keyed("willow").id, now=time())
        actor.type("sit")
        actor.type("agree")
    for line in ("shield grief", "mute ben"):
        ann.type(line)
    ann.told.clear()
    ben.type("note grief")
    ben.type("say it was in spring")
    assert ann.heard == ["(Muted: Ben.)"]
    assert "Nothing" in ann.type("open")[0] or "nothing" in ann.type("open")[0]
    assert 'Ben says, "it was in spring"' in cyd.heard


def test_where_people_talk_freely_a_note_is_for_one_line_and_a_shield_holds_it(ann, ben, cyd):
    ann.type("shield grief")
    for actor in (ann, cyd):
        actor.told.clear()
    assert "carry a note" in ben.type("note grief")[0]
    ben.type("say it was in spring")
    ben.type("say and then it was summer")
    label = "[note: death and grief] Ben said something. Type `open` to read it."
    assert ann.heard == [
        "Ben's words carry a note: death and grief.",
        label,
        'Ben says, "and then it was summer"',
    ]
    assert cyd.heard[1] == 'Ben says, "it was in spring"'
    assert ann.type("open") == ['Ben says, "it was in spring"']
    assert "Nothing waits" in ann.type("open")[0]


def test_nothing_waits_for_whoever_walks_on_nor_of_whom_they_mute(ann, ben, cyd):
    for line in ("shield grief", "mute ben"):
        ann.type(line)
    for speaker in (ben, cyd):
        speaker.type("note grief")
        speaker.type("say it was in spring")
    ann.type("library")
    ann.type("lawn")
    assert "Nothing waits" in ann.type("open")[0]
    ben.type("note grief")
    ben.type("say it was in spring")
    assert "Nothing waits" in ann.type("open")[0]


def test_a_note_is_taken_off_and_shown(ann):
    ann.type("note grief")
    assert "Your words carry a note: death and grief" in ann.type("note")[0]
    assert ann.type("note off") == ["Your words carry no note."]
    assert "carry no note just now" in ann.type("note off")[0]
