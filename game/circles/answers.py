"""What the house has asked a person and they have not answered yet: `yes` and `no` find it here.

Two kinds of questions meet. What waits in memory alone is asked by `ask` and taken back by `withdraw`. What
is already true elsewhere (an offer, a question of a meeting) is found by a source, `register`ed once. Nothing
is written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.events.asking import QuestionsChanged
from game.circles.refusals.meetings import NothingToAnswer, NotThatQuestion
from game.common import names
from game.common.changes import emit
from game.personas.rules import Who
from game.talk import services as talk
from game.talk.rules import OFFER_LASTS_S

Deed = Callable[[Who, float], object]
"""What an answer does: who answers, house time. It may raise Refused; then the question stays open."""


@dataclass(frozen=True)
class Question:
    """`who_id` was asked at house time `at` and may answer until `until`, or for as long as it is open.

    `about` finishes the sentence "You were asked ...": "whether this part may go on for 10 minutes". `names`
    are the words that choose it among several, the first of them is the one that is shown: `yes extend`.
    """

    who_id: UUID
    key: str
    about: str
    names: tuple[str, ...]
    yes: Deed = field(repr=False)
    no: Deed = field(repr=False)
    at: float = 0.0
    until: float | None = None


@dataclass(frozen=True)
class Answered:
    """Which question was answered, and which ones the person could still answer, the newest first."""

    question: Question
    open: tuple[Question, ...]


Source = Callable[[UUID, float], Iterable[Question]]
_asked: dict[UUID, dict[str, Question]] = {}
_sources: dict[str, Source] = {}


def ask(
    who_id: UUID,
    key: str,
    about: str,
    yes: Deed,
    no: Deed,
    *,
    at: float,
    until: float,
    names: tuple[str, ...] = (),
) -> None:
    """One question to one person; one of the same `key` is replaced. Whoever asks tells them of it.

    Without `names` the key is the word that chooses it. Emits QuestionsChanged.
    """
    question = Question(who_id, key, about, names or (key,), yes, no, at, until)
    _asked.setdefault(who_id, {})[key] = question
    emit(QuestionsChanged(who_id))


def withdraw(who_id: UUID, key: str) -> None:
    """The question is not open any more; nobody is told. Emits QuestionsChanged."""
    if _asked.get(who_id, {}).pop(key, None) is not None:
        emit(QuestionsChanged(who_id))


def withdraw_all(who_id: UUID) -> None:
    """Nothing that was asked in memory is open for this person: they left the house or changed the mask.

    Emits QuestionsChanged.
    """
    if _asked.pop(who_id, None):
        emit(QuestionsChanged(who_id))


def register(kind: str, open_for: Source) -> None:
    """`open_for(who_id, now)` finds questions that are open elsewhere. The same kind again replaces it."""
    _sources[kind] = open_for


def open_for(who_id: UUID, now: float) -> tuple[Question, ...]:
    """What this person may answer now, the newest first; what has lapsed is forgotten."""
    mine = _asked.get(who_id, {})
    for key in [key for key, one in mine.items() if one.until is not None and one.until <= now]:
        del mine[key]
    if not mine:
        _asked.pop(who_id, None)
    found = [*mine.values()]
    for source in _sources.values():
        found += source(who_id, now)
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def asked_of(who_id: UUID) -> list[str]:
    """What this person was asked and has not answered, as far as it is in memory alone."""
    return [one.about for one in _asked.get(who_id, {}).values()]


def answer(who: Who, yes: bool, *, now: float, name: str = "") -> Answered:
    """`who` says yes or no to what was asked last, or to the question that `name` chooses.

    Raises NothingToAnswer, NotThatQuestion and what the deed refuses; where only offers wait, what
    `talk.answer` refuses.
    """
    questions = open_for(who.id, now)
    if not questions:
        raise NothingToAnswer()
    found = [one for one in questions if _chosen(one, name)]
    if not found:
        example = f"{'yes' if yes else 'no'} {questions[0].names[0]}"
        raise NotThatQuestion(questions=said(questions), example=example)
    question = found[0]
    if len(found) > 1 and all(one.key.startswith(_OFFER) for one in questions):
        talk.answer(who, yes, now=now)  # asks whose is meant
    else:
        (question.yes if yes else question.no)(who, now)
    _forget(question)
    return Answered(question, open_for(who.id, now))


def said(questions: Iterable[Question]) -> str:
    """The questions in one line, each with the word that chooses it."""
    return "; ".join(f"{one.about} (`yes {one.names[0]}`, `no {one.names[0]}`)" for one in questions)


def forget() -> None:
    """Nothing is asked any more; the sources stay."""
    _asked.clear()


def _chosen(question: Question, name: str) -> bool:
    wanted = names.skeleton(name)
    return any(names.skeleton(one).startswith(wanted) for one in question.names)


def _forget(question: Question) -> None:
    mine = _asked.get(question.who_id, {})
    if mine.get(question.key) is question:
        withdraw(question.who_id, question.key)


_OFFER = "offer "


def _offers(who_id: UUID, now: float) -> list[Question]:
    """Offers of a kind gesture, each as a question that `talk` answers."""
    return [
        Question(
            who_id,
            _OFFER + str(one.who_id),
            f"whether you accept what {one.name} offers",
            (one.name, one.offer.replace("_", " ")),
            lambda who, at, name=one.name: talk.answer(who, True, now=at, name=name),
            lambda who, at, name=one.name: talk.answer(who, False, now=at, name=name),
            one.until - OFFER_LASTS_S,
            one.until,
        )
        for one in talk.waiting_for(who_id, now)
    ]


register("offers", _offers)
