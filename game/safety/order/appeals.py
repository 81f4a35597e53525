"""Appeals: what a person answers to a step, and who answers that. Once for each step, within 14 days.

Stewards answer who did not decide it. Where there is nobody else, whoever seconded it does, and in a house
with one steward that one: the house says so (`help charter`).
"""

from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db.models import QuerySet

from game.common import house_key
from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.models import Appeal, Sanction
from game.safety.order import helpers, ladder, looks, reports, sanctions, steps
from game.safety.order.events import AppealAnswered, AppealMade
from game.safety.order.refusals import AppealNeedsWords, NoSuchReport, NothingToAppeal, OthersAnswer


def make(person_id: UUID, said: str, *, today: date, handle: str = "") -> Sanction:
    """The person appeals against the step of that name, or the latest that they can. The step.

    Raises AppealNeedsWords, ReportTooLong, NothingToAppeal, Busy. Emits AppealMade.
    """
    kept = reports.words(said)
    if not kept:
        raise AppealNeedsWords()
    open_ = open_for(person_id, today=today)
    row = next((one for one in open_ if handle in ("", one.handle)), None)
    if row is None:
        raise NothingToAppeal(days=ladder.APPEAL_DAYS)
    row_id = uuid4()
    with change():
        Appeal.objects.create(
            id=row_id,
            sanction=row,
            words=house_key.sealed(sanctions.PURPOSE, row_id, "words", kept),
            made_on=today,
        )
        emit(AppealMade(_answerers(row)))
    return row


def open_for(person_id: UUID, *, today: date) -> list[Sanction]:
    """The steps against which this person can appeal today, those that bind first, then the latest."""
    since = today - timedelta(days=ladder.APPEAL_DAYS)
    rows = Sanction.objects.filter(person=person_id, proposed=False, decided_on__gte=since, appeal=None)
    rows = rows.filter(lifted_on=None).order_by("-decided_on", "handle")
    return sorted(rows, key=lambda row: sanctions.notice(row, today=today).is_over)


def waiting(helper: helpers.Helper) -> list[Appeal]:
    """The appeals that this steward is to answer, the oldest first."""
    return [
        row for row in _waiting().order_by("made_on", "id") if helper.persona_id in _answerers(row.sanction)
    ]


def found(who: Who, handle: str, *, today: date) -> Appeal:
    """The appeal against the step of that name; reading it is a look.

    Raises ForHelpers, NoSuchReport, OthersAnswer, Busy.
    """
    helper = helpers.steward(who)
    row = _waiting().filter(sanction__handle=handle.casefold().strip()).first()
    if row is None or row.sanction.person == helper.person_id:
        raise NoSuchReport()
    if helper.persona_id not in _answerers(row.sanction):
        raise OthersAnswer()
    with change():
        looks.looked(helper.person_id, row.sanction.person, "appeal", today)
    return row


def words(row: Appeal) -> str:
    """What the person wrote."""
    return house_key.opened(sanctions.PURPOSE, row.id, "words", row.words)


def answer(who: Who, handle: str, is_lifted: bool, said: str, *, today: date) -> Appeal:
    """The step is lifted, or stands; the person is told, with a word.

    Raises as found(), and NeedsWords, ReportTooLong, Busy. Emits AppealAnswered, and what lifting emits.
    """
    row, kept = found(who, handle, today=today), steps.words(said)
    helper = helpers.steward(who)
    with change():
        Appeal.objects.filter(id=row.id).update(
            answered_on=today,
            answered_by=helper.person_id,
            lifted=is_lifted,
            answer=house_key.sealed(sanctions.PURPOSE, row.id, "answer", kept),
        )
        if is_lifted:
            steps.lifted(row.sanction, today=today)
        worn = personas.worn_by(row.sanction.person) if row.sanction.person else None
        if worn is not None:
            emit(AppealAnswered(worn.id, row.sanction.id))
    return row


def untold(person_id: UUID) -> list[Sanction]:
    """Steps whose appeal is answered, and the person has not read it."""
    rows = Appeal.objects.filter(sanction__person=person_id, told=False).exclude(answered_on=None)
    return [row.sanction for row in rows.select_related("sanction").order_by("made_on")]


def was_told(sanction_ids: list[UUID]) -> None:
    """The person has read the answer. Raises Busy."""
    with change():
        Appeal.objects.filter(sanction_id__in=sanction_ids).update(told=True)
        Sanction.objects.filter(id__in=sanction_ids).update(told=True)


def _waiting() -> QuerySet[Appeal]:
    """Those that nobody answered, of steps that nobody lifted meanwhile: there nothing is left to decide."""
    return Appeal.objects.filter(answered_on=None, sanction__lifted_on=None).select_related("sanction")


def _answerers(row: Sanction) -> tuple[UUID, ...]:
    """Who answers, in their own names: others than who decided, as long as there are any."""
    there_are = helpers.stewards() - {row.person}
    for without in ({row.by, row.seconded_by}, {row.by}, set()):
        if able := there_are - without:
            homes = personas.persons_of(personas.stewards())
            return tuple(sorted(one for one, whose in homes.items() if whose in able))
    return ()
