"""Incidents on the site: what one can see of them, one more, and that a steward has looked at it again.

All of it is chosen from lists; there is no field in which a word of anybody could be written.
"""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Busy, Refused
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.care.incidents import records, rules, wording
from game.safety.care.incidents.refusals import ForStewardsToReview, NotForYou, NotOneWhoHelps
from server.web import hop, made
from server.web.helping import of_the_trusted
from server.web.incident_forms import NO_HELPER, NOBODY, IncidentForm
from server.web.showing import form_page
from server.web.wording import said as said_here

INCIDENTS = "/hosting/incidents"
_WRITTEN = wording.WRITTEN.format(readers=wording.READERS)
DONE = {
    "written": _WRITTEN,
    "heavy": f"{_WRITTEN} You rest from duty now, and so does whoever else was there. {wording.AFTERCARE}",
    "reviewed": wording.REVIEWED,
    "off": "You are on duty no longer.",
}
"""What has just been done, by the word that stands in the address after it."""


@of_the_trusted
def incidents(request: HttpRequest, who: Who) -> HttpResponse:
    """Those that one can see, the latest first."""
    shown = hop.in_house(_listed, who, date.today())
    shown["done"] = DONE.get(request.GET.get("done", ""), "")
    return render(request, "incidents.html", shown)


def _listed(who: Who, today: date) -> dict[str, Any]:
    is_steward = personas.is_steward(who)
    found = records.seen(who, today=today)
    rows = [(one, wording.one(one, reader_is_steward=is_steward).partition(": ")[2]) for one in found]
    return {"rows": rows, "is_steward": is_steward, "none": not found}


@of_the_trusted
def review(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """A steward has looked at it again."""
    if request.method != "POST":
        return HttpResponseRedirect(INCIDENTS)
    try:
        hop.in_house(records.review, who, handle, today=date.today())
    except (Busy, NotForYou):
        raise
    except ForStewardsToReview:
        raise NotForYou() from None
    except Refused as no:
        return render(request, "incidents-no.html", {"no": said_here(no)}, status=404)
    return HttpResponseRedirect(f"{INCIDENTS}?done=reviewed")


@of_the_trusted
def new(request: HttpRequest, who: Who) -> HttpResponse:
    """One more, by choices alone."""
    form = IncidentForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            heavy = hop.in_house(_written, who, form, date.today(), hop.now())
        except NotForYou:
            raise
        except NotOneWhoHelps:
            form.add_error("with_them", NO_HELPER)
        except LookupError:
            form.add_error("concerns", NOBODY)
        except Refused as no:
            form.refuse(no)
        else:
            return HttpResponseRedirect(f"{INCIDENTS}?done={'heavy' if heavy else 'written'}")
    return form_page(request, "incident-new.html", form)


def _written(who: Who, form: IncidentForm, today: date, now: float) -> bool:
    """It is written down, once for each form; whether it was heavy. Raises LookupError where nobody is called
    so, and as records.write()."""
    said = form.cleaned_data
    level = int(said["level"])
    heavy, person_id = rules.is_heavy(level), personas.person_id_of(who.id)
    if made.is_by(person_id, said["once"], now):
        return heavy
    concerns = personas.named(said["concerns"]) if said["concerns"] else None
    if said["concerns"] and concerns is None:
        raise LookupError("nobody is called so")
    others = records.helpers_named(who, said["with_them"]) if heavy and said["with_them"] else ()
    draft = rules.Draft(
        level,
        int(said["days_ago"]),
        said["part"],
        said["within"],
        tuple(key for key in rules.DID if key in said["did"]),
        concerns.id if concerns is not None else None,
        int(said["review_in"]),
        others,
    )
    records.write(who, draft, today=today)
    made.by(person_id, said["once"], now)
    return heavy
