"""What a circle is, what it agrees on and its end, changed on the site by who keeps it."""

import pytest

from game.circles import models as m
from game.circles import registry
from game.circles.standing import agreed, agreeing, endings
from game.places import atlas
from game.places import services as places
from server.web.circles import keep_wording, wording
from tests.game.circles_typed import TypedEvening
from tests.server.circle_pages import OWLS, belongs, card, changed, founded, in_a_browser, named, page_of

FIRST = 5
"""The number of the first agreement that is a circle's own."""


@pytest.fixture
def ann(site):
    """Ann keeps a circle; the browser is hers."""
    site.joins()
    founded(tags=("nights",), when="Sundays at eight.")
    return site


@pytest.fixture
def ben(ann):
    """Ben keeps it with her; his browser."""
    browser = in_a_browser("Ben")
    belongs("Ben", roles=["co_facilitator"])
    return browser


def edits(browser, **fields):
    """The page after the form of what it is was sent."""
    return browser.fills(f"{page_of()}/keep/card", **fields)


def agrees(browser, deed="draft", **fields):
    """The page after one of the forms of what it agrees on was sent."""
    path = f"{page_of()}/keep/agreements"
    return browser.sends(path, {**browser.goes(path).fields, "deed": deed, **fields})


ALL = {
    "name": "The Larks",
    "purpose": "For those who wake early.",
    "tags": ["grief", "work"],
    "when": "Mondays at six.",
    "format": "share_meeting",
    "membership": "slow_open",
    "intake": "Since when?\r\nAnd why?",
    "capacity": "7",
    "listening": "2",
    "led_by": "rotating",
    "review": "6",
}


def test_everything_changes_at_once_and_stands_there_again(ann):
    key = card().key
    assert edits(ann, **ALL).response["Location"] == f"/circles/{key}/keep?done=changed"
    now = card("The Larks")
    assert (now.key, now.purpose, now.tags, now.when) == (key, ALL["purpose"], ("grief", "work"), ALL["when"])
    assert (now.form.name, now.membership, now.intake) == (
        "share_meeting",
        "slow_open",
        ("Since when?", "And why?"),
    )
    assert (now.capacity, now.listening, now.led_by, now.review_every) == (7, 2, "rotating", 6)
    assert atlas.place(now.place_id).name == "the room of The Larks"
    page = ann.goes(f"/circles/{key}/keep/card")
    stands = {**ALL, "intake": "Since when?\nAnd why?"}
    stands.pop("tags")
    assert {name: page.fields[name] for name in stands} == stands
    ticked = [
        attrs["value"] for tag, attrs in page.elements if attrs.get("name") == "tags" and "checked" in attrs
    ]
    assert ticked == ["grief", "work"]


def test_what_is_emptied_is_gone(ann):
    changed(intake="Since when?")
    fields = ann.goes(f"{page_of()}/keep/card").fields
    fields.pop("tags")
    assert (
        ann.sends(f"{page_of()}/keep/card", {**fields, "intake": "", "when": "", "review": "none"}).status
        == 302
    )
    now = card()
    assert (now.tags, now.intake, now.review_every) == ((), (), 0) and "No fixed hour yet" in now.when


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("name", "Ann", "could be taken for one that is there already"),
        ("name", "x", "a few words of letters"),
        ("purpose", "", "says in a sentence or two"),
        ("capacity", "99", "Seats that share are a number"),
        ("listening", "99", "Listening seats are a number"),
        ("listening", "", "nothing in this field"),
        ("led_by", "professional", "where a steward has checked that"),
        ("format", "process_group", "led by a professional"),
        ("review", "5", "Select a valid choice"),
    ],
)
def test_one_thing_that_cannot_be_changes_nothing_of_all_the_others(ann, field, words, sentence):
    before = m.Circle.objects.values().get(name=OWLS)
    page = edits(ann, **{"when": "Mondays at six.", "purpose": "Another.", field: words})
    assert page.status == 422 and sentence in page.words, page.words
    assert page.fields["when"] == "Mondays at six." and "`" not in page.words
    assert m.Circle.objects.values().get(name=OWLS) == before


def test_all_that_is_wrong_is_said_at_once(ann):
    page = edits(ann, name="Ann", listening="99", capacity="99")
    assert page.status == 422
    for field in ("name", "listening", "capacity"):
        assert f"#id_{field}" in page.addresses()


def test_seats_are_asked_of_the_way_of_sitting_that_is_chosen_beside_them(ann):
    assert edits(ann, format="share_meeting", capacity="20").status == 302
    page = edits(ann, format="clearness", capacity="12")
    assert page.status == 422 and "Seats that share are a number from 4 to 7" in page.words
    assert edits(ann, format="clearness").status == 302 and card().capacity == 7


def test_while_it_meets_name_seats_and_way_of_sitting_stay(ann, person, time):
    evening = TypedEvening(person, time, "lawn", "Cyd")
    belongs("Cyd")
    evening.place_id = card().place_id
    places.walk(evening.people["Cyd"].who, card().place_id, now=time())
    evening.types("Cyd", "sit")
    assert registry.meeting_of_circle(card().id) is not None
    page = edits(ann, name="The Larks", when="Mondays.")
    assert (
        page.status == 422 and "A meeting runs just now." in page.words and card().when == "Sundays at eight."
    )
    assert edits(ann, when="Mondays.").status == 302 and card().when == "Mondays."


def test_two_who_write_at_once_lose_nothing(ann, ben):
    fields = {**ann.goes(f"{page_of()}/keep/card").fields, "purpose": "Mine."}
    edits(ben, when="Mondays at six.")
    page = ann.sends(f"{page_of()}/keep/card", fields)
    assert (
        page.status == 422 and wording.CHANGED_MEANWHILE in page.words and page.fields["purpose"] == "Mine."
    )
    assert card().when == "Mondays at six." and card().purpose != "Mine."
    assert ann.sends(f"{page_of()}/keep/card", {**page.fields, "when": "Mondays at six."}).status == 302
    assert card().purpose == "Mine."


# what it agrees on


def test_a_draft_is_written_and_published_in_one_new_version(ann, ben):
    page = ann.goes(f"{page_of()}/keep/agreements")
    own = list(card().agreements[FIRST - 1 :])
    assert [page.fields[f"line_{at}"] for at in range(len(own))] == own and page.fields[
        f"line_{len(own)}"
    ] == ""
    for line in card().agreements[1 : FIRST - 1]:
        assert line in page.words
    assert "There is a draft" not in page.words
    page = agrees(ann, **{"line_0": "", f"line_{len(own)}": "We name the time zone."})
    assert page.response["Location"] == f"{page_of()}/keep/agreements?done=drafted"
    assert card().agreements_version == 1
    page = ann.goes(f"{page_of()}/keep/agreements")
    assert (
        "There is a draft In the draft: new, or in other words: 14; gone, or in other words: one sentence."
        in page.words
    )
    assert agrees(ann, "publish").response["Location"] == f"{page_of()}/keep?done=published"
    assert card().agreements_version == 2
    assert card().agreements == (*agreed.house_lines(), *own[1:], "We name the time zone.")
    assert keep_wording.DONE["published"] in ann.goes(f"{page_of()}/keep?done=published").words
    assert "has changed what it agrees on since you said yes" in ben.goes(page_of()).words


def test_a_draft_is_let_go(ann):
    agreeing.add(named("Ann"), card(), "We name the time zone.")
    assert agrees(ann, "forget").response["Location"] == f"{page_of()}/keep/agreements?done=forgotten"
    assert agreeing.draft_of(card()) == card().agreements


def test_a_line_that_is_too_long_is_said_at_its_field_and_stays(ann):
    page = agrees(ann, line_0="x" * 301, line_1="Another one.")
    assert page.status == 422 and "#id_line_0" in page.addresses() and "at most 300 characters" in page.words
    assert page.fields["line_0"] == "x" * 301 and page.fields["line_1"] == "Another one."
    assert not agreeing.has_draft(card())


def test_nothing_is_published_that_was_not_read(ann, ben):
    agreeing.add(named("Ann"), card(), "We name the time zone.")
    fields = ann.goes(f"{page_of()}/keep/agreements").fields
    agreeing.add(named("Ben"), card(), "We speak slowly.")
    page = ann.sends(f"{page_of()}/keep/agreements", {**fields, "deed": "publish"})
    assert page.status == 422 and wording.CHANGED_MEANWHILE in page.words and card().agreements_version == 1
    page = ann.sends(f"{page_of()}/keep/agreements", {**fields, "deed": "draft", "line_0": "Mine."})
    assert page.status == 422 and wording.CHANGED_MEANWHILE in page.words and page.fields["line_0"] == "Mine."


def test_without_a_draft_nothing_is_published(ann):
    page = agrees(ann, "publish")
    assert page.status == 422 and "Nothing is changed in the agreements yet." in page.words


# its end


def test_the_end_is_said_and_taken_back(ann, ben):
    page = ann.fills(f"{page_of()}/keep/end", meetings="2")
    assert page.response["Location"] == f"{page_of()}/keep?done=ends" and card().meetings_left == 2
    assert "2 more meetings" in ann.goes(f"{page_of()}/keep/end").words
    assert "It ends after two more meetings" in ben.goes(page_of()).words
    page = ann.fills(f"{page_of()}/keep/end", deed="take-back")
    assert page.response["Location"] == f"{page_of()}/keep?done=goes-on" and card().meetings_left is None


def test_at_once_it_ends_where_nobody_else_belongs(ann):
    path = page_of()
    assert wording.ENDS["0"] in ann.goes(f"{path}/keep/end").words
    page = ann.fills(f"{path}/keep/end", meetings="0")
    assert page.response["Location"] == "/circles?done=over" and not m.Membership.objects.exists()
    assert "is over" in ann.goes("/circles?done=over").words and ann.goes(path).status == 404


def test_with_others_it_ends_after_notice_alone(ann, ben):
    assert wording.ENDS["0"] not in ann.goes(f"{page_of()}/keep/end").words
    for said in ("0", "4", "x", ""):
        assert ann.fills(f"{page_of()}/keep/end", meetings=said).status == 422
    assert card().meetings_left is None


def test_a_form_that_came_late_is_refused_kindly(ann, ben):
    fields = ann.goes(f"{page_of()}/keep/end").fields
    endings.say(named("Ben"), card(), 3)
    page = ann.sends(f"{page_of()}/keep/end", {**fields, "meetings": "1"})
    assert page.status == 422 and "said already" in page.words and "`" not in page.words
    endings.take_back(named("Ben"), card())
    page = ann.sends(f"{page_of()}/keep/end", {**fields, "deed": "take-back"})
    assert page.status == 422 and "No end of this circle is said." in page.words
