"""Coming in by a browser that is signed in on the site: in at once, or shown out with a sentence."""

from datetime import date, timedelta

import pytest

from commands import doorway, signing_in
from game.common import texts
from game.common.refusals import Busy
from game.people import services, web_sessions
from game.people.models import Consent, WebSession
from game.personas.packages import face
from game.places import presence
from tests.keys import hash_of


@pytest.fixture
def ann(person, time):
    """Ann, who has been here and has quit."""
    actor = person("Ann")
    persona = actor.who
    doorway.gone(actor, quit=True)
    return persona


@pytest.fixture
def browser(stranger, ann):
    """A browser in which Ann is signed in, not yet at the door."""
    stranger.web_session = hash_of(ann.person_id)
    stranger.told.clear()
    stranger.protocol_key = "web"
    return stranger


def test_a_signed_in_browser_is_in_the_house_without_a_question(browser, ann):
    doorway.arrive(browser)
    assert browser.who == ann and browser.dialogue is None
    assert "Ways out" in browser.heard_all
    mask = {"name": "Ann", "guest": False, "pronouns": "", "title": ""}
    assert browser.knows.mask == mask | {"face": face(browser.who)}


def test_a_browser_that_is_used_in_the_house_alone_stays_signed_in(browser, monkeypatch):
    written = []
    real = web_sessions.use_web_session
    monkeypatch.setattr(
        web_sessions, "use_web_session", lambda *said, **day: written.append(1) or real(*said, **day)
    )
    long_ago = date.today() - timedelta(13)
    WebSession.objects.update(used_on=long_ago)
    doorway.arrive(browser)
    assert WebSession.objects.get().used_on == date.today()
    browser.type("look")
    assert written == [1]  # once a day
    WebSession.objects.update(used_on=long_ago)
    browser.used_on = long_ago
    browser.type("look")  # of a page that has stood open since
    assert WebSession.objects.get().used_on == date.today()
    WebSession.objects.update(used_on=long_ago)
    browser.used_on = None
    doorway.came_back(browser)
    assert WebSession.objects.get().used_on == date.today()


def test_where_a_use_cannot_be_written_down_one_comes_in_all_the_same(browser, ann, monkeypatch):
    def busy(*said, **day):
        raise Busy()

    monkeypatch.setattr(web_sessions, "use_web_session", busy)
    doorway.arrive(browser)
    assert browser.who == ann and browser.used_on is None


def test_r22_a_browser_that_is_not_signed_in_is_shown_out_with_a_sentence(browser, ann):
    web_sessions.end_web_sessions(ann.person_id)
    doorway.arrive(browser)
    assert browser.who is None and browser.gone == doorway.SIGNED_OUT
    assert "join" not in browser.heard_all


def test_r22_a_suspended_person_does_not_come_in_by_a_browser(browser, ann):
    services.suspend(ann.person_id)
    doorway.arrive(browser)
    assert browser.who is None and browser.gone


def test_what_has_changed_is_asked_first_and_stop_shows_one_out(browser, ann):
    Consent.objects.update(version=0)
    doorway.arrive(browser)
    assert browser.who is None and "has changed" in browser.heard_all
    for _ in range(8):
        browser.type("yes")
    assert browser.who == ann
    assert Consent.objects.filter(version=texts.data("consent.yaml")["version"]).count() == 8


def test_stop_in_the_middle_shows_one_out_kindly_and_keeps_nothing(browser):
    Consent.objects.update(version=0)
    doorway.arrive(browser)
    browser.type("yes")
    browser.type("stop")
    assert browser.gone == signing_in.NOT_WITHOUT
    assert not Consent.objects.exclude(version=0).exists()


def test_r34_where_the_house_is_busy_any_line_tries_once_more(browser, ann, monkeypatch):
    def busy(person_id):
        raise Busy()

    with monkeypatch.context() as for_now:
        for_now.setattr(signing_in.entering.bodies, "account_of", busy)
        doorway.arrive(browser)
        assert browser.who is None and signing_in.AGAIN in browser.heard_all
        browser.type("look")
        assert browser.who is None
    browser.type("look")
    assert browser.who == ann


def test_after_a_fault_on_the_way_in_the_next_line_tries_again(browser, ann, monkeypatch):
    def fails(person_id):
        raise LookupError

    with monkeypatch.context() as for_now:
        for_now.setattr(signing_in.personas, "worn_by", fails)
        with pytest.raises(LookupError):
            doorway.arrive(browser)
    assert browser.who is None and browser.dialogue is None
    browser.type("look")
    assert browser.who == ann


def test_r30_after_a_restart_a_browser_is_where_it_was_as_long_as_it_is_signed_in(browser, ann):
    doorway.arrive(browser)
    place_id = presence.place_of(ann.id)
    doorway.came_back(browser)
    assert browser.who == ann and presence.place_of(ann.id) == place_id
    web_sessions.end_web_sessions(ann.person_id)
    doorway.came_back(browser)
    assert browser.gone == doorway.SIGNED_OUT and browser.who is None


def test_r22_a_key_of_somebody_else_brings_nobody_back(browser, ann, person):
    doorway.arrive(browser)
    ben = person("Ben")
    browser.web_session = hash_of(ben.who.person_id)
    doorway.came_back(browser)
    assert browser.who is None and browser.gone == doorway.SIGNED_OUT


def test_quit_leaves_by_a_browser_as_at_any_door(browser, ann):
    doorway.arrive(browser)
    browser.type("quit")
    assert browser.gone and presence.place_of(ann.id) is None
