"""What is kept, a copy of it and being erased, by the pages of the site."""

import json
from datetime import date, timedelta

import pytest

from game.people import vault
from game.people.models import Erasure, Person, WebSession
from game.personas import selectors, sheets
from game.safety.models import Shield
from tests.schemas import FOLDER
from tests.server.browser import PASSPHRASE, Browser

WORDS = "three breaths by the pond"


@pytest.fixture(autouse=True)
def marks(settings, tmp_path):
    """The list of who was erased is a file of this test."""
    settings.ERASED_MARKS = str(tmp_path / "erased")


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in."""
    site.joins()
    return site


@pytest.fixture
def person_id(ann):
    return Person.objects.get().id


@pytest.fixture
def sealed(person_id):
    """Ann keeps one sealed line; it is open nowhere."""
    opened = []
    vault.unlock(person_id, PASSPHRASE, 0.0, opened.append, lambda: None)
    at = _At()
    vault.hold(opened[0], at, now=0.0)
    home = selectors.home_of(person_id)
    sheets.write(person_id, at, home.id, "keep", WORDS, now=0.0, today=date.today())
    vault.lock(at)


class _At:
    """A connection."""


def body(page):
    return page.response.content.decode()


def test_all_kinds_stand_on_one_page_and_the_login_name_does_not(ann):
    page = ann.goes("/kept")
    assert page.status == 200 and "Wardrobe, 1" in page.words and "name: Ann" in page.words
    assert "35 days" in page.words and "annlogin" not in page.words
    assert not any("annlogin" in (value or "") for _, attrs in page.elements for value in attrs.values())


def test_what_is_kept_is_read_in_words_that_people_know(ann, sealed):
    page = ann.goes("/kept")
    assert "Key of pages, 1" in page.words and "MiB of memory" in page.words
    assert "face: a picture in the style" in page.words
    assert not any(word in page.words for word in ("argon2id", "vault", "Vault"))


def test_what_an_erasure_takes_and_leaves_is_said_in_whole_words_and_once(ann):
    page = ann.goes("/erase")
    assert "what you said yes to, in which version, and the day" in page.words
    assert page.words.count("The name under which somebody met you") == 1
    now = next(attrs for tag, attrs in page.elements if tag == "button" and attrs.get("value") == "now")
    assert now["class"] == "grave"


def test_one_kind_goes_once_that_was_said(ann, person_id):
    home = selectors.home_of(person_id)
    Shield.objects.create(persona_id=home.id, tag="grief")
    page = ann.sends("/kept/sooner", ann.goes("/kept").fields | {"which": "shields"})
    assert page.status == 200 and "cannot be brought back" in page.words and Shield.objects.exists()
    page = ann.sends("/kept/sooner", page.fields)
    assert page.status == 302 and not Shield.objects.exists()
    assert "It went." in ann.goes("/kept?gone").words


@pytest.mark.parametrize(
    ("which", "words"), [("memberships", "not taken away one by one"), ("x", "under that word")]
)
def test_what_cannot_go_sooner_is_refused(ann, which, words):
    page = ann.sends("/kept/sooner", ann.goes("/kept").fields | {"which": which, "sure": "yes"})
    assert page.status == 422 and words in page.words


@pytest.mark.parametrize("path", ["/kept", "/export", "/erase"])
def test_a_stranger_signs_in_first_and_comes_back_to_the_page(site, path):
    page = Browser().goes(path)
    assert page.status == 302 and page.response.headers["Location"] == f"/signin?next={path}"


def test_the_two_files_have_the_same_in_them_and_are_as_the_schema_says(ann):
    from jsonschema import Draft202012Validator

    text = ann.sends("/export", ann.goes("/export").fields | {"as_what": "text"})
    plain = ann.sends("/export", ann.goes("/export").fields | {"as_what": "json"})
    assert text.response.headers["Content-Disposition"] == 'attachment; filename="meadow-export.txt"'
    assert text.response.headers["Cache-Control"] == plain.response.headers["Cache-Control"] == "no-store"
    said = json.loads(body(plain))
    schema = json.loads((FOLDER / "export.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(said)) == []
    assert "login name: annlogin" in body(text) and "annlogin" in body(plain)
    for kind in said["kinds"]:
        assert not kind["rows"] or kind["what"] in body(text)
        assert kind["key"].replace("_", " ") in body(text)
        for row in kind["rows"]:
            for value in row.values():
                if isinstance(value, str) and value and value != date.today().isoformat():
                    assert value.removesuffix(".") in body(text), (kind["key"], value)


def test_an_export_is_the_same_each_time(ann, person_id):
    from game.people import export

    one, two = (export.made(person_id, today=date.today()).json for _ in range(2))
    assert one == two


def test_sealed_pages_are_in_the_file_for_whoever_opens_them_and_open_nowhere(ann, sealed, person_id):
    form = ann.goes("/export").fields | {"as_what": "json"}
    without = ann.sends("/export", form)
    assert WORDS not in body(without) and json.loads(body(without))["sealed_pages"] == "left out"
    wrong = ann.sends("/export", form | {"passphrase": "some other words"})
    assert wrong.status == 422 and "does not open your pages" in wrong.words
    page = ann.sends("/export", form | {"passphrase": PASSPHRASE})
    assert WORDS in body(page) and json.loads(body(page))["sealed_pages"] == "included"
    assert vault.open_at(person_id) == 0


def erases(browser, way, passphrase=PASSPHRASE):
    page = browser.sends("/erase", browser.goes("/erase").fields | {"way": way})
    assert page.status == 200 and page.fields["way"] == way
    return browser.sends("/erase/last", page.fields | {"passphrase": passphrase})


def test_at_once_all_is_gone_and_the_browser_is_signed_out(ann, person_id):
    page = ann.goes("/erase")
    assert "If tonight is heavy" in page.words and "Marks of your names" in page.words
    page = erases(ann, "now")
    assert page.status == 200 and "You are erased" in page.words
    assert not Person.objects.exists() and not WebSession.objects.exists()
    assert ann.goes("/kept").status == 302


def test_a_wrong_passphrase_changes_nothing(ann):
    page = erases(ann, "now", "some other words")
    assert page.status == 422 and "Nothing is changed" in page.words and Person.objects.exists()


def test_later_one_is_away_and_can_stay(ann, person_id):
    page = erases(ann, "later")
    assert page.status == 200 and "in 14 days" in page.words
    assert Erasure.objects.get().erase_on == date.today() + timedelta(days=14)
    assert not WebSession.objects.exists()
    back = Browser()
    back.signs_in("annlogin", PASSPHRASE)
    page = back.goes("/erase")
    assert "You are away" in page.words
    page = back.sends("/erase", page.fields | {"way": "undo"})
    assert page.status == 302 and not Erasure.objects.exists()
    assert back.sends("/erase", back.goes("/erase").fields | {"way": "undo"}).status == 422


def test_the_only_steward_reads_why_not(ann, person_id):
    from game.people.models import Role

    Role.objects.create(person_id=person_id, name="steward")
    assert ann.goes("/erase").status == 422
    assert "only steward" in ann.goes("/erase").words


def test_a_form_that_leads_nowhere_leads_back(ann):
    fields = ann.goes("/erase").fields
    assert ann.sends("/erase/last", fields | {"way": "perhaps"}).status == 302
    assert ann.goes("/erase/last").status == ann.goes("/kept/sooner").status == 302
