"""The forms of who founds a circle or keeps one. A form reads; whatever decides is a service."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from game.circles.events.meetings import CircleCard
from game.circles.formats import repertoire
from game.circles.refusals import standing as no
from game.circles.rules import standing
from game.circles.rules.formats.form import Format
from game.circles.rules.standing import Draft
from game.circles.standing import agreed, checking
from game.circles.wording import formats as of_formats
from game.common.refusals import Refused
from game.common.vocabulary import CONCERNS
from game.personas.models import Persona
from server.web import fields
from server.web.circles import wording
from server.web.circles.forms import choice

TOKEN_LENGTH = 64
MORE_LINES = 3
"""Empty lines in which new agreements can be written."""
USUAL = "usual"


def live_formats() -> list[Format]:
    """The ways in which a meeting can be held in a room."""
    return [form for form in of_formats.that_differ(repertoire.every_format()) if repertoire.opens(form)]


def _of_formats() -> list[tuple[str, str]]:
    return [(form.name, wording.format_in_a_list(form)) for form in live_formats()]


class CircleForm(fields.Form):
    """What a circle is. Each field is checked as the typed questions check it."""

    name = fields.words("Its name", wording.NAME_HINT)
    purpose = fields.prose("What it is for", wording.PURPOSE_HINT, rows=3)
    tags = forms.MultipleChoiceField(
        label="What it is about",
        help_text=f"Up to {standing.TAGS_MOST}, so that people find it. You can leave this out.",
        choices=list(CONCERNS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": no.NoConcern.sentence.partition(" `")[0]},
    )
    when = fields.prose("When it meets", wording.WHEN_HINT)
    format = forms.ChoiceField(label="How you sit together", widget=forms.Select, initial=Draft.format)
    membership = choice("How people come in", list(wording.COMES_IN.items()))
    intake = fields.lines("What is asked at the door", wording.INTAKE_HINT)
    capacity = fields.prose("How many share in one meeting", wording.CAPACITY_HINT)
    led_by = choice(
        "Who leads it", [(key, wording.LED_BY[key]) for key in standing.LED_BY], wording.LED_BY_HINT
    )

    def __init__(self, *args: Any, who: Persona, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._who = who
        self.fields["format"].choices = _of_formats()
        self.fields["format"].error_messages["invalid_choice"] = wording.CHOOSE

    def asked(self, field: str, check: Callable[..., Any], *said: Any) -> Any:
        """What `check` makes of it; what it refuses is said at the field."""
        try:
            return check(*said)
        except Refused as refused:
            self.refuse(refused, field)
            return None

    def clean_purpose(self) -> str:
        """A sentence or two."""
        return self.asked("purpose", checking.purpose, self.cleaned_data["purpose"])

    def clean_tags(self) -> str:
        """A few, between commas as they are typed."""
        said = ",".join(self.cleaned_data["tags"])
        self.asked("tags", checking.tags, said)
        return said

    def clean_when(self) -> str:
        """A sentence."""
        return self.asked("when", checking.when, self.cleaned_data["when"])

    def clean_intake(self) -> str:
        """A few questions, between semicolons as they are typed."""
        said = self.cleaned_data["intake"].splitlines()
        if any(";" in one for one in said):
            raise ValidationError(wording.NO_SEMICOLON)
        self.asked("intake", checking.questions, said)
        return ";".join(said)


class FoundForm(CircleForm):
    """A circle that is not there yet."""

    once = forms.CharField(
        widget=forms.HiddenInput, required=False, initial=lambda: secrets.token_urlsafe(32)
    )

    def __init__(self, *args: Any, free_name: Callable[[str], str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._free_name = free_name
        usual = (USUAL, wording.USUAL)
        self.fields["membership"].choices = [usual, *self.fields["membership"].choices]
        self.fields["membership"].initial = USUAL
        self.fields["led_by"].initial = Draft.led_by

    def clean_once(self) -> str:
        """By which the same form is known when it is sent again."""
        return self.cleaned_data["once"][:TOKEN_LENGTH]

    def clean_name(self) -> str:
        """Free, and a name of a circle."""
        return self.asked("name", self._free_name, self.cleaned_data["name"])

    def clean(self) -> None:
        """What hangs together: seats and who leads it fit the way of sitting together."""
        said = self.cleaned_data
        form = self.asked("format", checking.form, said["format"]) if said.get("format") else None
        if form is None:
            return
        leads = form.led_by if form.led_by == "professional" else said.get("led_by", Draft.led_by)
        self.asked("led_by" if leads != form.led_by else "format", checking.led_by, leads, self._who, form)
        seats = self.asked("capacity", checking.capacity, said.get("capacity", ""), form)
        said |= {"form": form, "seats": seats}

    @property
    def draft(self) -> Draft:
        """The circle as it would be founded, once the form is valid."""
        said = self.cleaned_data
        return Draft(
            name=said["name"],
            purpose=said["purpose"],
            tags=checking.tags(said["tags"]) if said["tags"] else (),
            format=said["form"].name,
            membership=said["form"].membership if said["membership"] == USUAL else said["membership"],
            capacity=said["seats"],
            when=said["when"],
            led_by=said["led_by"],
            intake=checking.intake(said["intake"]) if said["intake"] else (),
        )


def sign_of(stands: object) -> str:
    """By which a form knows what stood there when it was shown."""
    return hashlib.sha256(repr(stands).encode()).hexdigest()[:16]


class _Seen(fields.Form):
    """A form that knows what stood there when it was shown, so that two who write at once lose nothing."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, stands: object, **kwargs: Any) -> None:
        self._sign = sign_of(stands)
        kwargs["initial"] = {**kwargs.get("initial", {}), "seen": self._sign}
        super().__init__(*args, **kwargs)

    def clean_seen(self) -> str:
        """The same stands there still."""
        if self.cleaned_data["seen"] != self._sign:
            self.data = self.data.copy()
            self.data["seen"] = self._sign
            raise ValidationError(wording.CHANGED_MEANWHILE)
        return self.cleaned_data["seen"]


class EditForm(_Seen, CircleForm):
    """All that can be changed of a circle, at once."""

    listening = fields.words("How many listen beside them", wording.LISTENING_HINT)
    review = forms.ChoiceField(
        label="It looks back at itself", choices=wording.REVIEWS, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, circle: CircleCard, **kwargs: Any) -> None:
        stands = {
            "name": circle.name,
            "purpose": circle.purpose,
            "tags": list(circle.tags),
            "when": circle.when,
            "format": circle.form.name,
            "membership": circle.membership,
            "intake": "\n".join(circle.intake),
            "capacity": str(circle.capacity),
            "listening": str(circle.listening),
            "led_by": circle.led_by,
            "review": str(circle.review_every) if circle.review_every else "none",
        }
        super().__init__(*args, stands=stands, initial=stands, **kwargs)
        if circle.form.name not in [key for key, _ in self.fields["format"].choices]:
            self.fields["format"].choices = [(circle.form.name, circle.form.title), *_of_formats()]

    @property
    def changes(self) -> dict[str, str]:
        """What is to become different, by its field as it is typed, once the form is valid."""
        said = {field: self.cleaned_data[field] for field in self.changed_data if field != "seen"}
        for field in ("tags", "intake"):
            if field in said:
                said[field] = said[field] or "none"
        return {"led by" if field == "led_by" else field: words for field, words in said.items()}

    def refuse_one(self, field: str, refused: Refused) -> None:
        """What the service refuses of one field."""
        self.refuse(refused, field.replace(" ", "_"))


class AgreementsForm(_Seen):
    """What the circle adds to the sentences of the house: a line each, and a few empty ones."""

    def __init__(self, *args: Any, lines: Sequence[str], **kwargs: Any) -> None:
        first = len(agreed.house_lines())
        own = list(lines[first:])
        room = max(0, standing.AGREEMENTS_MOST - len(lines))
        super().__init__(
            *args, stands=lines, initial={f"line_{at}": line for at, line in enumerate(own)}, **kwargs
        )
        self._count = len(own) + min(MORE_LINES, room)
        for at in range(self._count):
            self.fields[f"line_{at}"] = fields.prose(f"Agreement {first + at + 1}", rows=2)
            self.fields[f"line_{at}"].widget.attrs.pop("maxlength", None)

    @property
    def written(self) -> list[forms.BoundField]:
        """The fields, in their order."""
        return [self[f"line_{at}"] for at in range(self._count)]

    @property
    def lines(self) -> list[str]:
        """What stands in them; what is empty is gone."""
        return [said for at in range(self._count) if (said := self.cleaned_data[f"line_{at}"])]

    def clean(self) -> None:
        """None is longer than there is room for."""
        for at in range(self._count):
            if len(self.cleaned_data.get(f"line_{at}", "")) > standing.LONGEST_AGREEMENT:
                self.refuse(
                    no.AgreementLong(most=standing.LONGEST_AGREEMENT, count=standing.AGREEMENTS_MOST),
                    f"line_{at}",
                )


class EndForm(fields.Form):
    """After how many more meetings it ends."""

    meetings = choice("When", list(wording.ENDS.items()))

    def __init__(self, *args: Any, at_once: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not at_once:
            self.fields["meetings"].choices = [one for one in wording.ENDS.items() if one[0] != "0"]
