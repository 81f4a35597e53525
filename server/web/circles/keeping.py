"""Keeping a circle: who waits at its door, who does what there, what it is and agrees on, its end.

Only for who keeps it, in their own name; to everybody else there is no such page.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.circles.events.meetings import CircleCard
from game.circles.refusals.meetings import NoCircle
from game.circles.refusals.standing import NoSuchRole
from game.circles.rules.standing import seats_that_fit
from game.circles.standing import agreeing, doors, endings, keepers, people_of, roles, tending
from game.circles.wording.common import title
from game.common.plain import LINE_LIMIT
from game.common.refusals import Busy, Refused
from game.personas import selectors as personas
from server.web import errors, wording
from server.web.circles import keep_wording
from server.web.circles.about import About, one_of_mine
from server.web.circles.keep_forms import AgreementsForm, EditForm, EndForm, sign_of
from server.web.circles.noes import ChangedMeanwhile
from server.web.showing import form_page

View = Callable[..., HttpResponse]


def _of_keepers(view: View) -> View:
    @wraps(view)
    def shown(request: HttpRequest, about: About) -> HttpResponse:
        if about.keeps:
            return view(request, about)
        if about.keeps_at_home and about.person_id is not None:
            home = personas.home_of(about.person_id)
            return render(
                request, "own-name.html", {"home": home.name if home is not None else ""}, status=403
            )
        return errors.not_found(request)

    return one_of_mine(shown)


@_of_keepers
def keep(request: HttpRequest, about: About) -> HttpResponse:
    """Who waits at the door, and who belongs to it as what."""
    deed = _DEEDS.get(request.POST.get("deed", "")) if request.method == "POST" else None
    if deed is None:
        return _people(request, about)
    try:
        done = deed(request, about)
    except (Busy, NoCircle):
        raise
    except Refused as no:
        typed = {"typed": request.POST.get("words", ""), "typed_for": request.POST.get("name", "")}
        return _people(request, about, status=wording.status(no), problem=wording.said(no), **typed)
    return HttpResponseRedirect(f"{about.path}/keep?done={done}")


def _people(request: HttpRequest, about: About, *, status: int = 200, **more: Any) -> HttpResponse:
    today = date.today()
    waiting, members = about.do(
        lambda circle: (
            doors.waiting(about.me, today=today),
            people_of.members(about.me, circle, today=today),
        )
    )
    told = {
        **about_circle(about),
        "waiting": [one for one in waiting if one.circle.id == about.circle.id],
        "members": [(one, keep_wording.does(one), keep_wording.may_lose(one)) for one in members],
        "me_name": about.me.name,
        "flat": wording.FLAT,
        "others": [one.name for one in members if one.name != about.me.name],
        "roles": keep_wording.ROLES.items(),
        "lacks": keep_wording.lacks(about.circle),
        "over": keep_wording.over_capacity(about.circle.capacity, seats_that_fit(about.circle.form)),
        "done": keep_wording.done(request.GET.get("done", ""), about.circle),
        **more,
    }
    return render(request, "circle-keep.html", told, status=status)


@_of_keepers
def card(request: HttpRequest, about: About) -> HttpResponse:
    """All that can be changed of what it is."""
    form = EditForm(request.POST if request.method == "POST" else None, circle=about.circle, who=about.me)
    if form.is_valid():
        try:
            if form.changes:
                about.do(
                    lambda circle: tending.edit_all(about.me, circle, form.changes, refused=form.refuse_one)
                )
        except NoCircle:
            raise
        except Refused as no:
            if not form.errors:
                form.refuse(no)
        else:
            return HttpResponseRedirect(f"{about.path}/keep?done=changed")
    return form_page(request, "circle-keep-card.html", form, **about_circle(about))


@_of_keepers
def agreements(request: HttpRequest, about: About) -> HttpResponse:
    """A draft of what it agrees on, which is published in one new version."""
    deed, problem = request.POST.get("deed", ""), ""
    draft = about.do(agreeing.draft_of)
    form = AgreementsForm(request.POST if deed == "draft" else None, lines=draft)
    try:
        if deed == "publish":
            seen = request.POST.get("seen", "")
            about.do(lambda circle: _publish(about, circle, seen))
            return HttpResponseRedirect(f"{about.path}/keep?done=published")
        if deed == "forget":
            about.do(lambda circle: agreeing.forget_draft(about.me, circle))
            return HttpResponseRedirect(f"{about.path}/keep/agreements?done=forgotten")
        if form.is_valid():
            about.do(lambda circle: agreeing.write(about.me, circle, form.lines))
            return HttpResponseRedirect(f"{about.path}/keep/agreements?done=drafted")
    except (Busy, NoCircle):
        raise
    except Refused as no:
        if form.is_bound:
            form.refuse(no)
        else:
            problem = wording.said(no)
    told = {
        **about_circle(about),
        "house": draft[: keep_wording.first_own() - 1],
        "sign": sign_of(draft),
        "has_draft": draft != about.circle.agreements,
        "differs": keep_wording.differs(draft, about.circle.agreements),
        "version": about.circle.agreements_version,
        "done": keep_wording.DONE.get(request.GET.get("done", ""), ""),
    }
    return form_page(request, "circle-keep-agreements.html", form, problem=problem, **told)


@_of_keepers
def end(request: HttpRequest, about: About) -> HttpResponse:
    """Its end, said some meetings before; or taken back."""
    at_once = about.do(lambda circle: _may_end_at_once(about, circle))
    sent = request.POST if request.method == "POST" else None
    form = EndForm(sent, at_once=at_once)
    problem = ""
    try:
        if sent is not None and sent.get("deed") == "take-back":
            form = EndForm(at_once=at_once)
            about.do(lambda circle: endings.take_back(about.me, circle))
            return HttpResponseRedirect(f"{about.path}/keep?done=goes-on")
        if form.is_valid():
            meetings = int(form.cleaned_data["meetings"])
            about.do(lambda circle: endings.say(about.me, circle, meetings))
            to = f"{about.path}/keep?done=ends" if meetings else "/circles?done=over"
            return HttpResponseRedirect(to)
    except (Busy, NoCircle):
        raise
    except Refused as no:
        problem = wording.said(no)
    return form_page(request, "circle-keep-end.html", form, problem=problem, **about_circle(about))


def about_circle(about: About) -> dict[str, Any]:
    """What each of the pages says of which circle it is, and as whom one is there."""
    return {"about": about, "circle": about.circle, "name": title(about.circle.name), "who": about.me}


def _publish(about: About, circle: CircleCard, seen: str) -> None:
    """What was read is published, and nothing that somebody else has written since."""
    if seen != sign_of(agreeing.draft_of(circle)):
        raise ChangedMeanwhile()
    agreeing.publish(about.me, circle)


def _may_end_at_once(about: About, circle: CircleCard) -> bool:
    members = people_of.members(about.me, circle, today=date.today())
    return len(members) == 1 and not keepers.runs(circle)


def called(request: HttpRequest) -> str:
    """The name that was sent with a button, as it was typed."""
    return request.POST.get("name", "")[:48]


def role_of(request: HttpRequest) -> str:
    """The role that was chosen. Raises NoSuchRole."""
    role = request.POST.get("role", "")
    if role not in keep_wording.ROLES:
        raise NoSuchRole()
    return role


def _admit(request: HttpRequest, about: About) -> str:
    said, today = called(request), date.today()
    about.do(lambda circle: doors.admit(about.me, said, today=today, circle=circle))
    return "let-in"


def _decline(request: HttpRequest, about: About) -> str:
    said, words, today = called(request), request.POST.get("words", "")[:LINE_LIMIT], date.today()
    about.do(lambda circle: doors.decline(about.me, said, words, today=today, circle=circle))
    return "declined"


def _role(request: HttpRequest, about: About) -> str:
    said, role = called(request), role_of(request)
    about.do(lambda circle: roles.ask(about.me, circle, said, role))
    return "role-asked"


def _lay_down(request: HttpRequest, about: About) -> str:
    said = called(request)
    whose = about.do(lambda circle: roles.lay_down(about.me, circle, said))
    return "laid-down" if about.me is not None and whose == about.me.name else "role-gone"


_DEEDS: dict[str, Callable[[HttpRequest, About], str]] = {
    "admit": _admit,
    "decline": _decline,
    "role": _role,
    "lay-down": _lay_down,
}
"""By the word of the button."""
