"""The forms of who comes to a circle and who leaves it. A form reads; whatever decides is a service."""

import hashlib
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from game.circles.events.meetings import CircleCard
from game.circles.rules.standing import LONGEST_ANSWER
from game.circles.standing import doors, members
from game.common.refusals import Refused
from game.personas.models import Persona
from server.web import fields
from server.web.circles import wording

AS_WHOM = "As whom"


def choice(label: str, choices: list[tuple[str, str]], hint: str = "") -> forms.ChoiceField:
    """One of a few, each a sentence."""
    wrong = {"required": wording.CHOOSE, "invalid_choice": wording.CHOOSE}
    return forms.ChoiceField(
        label=label, choices=choices, help_text=hint, widget=forms.RadioSelect, error_messages=wrong
    )


class ApplyForm(fields.Form):
    """As which mask somebody comes, what a circle asks at its door, and one question of the house."""

    def __init__(self, *args: Any, circle: CircleCard, masks: list[Persona], worn: Persona, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._intake = circle.intake
        self._masks = {str(one.id): one for one in masks}
        first = str(worn.id) if str(worn.id) in self._masks else next(iter(self._masks), "")
        if len(masks) > 1:
            self.fields["persona"] = choice(AS_WHOM, [(key, one.name) for key, one in self._masks.items()])
            self.fields["persona"].initial = first
        self._first = first
        for at, question in enumerate(circle.intake):
            self.fields[f"answer_{at}"] = fields.prose(question, wording.ANSWER_HINT, rows=4)
        self.fields["absence"] = choice(wording.WITHOUT_YOU, list(wording.ABSENCE.items()))
        self.fields["absence"].initial = "nothing"
        self.fields["asked"] = forms.CharField(widget=forms.HiddenInput, required=False, initial=self._sign)
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)

    @property
    def _sign(self) -> str:
        """By which the questions are known that were answered."""
        return hashlib.sha256("\n".join(self._intake).encode()).hexdigest()[:16]

    @property
    def persona(self) -> Persona:
        """As whom they come."""
        return self._masks[self.cleaned_data.get("persona") or self._first]

    @property
    def only(self) -> Persona | None:
        """The only mask as which they can come, where there is no choice."""
        return self._masks[self._first] if len(self._masks) == 1 else None

    @property
    def answers(self) -> list[forms.BoundField]:
        """The fields of what is asked at the door."""
        return [self[f"answer_{at}"] for at in range(len(self._intake))]

    @property
    def given(self) -> list[tuple[str, str]]:
        """Each question with its answer, once the form is valid."""
        said = self.cleaned_data
        return [(question, said[f"answer_{at}"]) for at, question in enumerate(self._intake)]

    def clean_asked(self) -> str:
        """What was answered are the questions that stand there now."""
        if self.cleaned_data["asked"] != self._sign:
            self.data = self.data.copy()
            self.data["asked"] = self._sign
            raise ValidationError(wording.QUESTIONS_CHANGED)
        return self.cleaned_data["asked"]

    def clean(self) -> None:
        """No answer is longer than there is room for."""
        for at in range(len(self._intake)):
            field = f"answer_{at}"
            try:
                doors.checked_answer(self.cleaned_data.get(field, ""))
            except Refused as no:
                self.refuse(no, field)


class FarewellForm(fields.Form):
    """How somebody leaves a circle for good."""

    kind = choice("How you leave", list(wording.PARTINGS.items()))
    words = fields.prose(
        "Your words", f"Only for the first of the three. At most {LONGEST_ANSWER} characters.", rows=4
    )

    def refuse(self, no: Refused, field: str | None = None) -> None:
        """What is wrong with the words is said at them."""
        is_of_words = self.cleaned_data.get("kind") == members.WORDS
        super().refuse(no, "words" if field is None and is_of_words else field)
