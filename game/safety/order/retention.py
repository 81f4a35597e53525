"""What is past its time goes: attached words 30 days after a decision, rows a year later, proposals nobody
seconded, reports that nobody answered. Called hourly, and as well twice."""

from datetime import date, timedelta

from game.common.changes import change
from game.safety.models import Attached, Report, Sanction
from game.safety.order import ladder, looks, queue


def forget(*, today: date) -> None:
    """All of it, each in a change of its own. Raises Busy. Emits ReportAnswered."""
    close_unanswered(today=today)
    let_go(today=today)
    forget_old(today=today)
    looks.forget(today=today)


def close_unanswered(*, today: date) -> None:
    """A report on which nobody decided is closed, and its reporter is told that nobody did."""
    since = today - timedelta(days=ladder.UNANSWERED_DAYS)
    for row in Report.objects.filter(outcome="", made_on__lt=since):
        with change():
            queue.settle(row, "unanswered", "", today=today)


def let_go(*, today: date) -> None:
    """Of reports decided thirty days ago no word is left, and nothing says who made them or of whom."""
    old = Report.objects.filter(decided_on__lte=today - timedelta(days=ladder.SEALED_DAYS)).exclude(told=b"")
    ids = list(old.values_list("id", flat=True))
    if not ids:
        return
    with change():
        Attached.objects.filter(report_id__in=ids).delete()
        Report.objects.filter(id__in=ids).update(
            told=b"", answer=b"", by_persona=None, by_person=None, about_persona=None, about_person=None
        )


def forget_old(*, today: date) -> None:
    """A year after its end nothing is left of a report or a step; proposals go after a month."""
    year, month = (today - timedelta(days=n) for n in (ladder.KEPT_DAYS, ladder.PROPOSAL_DAYS))
    reports = Report.objects.filter(decided_on__lt=year)
    off = Sanction.objects.filter(proposed=True, decided_on__lt=month)
    lifted = Sanction.objects.filter(lifted_on__lt=year)
    over = Sanction.objects.filter(proposed=False, until__lt=year)
    for old in (reports, off, lifted, over):
        if old.exists():
            with change():
                old.delete()
