"""Coming to a circle that lets people in: asked for, answered. What is answered at the door is read by those
who keep the circle, and by nobody else; it goes with their answer, and after thirty days.
"""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db.models import QuerySet

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.events.standing import Waiting
from game.circles.refusals.meetings import AnotherSitsHere
from game.circles.refusals.members import (
    AppliedAlready,
    AppliedAsAnother,
    BelongsAlready,
    DoorIsFull,
    DoorIsOpen,
    NobodyApplied,
    NobodyLetsIn,
    NothingAppliedFor,
)
from game.circles.refusals.standing import GuestsFoundNone, WordsTooLong
from game.circles.rules import standing
from game.circles.standing import belonging, keepers, news, sealed
from game.common import names
from game.common.changes import change
from game.common.plain import plain
from game.common.sealing import TooLong
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import presence
from game.safety.order import sanctions
from game.safety.protection import selectors as protection

_FIELD = "answers"


def check_may_apply(who: Who, circle: CircleCard, *, today: date) -> None:
    """`who` can ask to be let in.

    Raises GuestsFoundNone, PlayStaysOnStage, AnotherSitsHere, BelongsAlready, DoorIsOpen, AppliedAlready,
    AppliedAsAnother, NobodyLetsIn, DoorIsFull.
    """
    if who.is_guest:
        raise GuestsFoundNone()
    belonging.check_play(who, circle)
    other = belonging.member(who, circle)
    if other is not None and other.id != who.id:
        raise AnotherSitsHere(name=other.name)
    if other is not None:
        raise BelongsAlready()
    if circle.membership == "open":
        raise DoorIsOpen()
    if not sanctions.may_enter_circle(who.person_id, circle.id, today=today):
        raise DoorIsFull()
    waits = living(today).filter(circle_id=circle.id, declined=False)
    masks = personas.masks_of(who.person_id)
    mine = set(waits.filter(persona_id__in=masks).values_list("persona_id", flat=True))
    if who.id in mine:
        raise AppliedAlready()
    if mine:
        raise AppliedAsAnother()
    if not circle.facilitators:
        raise NobodyLetsIn()
    if waits.count() >= standing.APPLICATIONS_MOST or not _readers(who.id, circle):
        raise DoorIsFull()


def _readers(persona_id: UUID, circle: CircleCard) -> list[UUID]:
    """Who reads what this one asks at the door: who keeps the circle and is not kept apart from them."""
    return [one for one in circle.facilitators if not protection.is_kept_from(persona_id, one)]


def checked_answer(said: str) -> str:
    """An answer as it would be kept. Raises WordsTooLong."""
    words = plain(said)
    if len(words) > standing.LONGEST_ANSWER:
        raise WordsTooLong(what="an answer", most=standing.LONGEST_ANSWER)
    return words


def apply(
    who: Who, circle: CircleCard, given: Sequence[tuple[str, str]], *, today: date, absence: str = ""
) -> None:
    """`who` asks to be let in, with these answers, each beside its question. Emits CircleNews.

    `absence`, what they chose for when it meets without them, is sealed with the answers and read by nobody;
    it is theirs once they are let in.

    Raises as check_may_apply(), and WordsTooLong, Busy.
    """
    check_may_apply(who, circle, today=today)
    answers = [(question, checked_answer(words)) for question, words in given][: standing.QUESTIONS_MOST]
    said = {"answers": answers, "absence": absence} if absence else answers
    row_id, kept = uuid4(), json.dumps(said, ensure_ascii=False)
    try:
        answers_sealed = sealed.sealed(row_id, _FIELD, kept)
    except TooLong:
        raise WordsTooLong(what="all answers together", most=4 * standing.LONGEST_ANSWER) from None
    with change():
        m.Application.objects.filter(circle_id=circle.id, persona_id=who.id).delete()
        m.Application.objects.create(
            id=row_id,
            circle_id=circle.id,
            persona_id=who.id,
            answers=answers_sealed,
            asked_on=today,
        )
        news.tell(news.What.APPLIED, circle.name, *_readers(who.id, circle), name=who.name)


def take_back(who: Who, circle: CircleCard) -> None:
    """`who` asks no longer; what they answered is gone. Raises NothingAppliedFor, and Busy."""
    with change():
        mine = m.Application.objects.filter(circle_id=circle.id, persona_id=who.id, declined=False)
        if not mine.delete()[0]:
            raise NothingAppliedFor()


def waiting(who: Who, *, today: date) -> list[Waiting]:
    """Who waits at the doors of the circles that `who` keeps, the longest first.

    Nobody who is kept apart from `who` is among them.

    Raises GuestsFoundNone, OwnNameForCircles.
    """
    keepers.check_own_name(who)
    kept = {card.id: card for card in registry.circles.values() if keepers.keeps(who, card)}
    rows = list(living(today).filter(circle_id__in=kept, declined=False))
    masks = personas.in_use(row.persona_id for row in rows)
    found = [
        Waiting(row.id, mask.id, mask.name, kept[row.circle_id], row.asked_on, answers_of(row))
        for row in rows
        if (mask := masks.get(row.persona_id)) and not protection.is_kept_from(row.persona_id, who.id)
    ]
    return sorted(found, key=lambda one: (one.asked_on, one.name))


def admit(who: Who, said: str, *, today: date, circle: CircleCard | None = None) -> Waiting:
    """The person of that name is let into a circle that `who` keeps, this one if it is named; their answers
    are gone.

    So it is also where they belong to it as another mask by now, of which `who` learns nothing: the mask that
    is let in is refused when it sits down, and told why alone.

    Raises GuestsFoundNone, OwnNameForCircles, NobodyApplied, and Busy. Emits CircleNews.
    """
    found = _waits(who, said, today, circle)
    with change():
        waits = m.Application.objects.filter(id=found.id)
        absence = [said for one in waits if (said := _opened(one).get("absence"))]
        waits.delete()
        row, _ = m.Membership.objects.get_or_create(
            circle_id=found.circle.id,
            persona_id=found.persona_id,
            defaults={"version": 0, "joined_on": today, "absence": absence[0] if absence else "nothing"},
        )
        if found.answers:
            m.Membership.objects.filter(id=row.id).update(answered=True)
        news.tell(news.What.ADMITTED, found.circle.name, found.persona_id)
    return found


def decline(who: Who, said: str, words: str, *, today: date, circle: CircleCard | None = None) -> Waiting:
    """The person of that name is not let in for now; `words`, if any, are for them alone.

    So into this circle, if it is named. What they answered is gone. Who is in the house hears it now; else
    the words are kept until they come in, at most thirty days.
    Raises GuestsFoundNone, OwnNameForCircles, NobodyApplied, WordsTooLong, and Busy. Emits CircleNews.
    """
    found, words = _waits(who, said, today, circle), checked_answer(words)
    with change():
        _say_no(found, found.circle.name, news.What.DECLINED, words, today)
    return found


def close_for_good(circle: m.Circle, *, today: date) -> None:
    """The circle is over: who waits at its door hears so, now or when they come in, and what they answered
    is gone. Belongs into the change that ends it. Emits CircleNews.
    """
    for row in m.Application.objects.filter(circle=circle, declined=False):
        _say_no(row, circle.name, news.What.OVER_AT_THE_DOOR, "", today)


def _say_no(
    waits: Waiting | m.Application, circle_name: str, what: news.What, words: str, today: date
) -> None:
    mine = m.Application.objects.filter(id=waits.id)
    if presence.place_of(waits.persona_id) is not None:
        mine.delete()
        news.tell(what, circle_name, waits.persona_id, words=words)
    else:
        mine.update(declined=True, answers=sealed.sealed(waits.id, _FIELD, words), asked_on=today)


def declined(who: Who, *, today: date) -> list[tuple[str, str, bool]]:
    """Circles that do not let `who` in for now, with what was said to them, and whether the circle is over
    meanwhile; told once, then gone.

    Raises Busy.
    """
    rows = list(living(today).filter(persona_id=who.id, declined=True).select_related("circle"))
    told = [
        (row.circle.name, sealed.opened(row.id, _FIELD, row.answers), row.circle.state == "ended")
        for row in rows
    ]
    if rows:
        with change():
            m.Application.objects.filter(id__in=[row.id for row in rows]).delete()
    return told


def living(today: date) -> QuerySet[m.Application]:
    """What has not waited for longer than thirty days; nothing else is shown, whatever is still there."""
    return m.Application.objects.filter(asked_on__gte=today - timedelta(days=standing.ANSWERED_WITHIN_DAYS))


def forget_old(*, today: date) -> None:
    """What waited for thirty days is gone. Raises Busy."""
    old = m.Application.objects.exclude(id__in=living(today).values("id"))
    if old.exists():
        with change():
            old.delete()


def written(row: m.Application) -> list[str]:
    """What somebody answered at a door, for themselves; nothing once it was decided."""
    return [] if row.declined else [words for _, words in answers_of(row)]


def answered(row: m.Application) -> str:
    """What was said to somebody who is not let in, for themselves; empty before, and where nothing was."""
    return sealed.opened(row.id, _FIELD, row.answers) if row.declined else ""


def _waits(who: Who, said: str, today: date, circle: CircleCard | None) -> Waiting:
    shape, found = names.skeleton(said), waiting(who, today=today)
    found = [one for one in found if circle is None or one.circle.id == circle.id]
    whole = [one for one in found if shape and names.skeleton(one.name) == shape]
    begun = whole or [one for one in found if shape and names.skeleton(one.name).startswith(shape)]
    if not begun or len({one.persona_id for one in begun}) > 1:
        raise NobodyApplied()
    return begun[0]


def answers_of(row: m.Application) -> tuple[tuple[str, str], ...]:
    """What somebody answered at a door, each beside its question."""
    return tuple((str(question), str(words)) for question, words in _opened(row).get("answers", ()))


def _opened(row: m.Application) -> dict[str, Any]:
    """What is sealed in the row, by "answers" and "absence"; nothing where it cannot be opened."""
    try:
        said = json.loads(sealed.opened(row.id, _FIELD, row.answers) or "[]")
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {"answers": said}
