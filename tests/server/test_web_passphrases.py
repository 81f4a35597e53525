"""A new passphrase on the site, by the present one or by the code; and the list of one's own sign-ins."""

from datetime import date

import pytest
from django.contrib.auth.hashers import check_password

from game.common.refusals import Busy
from game.people import choosing, services
from game.people.models import Consent, Person, WebSession
from server.conf import cookies
from server.web import unfinished
from tests.server.browser import PASSPHRASE, Browser

NEW = "another boat entirely"


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in; she still has her code."""
    site.kept_code = site.joins()
    return site


@pytest.fixture
def elsewhere(ann):
    """Another browser of Ann's."""
    browser = Browser(agent="Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140")
    browser.signs_in()
    return browser


def changed(browser, **other):
    """The page after the form for a new passphrase was sent."""
    said = {"present": PASSPHRASE, "passphrase": NEW, "again": NEW, **other}
    return browser.fills("/passphrase", **said)


def recovered(browser, **other):
    """The page after the form for a recovery was sent."""
    said = {"login": "annlogin", "passphrase": NEW, "again": NEW, **other}
    return browser.fills("/recover", **said)


def test_r22_a_new_passphrase_signs_every_other_browser_out_and_this_one_not(ann, elsewhere, heard):
    kept = cookies.key_hash(elsewhere.cookies["meadow"])
    assert changed(ann).status == 302
    page = ann.goes("/passphrase/changed")  # read again, it sends nothing again
    assert page.status == 200 and "Your passphrase is changed" in page.words
    assert check_password(NEW, Person.objects.get().passphrase)
    assert elsewhere.goes("/sessions").status == 302 and ann.goes("/sessions").status == 200
    assert [event.key_hashes for event in heard] == [(kept,)]


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("present", "not this one", "not your present passphrase"),
        ("present", "", "nothing in this field"),
        ("passphrase", "short", "at least 10 characters"),
        ("passphrase", "annlogin12", "at least 10 characters"),
        ("again", "something else", "not the same"),
    ],
)
def test_what_does_not_fit_changes_nothing_and_comes_back_empty(ann, field, words, sentence):
    page = changed(ann, **{field: words})
    assert page.status == 422 and sentence in page.words and f"#id_{field}" in page.addresses()
    assert {page.fields[name] for name in ("present", "passphrase", "again")} == {""}
    assert check_password(PASSPHRASE, Person.objects.get().passphrase)


def test_all_that_is_to_be_mended_is_said_at_once(ann):
    page = changed(ann, present="not this one", passphrase="short", again="shorter")
    for sentence in ("not your present passphrase", "at least 10 characters", "not the same"):
        assert sentence in page.words, sentence
    assert page.status == 422
    page = changed(ann, passphrase="short", again="short")
    assert "not your present passphrase" not in page.words


def test_a_code_that_was_not_tried_stands_there_still(ann):
    page = recovered(Browser(), code=ann.kept_code, passphrase="short", again="short")
    assert page.status == 422 and page.fields["code"] == ann.kept_code and page.fields["passphrase"] == ""
    assert page.response["Cache-Control"] == "no-store"
    assert recovered(Browser(), code="x" * 2_001, again="other").fields["code"] == ""
    assert recovered(Browser(), code=ann.kept_code).status == 200


def test_a_code_is_typed_seen_and_never_comes_back(ann):
    page = recovered(Browser(), code="WRONG-WRONG")
    assert page.status == 422 and page.fields["code"] == ""
    sent = page.response.content.decode()
    assert "WRONG" not in sent and '<input type="text" name="code"' in sent


def test_r21_the_present_passphrase_is_not_guessed_fast_on_the_site_either(ann):
    assert {changed(ann, present="wrong words").status for _ in range(5)} == {422}
    assert changed(ann).status == 429


def test_who_is_signed_out_while_the_hash_is_made_changes_nothing(ann, monkeypatch):
    real = choosing.chosen_instead

    def chosen(*about):
        WebSession.objects.all().delete()
        real(*about)

    monkeypatch.setattr(choosing, "chosen_instead", chosen)
    assert changed(ann).response["Location"] == "/signin?next=/passphrase"
    assert check_password(PASSPHRASE, Person.objects.get().passphrase)


def test_a_code_sets_a_new_passphrase_and_a_new_code_and_signs_out_everywhere(ann, elsewhere):
    browser = Browser()
    page = recovered(browser, code=ann.kept_code.lower())
    code = browser.code()
    assert page.status == 200 and code != ann.kept_code and "recovery code" in page.words
    page = browser.sends("/recover/code", {**page.fields, "group": code[-6:]})
    assert page.response["Location"] == "/enter" and "You are Ann" in browser.goes("/sessions").words
    assert WebSession.objects.count() == 1 and ann.goes("/sessions").status == 302
    assert recovered(Browser(), code=ann.kept_code).status == 422
    assert recovered(Browser(), code=code).status == 200
    assert Person.objects.get().recovery_used == 3


def test_until_the_new_code_is_typed_back_nothing_is_changed_and_the_old_one_still_counts(ann):
    before = Person.objects.values().get()
    page = recovered(Browser(), code=ann.kept_code)  # and the answer never reached the browser
    assert "Nothing is changed yet" in page.words
    assert Person.objects.values().get() == before and ann.goes("/sessions").status == 200
    assert Browser().signs_in().status == 302 and Browser().signs_in(passphrase=NEW).status == 422
    browser = Browser()
    page = recovered(browser, code=ann.kept_code)
    assert browser.sends("/recover/code", {**page.fields, "group": browser.code()}).status == 302


def test_a_form_for_recovering_that_is_sent_twice_leads_to_one_code_and_the_last_passphrase(ann):
    browser = Browser()
    recovered(browser, code=ann.kept_code, passphrase="first of two boats", again="first of two boats")
    first, fields = browser.code(), browser.page.fields
    recovered(browser, code=ann.kept_code)
    assert browser.code() == first and browser.page.fields["token"] == fields["token"]
    recovered(Browser(), code=ann.kept_code, passphrase="boat of somebody", again="boat of somebody")
    assert browser.sends("/recover/code", {**fields, "group": first}).status == 302
    assert check_password(NEW, Person.objects.get().passphrase)


def test_in_another_browser_the_same_form_leads_to_a_code_of_its_own_and_the_first_to_finish_counts(ann):
    browsers = [Browser(), Browser()]
    pages = [recovered(browser, code=ann.kept_code) for browser in browsers]
    codes = [browser.code() for browser in browsers]
    assert codes[0] != codes[1] and pages[0].fields["token"] != pages[1].fields["token"]
    answers = [
        browser.sends("/recover/code", {**page.fields, "group": code})
        for browser, page, code in zip(browsers, pages, codes, strict=True)
    ]
    assert [answer.status for answer in answers] == [302, 410] and "/recover" in answers[1].addresses()
    assert recovered(Browser(), code=codes[1]).status == 422
    assert recovered(Browser(), code=codes[0]).status == 200


def test_who_is_suspended_while_reading_the_new_code_changes_nothing(ann):
    browser = Browser()
    page = recovered(browser, code=ann.kept_code)
    services.suspend(Person.objects.get().id)
    assert browser.sends("/recover/code", {**page.fields, "group": browser.code()}).status == 410
    assert check_password(PASSPHRASE, Person.objects.get().passphrase)


def test_who_has_recovered_and_cannot_be_signed_in_yet_signs_in(ann, monkeypatch):
    browser = Browser()
    page = recovered(browser, code=ann.kept_code)

    def busy(*args, **about):
        raise Busy

    monkeypatch.setattr("server.web.signed_in.web_sessions.begin_web_session", busy)
    page = browser.sends("/recover/code", {**page.fields, "group": browser.code()})
    assert page.response["Location"] == "/signin" and check_password(NEW, Person.objects.get().passphrase)


def test_a_wrong_group_shows_the_new_code_again(ann):
    browser = Browser()
    page = recovered(browser, code=ann.kept_code)
    code = browser.code()
    page = browser.sends("/recover/code", {**page.fields, "group": "AAAAAA"})
    assert page.status == 422 and browser.code() == code
    unfinished.forget()
    assert browser.sends("/recover/code", {**page.fields, "group": code}).status == 410
    assert recovered(Browser(), code=ann.kept_code).status == 200


def test_after_recovering_changed_statements_are_asked_first(ann):
    Consent.objects.update(version=0)
    browser = Browser()
    page = recovered(browser, code=ann.kept_code)
    page = browser.sends("/recover/code", {**page.fields, "group": browser.code()})
    assert page.status == 200 and "has changed" in page.words and "meadow" not in browser.cookies


def test_where_very_many_have_begun_something_one_waits_and_nothing_is_changed(ann, time):
    for number in range(unfinished.MOST):
        unfinished.keep(unfinished.Consenting(None, ""), f"10.0.0.{number}", time())
    page = recovered(Browser(), code=ann.kept_code)
    assert page.status == 429 and page.response["Retry-After"] and "That was a lot" in page.words
    assert check_password(PASSPHRASE, Person.objects.get().passphrase)


def test_r20_unknown_name_wrong_code_and_suspension_are_answered_alike(ann):
    pages = [recovered(Browser(), login="nobody", code=ann.kept_code), recovered(Browser(), code="A" * 26)]
    services.suspend(Person.objects.get().id)
    pages.append(recovered(Browser(), code=ann.kept_code))
    assert {page.status for page in pages} == {422} and len({page.words for page in pages}) == 1
    assert check_password(PASSPHRASE, Person.objects.get().passphrase)


def test_r21_codes_are_not_guessed_fast(ann):
    browser = Browser(address="127.0.0.2")
    assert {recovered(browser, code="A" * 26).status for _ in range(5)} == {422}
    assert recovered(browser, code=ann.kept_code).status == 429
    assert recovered(Browser(), code=ann.kept_code).status == 200


def test_my_sign_ins_are_listed_by_kind_and_day_and_each_can_be_ended(ann, elsewhere):
    page = ann.goes("/sessions")
    assert "Firefox on Linux" in page.words and "Edge on Windows" in page.words
    other = WebSession.objects.get(browser="Edge on Windows")
    page = ann.sends("/sessions/end", {**page.fields, "which": str(other.id)})
    assert page.response["Location"] == "/sessions" and elsewhere.goes("/sessions").status == 302
    assert "signed in nowhere else" in ann.goes("/sessions").words


def test_all_others_end_at_once(ann, elsewhere):
    page = ann.goes("/sessions")
    ann.sends("/sessions/end", {**page.fields, "which": "others"})
    assert [one.browser for one in WebSession.objects.all()] == ["Firefox on Linux"]


def test_ending_this_one_signs_out(ann):
    page = ann.goes("/sessions")
    page = ann.sends("/sessions/end", {**page.fields, "which": str(WebSession.objects.get().id)})
    assert "You are signed out" in page.words and "meadow" not in ann.cookies


@pytest.mark.parametrize("which", ["", "1", "nonsense", "7bb6cc43-b184-49bd-aa13-374a6cfae00e"])
def test_what_is_nobodys_sign_in_ends_nothing(ann, which):
    page = ann.goes("/sessions")
    assert ann.sends("/sessions/end", {**page.fields, "which": which}).status == 302
    assert WebSession.objects.count() == 1


def test_r22_nobody_ends_anothers_sign_in(ann):
    other = Browser()
    other.joins(login="benlogin", name="Ben")
    mine = WebSession.objects.exclude(key_hash=cookies.key_hash(other.cookies["meadow"])).get()
    page = other.goes("/sessions")
    other.sends("/sessions/end", {**page.fields, "which": str(mine.id)})
    assert ann.goes("/sessions").status == 200


def test_a_passphrase_that_was_chosen_by_telnet_ends_the_browsers_too(ann, time):
    services.change_passphrase(Person.objects.get().id, "hash", today=date.today())
    assert ann.goes("/sessions").status == 302


def test_r22_a_recovery_while_the_hash_is_made_is_not_undone_by_it(ann, monkeypatch):
    real = choosing.chosen_instead

    def chosen(person_id, *about):
        Person.objects.update(passphrase="recovered meanwhile")
        real(person_id, *about)

    monkeypatch.setattr(choosing, "chosen_instead", chosen)
    page = changed(ann)
    assert page.status == 422 and "not your present passphrase" in page.words
    assert Person.objects.get().passphrase == "recovered meanwhile"
