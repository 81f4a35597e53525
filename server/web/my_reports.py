"""What somebody reported, what was decided about them, and who looked: for that person alone."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.personas import selectors as personas
from game.personas.sheet_wording import day
from game.safety.models import Report
from game.safety.order import appeals, helpers, ladder, look_wording, looks, reports, sanctions, step_wording
from game.safety.order.notices import Notice
from server.web import hop, signed_in
from server.web.forms import AppealForm
from server.web.manners import private
from server.web.order_wording import MADE
from server.web.showing import form_page

MINE = "/reports"


@private
def mine(request: HttpRequest) -> HttpResponse:
    """One's own reports, the steps that were taken with one, each with its appeal, and the looks."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect(f"/signin?next={MINE}")
    which = request.POST.get("which", "") if request.method == "POST" else ""
    form = AppealForm(request.POST, auto_id=f"{which}_%s") if which else None
    if form is not None and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            hop.in_house(appeals.make, session.person_id, words, today=date.today(), handle=which)
        except Refused as no:
            form.refuse(no, "words")
        else:
            return HttpResponseRedirect(f"{MINE}?done=appealed")
    shown = hop.in_house(_mine, session.person_id, date.today())
    shown["steps"] = [(*step, _its_form(step[0], which, form)) for step in shown["steps"]]
    shown["done"] = MADE.get(request.GET.get("done", ""), "")
    if form is None:
        return render(request, "reports.html", shown)
    return form_page(request, "reports.html", form, elsewhere=which not in shown["open"], **shown)


def _its_form(handle: str, which: str, form: AppealForm | None) -> AppealForm:
    return form if form is not None and handle == which else AppealForm(auto_id=f"{handle}_%s")


def _mine(person_id: UUID, today: date) -> dict[str, Any]:
    home = personas.home_of(person_id)
    made = reports.made_by(home) if home is not None else []
    return {
        "reports": [_report(row, today) for row in made],
        "steps": [_step(one) for one in sanctions.all_of(person_id, today=today)],
        "open": {row.handle for row in appeals.open_for(person_id, today=today)},
        "looks": look_wording.of_you(looks.at(person_id)),
        "no_looks": look_wording.NO_LOOKS,
    }


def _report(row: Report, today: date) -> dict[str, str]:
    """How one stands, as far as its reporter may know by now."""
    known, taken = reports.is_known(row, today=today), helpers.own_name(row.taken_by)
    return {
        "handle": row.handle,
        "made_on": day(row.made_on),
        "about": reports.told(row).get("about", ""),
        "taken_by": taken,
        "outcome": ladder.OUTCOMES[row.outcome] if known else "",
        "decided_on": day(row.decided_on) if known and row.decided_on else "",
        "answer": reports.answer(row) if known else "",
    }


def _step(said: Notice) -> tuple[str, str, list[str], Notice, str]:
    rows = step_wording.lifted(said).split("\n") if said.lifted else step_wording.told(said)
    return said.handle, day(said.day), rows, said, day(said.may_appeal_until)
