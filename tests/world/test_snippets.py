"""The guiding words of all formats: plain, short, original, and whole when they are heard."""

import re
from dataclasses import replace
from uuid import UUID

import pytest

from game.circles.events.meetings import CircleCard, CircleTold
from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.facts.floors import TextRead
from game.circles.rules.formats import form as formats
from game.circles.rules.parts import Stage
from game.circles.wording import worded
from game.common import texts

ANN, BEN, CYD = (UUID(int=one) for one in range(1, 4))
AGREED = ("What is said here stays here.", "You may pass.")
MOST_WORDS = 80
COLUMNS = 110
RAW = {path: (texts.root() / path).read_text("utf-8") for path in texts.folder("snippets")}
FORMS = {path: formats.parse(texts.data(path)) for path in texts.folder("formats")}
PARTS = [(path, phase.key) for path, form in FORMS.items() for phase in (*form.phases, *form.asides)]

NOT_SAID = {
    "of dying": r"commit\w* suicide|(failed|successful|unsuccessful|completed) (suicide|attempt)|epidemic"
    r"|\bcutters?\b|took the easy way",
    "of a fellowship": r"serenity|higher power|courage to change|one day at a time|keep coming back"
    r"|it works if you|take what you (like|need)|above personalities|the twelve|powerless|laundry list"
    r"|who you see here|pass the hat|group conscience|the solution",
    "of a trade name": r"\bWRAP\b|\bSMART\b|\bNAMI\b|\bIPS\b|circle of trust|open dialogue"
    r"|recovery international",
    "of an instrument": r"hot potato|from the heart|be lean|on a scale|over the last two weeks",
    "that promises": r"feel better|gets? better|will be (fine|all right|ok)|not alone in this|heal you|\bcure"
    r"|safe space|we promise",
    "that cheers": r"\bgreat\b|awesome|amazing|wonderful|congratulat|well done|proud of|\bjourney\b|so brave",
}
"""What no text of the house says. Sources: domain research 2.5, 5.3 and 7.2."""


def all_words():
    """Every wording of every snippet, with its key."""
    return [(key, text) for key in texts.snippets() for text in texts.variants(key)]


def unfit(text):
    """Why a text cannot stand in this house, as a list of reasons."""
    found = [why for why, words in NOT_SAID.items() if re.search(words, text, re.IGNORECASE)]
    spoken = re.sub(r"`[^`]*`", "", text)
    found += ["an exclamation mark"] if "!" in spoken else []
    found += ["a sign that is no letter"] if re.search(r"[^\x00-\x7f]", text) else []
    found += ["too many words"] if len(text.split()) > MOST_WORDS else []
    return found


@pytest.mark.parametrize(("key", "text"), all_words())
def test_a_snippet_is_short_and_plain_and_says_nothing_that_is_not_said_here(key, text):
    assert unfit(text) == []
    assert text.strip()


@pytest.mark.parametrize(
    ("planted", "why"),
    [
        ("She committed suicide last year.", "of dying"),
        ("After a failed attempt you rest.", "of dying"),
        ("Keep coming back.", "of a fellowship"),
        ("This is a WRAP.", "of a trade name"),
        ("Speak from the heart.", "of an instrument"),
        ("You will feel better soon.", "that promises"),
        ("What a great share.", "that cheers"),
        ("Welcome!", "an exclamation mark"),
        ("Here is a candle \N{CANDLE}.", "a sign that is no letter"),
        ("word " * 81, "too many words"),
    ],
)
def test_the_search_for_unfit_texts_finds_each_kind(planted, why):
    assert why in unfit(planted)


@pytest.mark.parametrize("path", RAW)
def test_a_file_of_snippets_has_no_long_lines_and_no_key_twice(path):
    assert [line for line in RAW[path].splitlines() if len(line) > COLUMNS] == []
    keys = re.findall(r"^(\w+):", RAW[path], re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(texts.data(path))


def test_no_text_stands_there_twice():
    said = [" ".join(text.split()) for _, text in all_words()]
    assert [text for text in said if said.count(text) > 1] == []


@pytest.mark.parametrize("path", FORMS)
def test_every_text_that_a_format_names_is_there(path):
    form = FORMS[path]
    around = [part for part in (form.gathering, form.after) if part]
    named = [key for phase in (*form.phases, *form.asides, *around) for key in phase.text]
    assert [key for key in named if not texts.has_snippet(key)] == []


@pytest.mark.parametrize("path", FORMS)
def test_every_format_opens_and_closes_in_its_own_voice(path):
    form = FORMS[path]
    assert texts.has_snippet(f"{form.voice}.closing")
    first = form.phases[0]
    assert first.floor == "host" or texts.has_snippet(f"{form.voice}.opening")


def told(form, index, *, held=True):
    """The fact that a part begins, with how the meeting stands then; Ann may hold it."""
    meeting, _ = machine.opened(form, 0.0)
    for seat in (ANN, BEN, CYD)[: form.maximum]:
        for deed in (e.Sit(seat), e.Agree(seat)):
            meeting, _ = machine.step(meeting, deed, 0.0)
    meeting = replace(
        meeting, stage=Stage.SITTING, phase_index=index, host=ANN if held else None, phase_began=0.0
    )
    phase = form.phases[index]
    fact = f.PhaseEntered(phase.key, phase.floor, phase.crosstalk, phase.text, phase.minutes, index == 0)
    card = CircleCard(
        UUID(int=9), "evening", "the Evening Circle", "A round.", None, form, "peer", 6, "Now.", AGREED, 1
    )
    names = {ANN: "Ann", BEN: "Ben", CYD: "Cyd"}
    return CircleTold(fact, card, meeting, (), frozenset(names), names)


def live(path):
    """The parts of a format that a meeting of seconds plays."""
    return [index for index, phase in enumerate(FORMS[path].phases) if phase.floor != formats.OF_DAYS]


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("held", [True, False])
def test_each_part_is_worded_without_an_open_slot_for_each_reader(path, held):
    for index in live(path):
        for reader in (ANN, BEN):
            text = worded(told(FORMS[path], index, held=held), reader)
            assert text.startswith("Now: ")
            assert not re.search(r"[{}_]|\bNone\b(?! of)", re.sub(r"`[^`]*`", "", text)), text
            assert not re.search(r" {2,}|\s$", text), text


@pytest.mark.parametrize("path", FORMS)
def test_every_part_has_guiding_words_or_is_read_by_a_reader(path):
    form = FORMS[path]
    bare = []
    for index in live(path):
        text = worded(told(form, index, held=False), BEN)
        read = form.phases[index].floor == "reader" and form.phases[index].text
        if "\n" not in text and not read and form.phases[index].key != "closing":
            bare.append(form.phases[index].key)
    assert bare == []


def a_form(*phases):
    """A format made by hand, in the voice of grief."""
    return formats.parse(
        {
            "key": "by_hand",
            "family": "grief",
            "led_by": "peer",
            "size": {"min": 2, "ideal": 3, "max": 6},
            "minutes": 10,
            "membership": "open",
            "late_entry": "never",
            "roles": [],
            "defaults": {"crosstalk": 0, "advice": "never"},
            "phases": list(phases),
        }
    )


READING = {"key": "reading", "floor": "reader", "minutes": 3, "text": ["grief.reading_original"]}
LAST = {"key": "closing", "floor": "host", "minutes": 3, "text": ["grief.first_hour_after"]}


def test_what_is_to_be_read_is_not_said_by_the_house_as_well():
    part, page = told(a_form(READING), 0), texts.snippet("grief.reading_original")
    assert page not in worded(part, CYD)
    read = replace(part, fact=TextRead(BEN, "grief.reading_original", 0))
    assert worded(read, CYD) == f"Ben reads:\n{page}"


def test_the_last_part_says_goodbye_beside_its_own_words_and_only_once():
    said = worded(told(a_form(READING, LAST), 1), BEN)
    assert texts.snippet("grief.first_hour_after") in said
    assert texts.snippet("grief.closing") in said
    again = worded(told(a_form(LAST | {"text": ["grief.closing"]}), 0), BEN)
    assert again.count(texts.snippet("grief.closing")) == 1
    silent = worded(told(a_form(LAST | {"floor": "silent", "text": []}), 0), BEN)
    assert texts.snippet("grief.closing") not in silent


def test_the_agreements_of_the_circle_are_read_one_a_line():
    text = worded(
        told(a_form({"key": "agreements", "floor": "host", "minutes": 3, "text": ["support.agreements"]}), 0),
        BEN,
    )
    assert "\n1. What is said here stays here.\n2. You may pass.\n" in text


def test_a_way_of_a_format_may_have_words_of_its_own():
    form = FORMS["formats/council.yaml"]
    theme = [phase.key for phase in form.phases].index("round_1")
    usual = texts.snippet("council.theme_as_question")
    own = texts.snippet("council.theme_as_question_worship_sharing")
    assert usual in worded(told(form, theme), BEN)
    as_way = worded(told(replace(form, variant="worship_sharing"), theme), BEN)
    assert own in as_way
    assert usual not in as_way
