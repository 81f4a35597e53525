"""Appeals: read by a steward who did not decide the step, and answered with a word."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse

from game.common.refusals import Busy, Refused
from game.personas.rules import Who
from game.safety.order import appeals, sanctions, step_wording
from game.safety.order.refusals import ForHelpers, NoSuchReport, OthersAnswer
from server.web import hop
from server.web.helping import of_helpers
from server.web.order.forms import AnswerForm
from server.web.order.queue import done, refused
from server.web.showing import form_page


@of_helpers
def appeal(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """One appeal with its step; the step is lifted or stays, and the person reads a word about it."""
    if request.method != "POST":
        try:
            shown = hop.in_house(_read, who, handle, date.today())
        except (ForHelpers, NoSuchReport, Busy):
            raise
        except Refused as no:
            return refused(request, no)
        return form_page(request, "order-appeal.html", AnswerForm(), **shown)
    form = AnswerForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            lifts = said["lifts"] == "yes"
            hop.in_house(appeals.answer, who, handle, lifts, said["words"], today=date.today())
        except ForHelpers:
            raise
        except (NoSuchReport, OthersAnswer) as no:
            return refused(request, no, (form["words"].label, said["words"]))
        except Refused as no:
            form.refuse(no)
        else:
            return done("answered")
    return form_page(request, "order-appeal.html", form, handle=handle)


def _read(who: Who, handle: str, today: date) -> dict[str, Any]:
    row = appeals.found(who, handle, today=today)
    said = sanctions.notice(row.sanction, today=today)
    rows = [step_wording.shown(said), step_wording.written(said)]
    return {"handle": said.handle, "rows": rows, "theirs": appeals.words(row)}
