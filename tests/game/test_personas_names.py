"""Ten thousand names that imitate a taken name, a word of the house or a title: none is accepted (R17)."""

import random
import unicodedata

import pytest
from confusable_homoglyphs import confusables
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.common import names, texts
from game.people import selectors, services
from game.people.refusals import NameReserved, NameTaken, NotAName

pytestmark = pytest.mark.django_db
NO = (NotAName, NameReserved, NameTaken)
TAKEN = ("Rowan", "Brave", "Illya", "Corm", "Vera", "Müller", "Renée", "Anna-Lee", "Θάλεια", "Иван")
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u202d\u2066\u2069\u061c\ufe0f\U000e0041\u3164"
MARKS = "\u0301\u0308\u0323\u0335\u0338\u20dd"


@pytest.fixture
def taken(world):
    """These names are somebody's."""
    for name in TAKEN:
        services.claim_name(selectors.check_name(name))


def _letters() -> dict[str, list[str]]:
    """What each plain letter can be taken for, from Unicode's own table."""
    found: dict[str, list[str]] = {}
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
        found[letter] = [
            one["c"]
            for one in confusables.confusables_data.get(letter, ())
            if not _is_made_another(one["c"], letter)
        ]
        found[letter] += [chr(0xFEE0 + ord(letter)), letter.swapcase()]
    return found


def _is_made_another(look: str, letter: str) -> bool:
    """Whether what is kept of `look` is another plain letter: a name with that one is what others see."""
    kept = names.normal(look).casefold()
    return kept.isascii() and kept.isalpha() and kept != letter.casefold()


LOOKALIKE = _letters()


def _imitated(name: str, dice: random.Random) -> str:
    """`name` as somebody would write it who wants to be taken for its owner."""
    drawn = []
    for letter in name:
        kind = dice.randrange(8)
        if kind == 0 and LOOKALIKE.get(letter):
            letter = dice.choice(LOOKALIKE[letter])
        elif kind == 1:
            letter = letter.swapcase()
        elif kind == 2 and letter.isalpha():
            letter += dice.choice(MARKS)
        elif kind == 3:
            letter += dice.choice(INVISIBLE)
        drawn.append(letter)
    word = "".join(drawn)
    form = dice.choice(("NFC", "NFD", "NFKC", "NFKD"))
    around = dice.choice(("", "", " ", "\u2003", "-", "'"))
    return unicodedata.normalize(form, around + word + around)


def _words() -> list[str]:
    groups = texts.data("names/reserved.yaml")
    return [str(word) for group in groups.values() for word in group]


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_r17_ten_thousand_imitations_are_refused(taken, seed):
    dice, reserved = random.Random(seed), _words()
    for _ in range(1_000):
        name = dice.choice(TAKEN) if dice.random() < 0.5 else dice.choice(reserved)
        said = _imitated(name, dice)
        try:
            kept = selectors.check_name(said)
        except NO as no:
            assert "\n" not in str(no)
            continue
        pytest.fail(f"{said!a} was taken, though it looks like {name}: {kept!a}")


@pytest.mark.parametrize("title", ["Dr", "Therapist", "Nurse", "Steward", "Facilitator", "Coach", "Prof"])
@pytest.mark.parametrize(
    "woven", ["{0}Ann", "Ann{0}", "Ann-{0}", "{0}-Ann", "{0}7Ann", "Ann7{0}", "ann{0}Lee"]
)
def test_a_title_inside_one_word_is_seen(taken, title, woven):
    with pytest.raises(NameReserved):
        selectors.check_name(woven.format(title))
    with pytest.raises(NO):
        selectors.check_name(woven.format("".join(LOOKALIKE[letter][0] for letter in title)))


@pytest.mark.parametrize(
    "name",
    ["doctorben", "theTHERAPIST", "tHeRaPiStAnn", "Ste vvard", "stevvardann", "d0ctorNan", "MyPsychologist"],
)
def test_a_long_title_is_seen_wherever_it_stands(taken, name):
    with pytest.raises((NameReserved, NotAName)):
        selectors.check_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Drew",
        "Andrea",
        "McDuff",
        "LeAnn",
        "O'Brien",
        "Lars",
        "D's-Ann",
        "Psyche",
        "Docia",
        "Mdina",
        "Anna-Maria",
        "Priya",
        "Ngọc",
        "Иванна",
        "Mikk0",
        "Sam7",
    ],
)
def test_names_of_people_are_free(taken, name):
    assert selectors.check_name(name) == names.normal(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "x",
        "a" * 10_000,
        "\u202eeno",
        "Bra\u202eve",
        "🙂🙂",
        "\u0301\u0301",
        "An\u200bn",
        "Ann_Lee",
        "7of9",
        "Аnn",
    ],
)
def test_what_is_no_name_is_said_in_one_sentence_and_quickly(taken, name):
    with pytest.raises(NotAName) as no:
        selectors.check_name(name)
    assert "\n" not in str(no.value) and len(str(no.value)) < 300


@pytest.mark.parametrize("name", ["Ann", "Rowan", "Iris", "Ngọc"])
@pytest.mark.parametrize("mark", "'’＇ʼʻʽʹʾˈˊˋꞌꞋ")
@pytest.mark.parametrize("end", ["s", "S", "ṡ", "ş", "ꜱ", "ſ"])
def test_r17_no_name_ends_as_a_possessive(taken, name, mark, end):
    with pytest.raises(NotAName):
        selectors.check_name(name + mark + end)


@pytest.mark.parametrize(
    "name",
    [
        "PhD",
        "AnnPhD",
        "Ann-MD",
        "Psy",
        "PsyAnn",
        "Doc",
        "Doc-Ben",
        "Stage",
        "Hearth",
        "Willow",
        "Evening",
        "Harbour",
    ],
)
def test_what_stands_behind_the_names_of_professions_and_places_is_reserved(taken, name):
    with pytest.raises(NameReserved):
        selectors.check_name(name)
