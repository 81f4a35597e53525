"""News of reports and steps on their way to ears: to whom they are due, and to nobody else.

What a person must learn of a decision is a row: it counts as told when it reached a connection of theirs, or
when they came in and read it.
"""

from contextlib import suppress
from datetime import date
from uuid import UUID

from game.common.refusals import Busy
from game.safety.order import report_wording, step_wording, telling
from game.safety.order.events import (
    AppealAnswered,
    AppealMade,
    ManyAskedAnew,
    ReportAnswered,
    ReportHanded,
    ReportMade,
    StepDecided,
    StepProposed,
)
from typeclasses import hearing


def report_made(event: ReportMade) -> None:
    """Those who may read it."""
    hearing.tell(event.heard_by, lambda reader: report_wording.arrived(), "system")


def report_handed(event: ReportHanded) -> None:
    """The one who is asked to answer it."""
    text = report_wording.handed(event.by, event.handle)
    hearing.tell((event.to_id,), lambda reader: text, "system")


def report_answered(event: ReportAnswered) -> None:
    """The reporter."""
    _due(event.who_id)


def step_proposed(event: StepProposed) -> None:
    """The stewards who may second it."""
    hearing.tell(event.heard_by, lambda reader: step_wording.waits(), "system")


def step_decided(event: StepDecided) -> None:
    """The person with whom it was taken."""
    _due(event.who_id)


def appeal_made(event: AppealMade) -> None:
    """The stewards who may answer."""
    hearing.tell(event.heard_by, lambda reader: step_wording.appeal_waits(), "system")


def many_asked_anew(event: ManyAskedAnew) -> None:
    """The stewards: a number, and nobody's name."""
    text = report_wording.asked_anew(event.count)
    hearing.tell(event.heard_by, lambda reader: text, "system")


def appeal_answered(event: AppealAnswered) -> None:
    """The person who appealed."""
    _due(event.who_id)


def _due(who_id: UUID) -> None:
    if not hearing.hears(who_id):
        return
    with suppress(Busy):  # told as they come in, then
        for text in telling.due(who_id, today=date.today()):
            hearing.tell((who_id,), lambda reader, text=text: text, "system")


LISTENERS = (
    (ReportMade, report_made),
    (ReportHanded, report_handed),
    (ReportAnswered, report_answered),
    (StepProposed, step_proposed),
    (StepDecided, step_decided),
    (AppealMade, appeal_made),
    (AppealAnswered, appeal_answered),
    (ManyAskedAnew, many_asked_anew),
)
"""Who listens to what, joined in server/wiring.py."""
