"""Whose passphrase was right and who may not be here at present: why, until when, room for an answer, and the
ways to what is kept of them."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import erasing, wording
from game.people.refusals import NotHereNow
from game.safety.order import appeals, away, sanctions, step_wording, telling
from server.web import errors, hop, unfinished
from server.web.forms import AppealForm
from server.web.manners import private
from server.web.owner import SIGN_IN, Owner
from server.web.showing import form_page
from server.web.typed import Typed
from server.web.unfinished import Appealing

APPEAL = "/appeal"


def kept_away(request: HttpRequest, no: NotHereNow, typed: Typed | None = None) -> HttpResponse:
    """What was decided; or back to signing in, where the time for it is over by now. An answer that was
    `typed` before stands in its field."""
    if hop.in_house(away.is_over, no.person_id, today=date.today()):
        return HttpResponseRedirect(SIGN_IN)
    token = hop.in_house(unfinished.keep, Appealing(no.person_id), request.META["REMOTE_ADDR"], hop.now())
    words = typed.said("words") if typed is not None and typed.to == APPEAL else ""
    return _page(request, AppealForm(initial={"words": words}), token, no)


@private
def appeal(request: HttpRequest) -> HttpResponse:
    """An answer to a step, of somebody who has shown a moment ago who they are."""
    if request.method != "POST":
        return HttpResponseRedirect(SIGN_IN)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Appealing, hop.now())
    if begun is None:
        return errors.lost(request, SIGN_IN)
    form, no = AppealForm(request.POST), NotHereNow(begun.person_id)
    if form.is_valid():
        words = form.cleaned_data["words"]
        try:
            row = hop.in_house(appeals.make, begun.person_id, words, today=date.today())
        except Refused as refused:
            form.refuse(refused, "words")
        else:
            said = step_wording.appeal_made(sanctions.notice(row, today=date.today()))
            return render(request, "away.html", {"made": said, "paragraphs": ()})
    return _page(request, form, token, no)


def _page(request: HttpRequest, form: AppealForm, token: str, no: NotHereNow) -> HttpResponse:
    said = telling.at_the_door(no.person_id, today=date.today(), how=step_wording.BELOW)
    paragraphs = [line for line in said.splitlines() if line]
    day = hop.in_house(erasing.waits_until, no.person_id)
    open_ = form.is_bound or bool(appeals.open_for(no.person_id, today=date.today()))
    response = form_page(
        request,
        "away.html",
        form,
        owner=Owner(no.person_id, token),
        said=str(no),
        paragraphs=paragraphs,
        may_answer=open_,
        waits=wording.day(day) if day else "",
    )
    if response.status_code == 200:
        response.status_code = 403
    return response
