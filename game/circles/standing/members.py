"""Being a member: stepping out of a meeting, resting, going. Nobody chases anybody."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db.models import QuerySet

from game.circles import models as m
from game.circles import registry, services
from game.circles.events.meetings import CircleCard
from game.circles.meetings import keeping, seated
from game.circles.refusals.meetings import OnTheWayOut
from game.circles.refusals.members import AbsenceWord, NoFarewellWords, NoRest
from game.circles.refusals.standing import NotAMemberYou
from game.circles.rules import machine, standing
from game.circles.rules.events.standing import StepOut
from game.circles.standing import keepers, news, sealed
from game.common.changes import change
from game.common.plain import plain
from game.common.refusals import Busy
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.protection import selectors as protection

_FIELD = "farewell"
WORDS, SEAT, JUST_GO = "words", "seat", "go"
ABSENCES = ("nothing", "message")


@dataclass(frozen=True)
class Parting:
    """A farewell that the ring hears at the beginning of a meeting: whose, and their words if any."""

    persona_id: UUID
    name: str
    words: str


def step_out(who: Who, *, now: float) -> None:
    """`who` leaves the seat, and has it again when they sit down in this meeting.

    Raises OnTheWayOut when the rows could not say so yet, NoMeeting, NotSeated. Emits CircleTold.
    """
    living = seated.living_here(who, now)
    if living.meeting.seat(who.id) is not None:
        living.leaving.add(who.id)
    try:
        after, facts = machine.step(living.meeting, StepOut(who.id), registry.seen(now))
        keeping.keep(living, after, facts)
    except Busy:
        raise OnTheWayOut() from None
    living.leaving.discard(who.id)


def rest(who: Who, circle: CircleCard, days: int, *, quietly: bool, today: date) -> date:
    """The membership of `who` rests for so many days; the first day on which it does not.

    Unless `quietly`, the ring hears at its next meeting that they rest. Raises NoRest, NotAMemberYou, Busy.
    """
    if not 1 <= days <= standing.REST_MOST_DAYS:
        raise NoRest(most=standing.REST_MOST_DAYS)
    until = today + timedelta(days=days)
    _update(who, circle, paused_until=until, rest_told=quietly, rests_quietly=quietly, missed=False)
    return until


def rest_no_longer(who: Who, circle: CircleCard) -> None:
    """The membership of `who` rests no longer. Raises NotAMemberYou, Busy."""
    _update(who, circle, paused_until=None, rest_told=True, rests_quietly=True)


def absence_said(said: str) -> str:
    """What somebody chose for when the circle meets without them. Raises AbsenceWord."""
    word = plain(said).casefold()
    if word not in ABSENCES:
        raise AbsenceWord()
    return word


def when_absent(who: Who, circle: CircleCard, said: str) -> str:
    """What happens when the circle meets without `who`: nothing, or one kind line when they come in.

    Raises AbsenceWord, NotAMemberYou, Busy.
    """
    word = absence_said(said)
    _update(who, circle, absence=word, missed=False)
    return word


def farewell(who: Who, circle: CircleCard, kind: str, words: str = "", *, today: date) -> None:
    """`who` belongs to the circle no more. A seat in its meeting becomes free, if they have one; the ring
    hears that, and not `who`, to whom one answer says all of it.

    At its next meeting their words are read, or one seat stays empty, or neither, as they choose. Raises
    NotAMemberYou, NoFarewellWords, Busy. Emits CircleTold.
    """
    words = plain(words)
    if kind == WORDS and not 1 <= len(words) <= standing.LONGEST_ANSWER:
        raise NoFarewellWords(most=standing.LONGEST_ANSWER)
    row = keepers.row_of(who.id, circle)
    if row is None:
        raise NotAMemberYou()
    with change():
        row.delete()
        if kind in (WORDS, SEAT):
            row_id = uuid4()
            m.Farewell.objects.filter(circle_id=circle.id, persona_id=who.id).delete()  # came back meanwhile
            m.Farewell.objects.create(
                id=row_id,
                circle_id=circle.id,
                persona_id=who.id,
                kind=kind,
                words=sealed.sealed(row_id, _FIELD, words),
                left_on=today,
            )
    keepers.remember()
    if (living := registry.meeting_of(who.id)) is not None and living.circle.id == circle.id:
        services.person_left_room(who.id, is_answered=True)


def _partings(waiting: QuerySet[m.Farewell]) -> list[Parting]:
    """These farewells, the first first."""
    rows = list(waiting)
    called = personas.names_of([row.persona_id for row in rows])
    rows = [row for row in rows if row.persona_id in called]
    return [
        Parting(row.persona_id, called[row.persona_id], words_of(row))
        for row in sorted(rows, key=lambda row: (row.left_on, called[row.persona_id]))
    ]


def tell_at_beginning(
    circle: CircleCard, heard_by: tuple[UUID, ...], sit: Collection[UUID], *, today: date
) -> None:
    """The ring hears who has left and who rests, as each of them wished; then nothing of it is kept.

    Of those who `sit` there, be it that they still read the agreements, nothing is told now. Raises Busy.
    Emits CircleNews.
    """
    gone = farewells(today).filter(circle_id=circle.id).exclude(persona_id__in=sit)
    parted = _partings(gone)
    resting = m.Membership.objects.filter(circle_id=circle.id, paused_until__gt=today, rest_told=False)
    resting = resting.exclude(persona_id__in=sit)
    names = [mask.name for mask in personas.in_use(resting.values_list("persona_id", flat=True)).values()]
    if not parted and not names:
        return
    with change():
        gone.delete()
        resting.update(rest_told=True)
        for one in parted:
            what = news.What.FAREWELL if one.words else news.What.EMPTY_SEAT
            deaf = protection.deaf_to(one.persona_id, heard_by) if one.words else ()
            hears = (who_id for who_id in heard_by if who_id not in deaf)
            news.tell(what, circle.name, *hears, name=one.name, words=one.words)
        for name in names:
            news.tell(news.What.RESTS, circle.name, *heard_by, name=name)


def missed(who: Who) -> list[str]:
    """Circles that met without `who`, who wished to be told so; told once. Raises Busy."""
    rows = m.Membership.objects.filter(persona_id=who.id, missed=True)
    found = sorted(rows.values_list("circle__name", flat=True))
    if found:
        with change():
            rows.update(missed=False)
    return found


def farewells(today: date) -> QuerySet[m.Farewell]:
    """What has not waited for longer than sixty days to be read; nothing else is read, whatever is there."""
    return m.Farewell.objects.filter(left_on__gte=today - timedelta(days=standing.FAREWELL_KEPT_DAYS))


def words_of(row: m.Farewell) -> str:
    """The words of a farewell, for who wrote them."""
    return sealed.opened(row.id, _FIELD, row.words) if row.kind == WORDS else ""


def forget_old(*, today: date) -> None:
    """Farewells that were not read within sixty days are gone. Raises Busy."""
    old = m.Farewell.objects.exclude(id__in=farewells(today).values("id"))
    if old.exists():
        with change():
            old.delete()


def _update(who: Who, circle: CircleCard, **columns: object) -> None:
    with change():
        if not m.Membership.objects.filter(circle_id=circle.id, persona_id=who.id).update(**columns):
            raise NotAMemberYou()
