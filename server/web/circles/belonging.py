"""One's own part in a circle: asking to come, resting, being away, answering about a role, leaving.

All of it is done as the mask that belongs there, or is to; pages are not presence, so it need not be worn.
"""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from game.circles.refusals.meetings import NoCircle
from game.circles.refusals.members import (
    AppliedAlready,
    BelongsAlready,
    DoorIsOpen,
    NoRest,
    NothingAppliedFor,
)
from game.circles.refusals.standing import NotAMemberYou
from game.circles.rules.standing import REST_MOST_DAYS
from game.circles.standing import doors, keepers, members, roles
from game.circles.wording.common import title
from game.common.refusals import Busy, Refused
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.rules import plays
from server.web import wording
from server.web.circles import page
from server.web.circles.about import About, one_of_mine
from server.web.circles.forms import ApplyForm, FarewellForm
from server.web.showing import form_page


@one_of_mine
def apply(request: HttpRequest, about: About) -> HttpResponse:
    """What is asked at the door of a circle that lets people in."""
    assert about.person_id is not None and about.me is not None
    if not about.may_ask:
        return HttpResponseRedirect(about.path)
    masks = [one for one in personas.wardrobe(about.person_id) if not plays(one)]
    sent = request.POST if request.method == "POST" else None
    form = ApplyForm(sent, circle=about.circle, masks=masks, worn=about.me)
    if form.is_valid():
        try:
            said = {"today": date.today(), "absence": form.cleaned_data["absence"]}
            about.do(lambda circle: doors.apply(form.persona, circle, form.given, **said))
        except (AppliedAlready, BelongsAlready, DoorIsOpen):
            return HttpResponseRedirect(about.path)
        except NoCircle:
            raise
        except Refused as no:
            form.refuse(no)
        else:
            return _done(about, "asked")
    return form_page(request, "circle-apply.html", form, about=about, name=title(about.circle.name))


@one_of_mine
def mine(request: HttpRequest, about: About) -> HttpResponse:
    """What is done by one press on the page of the circle."""
    deed = _DEEDS.get(request.POST.get("deed", "")) if request.method == "POST" else None
    if deed is None:
        return HttpResponseRedirect(about.path)
    try:
        return _done(about, deed(request, about))
    except (Busy, NoCircle):
        raise
    except Refused as no:
        typed = {"days": request.POST.get("days", "")[:8], "quietly": "quietly" in request.POST}
        opened = {"rest_open": "days" in request.POST}
        status = wording.status(no)
        return page.shown(request, about, status=status, problem=wording.said(no), **typed, **opened)


@one_of_mine
def farewell(request: HttpRequest, about: About) -> HttpResponse:
    """Three ways to leave it, and what follows where nobody else keeps it."""
    mine = about.belongs
    if mine is None:
        return HttpResponseRedirect(about.path)
    form = FarewellForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        kind, words = form.cleaned_data["kind"], form.cleaned_data["words"]
        words, today = words if kind == members.WORDS else "", date.today()
        try:
            about.do(lambda circle: members.farewell(mine.persona, circle, kind, words, today=today))
        except NoCircle:
            raise
        except Refused as no:
            form.refuse(no)
        else:
            return _done(about, "gone")
    is_last = about.circle.facilitators == {mine.persona.id}
    shown = {"about": about, "name": title(about.circle.name), "is_last": is_last}
    return form_page(request, "circle-farewell.html", form, **shown)


def _done(about: About, what: str) -> HttpResponse:
    """To the circle's page; so that reading it again sends nothing again."""
    return HttpResponseRedirect(f"{about.path}?done={what}")


def _take_back(request: HttpRequest, about: About) -> str:
    if about.asks is None:
        raise NothingAppliedFor()
    who = about.asks.persona
    about.do(lambda circle: doors.take_back(who, circle))
    return "taken-back"


def _rest(request: HttpRequest, about: About) -> str:
    said, quietly = request.POST.get("days", "").strip(), "quietly" in request.POST
    if not (said.isascii() and said.isdecimal() and len(said) < 5):
        raise NoRest(most=REST_MOST_DAYS)
    who, how = _member(about), {"quietly": quietly, "today": date.today()}
    about.do(lambda circle: members.rest(who, circle, int(said), **how))
    return "rests"


def _back(request: HttpRequest, about: About) -> str:
    who = _member(about)
    about.do(lambda circle: members.rest_no_longer(who, circle))
    return "back"


def _absence(request: HttpRequest, about: About) -> str:
    who, said = _member(about), request.POST.get("absence", "")[:20]
    about.do(lambda circle: members.when_absent(who, circle, said))
    return "absence"


def _role_yes(request: HttpRequest, about: About) -> str:
    """What one is in a circle one takes on in one's own name, and while one goes by it."""
    assert about.me is not None
    keepers.check_own_name(about.me)
    who = _member(about)
    about.do(lambda circle: roles.take(who, circle.id))
    return "role"


def _role_no(request: HttpRequest, about: About) -> str:
    who = _member(about)
    about.do(lambda circle: roles.decline(who, circle.id))
    return "no-role"


def _member(about: About) -> Persona:
    if about.belongs is None:
        raise NotAMemberYou()
    return about.belongs.persona


_DEEDS: dict[str, Callable[[HttpRequest, About], str]] = {
    "take-back": _take_back,
    "rest": _rest,
    "back": _back,
    "absence": _absence,
    "role-yes": _role_yes,
    "role-no": _role_no,
}
"""By the word of the button."""
