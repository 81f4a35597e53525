"""The circle looks at itself: three questions, and which agreement each one recalls most.

Who recalled which lives in memory, as long as the meeting; the ring hears counts, and only from three on.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from game.circles import models as m
from game.circles import registry
from game.circles.meetings import seated
from game.circles.refusals.standing import NoReview, RecallNumber, ReviewRuns
from game.circles.registry import Living
from game.circles.rules.standing import most_recalled
from game.circles.standing import keepers, news
from game.common.changes import change
from game.personas.rules import Who

TOLD_FROM = 3
"""So many answers it takes, so that nobody can tell whose was which."""


@dataclass
class Review:
    """What runs in one meeting: the number that each one named last, by the id of their seat."""

    named: dict[UUID, int] = field(default_factory=dict, repr=False)


_running: dict[UUID, Review] = {}


def begin(who: Who, *, now: float) -> None:
    """The circle of this meeting, which `who` helps to hold, looks at itself. Emits CircleNews.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed, NotTheFacilitator, HostAway, NobodyHolds,
    ReviewRuns.
    """
    living = seated.helping(who, now)
    for meeting_id in _running.keys() - {one.id for one in registry.living.values()}:
        del _running[meeting_id]
    if living.id in _running:
        raise ReviewRuns()
    _running[living.id] = Review()
    count = len(living.circle.agreements)
    news.tell(news.What.REVIEW_BEGUN, living.circle.name, *seated.ring(living), count=count)


def recall(who: Who, said: str, *, now: float) -> int:
    """The agreement of that number is the one that `who` recalls most; the number. Said again, it replaces.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed, NoReview, RecallNumber.
    """
    living, seat = seated.seat_here(who, now)
    review, most = _review(living), len(living.circle.agreements)
    words = said.strip()
    if not (words.isascii() and words.isdecimal() and len(words) < 5 and 1 <= int(words) <= most):
        raise RecallNumber(most=most)
    review.named[seat.id] = int(words)
    return int(words)


def finish(who: Who, *, now: float) -> None:
    """The ring hears which agreement was recalled most, and which by nobody; where all answers are alike,
    only the first. Emits CircleNews.

    Raises as begin(), but NoReview for ReviewRuns; and Busy.
    """
    living = seated.helping(who, now)
    review = _review(living)
    counts: dict[int, int] = {}
    for number in review.named.values():
        counts[number] = counts.get(number, 0) + 1
    most, unnamed = most_recalled(counts, len(living.circle.agreements))
    if len(review.named) < TOLD_FROM:
        most, unnamed = (), ()
    alike = len(counts) < 2
    if alike:  # who named which would be told by the numbers that nobody did
        unnamed = ()
    with change():
        m.Circle.objects.filter(id=living.circle.id).update(since_review=0)
        news.tell(
            news.What.REVIEW_DONE,
            living.circle.name,
            *seated.ring(living),
            lines=most,
            others=unnamed,
            count=len(review.named),
            more="alike" if alike else "",
        )
    del _running[living.id]
    keepers.remember()


def named_by(who_ids: Collection[UUID]) -> list[int]:
    """The numbers that these named in reviews that run, for themselves alone."""
    return [
        number for review in _running.values() for who_id, number in review.named.items() if who_id in who_ids
    ]


def forget() -> None:
    """No review runs anywhere."""
    _running.clear()


def _review(living: Living) -> Review:
    if living.id not in _running:
        raise NoReview()
    return _running[living.id]
