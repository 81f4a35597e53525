"""The forms of one's own personas. A form reads; whatever decides is a service of the house."""

import secrets
from typing import Any

from django import forms

from game.common import names
from game.common.refusals import Refused
from game.people.refusals import NameReserved, NameTaken, NotAName
from game.personas import checks
from game.personas.models import Persona
from game.personas.refusals import ManyNames, NamedAtHome, NamedOften
from game.personas.rules import CLAIMED, CLAIMS, KINDS, LONGEST, LONGEST_CLAIM, OFFERED, Draft
from game.personas.wording import KINDS as WORDS
from server.web import fields
from server.web.persona_wording import NO_KIND, NOT_THE_NAME

NAME = "Name"
NAME_HINT = "One word of 2 to 24 letters, and not your login name. It is yours for ever."
OF_THE_NAME = (NotAName, NameReserved, NameTaken, NamedOften, NamedAtHome, ManyNames)
TOKEN_LENGTH = 64
MORE = tuple(kind for kind in KINDS if kind != "home" and kind not in OFFERED)
CHANGEABLE = tuple(kind for kind in KINDS if kind not in ("home", "play"))
"""What is one of these can become another of them."""


def _most(field: str) -> str:
    return f"At most {LONGEST[field]:,} characters."


def _kind(kinds: tuple[str, ...], initial: str | None = None) -> forms.ChoiceField:
    return forms.ChoiceField(
        label="What it is for",
        choices=[(kind, WORDS[kind].word) for kind in kinds],
        initial=initial,
        widget=forms.RadioSelect,
        error_messages={"required": NO_KIND, "invalid_choice": NO_KIND},
    )


def _shown(form: forms.Form, wanted: tuple[str, ...]) -> list[tuple[Any, str]]:
    """The choices of these kinds, each with what it is for."""
    choices = {choice.data["value"]: choice for choice in form["kind"]}
    return [(choices[kind], WORDS[kind].purpose) for kind in wanted]


class SeenForm(fields.Form):
    """What others see of a mask: a name, and words that may stay empty."""

    name = fields.words(NAME, NAME_HINT)
    name.error_messages["max_length"] = NotAName.sentence
    pronouns = fields.prose("Pronouns", "Such as they/them. You can leave them out.")
    short = fields.prose("In a few words", f"Beside the name for who looks round. {_most('short')}")
    look = fields.prose("Description", f"What somebody sees who looks at you. {_most('look')}", rows=5)

    def clean(self) -> None:
        """Everything that others will see is as it can be kept."""
        said = self.cleaned_data
        for field in [field for field in (*LONGEST, *CLAIMED) if field in said]:
            try:
                if field in CLAIMED:
                    checks.claims(said[field].splitlines())
                else:
                    checks.seen_words(field, said[field])
            except Refused as no:
                self.refuse(no, field)

    def refuse(self, no: Refused, field: str | None = None) -> None:
        """A name that cannot be had is said at the name."""
        super().refuse(no, "name" if field is None and isinstance(no, OF_THE_NAME) else field)


class NewForm(SeenForm):
    """One more mask, of a kind that is offered or of another."""

    field_order = ("name", "kind")  # as they stand on the page
    kind = _kind((*OFFERED, *MORE), OFFERED[0])
    once = forms.CharField(
        widget=forms.HiddenInput, required=False, initial=lambda: secrets.token_urlsafe(32)
    )

    def clean_once(self) -> str:
        """By which the same form is known when it is sent again."""
        return self.cleaned_data["once"][:TOKEN_LENGTH]

    @property
    def draft(self) -> Draft:
        """The mask as it would be made, once the form is valid."""
        said = self.cleaned_data
        return Draft(said["name"], said["kind"], said["pronouns"], said["short"], said["look"])

    @property
    def offered(self) -> list[tuple[Any, str]]:
        """The kinds that a newcomer is shown, each with what it is for."""
        return _shown(self, OFFERED)

    @property
    def more(self) -> list[tuple[Any, str]]:
        """The kinds that are there for who asks."""
        return _shown(self, MORE)

    @property
    def is_of_more(self) -> bool:
        """Whether one of those is chosen."""
        return self["kind"].value() in MORE


class EditForm(SeenForm):
    """All that can be changed of a mask, at once. What is home or made to play stays of its kind."""

    kind = _kind(CHANGEABLE)
    arrive = fields.prose("As you come", f"Such as: shakes off the rain. {_most('arrive')}")
    leave = fields.prose("As you go", f"Such as: blows out a candle. {_most('leave')}")
    absent = fields.prose("When you cannot be reached", f"For who tries to page you. {_most('absent')}")
    page = fields.prose("When you are paged", f"For who pages you. {_most('page')}")
    lived = fields.lines("Lived", "What is true of your life. Members read it who look at you.")
    imagined = fields.lines("Imagined", "What is made up. It is read on the Stage only.")

    claims, longest_claim = CLAIMS, LONGEST_CLAIM

    def __init__(self, *args: Any, persona: Persona, **kwargs: Any) -> None:
        stands = {field: getattr(persona, field) for field in ("name", "kind", *LONGEST)}
        claims = {field: "\n".join(getattr(persona, field)) for field in CLAIMED}
        super().__init__(*args, initial=stands | claims, **kwargs)
        if persona.kind not in CHANGEABLE:
            del self.fields["kind"]

    @property
    def kinds(self) -> list[tuple[Any, str]]:
        """What it can be for; nothing where that stays."""
        return _shown(self, CHANGEABLE) if "kind" in self.fields else []

    def refuse(self, no: Refused, field: str | None = None) -> None:
        """What does not change before other people's eyes is said where it was to change."""
        if field is None and isinstance(no, NamedAtHome) and "name" not in self.changed_data:
            field = "kind"
        super().refuse(no, field)

    @property
    def changes(self) -> dict[str, Any]:
        """What is to become different, by its field, once the form is valid."""
        said = {field: self.cleaned_data[field] for field in self.changed_data}
        return said | {field: said[field].splitlines() for field in CLAIMED if field in said}


class NameAgainForm(fields.Form):
    """The name of a mask, typed once more, so that nothing final is done by accident."""

    again = fields.words("Its name once more")

    def __init__(self, *args: Any, persona: Persona, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._name = persona.name

    def clean_again(self) -> str:
        """The same name, in small or large letters."""
        said = self.cleaned_data["again"]
        if names.normal(said).casefold() != self._name.casefold():
            raise forms.ValidationError(NOT_THE_NAME)
        return said
