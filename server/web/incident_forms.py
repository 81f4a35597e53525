"""The form of an incident: choices alone, and names of personas; there is no field for words."""

import secrets
from typing import Any

from django import forms

from game.safety.care import escalation
from game.safety.care.incidents import rules
from server.web import fields

MOST_DAYS_AGO = 14
TOKEN_LENGTH = 64
CHOOSE = "Please choose one of these."
NOBODY = "No persona is called so. Please write the whole name, or leave it empty."
NO_HELPER = (
    "Only those are meant who help here, in their own name: stewards and those who keep a circle, and not"
    " yourself. Please write whole names with commas between them, or leave it empty."
)


def _one_of(label: str, choices: Any, hint: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=list(choices),
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )


def _ago(days: int) -> str:
    return "today" if days == 0 else "yesterday" if days == 1 else f"{days} days ago"


def _in(days: int) -> str:
    return "tomorrow" if days == 1 else f"in {days} days"


class IncidentForm(fields.Form):
    """The seven questions, and the eighth after a heavy hour."""

    level = _one_of("How heavy was it", [(str(one), f"{one}: {said}") for one, said in rules.LEVELS.items()])
    concerns = fields.words(
        "Whom it concerns",
        "The whole name of the persona; it can stay empty. It is kept under the house's key, read by you and"
        " by the stewards, and gone when that persona is erased.",
    )
    days_ago = forms.ChoiceField(
        label="On which day",
        choices=[(str(days), _ago(days)) for days in range(MOST_DAYS_AGO + 1)],
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    part = _one_of("At which time of that day", rules.PARTS.items())
    within = _one_of("How soon somebody was with them", rules.WITHIN.items())
    did = forms.MultipleChoiceField(
        label="What was done",
        help_text="All that was.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Please choose at least one of these.", "invalid_choice": CHOOSE},
    )
    review_in = _one_of("When somebody looks at it again", [(str(one), _in(one)) for one in rules.REVIEWS])
    with_them = fields.words(
        "Who else of those who help was there",
        "After a heavy hour, level 3 or more: whole names with commas between them; it can stay empty. They"
        " are told that they rest, too; their names are not kept with it.",
    )
    once = forms.CharField(
        widget=forms.HiddenInput, required=False, initial=lambda: secrets.token_urlsafe(32)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["did"].choices = list(rules.deeds(escalation.policy()).items())
        for name in ("concerns", "with_them"):
            self.fields[name].required = False

    def clean_once(self) -> str:
        """By which the same form is known when it is sent again."""
        return self.cleaned_data["once"][:TOKEN_LENGTH]
