"""Joining on the site: the same consent as over telnet, everything kept at once, nothing before."""

import pytest
from django.contrib.auth.hashers import check_password

from game.common import texts
from game.people import choosing, selectors, services, tries
from game.people.models import Consent, Person, WebSession
from game.people.refusals import NameTaken
from game.personas import services as personas
from game.personas.models import Persona
from server.web import unfinished, wording
from tests.server.browser import PASSPHRASE, Browser

FILLED = {"login": "annlogin", "name": "Ann", "passphrase": PASSPHRASE, "again": PASSPHRASE}


def filled(browser, **other):
    """The page after everything was filled in, but for what is said otherwise."""
    ticks = {name: "on" for name in browser.ticks()}
    return browser.fills("/join", **{**FILLED, **ticks, **other})


def test_who_joins_is_kept_at_once_with_eight_times_yes_signed_in_and_led_inside(site):
    code = site.joins()
    assert site.page.response["Location"] == "/enter"
    person = Person.objects.get()
    assert Consent.objects.filter(person=person, version=texts.data("consent.yaml")["version"]).count() == 8
    assert Persona.objects.get().name == "Ann" and check_password(PASSPHRASE, person.passphrase)
    assert services.check_recovery("annlogin", code, "127.0.0.1", 0.0) == person
    assert WebSession.objects.get().browser == "Firefox on Linux"
    assert "You are Ann" in site.goes("/sessions").words


def test_who_was_on_the_way_to_a_circle_comes_to_it_when_they_have_joined(site):
    assert "/join?next=/circles/evening" in site.goes("/circles/evening").addresses()
    ticks = dict.fromkeys(site.ticks(), "on")
    fields = site.goes("/join?next=/circles/evening").fields
    assert "/signin?next=/circles/evening" in site.page.addresses()
    page = site.sends("/join", {**fields, **FILLED, **ticks, "again": "something else"})
    assert page.status == 422
    page = site.sends("/join", {**page.fields, **FILLED, **ticks})
    page = site.sends("/join/code", {**page.fields, "group": "AAAAAA"})
    page = site.sends("/join/code", {**page.fields, "group": site.code()[-6:]})
    assert page.response["Location"] == "/circles/evening"


def test_nobody_is_led_to_another_house_by_joining(site):
    page = site.goes("/join?next=//evil.example")
    assert page.fields["next"] == "/enter" and not [one for one in page.addresses() if "evil" in one]


def test_what_is_to_be_mended_stands_in_the_order_of_the_page(site):
    first = site.ticks()[0]
    page = site.fills("/join", **{**FILLED, "name": "", "passphrase": "short", "again": "short"})
    led = [address for address in page.addresses() if address.startswith("#id_")]
    assert led[:3] == ["#id_name", "#id_passphrase", f"#id_{first}"]


def test_each_statement_stands_there_with_its_why_and_a_tick_of_its_own(site):
    page = site.goes("/join")
    said = selectors.statements()
    assert len(site.ticks()) == len(said) == 8
    for one in said:
        assert " ".join(one["text"].replace("`", "").split()) in page.words
        assert " ".join(one["why"].replace("`", "").split()) in page.words
    assert [tag for tag, _ in page.elements].count("details") == 8


def test_before_the_last_group_of_the_code_nothing_is_kept(site):
    page = filled(site)
    assert page.status == 200 and site.code()
    assert not Person.objects.exists() and not Persona.objects.exists()
    assert "meadow" not in site.cookies


@pytest.mark.parametrize("number", range(8))
def test_without_each_of_the_eight_nobody_joins_and_what_was_typed_stands_there_still(site, number):
    ticks = site.ticks()
    said = {name: "on" for at, name in enumerate(ticks) if at != number}
    page = site.fills("/join", **FILLED, **said)
    assert page.status == 422 and page.title.startswith("Problem: ")
    assert page.fields["login"] == "annlogin" and page.fields["name"] == "Ann"
    assert page.fields["passphrase"] == page.fields["again"] == ""
    assert [name for name in ticks if name in page.fields] == list(said)
    assert f"#id_{ticks[number]}" in page.addresses()
    assert page.describes(ticks[number]) == f"id_{ticks[number]}_error"


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("login", "", wording.EMPTY),
        ("login", "ann login", "one word"),
        ("login", "x", "2 to 24 letters"),
        ("login", "steward", "belongs to the house"),
        ("name", "AnnIogin", "your login name"),
        ("name", "Pass", "belongs to the house"),
        ("passphrase", "short", "at least 10 characters"),
        ("passphrase", "annlogin12", "at least 10 characters"),
        ("again", "something else", wording.NOT_THE_SAME),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field_and_on_top(site, field, words, sentence):
    page = filled(site, **{field: words})
    assert page.status == 422 and sentence in page.words
    assert f"#id_{field}" in page.addresses()
    assert f"id_{field}_error" in page.describes(field)
    assert not Person.objects.exists()


def test_r01_a_field_of_more_than_2000_characters_is_refused_and_not_cut(site):
    page = filled(site, name="a" * 2001)
    assert page.status == 422 and "longer than 2,000 characters" in page.words


def test_a_name_that_is_in_use_is_said_to_be_so(site):
    Browser().joins()
    page = filled(site, name="Anya")
    assert page.status == 422 and "is in use" in page.words


def test_a_wrong_last_group_shows_the_same_code_again(site):
    page = filled(site)
    code = site.code()
    page = site.sends("/join/code", {**page.fields, "group": "ABCDEF"})
    assert page.status == 422 and site.code() == code and "not the last group" in page.words
    assert site.sends("/join/code", {**page.fields, "group": code.lower()}).status == 302


def test_the_code_is_sent_twice_and_the_second_time_nothing_happens(site):
    page = filled(site)
    fields = {**page.fields, "group": site.code()[-6:]}
    assert site.sends("/join/code", fields).status == 302
    fields["csrfmiddlewaretoken"] = site.goes("/sessions").fields["csrfmiddlewaretoken"]
    assert site.sends("/join/code", fields).status == 410
    assert Person.objects.count() == 1


def test_after_a_quarter_of_an_hour_or_a_restart_one_begins_again(site, time):
    page = filled(site)
    fields = {**page.fields, "group": site.code()[-6:]}
    time.now += 15 * 60
    page = site.sends("/join/code", fields)
    assert page.status == 410 and "Please begin again" in page.words
    page = filled(site)
    unfinished.forget()
    assert site.sends("/join/code", {**page.fields, "group": site.code()[-6:]}).status == 410
    assert not Person.objects.exists()


def test_a_name_that_went_to_somebody_else_meanwhile_is_chosen_again_and_the_rest_stays(site):
    page = filled(site)
    fields = {**page.fields, "group": site.code()[-6:]}
    Browser().joins(login="otherlogin", name="Ann")
    page = site.sends("/join/code", fields)
    assert page.status == 422 and wording.TAKEN in page.words and page.title.startswith("Problem: ")
    assert page.fields["login"] == "annlogin" and "yes_adult" in page.fields


def test_statements_that_changed_meanwhile_are_read_again(site, monkeypatch):
    ticks = {name: "on" for name in site.ticks()}
    monkeypatch.setitem(texts.data("consent.yaml"), "version", 99)
    fields = {**site.page.fields, **FILLED, **ticks}
    page = site.sends("/join", fields)
    assert page.status == 422 and wording.CHANGED in page.words
    assert page.fields["version"] == "99" and not set(ticks) & set(page.fields)
    assert site.sends("/join", {**page.fields, **FILLED, **ticks}).status == 200


def test_r06_so_many_join_from_one_address_within_an_hour_and_others_still_can(site, time, monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    for _ in range(tries.JOIN_AN_HOUR):
        services.tries.join("127.0.0.9", time())
    page = filled(site)
    assert page.status == 429 and "within this hour" in page.words and not Person.objects.exists()
    Browser(address="127.0.0.10").joins()
    time.now += 3601
    site.joins(login="benlogin", name="Ben")


def test_r06_whoever_reads_the_code_while_others_use_the_hour_up_is_refused_at_its_end(
    site, time, monkeypatch
):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    page = filled(site)
    for _ in range(tries.JOIN_AN_HOUR):
        services.tries.join("127.0.0.9", time())
    page = site.sends("/join/code", {**page.fields, "group": site.code()[-6:]})
    assert page.status == 429 and not Person.objects.exists()


def test_of_one_address_ten_are_unfinished_and_the_oldest_makes_room(site, time):
    begun = unfinished.Consenting(None, "")
    tokens = [unfinished.keep(begun, "127.0.0.9", time()) for _ in range(unfinished.MOST_HERE + 1)]
    found = [unfinished.find(token, unfinished.Consenting, time()) is not None for token in tokens]
    assert found == [False] + [True] * unfinished.MOST_HERE


def test_all_addresses_of_one_ipv6_line_have_ten_places_together(site, time):
    begun = unfinished.Consenting(None, "")
    tokens = [unfinished.keep(begun, f"2001:db8::{n}", time()) for n in range(unfinished.MOST_HERE + 1)]
    elsewhere = unfinished.keep(begun, "2001:db8:1::1", time())
    found = [unfinished.find(token, unfinished.Consenting, time()) for token in (*tokens, elsewhere)]
    assert [one is not None for one in found] == [False] + [True] * (unfinished.MOST_HERE + 1)


def test_a_form_for_joining_that_is_sent_twice_leads_to_one_code(site):
    filled(site)
    code, fields = site.code(), site.page.fields
    filled(site)
    assert site.code() == code and site.page.fields["token"] == fields["token"]
    filled(site, login="benlogin", name="Ben")  # somebody else, in a second tab of the same browser
    assert site.code() != code
    assert site.sends("/join/code", {**fields, "group": code}).status == 302
    assert Persona.objects.get().name == "Ann"


def test_in_all_two_hundred_are_unfinished_and_one_more_waits(site, time):
    begun = unfinished.Consenting(None, "")
    for number in range(unfinished.MOST):
        unfinished.keep(begun, f"10.0.0.{number}", time())
    page = filled(site)
    assert page.status == 429 and "That was a lot" in page.words
    time.now += unfinished.MINUTES * 60
    assert filled(site).status == 200


@pytest.mark.parametrize("path", ["/join", "/signin"])
def test_who_is_signed_in_is_asked_whether_it_is_them(site, path):
    site.joins()
    page = site.goes(path)
    assert "signed in as Ann" in page.words and {"/enter", "/signout"} <= set(page.addresses())
    assert "annlogin" not in page.words


def test_a_house_that_is_busy_says_so_and_keeps_what_was_typed(site, monkeypatch):
    from game.common.refusals import Busy

    def busy(*args):
        raise Busy

    monkeypatch.setattr(choosing, "chosen", busy)
    page = filled(site)
    assert page.status == 503 and "The house is busy" in page.words and page.fields["login"] == "annlogin"
    assert page.response["Retry-After"]


def test_who_joined_and_cannot_be_signed_in_yet_signs_in(site, monkeypatch):
    page = filled(site)
    fields = {**page.fields, "group": site.code()[-6:]}

    def taken(*args, **about):
        raise NameTaken

    monkeypatch.setattr("server.web.signed_in.web_sessions.begin_web_session", taken)
    assert site.sends("/join/code", fields).response["Location"] == "/signin"
    assert Person.objects.count() == 1


def test_a_persona_by_the_login_name_is_refused_by_the_service_too(site):
    from game.people.refusals import SameAsLogin

    with pytest.raises(SameAsLogin):
        personas.join_house("annlogin", "hash", {}, "AnnLogin", "CODE")
