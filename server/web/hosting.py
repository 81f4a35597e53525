"""What those who keep circles find outside of meetings: their circles, duty, and what helps in a heavy hour.

A meeting is held in the room; this is beside it. Nobody who is not here can be called, so that one goes on
duty in the house, where it ends by itself when one leaves; off duty one can go from anywhere.
"""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.circles import selectors
from game.circles.events.meetings import CircleCard
from game.circles.standing import agreeing, doors, keepers
from game.circles.wording import cards, of_standing
from game.circles.wording.common import counted
from game.personas.rules import Who
from game.personas.sheet_wording import day
from game.safety.care import duty
from game.safety.care.incidents import records
from game.safety.care.incidents import wording as incidents
from server.web import hop, layout
from server.web.helping import of_the_trusted
from server.web.incidents import DONE

HOSTING = "/hosting"


@of_the_trusted
def hosting(request: HttpRequest, who: Who) -> HttpResponse:
    """The circles that one keeps, how one is on duty, and what there is for a heavy hour."""
    shown = hop.in_house(_hosting, who, date.today())
    shown["done"] = DONE.get(request.GET.get("done", ""), "")
    shown["reply"] = layout.blocks(incidents.REPLY)
    shown["questions"] = incidents.DEBRIEF_QUESTIONS
    return render(request, "hosting.html", shown)


def _hosting(who: Who, today: date) -> dict[str, Any]:
    kept = [card for card in selectors.circles() if keepers.keeps(who, card)]
    at_doors = [one.circle.id for one in doors.waiting(who, today=today)] if kept else []
    rests = records.rests_until(who.id, today=today)
    unseen, due = records.waiting_for(who, today=today)
    return {
        "circles": [_circle(who, card, at_doors.count(card.id)) for card in kept],
        "unkept": keepers.unkept(who),
        "on_duty": duty.names(),
        "am_on_duty": duty.is_on(who.id),
        "rests": day(rests) if rests is not None else "",
        "unseen": unseen,
        "due": due,
    }


def _circle(who: Who, card: CircleCard, at_door: int) -> dict[str, Any]:
    """What there is to know of one between its meetings: numbers that the house keeps, and what waits."""
    living = selectors.meeting_of(card)
    return {
        "name": card.name,
        "key": card.key,
        "format": card.form.name.replace("_", " "),
        "format_name": card.form.name,
        "when": card.when,
        "now": cards.standing(living.meeting if living else None, card.by_pair, who.id),
        "runs": living is not None,
        "met": counted(selectors.met(card), "meeting", "meetings"),
        "its_end": of_standing.its_end(card),
        "review": of_standing.review(card),
        "review_due": card.review_due,
        "lacks": of_standing.lacks(card),
        "at_door": counted(at_door, "person waits", "people wait") if at_door else "",
        "draft": agreeing.has_draft(card),
    }


@of_the_trusted
def off_duty(request: HttpRequest, who: Who) -> HttpResponse:
    """One cannot be called any more."""
    if request.method == "POST":
        hop.in_house(duty.off, who.id)
        return HttpResponseRedirect(f"{HOSTING}?done=off")
    return HttpResponseRedirect(HOSTING)
