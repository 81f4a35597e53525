"""What is asked of somebody as their client reads it: the package Persona.Asked of docs/protocol.md. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

ASKED = "Persona.Asked"

NOTHING: Mapping[str, Any] = {"open": []}
"""What a client knows that was shown none since `Persona.Worn`."""

_KINDS = {
    "meeting extend": "extend",
    "meeting role": "role",
    "meeting handover": "handover",
    "role": "circle_role",
}
_IN_MEMORY = ("care", "second", "worried", "pair", "offer")


class Question(Protocol):
    """As game/circles/answers.py knows it."""

    @property
    def key(self) -> str:
        """What kind of question it is, and about what."""

    @property
    def about(self) -> str:
        """Finishes the sentence "You were asked ..."."""

    @property
    def names(self) -> tuple[str, ...]:
        """The words that choose it."""


def fact(questions: Sequence[Question]) -> dict[str, Any]:
    """Every open question, the newest first: its kind, the word that chooses it, and what it is about."""
    return {
        "open": [
            {"kind": _kind(one.key), "word": _word(one, questions), "about": one.about} for one in questions
        ]
    }


def _kind(key: str) -> str:
    first = key.split(" ", 1)[0]
    return _KINDS.get(key) or _KINDS.get(first) or (first if first in _IN_MEMORY else "other")


def _word(question: Question, questions: Iterable[Question]) -> str:
    """The first of its names that chooses no other one."""
    others = [name.casefold() for one in questions if one is not question for name in one.names]
    alone = (
        name for name in question.names if not any(other.startswith(name.casefold()) for other in others)
    )
    return next(alone, question.names[0])
