"""Being erased by the site: what goes and what stays, which way, the passphrase; and staying after all."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import erasing, keeping, services, wording
from game.people.refusals import NotYours
from server.web import hop, owner, signed_in
from server.web import keeping as pages
from server.web import wording as here
from server.web.fetched import fetched
from server.web.forms import EraseForm
from server.web.manners import private
from server.web.owner import Owner
from server.web.showing import form_page

ERASE = "/erase"
WAYS = ("now", "later")


@private
def erase(request: HttpRequest) -> HttpResponse:
    """What goes and what stays, and the two ways; where one waits, the way back."""
    whose = owner.of(request)
    if whose is None:
        return owner.asked_to_sign_in(request, ERASE)
    way = request.POST.get("way", "")
    if request.method == "POST" and way == "undo":
        return _stays(request, whose)
    try:
        hop.in_house(erasing.check, whose.person_id)
    except Refused as no:
        return render(request, "erase.html", {"owner": whose, "no": str(no)}, status=422)
    if request.method == "POST" and way in WAYS:
        return _last(request, whose, EraseForm(initial={"way": way}), way)
    found = hop.in_house(keeping.all_of, whose.person_id)
    day = hop.in_house(erasing.waits_until, whose.person_id)
    shown = {
        "owner": whose,
        "goes": wording.goes(found),
        "stays": wording.stays(found),
        "days": erasing.DAYS,
        "waits": wording.day(day) if day else "",
    }
    return render(request, "erase.html", shown)


def _stays(request: HttpRequest, whose: Owner) -> HttpResponse:
    try:
        hop.in_house(erasing.undo, whose.person_id)
    except Refused as no:
        return render(request, "erase.html", {"owner": whose, "no": str(no)}, status=422)
    if whose.token:
        return pages.shown_to(request, whose, here.STAYS)
    return HttpResponseRedirect(f"{pages.KEPT}?stays")


def _last(request: HttpRequest, whose: Owner, form: EraseForm, way: str) -> HttpResponse:
    return form_page(request, "erase-last.html", form, owner=whose, way=way, days=erasing.DAYS)


@fetched
@private
def last(request: HttpRequest) -> HttpResponse:
    """The passphrase; then it is done, and this browser is signed out."""
    whose = owner.of(request)
    if whose is None or request.method != "POST":
        return HttpResponseRedirect(ERASE)
    form = EraseForm(request.POST)
    if form.is_valid():
        try:
            _done(request, whose, form)
        except NotYours as no:
            form.refuse(no, "passphrase")
        except Refused as no:
            form.refuse(no)
        else:
            request.signed_in = None
            gone = {"later": form.cleaned_data["way"] == "later", "days": erasing.DAYS}
            return signed_in.forget(request, render(request, "erased.html", gone))
    way = form.data.get("way", "")
    return _last(request, whose, form, way) if way in WAYS else HttpResponseRedirect(ERASE)


def _done(request: HttpRequest, whose: Owner, form: EraseForm) -> None:
    """Raises NotYours, TooManyTries, LastSteward, NotWrittenDown, Busy."""
    said, person_id = form.cleaned_data, whose.person_id
    address = request.META["REMOTE_ADDR"]
    proved = hop.waited(services.knows_passphrase, person_id, said["passphrase"], address, hop.now())
    if not proved:
        raise NotYours()
    if said["way"] == "now":
        hop.in_house(erasing.erase, person_id, proved=proved)
    else:
        hop.in_house(erasing.erase_later, person_id, proved=proved, today=date.today())
