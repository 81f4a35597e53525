"""Incident records: written from closed lists, seen by two stewards, gone after a year but for a count.

Only here their rows are written. Names of who is meant are read from the mask at that moment.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F, Q

from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas.events import PersonaErased
from game.personas.rules import Who
from game.safety.care import duty
from game.safety.care.incidents import rules
from game.safety.care.incidents.events import ClusterSeen, IncidentWritten, OthersRest
from game.safety.care.incidents.refusals import ForStewardsToReview, NoSuchIncident, NotForYou, NotOneWhoHelps
from game.safety.models import Incident, IncidentCount, Rest
from game.safety.order import looks


@dataclass(frozen=True)
class Shown:
    """One incident as whoever may see it reads it. Names are "" where nobody was named, or they are gone."""

    handle: str
    level: int
    on: date
    part: str
    within: str
    did: tuple[str, ...]
    concerns: str
    by: str
    review_on: date
    reviewed_on: date | None
    seen: int
    """How many stewards have seen it."""


def check_may_write(who: Who) -> None:
    """`who` is trusted with care, in their own name. Raises NotForYou."""
    if not duty.is_trusted(who):
        raise NotForYou()


def helpers_named(who: Who, said: str) -> tuple[UUID, ...]:
    """Those who are trusted with care and called so, whole names with commas between them.

    Raises NotOneWhoHelps where one of the names is none of them, or the own one of `who`.
    """
    found = [personas.named(name.strip()) for name in said.split(",") if name.strip()]
    if not found or not all(one and one.id != who.id and duty.can_be_trusted(one.id) for one in found):
        raise NotOneWhoHelps()
    return tuple(dict.fromkeys(one.id for one in found if one))


def write(who: Who, draft: rules.Draft, *, today: date) -> date | None:
    """The incident is written down; until when whoever wrote it rests from duty, None where they need not.

    Whoever else was there rests as long. Raises NotForYou, Busy. Emits IncidentWritten and OthersRest where
    it is heavy, ClusterSeen where it is one too many.
    """
    check_may_write(who)
    others = tuple(one for one in draft.with_them if one != who.id)
    rest = today + timedelta(days=rules.REST_DAYS.get(draft.level, 0))
    stewards = tuple(one for one in personas.stewards() if one != who.id)
    told = tuple(dict.fromkeys([*stewards, *(one for one in duty.on_duty() if one != who.id)]))
    with change():
        Incident.objects.create(
            level=draft.level,
            happened_on=today - timedelta(days=draft.days_ago),
            part=draft.part,
            within=draft.within,
            did=",".join(draft.did),
            concerns=draft.concerns,
            decided_by=who.id,
            seen_by=who.id if personas.is_steward(who) else None,
            review_on=today + timedelta(days=draft.review_in),
        )
        if not rules.is_heavy(draft.level):
            return None
        emit(IncidentWritten(draft.level, who.id, who.name, told))
        for one in (who.id, *others):
            _let_rest(one, rest)
        if others:
            emit(OthersRest(who.name, rest, others))
        if (count := heavy_of_late(today)) >= rules.CLUSTER:
            emit(ClusterSeen(count, tuple(personas.stewards())))
    for one in (who.id, *others):
        duty.off(one)
    return rest


def _let_rest(persona_id: UUID, until: date) -> None:
    row = Rest.objects.filter(persona=persona_id).first()
    if row is None:
        Rest.objects.create(persona=persona_id, until_on=until)
    elif row.until_on < until:
        Rest.objects.filter(id=row.id).update(until_on=until)


def heavy_of_late(today: date) -> int:
    """How many heavy incidents there were within the last seven days."""
    since = today - timedelta(days=rules.CLUSTER_DAYS - 1)
    return Incident.objects.filter(level__gte=rules.HEAVY, happened_on__gte=since).count()


def seen(who: Who, *, today: date) -> list[Shown]:
    """What `who` may see, the latest first: a steward all of them, others what they wrote down.

    That a steward has looked is noted, until two have; whom it concerns can read of each steward and day with
    `looks`. Raises NotForYou, Busy.
    """
    check_may_write(who)
    rows = Incident.objects.filter(happened_on__gt=today - timedelta(days=rules.KEPT_DAYS))
    if not personas.is_steward(who):
        rows = rows.filter(decided_by=who.id)
    elif _unseen(who.id).exists():
        with change():
            _unseen(who.id).filter(seen_by=None).update(seen_by=who.id)
            _unseen(who.id).update(seen_too=who.id)
    found = sorted(rows, key=lambda row: (row.happened_on, rules.handle(row.id)), reverse=True)
    if personas.is_steward(who):
        _looked(who, {row.concerns for row in found if row.concerns}, today)
    called = personas.names_of([one for row in found for one in (row.concerns, row.decided_by) if one])
    return [_shown(row, called) for row in found]


def _looked(who: Who, concerned: set[UUID], today: date) -> None:
    """One look a person and day: the list shows all of them whenever a steward opens it."""
    mine = personas.person_id_of(who.id)
    for person_id in sorted(set(personas.persons_of(list(concerned)).values())):
        looks.looked_today(mine, person_id, "incident", today)


def review(who: Who, said: str, *, today: date) -> Shown:
    """A steward has looked again at the incident of this word. Raises NotForYou, ForStewardsToReview,
    NoSuchIncident, Busy."""
    check_may_write(who)
    if not personas.is_steward(who):
        raise ForStewardsToReview()
    word = said.strip().casefold()
    row = next((one for one in Incident.objects.all() if rules.handle(one.id) == word), None)
    if row is None:
        raise NoSuchIncident()
    with change():
        Incident.objects.filter(id=row.id).update(reviewed_on=today)
    row.reviewed_on = today
    return _shown(row, personas.names_of([one for one in (row.concerns, row.decided_by) if one]))


def waiting_for(who: Who, *, today: date) -> tuple[int, int]:
    """For a steward who comes in: how many they have not seen that need a second look, and how many are due
    to be looked at again. (0, 0) for everybody else."""
    if who.is_guest or not personas.is_steward(who):
        return 0, 0
    due = Incident.objects.filter(review_on__lte=today, reviewed_on=None)
    return _unseen(who.id).count(), due.count()


def rests_until(persona_id: UUID, *, today: date) -> date | None:
    """The first day on which this persona can be on duty again; None where that is today."""
    row = Rest.objects.filter(persona=persona_id, until_on__gt=today).first()
    return row.until_on if row else None


def of_persona(persona_id: UUID) -> list[Shown]:
    """Every incident in which this persona is meant or wrote it down: for what is kept about its person."""
    since = date.today() - timedelta(days=rules.KEPT_DAYS)
    rows = Incident.objects.filter(Q(concerns=persona_id) | Q(decided_by=persona_id), happened_on__gt=since)
    return [_shown(row, {}) for row in rows.order_by("-happened_on")]


def take_out(persona_id: UUID) -> None:
    """This persona is in no row any more; what was and what was done stays without it. Raises Busy."""
    with change():
        for field in ("concerns", "decided_by", "seen_by", "seen_too"):
            Incident.objects.filter(**{field: persona_id}).update(**{field: None})
        Rest.objects.filter(persona=persona_id).delete()


def persona_erased(event: PersonaErased) -> None:
    """No incident knows a persona that is gone."""
    take_out(event.persona_id)


def forget(today: date) -> None:
    """What is older than a year is one more in the count of its year; rests that are over are gone."""
    with change():
        Rest.objects.filter(until_on__lte=today).delete()
        old = Incident.objects.filter(happened_on__lte=today - timedelta(days=rules.KEPT_DAYS))
        for row in old:
            one, _ = IncidentCount.objects.get_or_create(
                year=row.happened_on.year, level=row.level, defaults={"count": 0}
            )
            IncidentCount.objects.filter(id=one.id).update(count=F("count") + 1)
        old.delete()


def _unseen(persona_id: UUID):
    """Those that fewer than two stewards have seen, and this one has not."""
    return Incident.objects.filter(seen_too=None).exclude(seen_by=persona_id)


def _shown(row: Incident, called: dict[UUID, str]) -> Shown:
    return Shown(
        rules.handle(row.id),
        row.level,
        row.happened_on,
        row.part,
        row.within,
        tuple(row.did.split(",")) if row.did else (),
        called.get(row.concerns, "") if row.concerns else "",
        called.get(row.decided_by, "") if row.decided_by else "",
        row.review_on,
        row.reviewed_on,
        sum(one is not None for one in (row.seen_by, row.seen_too)),
    )
