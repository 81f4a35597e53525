"""The crisis card: what it shows first, what it never pretends, and that it stands without any file."""

from datetime import date, timedelta

import pytest

from game.common import texts
from game.safety.care import crisis, crisis_lines
from tests.schemas import check

TODAY = date(2026, 11, 24)
FILES = texts.folder("crisis")
CODES = [code for code, _ in crisis.countries()]
FIELDS = [
    *("name", "phone", "text", "chat_url", "hours", "languages", "audience", "cost", "note"),
    *("certainty", "source", "last_verified", "verified_by"),
]


@pytest.fixture
def card_of(monkeypatch):
    """Cards as if the folder held only the countries given."""

    def countries(*entries):
        files = {f"crisis/{entry.get('country', n)}.yaml": entry for n, entry in enumerate(entries)}
        monkeypatch.setattr(texts, "folder", lambda path, ending=".yaml": tuple(files))
        monkeypatch.setattr(texts, "data", files.__getitem__)
        forget()

    yield countries
    monkeypatch.undo()
    forget()


def forget():
    crisis_lines.forget()


def entry(**line):
    """A country with one line."""
    line = (
        dict.fromkeys(FIELDS)
        | {"name": "Somebody", "phone": "12 34", "certainty": "A", "source": "a page"}
        | line
    )
    return {"country": "XX", "name": "Xland", "aliases": ["ex"], "emergency": "112 / 144", "lines": [line]}


def flat(card):
    return " ".join(card.split())


@pytest.mark.parametrize("country", [None, "atlantis", *CODES])
def test_a_card_is_at_most_22_lines_of_78_columns_in_plain_ascii(country):
    rows = crisis.card(country, today=TODAY).split("\n")
    assert len(rows) <= 22
    assert max(map(len, rows)) <= 78
    assert all(row.isascii() for row in rows)


@pytest.mark.parametrize("code", CODES)
def test_a_country_shows_its_emergency_number_before_any_line(code):
    data = texts.data(f"crisis/{code}.yaml")
    card = flat(crisis.card(code, today=TODAY))
    numbers = [number.strip() for number in data["emergency"].split("/")]
    assert f"If a life is in danger, call {' or '.join(numbers)}." in card
    for line in data["lines"]:
        for number in (line["phone"] or line["text"]).split(" / "):
            assert card.index("If a life is in danger") < card.index(number)


@pytest.mark.parametrize("path", FILES)
def test_the_data_of_a_country_is_complete_and_nothing_pretends_to_be_checked(path):
    data = texts.data(path)
    assert path == f"crisis/{data['country']}.yaml"
    assert data["name"] and data["emergency"]
    assert data["status"] == ("unchecked" if data["lines"] else "no_line_yet")
    for line in data["lines"]:
        assert list(line) == FIELDS
        assert line["certainty"] in ("A", "B")
        assert line["source"]
        assert line["phone"] or line["text"] or line["chat_url"]
        assert line["last_verified"] is None and line["verified_by"] is None


def test_every_file_makes_a_card():
    crisis_lines.check_texts()
    assert len(CODES) == len(FILES) > 40


@pytest.mark.parametrize("code", CODES)
def test_r49_each_line_that_nobody_checked_says_so(code):
    lines = texts.data(f"crisis/{code}.yaml")["lines"]
    assert flat(crisis.card(code, today=TODAY)).count(crisis_lines.UNCHECKED) == len(lines)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Checked on 2026-11-24."),
        (180, "Checked on 2026-05-28."),
        (181, "Check this number: it was last checked on 2026-05-27."),
        (400, "Check this number: it was last checked on 2025-10-20."),
        (401, "Check this number: it was last checked 401 days ago, on 2025-10-19, and may be wrong."),
        (-1, "Not yet checked by this house."),
    ],
)
def test_r49_a_number_says_how_long_ago_it_was_checked(card_of, days, said):
    card_of(entry(last_verified=TODAY - timedelta(days=days), verified_by="Fern"))
    assert f"Somebody: call 12 34. {said}" in flat(crisis.card("xx", today=TODAY))


def test_r49_a_date_without_a_person_who_checked_is_no_check(card_of):
    card_of(entry(last_verified=TODAY, verified_by=None))
    assert crisis_lines.UNCHECKED in flat(crisis.card("xx", today=TODAY))


def test_r49_start_can_tell_which_countries_are_to_be_checked(card_of):
    fresh = entry(last_verified=TODAY - timedelta(days=180), verified_by="Fern")
    stale = entry(last_verified=TODAY - timedelta(days=181), verified_by="Fern") | {
        "country": "YY",
        "name": "Yland",
    }
    never = entry() | {"country": "ZZ", "name": "Zland"}
    card_of(fresh, stale, never)
    assert crisis_lines.to_check(TODAY) == ("YY", "ZZ")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("de", "DE"),
        ("DE", "DE"),
        (" Deutschland ", "DE"),
        ("germany", "DE"),
        ("no", "NO"),
        ("uk", "GB"),
        ("the netherlands", "NL"),
        ("Österreich", "AT"),
        ("osterreich", "AT"),
        ("日本", "JP"),
        ("United States", "US"),
        ("atlantis", None),
        ("", None),
        ("...", None),
    ],
)
def test_a_country_is_found_by_its_code_and_by_its_names(words, code):
    assert crisis.find(words) == code


def test_two_countries_never_go_by_the_same_word():
    words = [word for place in crisis_lines.known().values() for word in place.words]
    assert len(words) == len(set(words))


def test_the_general_card_names_numbers_fallback_and_every_country():
    card = flat(crisis.card(today=TODAY))
    assert (
        "112 in the European Union" in card and "911 in North America" in card and "999 in the United" in card
    )
    assert card.index("112") < card.index("help now de")
    assert "findahelpline.com" in card
    assert "Meadow is not a crisis service" in card
    assert "care asks whoever is on duty" in card
    assert all(name in card for _, name in crisis.countries())


def test_an_unknown_country_gets_the_general_card_and_its_words_are_not_repeated():
    card = crisis.card("atlantis", today=TODAY)
    assert crisis.UNKNOWN in flat(card)
    assert "atlantis" not in card.casefold()
    assert card.replace(crisis.UNKNOWN + "\n", "") == crisis.card(today=TODAY)


@pytest.mark.parametrize("code", [code for code in CODES if not texts.data(f"crisis/{code}.yaml")["lines"]])
def test_a_country_without_a_trusted_line_says_so_and_shows_no_other_countrys(code):
    card = flat(crisis.card(code, today=TODAY))
    assert crisis.NO_LINE in card
    assert "findahelpline.com" in card
    others = {
        line["phone"] for path in FILES for line in texts.data(path)["lines"] if len(line["phone"] or "") > 4
    }
    assert [number for number in others if number in card] == []


def test_r48_files_that_cannot_be_read_leave_the_others_and_the_general_card(card_of):
    card_of(entry(), {"country": "YY", "name": "Yland"}, ["nonsense"] and {"country": "WW", "lines": None})
    assert crisis.countries() == (("XX", "Xland"),)
    with pytest.raises(texts.BadText, match="world/crisis/YY.yaml"):
        crisis_lines.check_texts()
    assert "112 in the European Union" in flat(crisis.card(today=TODAY))


def test_r48_without_any_file_the_general_card_stands(card_of):
    card_of()
    card = flat(crisis.card("de", today=TODAY))
    assert "112 in the European Union" in card
    assert "findahelpline.com" in card
    assert "There are cards for" not in card


def test_more_countries_than_fit_never_make_the_card_longer(card_of):
    card_of(*(entry() | {"country": f"{n}", "name": f"A country of a long name {n}"} for n in range(100)))
    assert len(crisis.card(today=TODAY).split("\n")) <= 22


def test_the_page_shows_every_country_once_the_one_asked_for_first():
    page = crisis.html("se", today=TODAY)
    assert [page.count(f'<li id="{code.lower()}">') for code in CODES] == [1] * len(CODES)
    assert page.index('<li id="se">') < page.index('<li id="ar">')
    assert '<a href="tel:116123">116 123</a>' in page
    assert crisis.html(today=TODAY).index('<li id="ar">') < crisis.html(today=TODAY).index('<li id="se">')


def test_what_a_file_says_is_text_on_the_page(card_of):
    card_of(entry(name="<b>Bold & Sons</b>", note='a "note" <i>'))
    page = crisis.html(today=TODAY)
    assert "&lt;b&gt;Bold &amp; Sons&lt;/b&gt;: call" in page
    assert "<b>" not in page and "<i>" not in page


@pytest.mark.parametrize("asked", [None, "", "de", "Germany", "nowhere at all", *CODES])
def test_r47_the_card_as_a_value_is_as_its_schema_says_and_says_what_the_card_says(asked):
    value = crisis.fact(asked, today=TODAY)
    check(crisis.PACKAGE, value)
    assert value["text"] == crisis.card(asked, today=TODAY)
    assert value["country"] == crisis.find(asked or "")
    assert all(number.split()[0] in value["text"] for number in value["emergency"])
    for line in value["lines"]:
        assert all(number in value["text"].replace("\n", " ") for number in line["phone"])


def test_the_card_is_shown_as_a_value_beside_its_text_at_the_door_and_inside(stranger, ann):
    for actor in (stranger, ann):
        for line, country in (("help now", None), ("help now de", "DE")):
            actor.shown.clear()
            (text,) = actor.type(line)
            ((package, value),) = actor.shown
            assert package == "Care.Card" and value["text"] == text and value["country"] == country
