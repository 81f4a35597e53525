"""What is kept of whose pages these are: read by groups, taken away sooner; and a copy of it as two files.

A copy is made while its form is answered and is in no file here. Sealed pages are in it where their
passphrase is typed for it: they are open for that one answer, at no connection (docs/decisions). The login
name is on no page; it is in the copy.
"""

from datetime import date
from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common import demo
from game.common.refusals import Refused
from game.people import export, keeping, vault, wording
from game.people.export import Copy
from game.people.refusals import NotTheVaults
from game.people.vault import Opening
from server.web import hop, owner
from server.web import wording as here
from server.web.fetched import fetched
from server.web.forms import CopyForm
from server.web.manners import private
from server.web.owner import Owner
from server.web.showing import form_page

KEPT = "/kept"
DONE = {"gone": here.GONE, "stays": here.STAYS}
"""What the page says of what was done a moment ago."""
FILES = {
    "text": ("meadow-export.txt", "text/plain; charset=utf-8"),
    "json": ("meadow-export.json", "application/json"),
}


@private
def kept(request: HttpRequest) -> HttpResponse:
    """Every kind, by groups, with its rows."""
    whose = owner.of(request)
    if whose is None:
        return owner.asked_to_sign_in(request, KEPT)
    return shown_to(request, whose, DONE.get(request.META["QUERY_STRING"], ""))


def shown_to(request: HttpRequest, whose: Owner, done: str = "") -> HttpResponse:
    """The page of all that is kept, with what was done a moment ago."""
    found = hop.in_house(keeping.all_of, whose.person_id)
    groups = [
        (
            wording.title(heading),
            [_shown(one) for one in mine if one.count],
            [_shown(one) for one in mine if not one.count],
        )
        for heading, mine in wording.groups(found).items()
    ]
    shown = {"owner": whose, "groups": groups, "numbers": wording.NUMBERS, "done": done}
    return render(request, "kept.html", shown)


UNSHOWN = {"login_name": "not shown on pages"}


def _shown(one: keeping.Kept) -> dict[str, object]:
    kind = one.kind
    return {
        "name": wording.name(one),
        "key": kind.key,
        "count": one.count,
        "kind": kind,
        "rows": [wording.row(row | UNSHOWN if UNSHOWN.keys() <= row.keys() else row) for row in one.rows],
        "may_go": kind.sooner is not None and one.count,
    }


@private
def sooner(request: HttpRequest) -> HttpResponse:
    """One kind goes, once that was said on a page of its own."""
    whose = owner.of(request)
    if whose is None or request.method != "POST":
        return HttpResponseRedirect(KEPT)
    which = request.POST.get("which", "")
    try:
        if request.POST.get("sure") == "yes":
            hop.in_house(keeping.sooner, whose.person_id, which)
            if whose.token:
                return shown_to(request, whose, here.GONE)
            return HttpResponseRedirect(f"{KEPT}?gone")
        found = hop.in_house(keeping.check_sooner, whose.person_id, which)
    except Refused as no:
        return render(request, "kept-sooner.html", {"owner": whose, "no": str(no)}, status=422)
    return render(request, "kept-sooner.html", {"owner": whose, "one": _shown(found)})


@fetched
@private
def copy(request: HttpRequest) -> HttpResponse:
    """The two files: one to read, one for a program."""
    whose = owner.of(request)
    if whose is None:
        return owner.asked_to_sign_in(request, "/export")
    form = CopyForm(request.POST if "as_what" in request.POST else None)
    if form.is_valid():
        try:
            made = _made(whose, form.cleaned_data["passphrase"])
        except Refused as no:
            form.refuse(no, "passphrase" if isinstance(no, NotTheVaults) else None)
        else:
            return _file(made, form.cleaned_data["as_what"])
    sealed = not demo.is_declared() and hop.in_house(keeping.has_sealed, whose.person_id)
    return form_page(request, "export.html", form, owner=whose, sealed=sealed)


def _made(whose: Owner, passphrase: str) -> Copy:
    """Raises NotTheVaults, TooManyTries, Busy."""
    person_id = whose.person_id
    if not passphrase or not hop.in_house(keeping.has_sealed, person_id):
        return hop.in_house(export.made, person_id, today=date.today())
    return hop.waited(vault.unlock, person_id, passphrase, hop.now(), then=partial(_opened, person_id))


class _Once:
    """Where pages are open for one answer; nothing else knows of it."""


def _opened(person_id: UUID, found: Opening | Refused) -> Copy:
    """In the house's thread: open for as long as the copy is made."""
    if isinstance(found, Refused):
        raise found
    at = _Once()
    vault.hold(found, at, now=hop.now())
    try:
        return export.made(person_id, today=date.today(), at=at, now=hop.now())
    finally:
        vault.lock(at)


def _file(made: Copy, which: str) -> HttpResponse:
    """One of the two files, for the browser to keep."""
    name, kind = FILES[which]
    response = HttpResponse(made.json if which == "json" else made.text, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
