"""Making a report on the site: as the persona that one wears in the house, with lines that it heard of late.

Lines stay where they are remembered (game/safety/order/buffer.py) until they are chosen, and are sealed then.
A form knows each by a mark that only this house can make, for its place in memory would tell how much is
spoken elsewhere. What is about to be sent is in memory alone until it is sent.
"""

import hashlib
import hmac
import secrets
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.order import buffer, ladder, report_wording, reports
from game.safety.order.buffer import Line
from game.safety.order.refusals import LinesGone
from server.web import fields, happened, hop, signed_in, unfinished
from server.web import order_wording as wording
from server.web.happened import Places
from server.web.manners import private
from server.web.showing import form_page
from server.web.unfinished import Reporting

MINE = "/reports"
_secret = secrets.token_bytes(32)


class ReportForm(fields.Form):
    """Who, why, in which words, where, with which lines.

    `heard` are those that could go with it, by their marks; `places` are where it can have happened.
    """

    name = fields.words(wording.WHO, wording.WHO_HINT)
    reason = forms.ChoiceField(
        label=wording.WHY,
        choices=list(ladder.REASONS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": wording.WHICH_REASON, "invalid_choice": wording.WHICH_REASON},
    )
    words = fields.prose(wording.TOLD, wording.TOLD_HINT, rows=6)
    where = forms.ChoiceField(
        label=wording.WHERE,
        help_text=wording.WHERE_HINT,
        required=False,
        initial=happened.OPEN,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": wording.WHICH_PLACE},
    )
    lines = forms.MultipleChoiceField(
        label=wording.LINES,
        help_text=wording.LINES_HINT,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": LinesGone.sentence},
    )

    def __init__(self, *args: Any, heard: dict[str, Line], places: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False
        self.fields["where"].choices = [(key, name) for key, (name, _) in places.items()]
        self.fields["lines"].choices = [
            (mark, report_wording.line(reports.as_read(line))) for mark, line in heard.items()
        ]

    @property
    def hidden(self) -> list[str]:
        """All that was chosen and typed, to be sent once more."""
        return [self[name].as_hidden() for name in self.fields]

    def clean_words(self) -> str:
        """As they are kept."""
        try:
            return reports.words(self.cleaned_data["words"])
        except Refused as no:
            self.refuse(no, "words")
            return ""


@private
def report(request: HttpRequest) -> HttpResponse:
    """A report is written; then it is shown as it would be read, and sent or not."""
    session = signed_in.of(request)
    who = personas.worn_by(session.person_id) if session is not None else None
    if session is None or who is None:
        return HttpResponseRedirect("/signin?next=/report")
    sure = request.POST.get("sure", "")
    if sure in ("yes", "stewards"):
        try:
            if sent := hop.in_house(_sent, request.POST.get("token", ""), who, sure == "stewards"):
                return HttpResponseRedirect(f"{MINE}?done={sent}")
        except Refused as no:
            return _form_page(request, who, no)
        return _form_page(request, who, None, wording.NOT_KNOWN)
    if request.method != "POST" or sure == "change":
        return _form_page(request, who)
    form = _form(request, who)
    if form.is_valid():
        try:
            shown = hop.in_house(_begun, form, who, session.person_id, request.META["REMOTE_ADDR"])
        except LinesGone as no:
            return _form_page(request, who, no)
        except Refused as no:
            form.refuse(no)
        else:
            return render(request, "report-sure.html", {"asked": form, **shown})
    return form_page(request, "report.html", form, no_lines=report_wording.NO_LINES)


def _form(request: HttpRequest, who: Who) -> ReportForm:
    heard, places = hop.in_house(_asked, who, signed_in.of(request).person_id)
    return ReportForm(request.POST if request.method == "POST" else None, heard=heard, places=places)


def _form_page(request: HttpRequest, who: Who, no: Refused | None = None, problem: str = "") -> HttpResponse:
    """The form as it was typed, with what is still remembered of what was heard."""
    form = _form(request, who)
    if no is not None and not form.errors:
        form.refuse(no, "lines" if isinstance(no, LinesGone) else None)
    return form_page(request, "report.html", form, problem=problem, no_lines=report_wording.NO_LINES)


def _asked(who: Who, person_id: UUID) -> tuple[dict[str, Line], Places]:
    return _heard(who), happened.places(who, person_id, today=date.today())


def _heard(who: Who) -> dict[str, Line]:
    return {_mark(line, who.id): line for line in buffer.lines_for(who.id)}


def _mark(line: Line, reader: UUID) -> str:
    """By which one line is known in a form of this reader's; another one at each start of the Server."""
    return hmac.new(_secret, f"{line.key} {reader}".encode(), hashlib.sha256).hexdigest()[:24]


def _begun(form: ReportForm, who: Who, person_id: UUID, address: str) -> dict[str, Any]:
    """The report as it would be read, under a token. Raises LinesGone, TooMuch."""
    said, heard = form.cleaned_data, _heard(who)
    if not set(said["lines"]) <= heard.keys():
        raise LinesGone()
    draft = reports.Draft()
    reports.about(draft, who, said["name"])
    draft.reason, draft.words = said["reason"], said["words"]
    chosen = set(said["lines"])
    reports.attach(draft, [line for mark, line in heard.items() if mark in chosen])
    places = happened.places(who, person_id, today=date.today())
    _, draft.where = places.get(said["where"]) or places[happened.OPEN]
    where = draft.where
    return {
        "token": unfinished.keep(Reporting(person_id, who.id, draft), address, hop.now()),
        "told": {"by": who.name, "about": draft.name, "words": draft.words},
        "why": ladder.REASONS[draft.reason],
        "where": report_wording.where(where.circle, where.kind, where.form),
        "lines": [report_wording.line(one) for one in reports.attached(draft)],
        "circle": where.circle if reports.reaches_keepers(draft) else "",
        "alone": reports.only_they_answer(draft),
    }


def _sent(token: str, who: Who, stewards_only: bool) -> str:
    """It is sent; the word for who answers it. Empty where it is not known any more. Raises Busy."""
    begun = unfinished.find(token, Reporting, hop.now())
    if begun is None or begun.by != who.id:
        return ""
    begun.draft.stewards_only = stewards_only
    reports.file(begun.draft, who, today=date.today())
    unfinished.done(token)
    return "kept" if reports.only_they_answer(begun.draft) else "made"
