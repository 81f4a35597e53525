"""The forms of those who keep order. A form reads; whatever decides is a service of the house."""

from collections.abc import Iterable
from typing import Any

from django import forms

from game.common.refusals import Refused
from game.safety.order import ladder, reports, steps
from game.safety.order.ladder import Step
from game.safety.order.refusals import (
    DaysOfAPause,
    NeedsAnotherSteward,
    NeedsTwoStewards,
    NobodyOfThatName,
    NoMeetingToStepOutOf,
    NoPauseNow,
    NoSuchReason,
    NotWithYourself,
    NotYoursToDecide,
    PausesOfOne,
    WhichCircle,
)
from server.web import fields
from server.web.order import wording

NONE = "none"
HOUSE = "house"


def one_of(label: str, choices: Iterable[tuple[str, str]], missing: str, hint: str = "") -> forms.ChoiceField:
    """A field for one of a few, each with a button beside it."""
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=list(choices),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": missing},
    )


def _listed(label: str, choices: list[tuple[str, str]], missing: str) -> forms.ChoiceField:
    """A field for one of perhaps many, in a list that opens."""
    return forms.ChoiceField(
        label=label,
        choices=[("", "Please choose"), *choices],
        required=False,
        error_messages={"invalid_choice": missing},
    )


class HandForm(fields.Form):
    """Who is asked to answer a report."""

    name = fields.words("Who is asked", "A steward, or, where it is about a circle, somebody who keeps that.")

    def __init__(self, *args: Any, needs_name: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = needs_name


class NameForm(fields.Form):
    """Whose steps are shown."""

    name = fields.words(wording.WITH_WHOM, wording.WITH_WHOM_HINT)


class AnswerForm(fields.Form):
    """What becomes of an appeal, and a word to the person."""

    lifts = one_of(wording.BECOMES, wording.BECOMES_ONE_OF, wording.WHICH_ANSWER)
    words = fields.prose(wording.WORDS, wording.ANSWERED_HINT, rows=4)

    def clean(self) -> None:
        """Both are there."""
        if not self.cleaned_data.get("lifts") and not self.errors.get("lifts"):
            self.add_error("lifts", wording.WHICH_ANSWER)
        if "words" in self.cleaned_data:
            try:
                steps.words(self.cleaned_data["words"])
            except Refused as no:
                self.refuse(no, "words")


class StepForm(fields.Form):
    """A step of the ladder: which, from where, for how long, why, in which words.

    `circles` are those that it can be about, each with its name in the form and as it is called; a steward's
    can be about the whole house. `answers` says whether a report is answered by it, and `about_somebody`
    whether the house knows whom that is about.
    """

    long = fields.words(wording.DAYS, wording.DAYS_HINT)
    reason = one_of(wording.REASON, ladder.REASONS.items(), wording.WHICH_REASON, wording.REASON_HINT)
    words = fields.prose(wording.WORDS, wording.WORDS_HINT, rows=4)
    answer = fields.prose(wording.ANSWER, wording.ANSWER_HINT, rows=4)

    def __init__(
        self,
        *args: Any,
        steward: bool,
        circles: Iterable[tuple[str, str]] = (),
        answers: bool = False,
        about_somebody: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._steward = steward
        self.fields["long"].required = False
        theirs = [(one, ladder.CALLED[one]) for one in Step if steward or one not in ladder.BY_TWO]
        none = [(NONE, wording.NO_STEP)] if answers else []
        places = [*circles, *([(HOUSE, "the whole house")] if steward else [])]
        self.fields["step"] = one_of(wording.WHAT_FOLLOWS, [*none, *theirs], wording.WHICH_STEP)
        if len(places) > 1:
            label = wording.FROM_WHERE if answers else wording.WHERE
            self.fields["place"] = _listed(label, places, wording.WHICH_PLACE)
        if not answers:
            del self.fields["answer"]
        if not about_somebody:
            for name in ("step", "place", "long", "reason", "words"):
                self.fields.pop(name, None)

    @property
    def chosen(self) -> Step | None:
        """What follows, once the form is valid; None where it is no step."""
        said = self.cleaned_data.get("step")
        return Step(said) if said and said != NONE else None

    @property
    def days(self) -> int | None:
        """How long a pause lasts, once the form is valid; None for every other step."""
        return self.cleaned_data["long"] if self.chosen is Step.PAUSE else None

    @property
    def reason_and_words(self) -> tuple[str, str]:
        """Why, and what is written to the person, once the form is valid."""
        return self.cleaned_data["reason"], self.cleaned_data["words"]

    @property
    def typed(self) -> list[tuple[str, str]]:
        """What was written to people, with what each is for."""
        there = [name for name in _PROSE if name in self.fields]
        return [(str(self[name].label), self[name].value() or "") for name in there]

    @property
    def hidden(self) -> list[str]:
        """All that was sent, to be sent once more."""
        return [self[name].as_hidden() for name in self.fields]

    def refuse(self, no: Refused, field: str | None = None) -> None:
        """A no is said at its field."""
        place = next((name for name, kinds in _AT.items() if isinstance(no, kinds)), None)
        super().refuse(no, field or (place if place in self.fields else None))

    def clean(self) -> None:
        """All that a step needs is there; with none, whoever made the report is answered."""
        self._must("step", wording.WHICH_STEP)
        if "answer" in self.cleaned_data:
            self._read("answer", lambda said: reports.words(said, ladder.LONGEST_WORDS))
        if self.errors.get("step") or self.chosen is None:
            return
        if self.chosen is Step.PAUSE:
            self._read("long", steps.days)
        if self.chosen is Step.PAUSE or not self._steward:
            self._must("place", wording.WHICH_PLACE)
        self._must("reason", wording.WHICH_REASON)
        self._read("words", steps.words)

    def _must(self, field: str, missing: str) -> None:
        if field in self.fields and not self.cleaned_data.get(field) and not self.errors.get(field):
            self.add_error(field, missing)

    def _read(self, field: str, as_kept: Any) -> None:
        if field not in self.cleaned_data:
            return
        try:
            self.cleaned_data[field] = as_kept(self.cleaned_data[field])
        except Refused as no:
            self.refuse(no, field)


class NewStepForm(StepForm):
    """A step with somebody whom whoever helps names."""

    name = fields.words(wording.WITH_WHOM, wording.WITH_WHOM_HINT)


_PROSE = ("words", "answer")
_AT = {
    "long": (DaysOfAPause, PausesOfOne, NoPauseNow),
    "reason": (NoSuchReason,),
    "step": (NotYoursToDecide, NeedsTwoStewards, NeedsAnotherSteward, NoMeetingToStepOutOf),
    "place": (WhichCircle,),
    "name": (NotWithYourself, NobodyOfThatName),
}
"""At which field a no is said that the house makes of the whole."""
