"""What a steward does for a circle that they do not keep: asks a member to keep it, says its end.

So that no circle is left without anybody who keeps it. Only for stewards, in their own name; to everybody
else there is no such page. Who belongs to it is shown when it is asked for: each can read of that look.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.circles.refusals.meetings import NoCircle
from game.circles.standing import endings, people_of, roles
from game.common.refusals import Busy, Refused
from game.personas import selectors as personas
from server.web import errors, wording
from server.web.circles import keep_wording
from server.web.circles.about import About, one_of_mine
from server.web.circles.keep_forms import EndForm
from server.web.circles.keeping import about_circle, called, role_of
from server.web.showing import form_page

View = Callable[..., HttpResponse]


def _of_stewards(view: View) -> View:
    @wraps(view)
    def shown(request: HttpRequest, about: About) -> HttpResponse:
        if about.keeps:
            return HttpResponseRedirect(f"{about.path}/keep")
        if about.me is not None and personas.is_steward(about.me):
            return view(request, about)
        home = personas.home_of(about.person_id) if about.person_id is not None else None
        if home is not None and home.id in personas.stewards():
            return render(request, "own-name.html", {"home": home.name}, status=403)
        return errors.not_found(request)

    return one_of_mine(shown)


@_of_stewards
def steward(request: HttpRequest, about: About) -> HttpResponse:
    """Asks somebody, says the end or takes it back; and shows who belongs to it."""
    deed = request.POST.get("deed", "") if request.method == "POST" else ""
    form = EndForm(request.POST if deed == "end" else None, at_once=False)
    try:
        if deed == "look":
            members = about.do(lambda circle: people_of.members(about.me, circle, today=date.today()))
            return _page(request, about, form, members=[(one, keep_wording.does(one)) for one in members])
        done = _done(request, about, deed, form)
    except (Busy, NoCircle):
        raise
    except Refused as no:
        return _page(request, about, form, problem=wording.said(no), typed=called(request))
    return HttpResponseRedirect(f"{about.path}/steward?done={done}") if done else _page(request, about, form)


def _done(request: HttpRequest, about: About, deed: str, form: EndForm) -> str:
    """The word for what was done; empty where nothing was."""
    if deed == "role":
        said, role = called(request), role_of(request)
        about.do(lambda circle: roles.ask(about.me, circle, said, role))
        return "role-asked"
    if deed == "take-back":
        about.do(lambda circle: endings.take_back(about.me, circle))
        return "goes-on"
    if deed == "end" and form.is_valid():
        meetings = int(form.cleaned_data["meetings"])
        about.do(lambda circle: endings.say(about.me, circle, meetings))
        return "ends"
    return ""


def _page(request: HttpRequest, about: About, form: EndForm, **more: object) -> HttpResponse:
    told = {
        **about_circle(about),
        "roles": keep_wording.STEWARDS_ROLES.items(),
        "done": keep_wording.DONE.get(request.GET.get("done", ""), ""),
        **more,
    }
    return form_page(request, "circle-steward.html", form, **told)
