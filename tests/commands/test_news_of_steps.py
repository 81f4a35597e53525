"""When a reporter learns that a step was taken: not in the moment in which somebody has to go for it."""

from datetime import date, timedelta

from game.people import export
from game.safety.models import Report
from game.safety.order import telling
from tests.commands.test_reporting import pim, reported, said  # noqa: F401  (a fixture)

YESTERDAY = date.today() - timedelta(days=1)
PAUSE = ("4", "3", "1", "Take a break.", "skip", "yes")


def outcomes(ann):
    """What a copy says of her reports."""
    kinds = export.made(ann.who.person_id, today=date.today()).plain["kinds"]
    return [row["outcome"] for kind in kinds if kind["key"] == "reports" for row in kind["rows"]]


def test_r23_that_a_step_was_taken_the_reporter_knows_from_the_next_day_on(ann, ben, pim):  # noqa: F811
    handle = reported(ann, ben)
    assert "It is done" in said(pim, f"report/decide {handle}", *PAUSE)
    assert "is answered" not in ann.heard_all
    assert "decided" not in said(ann, "reports mine") and outcomes(ann) == ["not decided yet"]
    assert telling.due(ann.who.id, today=date.today()) == []
    Report.objects.update(decided_on=YESTERDAY)
    assert f"Your report {handle} is answered" in telling.due(ann.who.id, today=date.today())[0]
    assert "a step was taken" in said(ann, "reports mine") and outcomes(ann) == ["a step was taken"]


def test_that_no_step_was_taken_the_reporter_hears_at_once(ann, ben, pim):  # noqa: F811
    handle = reported(ann, ben)
    said(pim, f"report/decide {handle}", "0", "Thank you for telling us.", "yes")
    assert f"Your report {handle} is answered" in ann.heard_all
