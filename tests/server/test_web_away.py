"""On the site: who may not be here at present reads why, until when, and can answer."""

import json
from datetime import date, timedelta
from uuid import uuid4

import pytest

from game.common import house_key
from game.people.models import Erasure, Person, WebSession
from game.personas.models import Persona
from game.safety.models import Appeal, Sanction, Shield
from game.safety.order import appeals, sanctions
from tests.server.browser import PASSPHRASE, Browser


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in."""
    site.joins()
    return site


def test_whoever_is_away_reads_why_on_the_site_and_can_answer_it_there_once(ann):
    row = step_with(Person.objects.get().id)
    page = Browser().signs_in()
    assert page.status == 403 and "Not here at present" in page.title
    assert "You have a pause from this house." in page.words and "You frightened Ben." in page.words
    assert "in the field below." in page.words and "`" not in page.words and "appeal and" not in page.words
    assert "meadow" not in Browser().cookies and not WebSession.objects.exists()
    browser = Browser()
    browser.signs_in()
    page = browser.sends("/appeal", {**browser.page.fields, "words": ""})
    assert page.status == 422 and "what happened as you saw it" in page.words
    page = browser.sends("/appeal", {**page.fields, "words": "I quoted a poem."})
    assert page.status == 200 and "Your appeal against this is made" in page.words
    assert appeals.words(Appeal.objects.get(sanction=row)) == "I quoted a poem."
    page = Browser().signs_in()
    assert "Your appeal waits for an answer." in page.words
    assert "Send your answer" not in page.words and "Take a copy along" in page.words


@pytest.fixture
def away(ann):
    """A browser in which Ann has read that she may not be here, and what carries her from form to form."""
    step_with(Person.objects.get().id)
    browser = Browser()
    browser.signs_in()
    browser.token = {name: browser.page.fields[name] for name in ("csrfmiddlewaretoken", "token")}
    return browser


def test_whoever_is_away_takes_a_copy_of_all_that_is_kept_of_them(away):
    assert "What is kept of you" in away.page.words
    page = away.sends("/export", away.token)
    assert page.status == 200 and "A copy of everything" in page.words
    page = away.sends("/export", {**away.token, "as_what": "text"})
    assert "attachment" in page.response["Content-Disposition"]
    assert Person.objects.get().login in page.response.content.decode()
    copy = away.sends("/export", {**away.token, "as_what": "json"})
    assert json.loads(copy.response.content)["kinds"]
    assert not WebSession.objects.exists() and not Appeal.objects.exists()


def test_whoever_is_away_reads_what_is_kept_and_takes_away_what_may_go(away):
    Shield.objects.create(persona=Persona.objects.get(), tag="grief")
    page = away.sends("/kept", away.token)
    assert page.status == 200
    assert "What is kept about you" in page.words and "Take away now" in page.words
    page = away.sends("/kept/sooner", {**away.token, "which": "shields"})
    assert "cannot be brought back" in page.words
    page = away.sends("/kept/sooner", {**away.token, "which": "shields", "sure": "yes"})
    assert page.status == 200 and "It went." in page.words and not Shield.objects.exists()


@pytest.mark.parametrize("address", ["/kept", "/export", "/erase"])
def test_a_token_that_nobody_has_opens_nothing(away, address):
    page = away.sends(address, {**away.token, "token": "none"})
    assert page.status == 410 and "What is kept about you" not in page.words
    stranger = Browser().goes(address)
    assert stranger.status == 302 and stranger.response["Location"] == f"/signin?next={address}"


def test_whoever_is_away_is_erased_on_the_site_in_two_ways(away):
    page = away.sends("/erase", away.token)
    assert page.status == 200 and "If tonight is heavy" in page.words
    assert "Your passphrase" in away.sends("/erase", {**away.token, "way": "later"}).words
    page = away.sends("/erase/last", {**away.token, "way": "later", "passphrase": "some other words"})
    assert page.status == 422 and not Erasure.objects.exists()
    page = away.sends("/erase/last", {**away.token, "way": "later", "passphrase": PASSPHRASE})
    assert "You are away" in page.words and Erasure.objects.count() == 1
    again = Browser()
    page = again.signs_in()
    assert "You have chosen to be erased on" in page.words and "Stay after all" in page.words
    again.token = {name: page.fields[name] for name in ("csrfmiddlewaretoken", "token")}
    assert "I would rather stay" in again.sends("/erase", again.token).words
    page = again.sends("/erase", {**again.token, "way": "undo"})
    assert "You stay" in page.words and not Erasure.objects.exists()
    page = again.sends("/erase/last", {**again.token, "way": "now", "passphrase": PASSPHRASE})
    assert "You are erased" in page.words and not Person.objects.exists()
    assert again.sends("/kept", again.token).status == 410


def test_when_the_time_away_is_over_signing_in_works_the_next_time(ann):
    row = step_with(Person.objects.get().id)
    Sanction.objects.filter(id=row.id).update(until=date.today())
    Person.objects.update(suspended_until=date.today())
    assert Browser().signs_in().response["Location"] == "/signin"
    assert Browser().signs_in().status == 302


def step_with(person_id):
    """A pause of a week for this person, in force."""
    row_id, today = uuid4(), date.today()
    said = json.dumps({"name": "Ann", "words": "You frightened Ben."})
    row = Sanction.objects.create(
        id=row_id,
        handle="amber-anchor",
        person=person_id,
        step="pause",
        reason="harsh",
        said=house_key.sealed(sanctions.PURPOSE, row_id, "said", said),
        decided_on=today,
        until=today + timedelta(days=7),
    )
    sanctions.settle(person_id, today=today)
    return row
