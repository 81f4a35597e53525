"""What waits: the list, which names nobody, one report, and to whom it goes from there.

Opening a report is a look at what is kept of two people, and so is going on to decide it: each is a row that
they can read. A form that is sent again shows nothing more of it, and is none.
"""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Busy, Refused
from game.personas.rules import Who
from game.personas.sheet_wording import day
from game.safety.models import Report
from game.safety.order import appeals, helpers, ladder, queue, report_wording, reports, rings, sanctions
from game.safety.order.queue import Opened
from game.safety.order.refusals import ForHelpers, NoSuchReport
from game.safety.protection import contacts
from server.web import hop, wording
from server.web.helping import of_helpers
from server.web.order.forms import HandForm
from server.web.order.wording import DONE
from server.web.showing import form_page

ORDER = "/order"


@of_helpers
def waiting(request: HttpRequest, who: Who) -> HttpResponse:
    """All that waits for whoever helps, by names that say nothing."""
    found = hop.in_house(_waiting, who, date.today())
    return render(request, "order.html", found | {"done": DONE.get(request.GET.get("done", ""), "")})


def _waiting(who: Who, today: date) -> dict[str, Any]:
    helper = helpers.helper(who)
    return {
        "is_steward": helper.is_steward,
        "reports": [(row.handle, _since(row, today)) for row in reports.waiting(helper)],
        "proposed": [(row.handle, day(row.decided_on)) for row in sanctions.proposed_for(helper)],
        "appeals": [(row.sanction.handle, day(row.made_on)) for row in appeals.waiting(helper)],
        "due": [row.handle for row in _due(helper, today)],
        "anew": [report_wording.asked_anew(count) for count in contacts.many(today=today)],
    }


def _since(row: Report, today: date) -> str:
    taken = helpers.own_name(row.taken_by)
    age = (today - row.made_on).days
    return report_wording.how_long(age, taken, reports.is_overdue(row, today))


def _due(helper: helpers.Helper, today: date) -> list[Any]:
    return sanctions.to_review(helper, today=today) if helper.is_steward else []


@of_helpers
def report(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """One report, with the lines that were attached to it, and what can be done with it."""
    found = hop.in_house(_opened, who, handle, date.today())
    return render(request, "order-report.html", found)


def _opened(who: Who, handle: str, today: date) -> dict[str, Any]:
    opened = queue.open_(who, handle, today=today)
    return as_read(opened) | {"taken_by": opened.taken_by}


def as_read(opened: Opened) -> dict[str, Any]:
    """A report for a page. To be asked in the house's thread."""
    row, told = opened.row, opened.told
    circle = rings.known().called(row.circle) if row.circle else ""
    return {
        "row": row,
        "made_on": day(row.made_on),
        "told": told,
        "why": ladder.REASONS[row.reason],
        "where": report_wording.where(circle, row.kind, row.format),
        "lines": [report_wording.line(one) for one in opened.lines],
        "outcome": ladder.OUTCOMES.get(row.outcome, ""),
    }


@of_helpers
def take(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """Whoever sends this answers it."""
    if request.method != "POST":
        return HttpResponseRedirect(ORDER)
    try:
        hop.in_house(queue.take, who, handle)
    except (ForHelpers, Busy):
        raise
    except Refused as no:
        return refused(request, no)
    return done("yours")


@of_helpers
def hand(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """To another who helps, by name, or to the stewards alone."""
    if request.method != "POST":
        row = hop.in_house(queue.found, who, handle)
        return _hand_page(request, HandForm(), row.handle)
    to_all = "stewards" in request.POST
    form = HandForm(request.POST, needs_name=not to_all)
    if form.is_valid():
        try:
            if to_all:
                hop.in_house(queue.to_stewards, who, handle)
            else:
                hop.in_house(queue.hand, who, handle, form.cleaned_data["name"])
        except ForHelpers:
            raise
        except NoSuchReport as no:
            return refused(request, no, ("To whom", form.cleaned_data["name"]))
        except Refused as no:
            form.refuse(no, None if to_all else "name")
        else:
            return done("stewards" if to_all else "handed")
    return _hand_page(request, form, handle)


def _hand_page(request: HttpRequest, form: HandForm, handle: str) -> HttpResponse:
    return form_page(request, "order-hand.html", form, handle=handle)


def refused(request: HttpRequest, no: Refused, *typed: tuple[str, str]) -> HttpResponse:
    """It cannot be done, perhaps because another did it meanwhile; what was typed can be copied."""
    kept = [(label, words) for label, words in typed if words]
    status = 404 if isinstance(no, NoSuchReport) else wording.status(no)
    return render(request, "order-no.html", {"no": wording.said(no), "typed": kept}, status=status)


def done(what: str) -> HttpResponse:
    """To the list; so that reading it again sends nothing again."""
    return HttpResponseRedirect(f"{ORDER}?done={what}")
