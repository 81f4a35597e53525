"""What somebody says of a circle, checked field by field, as it would be kept."""

from collections.abc import Iterable

from game.circles.formats import repertoire
from game.circles.models import Circle
from game.circles.refusals import standing as no
from game.circles.rules import standing
from game.circles.rules.formats.form import Format
from game.circles.standing import keepers
from game.common import names, texts, vocabulary
from game.common.plain import plain
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import rooms

_MEMBERSHIPS = {"open": "open", "slow": "slow_open", "slow open": "slow_open", "closed": "closed"}
_LED_WORDS = {"trained_peer": "trained peer", "professional": "professional"}


def name(said: str, *, instead_of: str = "") -> str:
    """A circle's name as it would be kept. Raises NotACircleName, CircleNameTaken.

    A circle that is called `instead_of` until now may write that in another way.
    """
    called = plain(names.normal(said[:200]))
    if standing.name_fault(called) is not None:
        raise no.NotACircleName(least=standing.SHORTEST_NAME, most=standing.LONGEST_NAME)
    if names.holds(called, texts.data("names/reserved.yaml").get("anywhere", [])):
        raise no.NotACircleName(least=standing.SHORTEST_NAME, most=standing.LONGEST_NAME)
    own = standing.shapes(instead_of) if instead_of else frozenset()
    shapes = standing.shapes(called) - own
    for other in Circle.objects.values_list("name", flat=True):
        if other != instead_of and shapes & standing.shapes(other):
            raise no.CircleNameTaken()
    if people.is_taken(shapes):
        raise no.CircleNameTaken()
    if shapes and rooms.is_taken(standing.bare(called)):
        raise no.CircleNameTaken()
    return called


def purpose(said: str) -> str:
    """What it is for. Raises PurposeNeeded."""
    words = plain(said)
    if not words or len(words) > standing.LONGEST_PURPOSE:
        raise no.PurposeNeeded(most=standing.LONGEST_PURPOSE)
    return words


def when(said: str) -> str:
    """When it meets, as a sentence. Raises WordsTooLong."""
    words = plain(said)
    if len(words) > standing.LONGEST_WHEN:
        raise no.WordsTooLong(what="when it meets", most=standing.LONGEST_WHEN)
    return words or standing.Draft.when


def tags(said: str) -> tuple[str, ...]:
    """Concerns by key, from words between commas; `none` is none. Raises NoConcern, ManyConcerns."""
    words = [word for word in said.split(",") if plain(word)]
    if [plain(word).casefold() for word in words] == ["none"]:
        return ()
    found = [vocabulary.concern(word) for word in words[: 4 * standing.TAGS_MOST]]
    if None in found:
        raise no.NoConcern()
    kept = tuple(dict.fromkeys(key for key in found if key))
    if len(kept) > standing.TAGS_MOST or len(words) > 4 * standing.TAGS_MOST:
        raise no.ManyConcerns(most=standing.TAGS_MOST)
    return kept


def form(said: str) -> Format:
    """The format of that name, or a variant of it, if a meeting in a room can play it.

    Raises NoFormat, FormatUnreadable, RunsOverDays.
    """
    found = repertoire.format_said(plain(said[:100]))
    repertoire.check_opens(found)
    return found


def membership(said: str) -> str:
    """How people become members. Raises NoMembership."""
    words = plain(said).casefold().replace("-", " ").replace("_", " ")
    if words not in _MEMBERSHIPS:
        raise no.NoMembership()
    return _MEMBERSHIPS[words]


def capacity(said: str, of: Format) -> int:
    """Seats that share; empty is as many as fit. Raises NoCapacity."""
    words = plain(said)
    if not words:
        return standing.seats_that_fit(of)
    if not words.isascii() or not words.isdecimal() or len(words) > 4:
        raise no.NoCapacity(least=of.minimum, most=of.maximum)
    if not of.minimum <= int(words) <= of.maximum:
        raise no.NoCapacity(least=of.minimum, most=of.maximum)
    return int(words)


def listening(said: str, of: Format) -> int:
    """Listening seats. Raises NoListeningSeats."""
    words, most = plain(said), standing.listening_most(of)
    if not words.isascii() or not words.isdecimal() or len(words) > 4 or int(words) > most:
        raise no.NoListeningSeats(most=most)
    return int(words)


def led_by(said: str, who: Who, of: Format) -> str:
    """Who leads it, as the house can say it. Raises NoLeading, LedByPractitioner, FormatLedByPractitioner."""
    word = "_".join(plain(said).casefold().split())
    if word not in standing.LED_BY:
        listed = ", ".join(one.replace("_", " ") for one in standing.LED_BY)
        raise no.NoLeading(words=listed)
    checked = keepers.practises(who) or (word == "trained_peer" and personas.is_steward(who))
    if word in _LED_WORDS and not checked:
        raise no.LedByPractitioner(led_by=_LED_WORDS[word])
    if of.led_by == "professional" and not checked:
        raise no.FormatLedByPractitioner()
    return word


def review(said: str) -> int:
    """Meetings between two reviews; 0, which is said as `none`, is for never. Raises NoReviewPeriod."""
    words = plain(said).casefold()
    if words == "none":
        return 0
    if words not in map(str, range(standing.REVIEW_LEAST, standing.REVIEW_MOST + 1)):
        raise no.NoReviewPeriod(least=standing.REVIEW_LEAST, most=standing.REVIEW_MOST)
    return int(words)


def intake(said: str) -> tuple[str, ...]:
    """Questions at the door, between `;`; `none` is none. Raises ManyQuestions."""
    return questions(said.split(";"))


def questions(said: Iterable[str]) -> tuple[str, ...]:
    """Questions at the door. Raises ManyQuestions."""
    found = [words for words in map(plain, said) if words]
    if [words.casefold() for words in found] == ["none"]:
        return ()
    if len(found) > standing.QUESTIONS_MOST or any(len(one) > standing.LONGEST_QUESTION for one in found):
        raise no.ManyQuestions(most=standing.QUESTIONS_MOST, letters=standing.LONGEST_QUESTION)
    return tuple(found)
