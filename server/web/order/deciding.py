"""Deciding: a report, or a step without one. Everything is shown once more before it is done.

What was chosen goes from page to page in the form itself, so that nothing of it is kept before it is done.
Where another was quicker, it says so, and what was written stands there still.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.circles import selectors as circles
from game.common.refusals import Busy, Refused
from game.personas.rules import Who
from game.safety.models import Report
from game.safety.order import helpers, powers, queue, reports, rings, step_wording, steps
from game.safety.order.ladder import Step
from game.safety.order.refusals import ForHelpers, NobodyOfThatName, NoSuchReport
from game.safety.order.steps import Draft
from server.web import hop
from server.web.helping import of_helpers
from server.web.order.forms import HOUSE, NewStepForm, StepForm
from server.web.order.queue import as_read, done, refused
from server.web.showing import form_page

IN_CIRCLE = "circle"


@of_helpers
def decide(request: HttpRequest, who: Who, handle: str) -> HttpResponse:
    """A report is decided: a step of the ladder, or none, and an answer."""
    if request.method != "POST":
        try:
            shown = hop.in_house(_to_decide, who, handle, date.today())
        except (ForHelpers, NoSuchReport, Busy):
            raise
        except Refused as no:
            return refused(request, no)
        return form_page(request, "order-decide.html", StepForm(**_about(who, shown["row"])), **shown)
    try:
        row = hop.in_house(queue.found, who, handle)
    except NoSuchReport as no:
        return refused(request, no, *_typed(request))
    form = StepForm(request.POST, **_about(who, row))
    try:
        said = form.is_valid() and hop.in_house(_said, who, row, form, date.today())
        if said and request.POST.get("sure") == "yes":
            return done(hop.in_house(_decided, who, row, form, date.today()))
    except ForHelpers:
        raise
    except NoSuchReport as no:
        return refused(request, no, *form.typed)
    except Refused as no:
        form.refuse(no)
    else:
        if said and request.POST.get("sure") != "change":
            return _once_more(request, form, said, request.path)
    return form_page(request, "order-decide.html", form, row=row)


def _to_decide(who: Who, handle: str, today: date) -> dict[str, Any]:
    opened = queue.open_(who, handle, today=today)
    queue.open_one(who, opened.row.id)
    return as_read(opened)


def _about(who: Who, row: Report) -> dict[str, Any]:
    """What a form for this report asks."""
    return hop.in_house(_asks, who, row)


def _asks(who: Who, row: Report) -> dict[str, Any]:
    called = rings.known().called(row.circle) if row.circle else ""
    return {
        "steward": steps.may_pause_from_house(who),
        "circles": [(IN_CIRCLE, called or step_wording.NO_MORE)] if row.circle else [],
        "answers": True,
        "about_somebody": row.about_persona is not None,
    }


def _said(who: Who, row: Report, form: StepForm, today: date) -> list[str]:
    """What is about to be done, in words. Raises what hinders it."""
    queue.open_one(who, row.id)
    answer = form.cleaned_data["answer"]
    told = step_wording.to_reporter(answer, step=form.chosen is not None)
    if form.chosen is None:
        return [told]
    name = reports.told(row).get("about", "")
    return [*_step_said(who, _draft(who, row, form), name, row.circle, today), told]


def _step_said(who: Who, draft: Draft, name: str, circle: UUID | None, today: date) -> list[str]:
    powers.check(who, draft.step, draft.persona_id, circle)
    if draft.step is Step.PAUSE:
        powers.check_days(who, draft.persona_id, draft.days, today=today)
    called = rings.known().called(draft.circle_id) or step_wording.NO_MORE if draft.circle_id else ""
    two = powers.needs_second(draft.step, draft.persona_id)
    said = (name, draft.step, called, draft.days, draft.reason, draft.words)
    return step_wording.as_it_goes(*said, by_two=two).split("\n")


def _draft(who: Who, row: Report, form: StepForm) -> Draft:
    from_house = form.cleaned_data.get("place") == HOUSE
    circle = powers.about_circle(who, form.chosen, row.circle, from_house=from_house)
    answer = form.cleaned_data["answer"]
    return Draft(row.about_persona, form.chosen, *form.reason_and_words, circle, form.days, row.id, answer)


def _decided(who: Who, row: Report, form: StepForm, today: date) -> str:
    """It is done; the word for what was."""
    if form.chosen is None:
        queue.decide_nothing(who, row.handle, form.cleaned_data["answer"], today=today)
        return "decided"
    taken = steps.take(who, _draft(who, row, form), today=today)
    return "proposed" if taken.proposed else "taken"


@of_helpers
def new(request: HttpRequest, who: Who) -> HttpResponse:
    """A step with somebody, without a report."""
    places = hop.in_house(_places, who)
    form = NewStepForm(request.POST if request.method == "POST" else None, **places["form"])
    try:
        said = form.is_valid() and hop.in_house(_new_said, who, form, places["ids"], date.today())
        if said and request.POST.get("sure") == "yes":
            return done(hop.in_house(_taken, who, form, places["ids"], date.today()))
    except ForHelpers:
        raise
    except Refused as no:
        form.refuse(no, "name" if isinstance(no, NobodyOfThatName) else None)
    else:
        if said and request.POST.get("sure") != "change":
            return _once_more(request, form, said, request.path)
    return form_page(request, "order-step.html", form)


def _places(who: Who) -> dict[str, Any]:
    """Where a step of theirs can be: those who keep circles in these, stewards everywhere."""
    helper = helpers.helper(who)
    there = [one for one in circles.circles() if helper.is_steward or one.id in helper.circles]
    here = steps.circle_here(who)
    first = next((one.key for one in there if one.id == here), None)
    form = {"steward": helper.is_steward, "circles": [(one.key, one.name) for one in there]}
    return {"form": form | {"initial": {"place": first}}, "ids": {one.key: one.id for one in there}}


def _new_draft(who: Who, form: NewStepForm, ids: dict[str, UUID]) -> tuple[Draft, str, UUID | None]:
    persona, place = steps.whose(form.cleaned_data["name"]), form.cleaned_data.get("place", "")
    only = next(iter(ids.values())) if len(ids) == 1 and "place" not in form.fields else None
    circle = ids.get(place, only)
    about = powers.about_circle(who, form.chosen, circle, from_house=circle is None)
    return Draft(persona.id, form.chosen, *form.reason_and_words, about, form.days), persona.name, circle


def _new_said(who: Who, form: NewStepForm, ids: dict[str, UUID], today: date) -> list[str]:
    draft, name, circle = _new_draft(who, form, ids)
    return _step_said(who, draft, name, circle, today)


def _taken(who: Who, form: NewStepForm, ids: dict[str, UUID], today: date) -> str:
    taken = steps.take(who, _new_draft(who, form, ids)[0], today=today)
    return "proposed" if taken.proposed else "taken"


def _once_more(request: HttpRequest, form: StepForm, said: list[str], to: str) -> HttpResponse:
    """All of it, before it is done."""
    return render(request, "order-sure.html", {"asked": form, "said": said, "to": to})


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What was written to people in a form for a report that is not theirs any more."""
    return StepForm(request.POST, steward=True, answers=True).typed
