"""Steps that were taken: with whom which, agreeing to one as the second steward, keeping and lifting one.

Whose steps are shown stands in no address: the name is sent in a form, and each time it is a look.
"""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.common.refusals import Busy, Refused
from game.personas.rules import Who
from game.personas.sheet_wording import day
from game.safety.order import look_wording, looks, sanctions, step_wording, steps
from game.safety.order.helpers import steward
from game.safety.order.refusals import ForHelpers, NoSuchReport
from server.web import hop
from server.web.helping import of_helpers
from server.web.order.forms import NameForm
from server.web.order.queue import done, refused
from server.web.showing import form_page


@of_helpers
def of_somebody(request: HttpRequest, who: Who) -> HttpResponse:
    """The steps that were taken with one persona, once it is named."""
    form = NameForm(request.POST if request.method == "POST" else None)
    found = None
    if form.is_valid():
        try:
            found = hop.in_house(steps.of, who, form.cleaned_data["name"], today=date.today())
        except ForHelpers:
            raise
        except Refused as no:
            form.refuse(no, "name")
    if found is None:
        return form_page(request, "order-steps.html", form)
    name, notices = found
    rows = [(one.handle, step_wording.in_short(one), not (one.lifted or one.is_over)) for one in notices]
    return render(request, "order-steps.html", {"form": NameForm(), "name": name, "rows": rows})


@of_helpers
def second(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """A step that waits for another steward: shown, agreed to, or taken from the table."""
    today = date.today()
    if (agrees := request.POST.get("agrees")) in ("yes", "no"):
        what = "holds" if agrees == "yes" else "off"
        return _done(request, what, steps.second, who, handle, agrees == "yes")
    try:
        said = hop.in_house(lambda: sanctions.notice(steps.proposal(who, handle, today=today), today=today))
    except (ForHelpers, NoSuchReport, Busy):
        raise
    except Refused as no:
        return refused(request, no)
    return render(request, "order-second.html", {"said": said, "rows": step_wording.asked_for(said)})


@of_helpers
def keep(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """A step without an end that is to be looked at again: shown, or kept."""
    today = date.today()
    if request.method == "POST":
        return _done(request, "kept", steps.keep, who, handle)
    said = hop.in_house(lambda: sanctions.notice(steps.to_review(who, handle, today=today), today=today))
    rows = [f"{step_wording.shown(said)} Since {day(said.day)}.", step_wording.written(said)]
    return render(request, "order-keep.html", {"said": said, "rows": rows})


@of_helpers
def lift(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """A step ends before its time, once that was said on a page of its own."""
    if request.method == "POST":
        return _done(request, "lifted", steps.lift, who, handle)
    return render(request, "order-lift.html", {"handle": handle})


def _done(request: HttpRequest, what: str, service, who: Who, handle: str, *said: bool) -> HttpResponse:
    """To the list; or that it cannot be done, perhaps because another did it meanwhile."""
    try:
        hop.in_house(service, who, handle, *said, today=date.today())
    except (ForHelpers, Busy):
        raise
    except Refused as no:
        return refused(request, no)
    return done(what)


@of_helpers
def looked(request: HttpRequest, who: Who) -> HttpResponse:
    """What other helpers looked at, for stewards; at whom is not said."""
    seen = hop.in_house(lambda: looks.by_others(steward(who).person_id))
    shown = {"rows": look_wording.of_others(seen), "none": look_wording.NO_LOOKS_ALL}
    return render(request, "order-looks.html", shown)
