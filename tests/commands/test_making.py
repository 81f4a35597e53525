"""One's own masks in one line: what is said is taken as it is meant, and nothing is asked twice."""

import pytest

from commands import making
from game.personas import selectors
from game.personas.models import Persona
from game.personas.refusals import WhichPersona

pytestmark = pytest.mark.django_db


def seen(actor, name):
    """Pronouns and description of a mask of theirs."""
    mine = selectors.mine(actor.who.person_id, name)
    return mine.pronouns, mine.look


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("persona edit brave=//quiet", ("they/them", "quiet")),
        ("persona edit brave=//she/her", ("they/them", "she/her")),
        ("persona edit brave=/any/Quiet.", ("any", "Quiet.")),
        ("persona edit brave=/any", ("any", "Loud.")),
    ],
)
def test_between_two_slashes_stand_no_pronouns(ann, mask, line, stands):
    mask(ann, "Brave", pronouns="they/them", look="Loud.")
    ann.type(line)
    assert seen(ann, "Brave") == stands


def test_a_new_one_may_begin_without_pronouns(ann):
    ann.type("persona new Brave=/quiet")
    assert seen(ann, "Brave") == ("", "quiet")


def test_stopping_before_the_end_says_that_nothing_is_erased(ann, mask):
    mask(ann, "Brave")
    ann.type("persona erase brave")
    assert ann.type("stop") == ["Stopped. Brave is not erased; everything of it is as before."]
    assert selectors.mine(ann.who.person_id, "Brave")


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ("play Zorro", "Zorro", "play"),
        ("Fixed Role Zorro", "Zorro", "fixed_role"),
        ("Zorro", "Zorro", ""),
        ("Big Zorro", "Big Zorro", ""),
        ("play", "", "play"),
        ("", "", ""),
    ],
)
def test_a_kind_may_stand_before_the_name(said, name, kind):
    assert making.named(said) == (name, kind)


@pytest.mark.parametrize("lines", [["persona new play Zorro"], ["persona new play", "Zorro"]])
def test_a_kind_that_was_said_is_not_asked_again(ann, lines):
    told = [text for line in lines for text in ann.type(line)]
    assert told[-1] == making.PRONOUNS and making.KIND[:15] not in "".join(told)
    for _ in range(3):
        ann.type("skip")
    assert Persona.objects.get(name="Zorro").kind == "play" and ann.dialogue is None


def test_a_kind_that_cannot_be_is_one_sentence_and_asks_nothing(ann):
    (no,) = ann.type("persona new home Zorro")
    assert "one of these kinds" in no and ann.dialogue is None


@pytest.mark.parametrize("word", ["wear", "rest", "wake", "retire", "erase"])
def test_a_word_about_one_persona_asks_for_its_name(ann, word):
    assert ann.type(f"persona {word}") == [str(WhichPersona(word=word))]


def test_edit_without_a_name_is_about_the_persona_that_is_worn(ann):
    told = ann.type("persona edit")
    ann.type("stop")
    assert told == ann.type("persona edit Ann") and "Ann" in "\n".join(told)


def test_what_was_understood_of_a_new_persona_is_read_back(ann):
    told = ann.type("persona new Brave=They/Them/Short, grey coat.")[0].split("\n")
    assert told[1:3] == ['Pronouns: "They/Them"', 'Description: "Short, grey coat."']
    assert "A few words" not in told[-1] and "`persona wear Brave`" in told[-1]


def test_whoever_changes_a_name_is_told_that_the_old_one_is_gone_for_good(ann, mask):
    mask(ann, "Brave")
    assert "The name Brave is given to nobody again" in ann.type("persona edit Brave=Bold//")[-1]
    assert "given to nobody" not in ann.type("persona edit Bold=Bold/she/her/Red scarf.")[-1]


def test_no_ends_an_erasure(ann, mask):
    mask(ann, "Brave")
    ann.type("persona erase Brave")
    assert ann.type("no") == [making.NOT_ERASED.format(name="Brave")] and ann.dialogue is None
