"""The ways of sitting together on the site: the same as the house shows."""

import json
import re

import pytest

from game.circles.formats import repertoire
from game.circles.wording import formats as wording


def test_the_list_has_every_way_that_the_house_lists_with_how_long_and_for_how_many(site):
    page = site.goes("/formats")
    told = wording.listing(repertoire.every_format())
    for name in re.findall(r"^([a-z_/]+): ", told, re.MULTILINE):
        assert f"/formats/{name}" in page.addresses(), name
    assert "30 minutes, for" in page.words or "minutes, for" in page.words
    for form in repertoire.every_format():
        if not form.variant:
            assert form.title in page.words and form.about.replace("`", "") in page.words


def words(said: str) -> list[str]:
    return re.findall(r"[\w']+", said.casefold())


@pytest.mark.parametrize("name", sorted(form.name for form in repertoire.every_format()))
def test_the_page_of_each_says_all_that_its_card_in_the_house_says(site, name):
    page = site.goes(f"/formats/{name}")
    form = repertoire.format_named(name)
    assert page.status == 200 and form.title in page.title
    unnumbered = re.sub(r"^\d+\. ", "", wording.card(form), flags=re.MULTILINE)
    told = {one for one in words(unnumbered) if "_" not in one}
    assert told - set(words(page.text)) <= {"format", "for", "of", form.variant, form.key}
    for link in page.addresses():
        if link.startswith("/formats"):
            assert site.goes(link).status == 200, link


@pytest.mark.parametrize("name", ["hazelwick", "council/hazelwick", "../house", "%2e%2e/house", "x" * 3_000])
def test_a_way_that_there_is_not_is_a_page_that_is_not_there(site, name):
    page = site.goes(f"/formats/{name}")
    assert page.status == 404 and page.response.content == site.goes("/nothing").response.content


def test_a_way_in_which_no_circle_can_meet_yet_is_said_to_be_so_wherever_it_is_told_of(site):
    told = {form.name: form for form in repertoire.every_format() if not form.is_live}
    assert set(told) == {"async_circle"}
    assert site.goes("/formats").words.count(wording.NOT_YET) == 1
    assert wording.NOT_YET in site.goes("/formats/async_circle").words
    assert wording.NOT_YET not in site.goes("/formats/rounds").words
    listed = json.loads(site.goes("/api/formats").response.content)
    assert [one["name"] for one in listed if not one["can_meet"]] == ["async_circle"]


@pytest.mark.parametrize(
    "path", ["/formats", "/formats/quiet_room", "/circles/pair_listening_one", "/help?q=pair"]
)
def test_words_to_type_stand_as_such_and_not_between_marks(site, path):
    assert "`" not in site.goes(path).words


def test_where_no_file_can_be_read_the_list_says_so(site, monkeypatch):
    monkeypatch.setattr(repertoire, "every_format", tuple)
    assert "No way of sitting together can be read just now." in site.goes("/formats").words
