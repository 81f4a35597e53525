"""What is kept of who is signed in: read by groups, taken away sooner; and a copy of it as two files.

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
from game.people.models import WebSession
from game.people.refusals import NotTheVaults
from game.people.vault import Opening
from server.web import hop, signed_in
from server.web.forms import CopyForm
from server.web.manners import private
from server.web.showing import form_page

KEPT = "/kept"
FILES = {
    "text": ("meadow-export.txt", "text/plain; charset=utf-8"),
    "json": ("meadow-export.json", "application/json"),
}


@private
def kept(request: HttpRequest) -> HttpResponse:
    """Every kind, by groups, with its rows."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect("/signin?next=/kept")
    found = hop.in_house(keeping.all_of, session.person_id)
    groups = [
        (wording.title(heading), [_shown(one) for one in mine])
        for heading, mine in wording.groups(found).items()
    ]
    done = wording.NUMBERS if "gone" in request.GET else ""
    return render(request, "kept.html", {"groups": groups, "numbers": wording.NUMBERS, "done": done})


_UNSHOWN = {"login_name": "not shown on pages"}


def _shown(one: keeping.Kept) -> dict[str, object]:
    kind = one.kind
    return {
        "name": wording.name(one),
        "key": kind.key,
        "count": one.count,
        "kind": kind,
        "rows": [wording.row(row | _UNSHOWN if _UNSHOWN.keys() <= row.keys() else row) for row in one.rows],
        "may_go": kind.sooner is not None and one.count,
    }


@private
def sooner(request: HttpRequest) -> HttpResponse:
    """One kind goes, once that was said on a page of its own."""
    session = signed_in.of(request)
    if session is None or request.method != "POST":
        return HttpResponseRedirect(KEPT)
    which = request.POST.get("which", "")
    try:
        if request.POST.get("sure") == "yes":
            hop.in_house(keeping.sooner, session.person_id, which)
            return HttpResponseRedirect(f"{KEPT}?gone")
        found = hop.in_house(keeping.check_sooner, session.person_id, which)
    except Refused as no:
        return render(request, "kept-sooner.html", {"no": str(no)}, status=422)
    return render(request, "kept-sooner.html", {"one": _shown(found)})


@private
def copy(request: HttpRequest) -> HttpResponse:
    """The two files: one to read, one for a program."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect("/signin?next=/export")
    form = CopyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = _made(session, form.cleaned_data["passphrase"])
        except Refused as no:
            form.refuse(no, "passphrase" if isinstance(no, NotTheVaults) else None)
        else:
            return file(made, form.cleaned_data["as_what"])
    sealed = not demo.is_declared() and hop.in_house(keeping.has_sealed, session.person_id)
    return form_page(request, "export.html", form, sealed=sealed)


def _made(session: WebSession, passphrase: str) -> Copy:
    """Raises NotTheVaults, TooManyTries, Busy."""
    person_id = session.person_id
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


def file(made: Copy, which: str) -> HttpResponse:
    """One of the two files, for the browser to keep."""
    name, kind = FILES[which]
    response = HttpResponse(made.json if which == "json" else made.text, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
