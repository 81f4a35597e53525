"""Pages of those who keep circles: their circles, duty, incidents."""

import re
from datetime import date

import pytest
from django.urls import get_resolver

from game.circles import models as circles
from game.circles import selectors
from game.circles.standing import doors, founding
from game.personas import services as personas
from game.safety.care import duty
from game.safety.care.incidents import rules
from game.safety.models import Incident, Look, Rest
from tests.server.browser import Browser
from tests.server.order.house import browser_of, said
from tests.unlinkable import ground

NEW = "/hosting/incidents/new"
ONE = {
    "level": "2",
    "concerns": "",
    "days_ago": "0",
    "part": "evening",
    "within": "minutes",
    "did": "listened",
    "review_in": "7",
    "with_them": "",
}


def plain_of(response) -> bytes:
    """A page without the sign of its forms, which is another each time, and without its own address."""
    unsigned = re.sub(rb'value="[A-Za-z0-9]{64}"', b'value=""', response.content)
    return re.sub(rb"next=[a-z/-]+", b"next=", unsigned)


def paths():
    found = [str(one.pattern) for one in get_resolver().url_patterns]
    return ["/" + one.replace("<str:handle>", "abcde") for one in found if one.split("/")[0] == "hosting"]


def written(browser, **other):
    return browser.fills(NEW, **{**ONE, **other})


# who finds these pages


@pytest.mark.parametrize("who", ["nobody", "a member"])
def test_whoever_keeps_nothing_gets_the_answer_of_an_address_that_does_not_exist(ann, ben, pim, who):
    browser = Browser() if who == "nobody" else browser_of(ben)
    nothing, sign = browser.goes("/hosting/nothing"), browser.goes("/signin").fields["csrfmiddlewaretoken"]
    assert len(paths()) == 5
    sent = {"csrfmiddlewaretoken": sign, **ONE}
    for path in paths():
        read = browser.goes(path)
        assert read.status == 404 and plain_of(read.response) == plain_of(nothing.response), path
        assert {**read.response.headers} == {**nothing.response.headers}
        page, nowhere = browser.sends(path, sent), browser.sends("/nothing", sent)
        assert page.status == nowhere.status == 404
        assert plain_of(page.response).replace(path.encode(), b"/nothing") == plain_of(nowhere.response)
    assert not Incident.objects.exists()


def test_who_keeps_a_circle_in_another_persona_is_told_why_they_read_nothing(fay, mask):
    personas.put_on(mask(fay, "Grey"))
    page = browser_of(fay).goes("/hosting")
    assert page.status == 403 and "in their own name" in page.words and "New Ways" not in page.words


# circles


def test_the_circles_that_one_keeps_stand_there_with_numbers_and_nobodys_name(
    ann, ben, pim, fay, in_the_ring
):
    circles.Circle.objects.filter(key=ground.CIRCLE).update(met=4)
    name = circles.Circle.objects.get(key=ground.CIRCLE).name
    page = browser_of(fay).goes("/hosting")
    assert name in page.words and "four meetings up to the closing" in page.words
    assert "Nobody is meeting just now" in page.words and "meets now" not in page.words
    said(ann, "sit", "agree")
    page = browser_of(fay).goes("/hosting")
    assert (
        "meets now" in page.words and "one seat is taken" in page.words.casefold() and "Ann" not in page.words
    )
    assert "You keep no circle." in browser_of(pim).goes("/hosting").words


def test_who_waits_at_a_door_is_a_number_there(ann, ben, fay):
    circles.Circle.objects.filter(key=ground.CIRCLE).update(membership="slow_open")

    founding.load_circles()
    card = next(one for one in selectors.circles() if one.key == ground.CIRCLE)
    doors.apply(ann.who, card, (), today=date.today())
    page = browser_of(fay).goes("/hosting")
    assert "one person waits at its door" in page.words.casefold()
    assert "Ann" not in page.words


# duty


def test_duty_is_shown_and_ended_there_and_begun_in_the_house(ann, fay):
    browser = browser_of(fay)
    assert "Nobody is on duty just now." in browser.goes("/hosting").words and "duty on" in browser.page.words
    said(fay, "duty on")
    page = browser.goes("/hosting")
    assert "On duty now: Fay" in page.words and "You are on duty" in page.words
    assert browser.sends("/hosting/off", page.fields).response["Location"] == "/hosting?done=off"
    assert not duty.on_duty() and "You are on duty no longer." in browser.goes("/hosting?done=off").words
    assert browser.goes("/hosting/off").response["Location"] == "/hosting"


def test_who_rests_after_a_heavy_hour_is_told_until_when(fay):
    browser = browser_of(fay)
    written(browser, level="4")
    page = browser.goes("/hosting")
    assert "You rest from duty until" in page.words and "duty on says" not in page.words


# incidents


def test_an_incident_is_written_by_choices_and_has_no_room_for_words(ann, fay):
    browser = browser_of(fay)
    page = browser.goes(NEW)
    assert "textarea" not in page.tags()
    page = written(browser, concerns="ann", did=["listened", "card"], days_ago="1", review_in="1")
    assert page.response["Location"] == "/hosting/incidents?done=written"
    row = Incident.objects.get()
    assert (row.level, row.part, row.within, row.did) == (2, "evening", "minutes", "listened,card")
    assert row.concerns == ann.who.id and row.decided_by == fay.who.id
    assert (date.today() - row.happened_on).days == 1
    page = browser.goes("/hosting/incidents?done=written")
    assert "without a word of anybody" in page.words and "concerns Ann" in page.words
    assert "Ann" not in page.title


def test_a_heavy_one_lets_those_rest_who_were_there(ann, pim, fay):
    page = written(browser_of(fay), level="3", with_them="Pim")
    assert page.response["Location"] == "/hosting/incidents?done=heavy"
    assert {row.persona for row in Rest.objects.all()} == {fay.who.id, pim.who.id}
    assert "You rest from duty now" in browser_of(fay).goes("/hosting/incidents?done=heavy").words


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("level", "", "Please choose one of these."),
        ("level", "9", "Please choose one of these."),
        ("concerns", "Zebedee", "No persona is called so."),
        ("days_ago", "15", "Please choose one of these."),
        ("did", [], "at least one"),
        ("review_in", "3", "Please choose one of these."),
        ("with_them", "Ann", "Only those are meant who help here"),
    ],
)
def test_what_is_none_of_the_choices_is_said_and_nothing_is_written(ann, fay, field, words, sentence):
    page = written(browser_of(fay), **{"level": "3", field: words})
    assert page.status == 422 and sentence in page.words and not Incident.objects.exists()
    if field in ("concerns", "with_them"):
        assert page.fields[field] == words and f"#id_{field}" in page.addresses()


def test_what_this_house_never_does_cannot_be_ticked(fay, monkeypatch):
    monkeypatch.setattr("game.safety.care.escalation.policy", lambda: "signpost_only")
    browser = browser_of(fay)
    ticks = {attrs["value"] for _, attrs in browser.goes(NEW).elements if attrs.get("name") == "did"}
    assert ticks == set(rules.DID) - rules.OUTSIDE
    assert written(browser, did="called").status == 422


def test_a_form_that_is_sent_twice_writes_one_down(fay):
    browser = browser_of(fay)
    fields = {**browser.goes(NEW).fields, **ONE}
    for _ in range(2):
        assert browser.sends(NEW, fields).response["Location"] == "/hosting/incidents?done=written"
    assert Incident.objects.count() == 1
    assert written(browser).status == 302 and Incident.objects.count() == 2


def test_who_keeps_a_circle_sees_their_own_and_a_steward_sees_all_and_that_is_a_look(ann, pim, fay):
    written(browser_of(fay), concerns="Ann")
    written(browser_of(pim))
    theirs, all_ = browser_of(fay).goes("/hosting/incidents"), browser_of(pim).goes("/hosting/incidents")
    assert theirs.words.count("Done: listened") == 1 and all_.words.count("Done: listened") == 2
    assert "looked at it again" not in theirs.words
    assert [one.what for one in Look.objects.all()] == ["incident"]
    assert "an incident that concerns you" in said(ann, "looks")


def test_a_steward_says_that_they_looked_at_it_again(pim, fay):
    written(browser_of(fay))
    browser = browser_of(pim)
    page = browser.goes("/hosting/incidents")
    handle = rules.handle(Incident.objects.get().id)
    path = f"/hosting/incidents/{handle}/review"
    assert path in page.addresses()
    other = browser_of(fay)
    assert other.sends(path, other.goes("/hosting/incidents").fields | {"x": "1"}).status == 404
    assert browser.sends(path, page.fields).response["Location"] == "/hosting/incidents?done=reviewed"
    assert Incident.objects.get().reviewed_on == date.today()
    page = browser.sends("/hosting/incidents/zzzzz/review", page.fields)
    assert page.status == 404 and "no incident of that word" in page.words


def test_the_three_questions_have_no_field(fay):
    page = browser_of(fay).goes("/hosting")
    assert "How is your body?" in page.words and "textarea" not in page.tags()
    assert {name for name in page.fields} <= {"csrfmiddlewaretoken"}
