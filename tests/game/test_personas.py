"""Masks: made, laid aside, and what they say of their lives."""

from datetime import date, timedelta
from functools import partial

import pytest

from game.common import names
from game.common.refusals import TooMuch
from game.people import selectors as people
from game.people import tries
from game.people.models import TakenName
from game.people.refusals import NameReserved, NameTaken, NotAName
from game.personas import claims, selectors, services
from game.personas.events import PersonaChanged, PersonaErased, Revealed
from game.personas.models import Naming, Page, Persona, Reveal
from game.personas.refusals import (
    HomeStays,
    ManyClaims,
    ManyNames,
    ManyPersonas,
    NoSuchKind,
    NoSuchLine,
    NoSuchPersona,
    NotPronouns,
    NotWhileWorn,
    NoWords,
    TooLong,
)
from game.personas.rules import MADE_A_YEAR, OTHERS, Draft, line_read
from game.places import dressing, wardrobe
from game.places import services as places
from tests.game.listening import listening, rows
from typeclasses import bodies

pytestmark = pytest.mark.django_db
TODAY = date.today()
REST, RETIRE = (partial(deed, today=TODAY) for deed in (services.rest, services.retire))


@pytest.fixture
def told():
    """What was told since, of these kinds."""
    with listening(PersonaChanged, PersonaErased, Revealed) as found:
        yield found


@pytest.fixture(autouse=True)
def fresh():
    """Nobody has asked for names before."""
    tries.forget()
    yield
    tries.forget()


# --- made


def test_a_mask_is_made_with_all_that_was_said_and_nobody_wears_it(ann, told):
    draft = Draft("Brave", "hoped", "they/them", "in a grey coat", "Speaks first.")
    made = services.new(ann.who.person_id, draft, today=TODAY)
    assert (made.name, made.kind, made.pronouns) == ("Brave", "hoped", "they/them")
    assert (made.short, made.look, made.worn) == ("in a grey coat", "Speaks first.", False)
    assert ann.who.name == "Ann" and not told


@pytest.mark.parametrize(
    ("draft", "refused"),
    [
        (Draft("Ben"), NameTaken),
        (Draft("B3n"), None),
        (Draft("BÉN"), NameTaken),
        (Draft(""), NotAName),
        (Draft("a" * 10_000), NotAName),
        (Draft("Bra\u202eve"), NotAName),
        (Draft("🙂🙂🙂"), NotAName),
        (Draft("Two Words"), NotAName),
        (Draft("DrBrave"), NameReserved),
        (Draft("loginben"), NameTaken),
        (Draft("Brave", "home"), NoSuchKind),
        (Draft("Brave", "wolf"), NoSuchKind),
        (Draft("Brave", pronouns="they) is a steward ("), NotPronouns),
        (Draft("Brave", pronouns="x" * 13), NotPronouns),
        (Draft("Brave", pronouns="she has left us now"), NotPronouns),
        (Draft("Brave", pronouns="they, a steward"), NotPronouns),
        (Draft("Brave", pronouns="Dr/they"), NotPronouns),
        (Draft("Brave", pronouns="th/era/pist"), NotPronouns),
        (Draft("Brave", pronouns="mod\u0435rator"), NotPronouns),
        (Draft("Brave", pronouns="they - them"), NotPronouns),
        (Draft("Brave", short="x" * 81), TooLong),
        (Draft("Brave", look="x" * 2_001), TooLong),
    ],
)
def test_a_draft_that_cannot_be_is_refused_in_one_sentence_and_nothing_is_changed(ann, ben, draft, refused):
    before = rows()
    if refused is None:
        assert services.new(ann.who.person_id, draft, today=TODAY)
        return
    with pytest.raises(refused) as no:
        services.new(ann.who.person_id, draft, today=TODAY)
    assert rows() == before
    assert "\n" not in str(no.value) and len(str(no.value)) < 300 and "Ben" not in str(no.value)


def test_the_quota_is_for_masks_that_can_be_worn(ann, mask):
    made = [mask(ann, f"Mask{'abcdefg'[n]}x") for n in range(OTHERS)]
    with pytest.raises(ManyPersonas):
        mask(ann, "Another")
    services.retire(ann.who.person_id, made[0], today=TODAY)
    assert mask(ann, "Another")


def test_names_are_counted_for_a_year_also_those_of_masks_that_were_erased(ann):
    person_id = ann.who.person_id
    for n in range(MADE_A_YEAR):
        made = services.new(person_id, Draft(f"Name{chr(97 + n)}{chr(98 + n)}"), today=TODAY)
        services.erase(person_id, made)
    with pytest.raises(ManyNames):
        services.new(person_id, Draft("Another"), today=TODAY)
    with pytest.raises(ManyNames):
        services.edit(person_id, ann.who, {"name": "Another"}, today=TODAY)
    later = TODAY + timedelta(days=365)
    assert services.new(person_id, Draft("Another"), today=later)
    assert Naming.objects.count() == 1


def test_nobody_finds_out_who_is_here_by_asking_for_names(ann, ben, monkeypatch):
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    at = {"address": "192.0.2.7", "now": 0.0}
    for _ in range(tries.NAMES_AN_HOUR):
        with pytest.raises(NameTaken):
            services.free_name(ann.who.person_id, "Ben", today=TODAY, **at)
    with pytest.raises(TooMuch):
        services.new(ann.who.person_id, Draft("Brave"), today=TODAY, **at)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Brave=they/them/Short, grey coat.", ("Brave", "they/them", "Short, grey coat.")),
        ("Brave", ("Brave", "", "")),
        ("Brave=any", ("Brave", "any", "")),
        ("Brave=A coat/a hat", ("Brave", "", "A coat/a hat")),
    ],
)
def test_one_line_is_taken_apart(line, read):
    assert line_read(line) == read


# --- laid aside


def test_home_and_the_worn_mask_are_not_laid_aside(ann, mask, time):
    brave, home, me = mask(ann, "Brave"), ann.who, ann.who.person_id
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    for deed in (REST, RETIRE, services.erase):
        with pytest.raises(HomeStays):
            deed(me, home)
        with pytest.raises(NotWhileWorn):
            deed(me, brave)


def test_unknown_foreign_and_retired_are_one_answer(ann, ben, mask):
    brave, calm, me = mask(ben, "Brave"), mask(ann, "Calm"), ann.who.person_id
    services.retire(me, calm, today=TODAY)
    gone = mask(ann, "Gone")
    services.erase(me, gone)
    for deed in (REST, services.wake, RETIRE):
        answers = set()
        for one in (brave, calm, gone):
            with pytest.raises(NoSuchPersona) as no:
                deed(me, one)
            answers.add(str(no.value))
        assert len(answers) == 1
    assert selectors.mine(ben.who.person_id, "Brave") == brave


def test_a_resting_mask_rests_until_it_is_worn_or_woken(ann, mask, time):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    services.rest(me, brave, today=TODAY)
    assert selectors.mine(me, "Brave").rested_on == TODAY
    services.wake(me, brave)
    assert selectors.mine(me, "Brave").rested_on is None
    services.rest(me, brave, today=TODAY)
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    assert selectors.mine(me, "Brave").rested_on is None


def test_a_retired_mask_keeps_its_rows_and_an_erased_one_keeps_none(ann, ben, mask, told):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    Page.objects.create(persona=brave, field="keep", sealed=b"x", written_on=TODAY)
    wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY)
    bodies.persona_of(brave.id)
    services.retire(me, brave, today=TODAY)
    assert Page.objects.count() == Reveal.objects.count() == 1
    services.erase(me, brave)
    assert not Page.objects.exists() and not Reveal.objects.exists()
    assert not Persona.objects.filter(id=brave.id).exists()
    assert told[-1] == PersonaErased(brave.id)
    from evennia.objects.models import ObjectDB

    assert not ObjectDB.objects.filter(db_key=str(brave.id)).exists()
    assert TakenName.objects.filter(mark__in=people.marks(names.shapes("Brave"))).exists()


# --- claims


def test_claims_are_a_few_lines_one_by_one(ann, told):
    me = ann.who.person_id
    claims.add(me, ann.who, "lived", "I  have a\tdog", today=TODAY)
    claims.add(me, ann.who, "lived", "I lost my brother", today=TODAY)
    assert ann.who.lived == ["I have a dog", "I lost my brother"]
    claims.drop(me, ann.who, "lived", 1, today=TODAY)
    assert ann.who.lived == ["I lost my brother"] and ann.who.imagined == []
    for number in (0, 2):
        with pytest.raises(NoSuchLine):
            claims.drop(me, ann.who, "lived", number, today=TODAY)
    with pytest.raises(NoWords):
        claims.add(me, ann.who, "imagined", "\u200b", today=TODAY)
    for n in range(7):
        claims.add(me, ann.who, "lived", f"line {n}", today=TODAY)
    with pytest.raises(ManyClaims):
        claims.add(me, ann.who, "lived", "one more", today=TODAY)
