"""Looking for words in the pages of the house."""

from urllib.parse import urlencode

import pytest

from game.common import texts
from server.web import library
from tests.server.browser import Browser


def looked_for(said: str) -> str:
    """The address of what is found for these words."""
    return "/help?" + urlencode({"q": said})


@pytest.fixture
def site(world):
    """A browser of nobody's."""
    return Browser()


def test_a_page_is_found_by_a_word_in_it_and_by_the_beginning_of_one(site):
    page = site.goes("/help?q=passing")
    assert "Pages with these words" in page.words
    assert "/help/pass" in page.addresses()
    assert "/formats/grief_circle" in site.goes("/help?q=grie").addresses()


def test_the_page_about_a_word_comes_before_those_that_only_use_it(world):
    assert library.search("whisper")[0].url == "/help/whisper"
    assert library.search("confidentiality")[0].url == "/help/confidentiality"


def test_all_words_are_looked_for_and_where_no_page_has_all_any_of_them(world):
    both = library.search("whisper mute")
    assert both and all(any(is_it for _, is_it in one.near) for one in both)
    assert len(both) < len(library.search("mute")) + len(library.search("whisper"))
    assert library.search("wardrobe zzyzx") == library.search("wardrobe")


@pytest.mark.parametrize("said", ["zzyzx", '"', "* OR", "NEAR(", "-", "a" * 5_000, "'; drop table texts; --"])
def test_whatever_is_looked_for_is_only_words(site, said):
    page = site.goes(looked_for(said))
    assert page.response.status_code == 200 and "Help and library" in page.words


def test_what_was_looked_for_stands_there_as_it_was_typed_and_as_nothing_else(site):
    page = site.goes(looked_for('"><xyzzy>zzyzx {{ zzz|zzq:zzw }}'))
    assert "Nothing found" in page.words and "xyzzy" not in page.tags()
    fields = [attrs for tag, attrs in page.elements if tag == "input" and attrs.get("name") == "q"]
    assert [field["value"] for field in fields] == ['"><xyzzy>zzyzx {{ zzz|zzq:zzw }}']


def test_texts_that_were_edited_are_found_as_they_are_now(world, monkeypatch):
    assert library.search("quokka") == []
    monkeypatch.setattr(library.pages, "page", lambda title: f"{title}\na quokka in {title}")
    assert library.search("quokka") == [], "the index stands until the texts are read anew"
    texts.forget()
    assert len(library.search("quokka")) == library.MOST_FOUND
    monkeypatch.undo()
    texts.forget()


def test_no_page_is_found_twice(world):
    for said in ("grief", "no advice", "circles", "formats"):
        found = [one.url for one in library.search(said)]
        assert found and len(found) == len(set(found)), said


def test_the_title_says_whether_anything_was_found(site):
    assert site.goes(looked_for("grief")).title.startswith("Found")
    assert site.goes(looked_for("zzyzx")).title.startswith("Nothing found")


def test_the_words_that_were_found_are_marked(world):
    first = library.search("whisper")[0]
    assert any(is_it and words.casefold().startswith("whisper") for words, is_it in first.near)
    assert not any(mark in words for words, _ in first.near for mark in ("\x02", "\x03", "`"))


@pytest.mark.parametrize("said", ["kill myself", "suicide", "I want to die", "zzyzx"])
def test_the_numbers_to_call_stand_above_what_is_found_in_a_hard_hour_and_where_nothing_is(site, said):
    page = site.goes(looked_for(said))
    assert page.words.index("112 in the European Union") < page.words.index("To read")
    headings = [words for words in ("Pages with these words", "Nothing found") if words in page.words]
    assert page.words.index("call the emergency number") < page.words.index(headings[0])


def test_elsewhere_they_are_one_step_away(site):
    page = site.goes("/help?q=whisper")
    assert "112 in the European Union" not in page.words and "/help-now" in page.addresses()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("password", "/help/passphrase"),
        ("privacy", "/help/confidentiality"),
        ("how do I leave", "/help/leave"),
        ("delete my account", "/help/erase"),
    ],
)
def test_what_is_called_otherwise_here_is_found_by_the_word_that_people_bring(world, said, found):
    assert found in [one.url for one in library.search(said)[:2]]


@pytest.mark.parametrize("said", ["grief", "no advice", "circles", "formats", "hosting"])
def test_a_page_is_found_once(world, said):
    found = [one.url for one in library.search(said)]
    assert found and len(found) == len(set(found))


def test_the_title_says_whether_something_is_found(site):
    assert site.goes("/help?q=whisper").title.startswith("Found")
    assert site.goes("/help?q=zzyzx").title.startswith("Nothing found")
