"""The fields of which forms are made: what is typed is bounded and plain before it is looked at (R1, R16).

Passphrases go through what a typed line at the telnet door goes through, so that both doors hash the same.
"""

from typing import Any

from django import forms

from game.common.plain import LINE_LIMIT, plain, safe
from game.common.refusals import Refused
from server.web import wording

TOO_LONG = wording.TOO_LONG.format(most=f"{LINE_LIMIT:,}")


class _PlainInput(forms.TextInput):
    """One line; what acts on a screen is gone, also where it is shown again."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        return plain((data.get(name) or "")[: LINE_LIMIT + 1])


class _ProseInput(forms.Textarea):
    """Several rows to write in, of which one line becomes.

    Words of a member that began a line by themselves could look like a line of the house (R16); that it
    becomes one is said beside the field.
    """

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        return plain((data.get(name) or "")[: LINE_LIMIT + 1])


class _ListInput(forms.Textarea):
    """Several lines, each plain; empty ones are gone."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        lines = map(plain, (data.get(name) or "")[: LINE_LIMIT + 1].splitlines())
        return "\n".join(filter(None, lines))


class _SecretInput(forms.PasswordInput):
    """One line that is typed unseen, and never comes back."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        return safe((data.get(name) or "")[: LINE_LIMIT + 1]).replace("\n", " ").strip()


class _CodeInput(_PlainInput):
    """One line that is typed seen, because it is long and copied from paper; it comes back only untried."""

    comes_back = False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        return super().get_context(name, value if self.comes_back else None, attrs)


def words(label: str, hint: str = "", *, complete: str = "off") -> forms.CharField:
    """A field for one line; `complete` is its purpose, for what fills in forms."""
    about = {"autocomplete": complete, "autocapitalize": "none", "spellcheck": "false"}
    return _line(label, hint, _PlainInput(attrs=about))


def prose(label: str, hint: str = "", *, rows: int = 1) -> forms.CharField:
    """A field for words that others will read, which may stay empty; one of several rows says what becomes
    of its line ends."""
    about = {"autocomplete": "off", "class": "wide"}
    if rows == 1:
        return _line(label, hint, _PlainInput(attrs=about), required=False)
    widget = _ProseInput(attrs={**about, "rows": rows})
    return _line(label, f"{hint} {wording.FLAT}".strip(), widget, required=False)


def lines(label: str, hint: str = "", *, rows: int = 4) -> forms.CharField:
    """A field for a few lines, which may stay empty; what it gives has them with line ends between."""
    return _line(label, hint, _ListInput(attrs={"autocomplete": "off", "rows": rows}), required=False)


def secret(label: str, hint: str = "", *, complete: str = "current-password") -> forms.CharField:
    """A field for a passphrase."""
    return _line(label, hint, _SecretInput(attrs={"autocomplete": complete, "autocapitalize": "none"}))


def code(label: str, hint: str = "") -> forms.CharField:
    """A field for a whole recovery code."""
    about = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
    return _line(label, hint, _CodeInput(attrs=about))


def yes(statement: dict[str, str]) -> forms.BooleanField:
    """A tick for one statement, which may read why before."""
    field = forms.BooleanField(label=statement["text"], error_messages={"required": wording.NO_YES})
    field.why = statement["why"]
    return field


def _line(label: str, hint: str, widget: forms.Widget, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=widget,
        required=required,
        max_length=LINE_LIMIT,
        strip=False,
        error_messages={"required": wording.EMPTY, "max_length": TOO_LONG},
    )


class Form(forms.Form):
    """A form of the site. `status` is the HTTP status with which it is shown."""

    use_required_attribute = True
    _status = 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)  # browsers cut silently (R1)

    def refuse(self, no: Refused, field: str | None = None) -> None:
        """The house said no to what was sent, or to this field of it."""
        self._status = max(self._status, wording.status(no), key=_weight)
        self.add_error(field, wording.said(no))

    @property
    def status(self) -> int:
        """200, or why it was not taken."""
        return (self._status or 422) if self.errors else 200

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What is to be mended, in the order of the page: id and name of its field, both empty where it has
        none, and a sentence."""
        found = []
        order = list(self.fields)
        for name in sorted(self.errors, key=lambda one: order.index(one) if one in order else -1):
            errors = self.errors[name]
            is_seen = name in self.fields and not self[name].is_hidden
            place = (self._first_id(name), self.called(name)) if is_seen else ("", "")
            found += [(*place, str(error)) for error in errors]
        return found

    def _first_id(self, name: str) -> str:
        """Where somebody is led to mend it: of several buttons to the first one."""
        bound = self[name]
        if bound.id_for_label or not getattr(self.fields[name], "choices", None):
            return bound.id_for_label or ""
        return f"{bound.auto_id}_0"

    def called(self, field: str) -> str:
        """What this field is called in a list of problems."""
        return str(self.fields[field].label)


def _weight(status: int) -> int:
    """A busy house weighs more than too many tries, and these more than a wrong word."""
    return (0, 422, 429, 503).index(status)
