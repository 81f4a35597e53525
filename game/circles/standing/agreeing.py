"""What a circle agrees on, changed by those who keep it: a draft first, then one new version of all."""

from collections.abc import Sequence

from game.circles import models as m
from game.circles.events.meetings import CircleCard
from game.circles.refusals.standing import (
    AgreementLong,
    HouseLineStays,
    NoDraft,
    NoSuchAgreement,
    NoSuchVersion,
)
from game.circles.rules import standing
from game.circles.standing import agreed, keepers, news
from game.common.changes import change
from game.common.plain import plain
from game.personas.rules import Who


def draft_of(circle: CircleCard) -> tuple[str, ...]:
    """How the agreements would be after all that was changed; as they are where nothing was."""
    draft = m.Circle.objects.filter(id=circle.id).values_list("draft", flat=True).first()
    return tuple(draft.split("\n")) if draft else circle.agreements


def has_draft(circle: CircleCard) -> bool:
    """Whether something is changed and not published."""
    return draft_of(circle) != circle.agreements


def in_version(circle: CircleCard, version: int) -> tuple[str, ...]:
    """What the circle agreed on in an earlier version. Raises NoSuchVersion."""
    found = agreed.in_version(circle.id, version)
    if found is None:
        raise NoSuchVersion(versions=", ".join(map(str, agreed.versions(circle.id))))
    return found


def add(who: Who, circle: CircleCard, said: str) -> tuple[str, ...]:
    """The draft has one more line; the draft. Raises as _keep()."""
    return _keep(who, circle, [*draft_of(circle), _line(said)])


def change_line(who: Who, circle: CircleCard, number: int, said: str) -> tuple[str, ...]:
    """The line of that number, from 1, is another in the draft; the draft.

    Raises NoSuchAgreement, HouseLineStays, and as _keep().
    """
    lines = list(draft_of(circle))
    _check_number(number, lines)
    lines[number - 1] = _line(said)
    return _keep(who, circle, lines)


def drop(who: Who, circle: CircleCard, number: int) -> tuple[str, ...]:
    """The line of that number, from 1, is not in the draft any more; the draft. Raises as change_line()."""
    lines = list(draft_of(circle))
    _check_number(number, lines)
    del lines[number - 1]
    return _keep(who, circle, lines)


def write(who: Who, circle: CircleCard, said: Sequence[str]) -> tuple[str, ...]:
    """The draft has these lines after those of the house, which stand first in every circle; the draft.

    Raises as _keep().
    """
    return _keep(who, circle, [*agreed.house_lines(), *map(_line, said)])


def forget_draft(who: Who, circle: CircleCard) -> None:
    """Nothing is changed. Raises NotYourCircle, HousesOwn, and Busy."""
    _check(who, circle)
    with change():
        m.Circle.objects.filter(id=circle.id).update(draft="")


def publish(who: Who, circle: CircleCard) -> int:
    """The draft is what the circle agrees on; the new version. Every member is asked anew when they next sit.

    A running meeting goes on under its own. Raises NotYourCircle, HousesOwn, NoDraft, and Busy.
    Emits CircleNews.
    """
    _check(who, circle)
    lines = draft_of(circle)
    if lines == circle.agreements:
        raise NoDraft()
    version = circle.agreements_version + 1
    members = m.Membership.objects.filter(circle_id=circle.id).exclude(persona_id=who.id)
    with change():
        m.Circle.objects.filter(id=circle.id).update(
            agreements=agreed.one_a_line(lines), agreements_version=version, draft=""
        )
        agreed.keep_version(circle.id, version, agreed.one_a_line(lines))
        changed = standing.changed_lines(circle.agreements, lines)
        news.tell(
            news.What.AGREEMENTS_CHANGED,
            circle.name,
            *members.values_list("persona_id", flat=True),
            lines=changed,
            others=standing.changed_lines(lines, circle.agreements),
            count=version,
        )
    keepers.remember()
    return version


def _keep(who: Who, circle: CircleCard, lines: Sequence[str]) -> tuple[str, ...]:
    """Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle, HousesOwn, AgreementLong, and Busy."""
    _check(who, circle)
    if len(lines) > standing.AGREEMENTS_MOST or not all(lines):
        raise AgreementLong(most=standing.LONGEST_AGREEMENT, count=standing.AGREEMENTS_MOST)
    with change():
        m.Circle.objects.filter(id=circle.id).update(draft=agreed.one_a_line(lines))
    return tuple(lines)


def _check(who: Who, circle: CircleCard) -> None:
    keepers.check_keeps(who, circle)
    keepers.check_founded(circle)


def _check_number(number: int, lines: Sequence[str]) -> None:
    fixed = len(agreed.house_lines())
    if 1 <= number <= fixed:
        raise HouseLineStays(count=fixed)
    if not fixed < number <= len(lines):
        raise NoSuchAgreement(least=fixed + 1, most=len(lines))


def _line(said: str) -> str:
    """One agreement. Raises AgreementLong."""
    words = plain(said)
    if not words or len(words) > standing.LONGEST_AGREEMENT:
        raise AgreementLong(most=standing.LONGEST_AGREEMENT, count=standing.AGREEMENTS_MOST)
    return words
