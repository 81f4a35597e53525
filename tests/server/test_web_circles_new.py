"""Founding a circle on the site: all of it on one page, kept at once or not at all."""

import pytest

from game.circles import models as m
from game.circles.rules.standing import FOUNDED_MOST
from game.people import practitioners, tries
from server.web.circles import keep_forms, keep_wording, wording
from tests.server.browser import Browser
from tests.server.circle_pages import OWLS, TODAY, card, founded, in_a_browser, named
from tests.server.masks import new, wears

PURPOSE = "For those who lie awake and would talk."


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


def founds(browser, **fields):
    """The page after the form was sent."""
    return browser.fills("/circles/new", **{"name": OWLS, "purpose": PURPOSE, **fields})


def test_a_circle_is_founded_with_little_and_everything_else_is_as_is_usual(ann):
    page = founds(ann)
    assert page.response["Location"] == f"/circles/{card().key}/keep?done=founded"
    row = m.Circle.objects.get(name=OWLS)
    assert (row.purpose, row.format, row.membership, row.led_by, row.intake, row.tags) == (
        PURPOSE, "rounds", "open", "peer", [], [],
    )  # fmt: skip
    assert card().facilitators == {named("Ann").id}
    page = ann.goes(page.response["Location"])
    assert keep_wording.DONE["founded"] in page.words and "As Ann." in page.words
    assert "With more than six seats two of you are good to have." in page.words


def test_what_needs_two_is_said_beside_the_choice_and_when_it_is_founded(ann):
    assert "Support group: 90 minutes, 4 to 12 people; needs two who hold it" in ann.goes("/circles/new").text
    page = ann.goes(founds(ann, format="support_group").response["Location"])
    assert "It needs two people who hold it together, and does not begin without." in page.words
    assert "two of you are good to have" not in page.words


@pytest.mark.parametrize("fields", [{"name": "Ann"}, {"capacity": "999"}, {"tags": "nothing"}])
def test_of_what_is_not_there_yet_nobody_reads_that_it_was_not_changed(ann, fields):
    page = founds(ann, **fields)
    assert page.status == 422 and "Nothing was changed" not in page.words


def test_everything_that_is_asked_is_kept(ann):
    page = founds(
        ann,
        tags=["grief", "nights"],
        when="Sundays at eight, in Lisbon.",
        format="grief_circle",
        membership="closed",
        intake="Whom do you miss?\r\n\r\n  What would be good for you here?",
        capacity="5",
        led_by="rotating",
    )
    assert page.status == 302, page.words
    row = m.Circle.objects.get(name=OWLS)
    assert (row.tags, row.when, row.format, row.membership) == (
        ["grief", "nights"], "Sundays at eight, in Lisbon.", "grief_circle", "closed",
    )  # fmt: skip
    assert row.intake == ["Whom do you miss?", "What would be good for you here?"]
    assert (row.capacity, row.led_by) == (5, "rotating")


def test_what_is_usual_for_a_way_of_sitting_is_taken_and_what_it_lacks_is_said(ann):
    founds(ann, format="grief_circle")
    assert card().membership == "closed"
    page = ann.goes(f"/circles/{card().key}/keep")
    assert "does not begin before this is set: the questions that newcomers answer." in page.words


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("name", "", "nothing in this field"),
        ("name", "x", "a few words of letters and figures"),
        ("name", "Ann", "could be taken for one that is there already"),
        ("name", "The Evening Circle", "could be taken for one that is there already"),
        ("purpose", "", "says in a sentence or two"),
        ("purpose", "x" * 401, "at most 400 characters"),
        ("when", "x" * 201, "at most 200 characters"),
        ("format", "hazelwick", "choose one of these"),
        ("format", "async_circle", "choose one of these"),
        ("format", "process_group", "led by a professional"),
        ("intake", "\n".join("abcdef"), "At most 5 questions"),
        ("intake", "x" * 201, "at most 200 characters"),
        ("intake", "What; and why?", "without a semicolon"),
        ("capacity", "1000", "Seats that share are a number"),
        ("capacity", "many", "Seats that share are a number"),
        ("led_by", "hazelwick", "choose one of these"),
        ("led_by", "professional", "where a steward has checked that"),
        ("tags", ["hazelwick"], "no concern"),
        ("tags", ["anger", "ageing", "anxiety", "body", "grief", "guilt"], "at most 5 concerns"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_what_was_typed_stays(ann, field, words, sentence):
    page = founds(ann, **{"when": "Sundays at eight.", field: words})
    assert page.status == 422 and sentence.casefold() in page.words.casefold(), page.words
    assert page.title.startswith("Problem: ") and "`" not in page.words
    stands = {"name": OWLS, "purpose": PURPOSE, "when": "Sundays at eight."} | {field: words}
    for name in {"name", "purpose", "when", "intake", "capacity"} & stands.keys():
        assert page.fields[name] == stands[name]
    assert not m.Circle.objects.filter(source="person").exists()


def test_what_a_professional_leads_is_founded_by_one(ann):
    who = named("Ann")
    practitioners.verify(who.person_id, "nurse", "Austria", "", by_id=who.person_id, today=TODAY)
    assert founds(ann, format="process_group", led_by="peer").status == 302
    assert card().led_by == "professional"


def test_a_form_that_is_sent_twice_founds_one(ann):
    fields = {**ann.goes("/circles/new").fields, "name": OWLS, "purpose": PURPOSE}
    first = ann.sends("/circles/new", fields).response["Location"]
    assert ann.sends("/circles/new", fields).response["Location"] == first
    assert m.Circle.objects.filter(source="person").count() == 1
    assert founds(ann).status == 422
    assert ann.sends("/circles/new", {**fields, "once": ""}).status == 422


def test_another_persons_form_is_none_of_ones_own(ann):
    fields = {**ann.goes("/circles/new").fields, "name": OWLS, "purpose": PURPOSE}
    ann.sends("/circles/new", fields)
    ben = in_a_browser("Ben")
    sent = {**ben.goes("/circles/new").fields, "name": OWLS, "purpose": PURPOSE, "once": fields["once"]}
    assert ben.sends("/circles/new", sent).status == 422


def test_who_keeps_as_many_as_one_can_is_told_so_before_anything_is_typed(ann):
    fields = ann.goes("/circles/new").fields
    for name in ("Larks", "Starlings", "Grey Geese")[:FOUNDED_MOST]:
        founded(name=name)
    page = ann.goes("/circles/new")
    assert page.status == 200 and "You have founded 3 circles" in page.words and "name" not in page.fields
    page = ann.sends("/circles/new", {**fields, "name": OWLS, "purpose": PURPOSE})
    assert page.status == 422 and "You have founded 3 circles" in page.words and page.fields["name"] == OWLS


def test_it_is_founded_in_ones_own_name(ann):
    new(ann, "Brave")
    fields = ann.goes("/circles/new").fields
    wears("Brave")
    for page in (
        ann.goes("/circles/new"),
        ann.sends("/circles/new", {**fields, "name": OWLS, "purpose": PURPOSE}),
    ):
        assert page.status == 403 and "In your own name" in page.words and "name" not in page.fields
    assert not m.Circle.objects.filter(source="person").exists()


def test_who_is_unknown_signs_in_first_and_comes_back(site):
    assert Browser().goes("/circles/new").response["Location"] == "/signin?next=/circles/new"
    site.joins()
    site.fills("/signout")
    assert site.signs_in(next="/circles/new").response["Location"] == "/circles/new"


def test_names_are_not_tried_out_fast_here_either(ann, monkeypatch):
    tries.forget()
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    monkeypatch.setattr(tries, "NAMES_AN_HOUR", 3)
    assert [founds(ann, name=name).status for name in ("Ann", "Ann", "Ann", OWLS)] == [422, 422, 422, 429]
    assert ann.page.fields["name"] == OWLS and ann.page.response["Retry-After"] == "30"


def test_every_way_of_sitting_that_meets_in_a_room_can_be_chosen(ann):
    page = ann.goes("/circles/new")
    offered = [attrs["value"] for tag, attrs in page.elements if tag == "option"]
    assert "async_circle" not in offered and {"rounds", "council", "council/web"} <= set(offered)
    assert offered == [form.name for form in keep_forms.live_formats()]
    for said in (wording.USUAL, wording.LED_BY["rotating"]):
        assert said in page.words


def test_hostile_words_are_kept_as_words(ann):
    founds(ann, purpose='<img src=x onerror="alert(1)"> {{ 7|add:7 }}')
    page = ann.goes(f"/circles/{card().key}/keep/card")
    assert page.fields["purpose"] == '<img src=x onerror="alert(1)"> {{ 7|add:7 }}'
    assert not [attrs for _, attrs in page.elements if "onerror" in attrs]
