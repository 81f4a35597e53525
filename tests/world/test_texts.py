"""What stands under world/ keeps to the rules of its kind, and nothing that is named is missing."""

import re

import pytest

from commands import dispatch
from commands import help as pages
from game.common import names, texts
from game.places import rules as place_rules

COLUMNS = 78
PLACES = {texts.data(path)["key"]: texts.data(path) for path in texts.folder("places")}
FORMATS = {texts.data(path)["key"]: texts.data(path) for path in texts.folder("formats")}
HOUSE = texts.data("circles/house.yaml")
CONSENT = texts.data("consent.yaml")
SOCIALS = texts.data("socials.yaml")
HELP = {
    path: raw for path in texts.folder("help", ".md") for raw in [(texts.root() / path).read_text("utf-8")]
}
SCREENS = {path: (texts.root() / path).read_text("utf-8") for path in texts.folder("screens", ".md")}
WEB = {path: (texts.root() / path).read_text("utf-8") for path in texts.folder("web", ".html")}
SNIPPETS = {
    key if "." in key else f"{path.rsplit('/', 1)[-1].removesuffix('.yaml')}.{key}": text
    for path in texts.folder("snippets")
    for key, text in texts.data(path).items()
}


def strings(value):
    """Every text in parsed YAML."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def spoken(text):
    """A text without the words that are typed, which stand in backticks."""
    return re.sub(r"`[^`]*`", "", text)


def test_no_text_for_people_has_an_exclamation_mark():
    everything = [
        *HELP.values(),
        *SCREENS.values(),
        *strings([PLACES, FORMATS, HOUSE, CONSENT, SOCIALS, SNIPPETS]),
    ]
    everything += [re.sub(r"<!doctype html>", "", page) for page in WEB.values()]
    assert len(everything) > 300
    assert [text for text in everything if "!" in spoken(text)] == []


def test_the_search_for_exclamation_marks_finds_one():
    assert "!" in spoken("Type `!` to be called. Welcome!")
    assert "!" not in spoken("Type `!` to be called.")


@pytest.mark.parametrize("path", [*HELP, *SCREENS])
def test_a_page_fits_into_78_columns(path):
    lines = {**HELP, **SCREENS}[path].splitlines()
    assert lines
    assert [line for line in lines if len(line) > COLUMNS] == []


@pytest.mark.parametrize("path", [*HELP, *SCREENS])
def test_no_page_shows_a_slot_that_the_house_leaves_open(path):
    assert re.findall(r"\{\w+\}", texts.page(path)) == []


@pytest.mark.parametrize("path", SCREENS)
def test_a_screen_is_plain_ascii_without_tabs(path):
    assert SCREENS[path].isascii()
    assert "\t" not in SCREENS[path]


def test_the_first_screen_is_under_15_lines_and_says_the_four_words_and_what_this_is_not():
    screen = SCREENS["screens/welcome.md"]
    assert len(screen.splitlines()) < 15
    for word in ("join", "connect", "visit", "help now"):
        assert re.search(rf"^{word}\s+\w+", screen, re.MULTILINE), word
    assert "not a crisis service" in screen
    assert "not treatment" in screen


def test_a_name_of_greatest_length_leaves_the_first_screen_within_its_columns():
    screen = SCREENS["screens/welcome.md"].replace("{steward}", "W" * names.LONGEST)
    assert max(len(line) for line in screen.splitlines()) <= COLUMNS


def test_thanks_are_worded_alike_for_those_who_share_and_those_who_pass():
    worded = texts.variants("common.thanks")
    assert len(worded) >= 3
    assert [text for text in worded if re.search(r"shar|pass|said|word|honest|brave", text.lower())] == []


def test_formats_have_the_values_of_their_source():
    rounds, piece = FORMATS["rounds"], FORMATS["talking_piece"]
    assert (rounds["family"], rounds["minutes"], rounds["size"]) == (
        "micro",
        12,
        {"min": 2, "ideal": 6, "max": 15},
    )
    assert [(phase["key"], phase["floor"], phase["minutes"]) for phase in rounds["phases"]] == [
        ("check_in", "round", 9),
        ("check_out", "round", 3),
    ]
    assert (piece["family"], piece["minutes"], piece["size"]) == (
        "circle",
        75,
        {"min": 3, "ideal": 7, "max": 12},
    )
    assert [
        (phase["key"], phase["floor"], phase["minutes"], phase.get("cap_w")) for phase in piece["phases"]
    ] == [
        ("opening", "host", 3, None),
        ("agreements", "piece", 6, 40),
        ("check_in", "piece", 10, 80),
        ("story_round", "piece", 25, 200),
        ("need_round", "piece", 15, 110),
        ("open_space", "popcorn", 6, None),
        ("check_out", "piece", 7, 40),
        ("closing", "host", 3, None),
    ]
    assert sum(phase["minutes"] for phase in piece["phases"]) == piece["minutes"]


@pytest.mark.parametrize("key", FORMATS)
def test_a_format_says_what_it_is_not_and_its_door_closes_after_one_of_its_phases(key):
    form = FORMATS[key]
    assert "not treatment" in form["about"]
    assert "not a crisis service" in form["about"]
    assert form["late_entry"] in [*(phase["key"] for phase in form["phases"]), "never"]


@pytest.mark.parametrize("key", PLACES)
def test_a_place_says_all_that_a_place_must_say(key):
    assert place_rules.checked(PLACES[key])["memory"].endswith("kept.")
    assert 2 <= len(re.findall(r"[.](?:\s|$)", PLACES[key]["description"])) <= 5


@pytest.mark.parametrize("key", PLACES)
def test_each_way_leads_to_a_place_and_has_a_way_back(key):
    assert PLACES[key]["exits"]
    for way in PLACES[key]["exits"]:
        has_way_back = key in [back["to"] for back in PLACES[way["to"]]["exits"]]
        assert has_way_back is (PLACES[key]["kind"] != "side"), way["to"]  # a meeting takes people there


@pytest.mark.parametrize("key", PLACES)
def test_the_gate_can_be_reached_from_everywhere(key):
    reached, waiting = set(), [key]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += [way["to"] for way in PLACES[here]["exits"]]
    assert "gate" in reached


@pytest.mark.parametrize("key", PLACES)
def test_the_words_of_a_place_mean_one_way_each_and_the_shown_one_is_no_command(key):
    ways = [name.casefold() for way in PLACES[key]["exits"] for name in way["names"]]
    assert len(ways) == len(set(ways))
    for way in PLACES[key]["exits"]:
        assert dispatch.table().find(way["names"][0]) is None, way["names"][0]


def test_the_quiet_room_takes_gestures_only_and_says_that_nobody_is_on_call():
    assert PLACES["quiet"]["speech"] == "gestures"
    assert "Nobody is on call" in PLACES["quiet"]["description"]


def test_each_circle_of_the_house_sits_in_a_ring_room_of_its_own_with_a_format_that_exists():
    rings = {key for key, place in PLACES.items() if place["kind"] == "circle"}
    assert {circle["place"] for circle in HOUSE["circles"]} == rings
    for circle in HOUSE["circles"]:
        form = FORMATS[circle["format"]]
        assert circle["led_by"] == ("none" if form["led_by"] == "none" else "peer")
        assert form["size"]["min"] <= circle["capacity"] <= form["size"]["max"]
        assert len(re.findall(r"[.](?:\s|$)", circle["purpose"])) == 2
        assert circle["when"]


AGREED_ABOUT = {
    "what stays here": r"stays here",
    "its limits": r"nobody can stop .*limits",
    "one's own experience": r"of your own life",
    "passing": r"pass every time",
    "advice": r"advice only to someone who asks",
    "comparing": r"do not weigh one pain against another",
    "content notes": r"something heavy .*`note",
    "methods, amounts, numbers": r"leave out methods, amounts and numbers",
    "being sober": r"sober enough to listen",
    "one persona": r"one persona",
    "newcomers": r"do not write privately to someone in their first",
    "recording": r"record nothing and quote nobody",
    "leaving": r"leave at any moment.*nobody will come after you",
    "a concern": r"goes wrong, you tell",
    "worry": r"worried about you.*say so to you first",
}
"""The topics of the default agreements. Source: domain research 2.3."""


@pytest.mark.parametrize(("topic", "words"), AGREED_ABOUT.items())
def test_the_agreements_speak_of_each_topic(topic, words):
    has = lambda lines: re.search(words, " ".join(" ".join(lines).split()), re.IGNORECASE)
    lines = HOUSE["agreements"]["lines"]
    assert has(lines), topic
    assert not has([line for line in lines if not has([line])]), topic
    assert HOUSE["agreements"]["version"] >= 1


def test_there_are_eight_statements_four_to_a_screen_the_adult_one_last():
    statements = CONSENT["statements"]
    assert [statement["screen"] for statement in statements] == [1] * 4 + [2] * 4
    assert len({statement["key"] for statement in statements}) == 8
    assert statements[-1]["key"] == "adult"
    assert "18" in statements[-1]["text"]


def test_every_statement_is_short_and_every_escalation_policy_has_its_own():
    said = [
        one
        for statement in CONSENT["statements"]
        for one in (statement, *statement.get("variants", {}).values())
    ]
    assert len(said) == 11
    for one in said:
        assert len(one["text"].split()) <= 45, one["text"]
        assert len(one["why"].split()) <= 90, one["why"]
    limits = next(statement for statement in CONSENT["statements"] if statement["key"] == "limits")
    assert set(limits["variants"]) == {"signpost_only", "consent_first", "emergency_allowed"}
    assert limits["text"] == limits["variants"]["consent_first"]["text"]


def test_pages_name_only_words_of_the_house_that_exist():
    known = {
        *dispatch.table().words,
        *dispatch.table().marks,
        *(key.replace("_", " ") for key in SOCIALS["gestures"]),
    }
    known |= {name for place in PLACES.values() for way in place["exits"] for name in way["names"]}
    known |= {"join", "connect", "visit", "recover", "quit", "pause", "leave", "help now"}
    typed = [
        word
        for text in [*HELP.values(), *strings([PLACES, SNIPPETS, HOUSE, CONSENT, SOCIALS["offers"]])]
        for word in re.findall(r"`([^`]+)`", " ".join(text.split()))
    ]
    assert len(typed) > 60
    marks = tuple(dispatch.table().marks)
    known_by = lambda word: (
        {word, word.split()[0], " ".join(word.split()[:2])} & known or word.startswith(marks)
    )
    assert [word for word in typed if not known_by(word)] == []


def test_help_names_only_pages_that_exist():
    asked = [
        topic
        for text in [*HELP.values(), *strings([PLACES, SNIPPETS, HOUSE, CONSENT])]
        for topic in re.findall(r"`help (\w+)`", " ".join(text.split()))
    ]
    assert len(asked) > 10
    assert [topic for topic in asked if pages.page(topic) == pages.NO_PAGE] == []
