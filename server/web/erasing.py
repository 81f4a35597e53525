"""Being erased by the site: what goes and what stays, which way, the passphrase; and staying after all."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import erasing, keeping, services, wording
from game.people.models import WebSession
from game.people.refusals import NotYours
from server.web import hop, signed_in
from server.web.forms import EraseForm
from server.web.manners import private
from server.web.showing import form_page

ERASE = "/erase"
WAYS = ("now", "later")


@private
def erase(request: HttpRequest) -> HttpResponse:
    """What goes and what stays, and the two ways; where one waits, the way back."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect("/signin?next=/erase")
    way = request.POST.get("way", "")
    if request.method == "POST" and way == "undo":
        return _stays(request, session)
    try:
        hop.in_house(erasing.check, session.person_id)
    except Refused as no:
        return render(request, "erase.html", {"no": str(no)}, status=422)
    if request.method == "POST" and way in WAYS:
        return _last(request, EraseForm(initial={"way": way}), way)
    found = hop.in_house(keeping.all_of, session.person_id)
    day = hop.in_house(erasing.waits_until, session.person_id)
    shown = {
        "goes": wording.goes(found),
        "stays": wording.stays(found),
        "days": erasing.DAYS,
        "waits": wording.day(day) if day else "",
    }
    return render(request, "erase.html", shown)


def _stays(request: HttpRequest, session: WebSession) -> HttpResponse:
    try:
        hop.in_house(erasing.undo, session.person_id)
    except Refused as no:
        return render(request, "erase.html", {"no": str(no)}, status=422)
    return HttpResponseRedirect("/kept")


def _last(request: HttpRequest, form: EraseForm, way: str) -> HttpResponse:
    return form_page(request, "erase-last.html", form, way=way, days=erasing.DAYS)


@private
def last(request: HttpRequest) -> HttpResponse:
    """The passphrase; then it is done, and this browser is signed out."""
    session = signed_in.of(request)
    if session is None or request.method != "POST":
        return HttpResponseRedirect(ERASE)
    form = EraseForm(request.POST)
    if form.is_valid():
        try:
            _done(request, session, form)
        except NotYours as no:
            form.refuse(no, "passphrase")
        except Refused as no:
            form.refuse(no)
        else:
            request.signed_in = None
            gone = {"later": form.cleaned_data["way"] == "later", "days": erasing.DAYS}
            return signed_in.forget(request, render(request, "erased.html", gone))
    way = form.data.get("way", "")
    return _last(request, form, way) if way in WAYS else HttpResponseRedirect(ERASE)


def _done(request: HttpRequest, session: WebSession, form: EraseForm) -> None:
    """Raises NotYours, TooManyTries, LastSteward, NotWrittenDown, Busy."""
    said, person_id = form.cleaned_data, session.person_id
    address = request.META["REMOTE_ADDR"]
    proved = hop.waited(services.knows_passphrase, person_id, said["passphrase"], address, hop.now())
    if not proved:
        raise NotYours()
    if said["way"] == "now":
        hop.in_house(erasing.erase, person_id, proved=proved)
    else:
        hop.in_house(erasing.erase_later, person_id, proved=proved, today=date.today())
