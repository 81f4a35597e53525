"""On the site: who may not be here at present reads why, until when, and can answer."""

import json
from datetime import date, timedelta
from uuid import uuid4

import pytest

from game.common import house_key
from game.people.models import Person, WebSession
from game.safety import appeals, sanctions
from game.safety.models import Appeal, Sanction
from tests.server.browser import Browser


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


def test_whoever_is_away_takes_a_copy_of_all_that_is_kept_of_them(ann):
    step_with(Person.objects.get().id)
    browser = Browser()
    browser.signs_in()
    token = {name: browser.page.fields[name] for name in ("csrfmiddlewaretoken", "token")}
    assert "What is kept of you" in browser.page.words
    page = browser.sends("/appeal", {**token, "what": "text"})
    assert "attachment" in page.response["Content-Disposition"]
    assert Person.objects.get().login in page.response.content.decode()
    copy = browser.sends("/appeal", {**token, "what": "json"})
    assert json.loads(copy.response.content)["kinds"]
    assert browser.sends("/appeal", {**token, "token": "none", "what": "text"}).status == 410
    assert not WebSession.objects.exists() and not Appeal.objects.exists()


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
