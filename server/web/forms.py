"""The forms of the site. A form reads; whatever decides is a service of the house."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from game.common import texts
from game.common.refusals import Refused
from game.people import selectors, services
from server.web import fields, hop, wording

LOGIN = "Your login name"
NEW = "A passphrase"
AGAIN = "The same passphrase once more"
NEW_HINT = "At least 10 characters. Four or five words that nobody would put together do well."


class TwiceForm(fields.Form):
    """A form in which a new passphrase is typed twice."""

    def twice(self, *own_names: str) -> None:
        """The new passphrase is hard to guess and twice the same; `own_names` are none."""
        first, again = self.cleaned_data.get("passphrase"), self.cleaned_data.get("again")
        if first is None:
            return
        try:
            services.check_passphrase(first, *own_names)
        except Refused as no:
            self.refuse(no, "passphrase")
        if again is not None and again != first:
            self.add_error("again", wording.NOT_THE_SAME)


class ConsentForm(fields.Form):
    """The statements, each with its own tick. `yes_to` is what was agreed to, once it is valid."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.current = texts.data("consent.yaml")["version"]
        self.fields["version"] = forms.CharField(
            widget=forms.HiddenInput, initial=self.current, required=False
        )
        self._keys = []
        for one in selectors.statements():
            self._keys.append(one["key"])
            self.fields[f"yes_{one['key']}"] = fields.yes(one)

    @property
    def statements(self) -> list[forms.BoundField]:
        """The fields with ticks."""
        return [self[f"yes_{key}"] for key in self._keys]

    def called(self, field: str) -> str:
        """A statement goes by its number."""
        key = field.removeprefix("yes_")
        return f"Statement {self._keys.index(key) + 1}" if key in self._keys else super().called(field)

    def clean_version(self) -> str:
        """What was shown is what is in force."""
        if self.cleaned_data["version"] != str(self.current):
            self.data = {name: value for name, value in self.data.items() if not name.startswith("yes_")}
            self.data["version"] = str(self.current)
            raise ValidationError(wording.CHANGED)
        return self.cleaned_data["version"]

    @property
    def yes_to(self) -> dict[str, int]:
        """Each statement that was agreed to, with its version."""
        said = self.cleaned_data
        return {key: self.current for key in self._keys if said.get(f"yes_{key}")}


class JoinForm(ConsentForm, TwiceForm):
    """Two names, a passphrase and a tick for each statement."""

    login = fields.words(
        "Login name",
        "You alone type it, and nobody else ever sees it. One word of 2 to 24 letters; best one that you use "
        "nowhere else.",
        complete="username",
    )
    name = fields.words(
        "Name of your persona", "This is what others see. One word of 2 to 24 letters, not your login name."
    )
    passphrase = fields.secret(NEW, NEW_HINT, complete="new-password")
    again = fields.secret(AGAIN, complete="new-password")

    def __init__(self, *args: Any, address: str, now: float, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._address, self._now = address, now

    def clean_login(self) -> str:
        """Free, and a name."""
        return self._asked("login", services.free_login, self.cleaned_data["login"])

    def clean_name(self) -> str:
        """Free, and not the login name."""
        login = self.data.get("login", "")
        return self._asked("name", services.free_persona_name, self.cleaned_data["name"], login)

    def clean(self) -> None:
        """The passphrase is none of the names."""
        self.twice(self.cleaned_data.get("login", ""), self.cleaned_data.get("name", ""))

    def _asked(self, field: str, service: Any, *words: str) -> str:
        try:
            return hop.in_house(service, *words, self._address, self._now)
        except Refused as no:
            self.refuse(no, field)
            return ""


class SignInForm(fields.Form):
    """A login name and its passphrase."""

    login = fields.words(LOGIN, complete="username")
    passphrase = fields.secret("Your passphrase")


class AppealForm(fields.Form):
    """An answer to a step."""

    words = fields.prose("Your answer", "What happened as you saw it, and what you ask for.", rows=6)


class RecoverForm(TwiceForm):
    """A recovery code, and a new passphrase twice."""

    login = fields.words(LOGIN, complete="username")
    code = fields.code("Your recovery code", "All five groups; blanks and hyphens do not matter.")
    passphrase = fields.secret("A new passphrase", NEW_HINT, complete="new-password")
    again = fields.secret(AGAIN, complete="new-password")

    def clean(self) -> None:
        """The passphrase is not the login name.

        A code stays in its field where something else is to be mended first: it has not been tried.
        """
        self.twice(self.cleaned_data.get("login", ""))
        self.fields["code"].widget.comes_back = bool(self.errors) and "code" not in self.errors


class PassphraseForm(TwiceForm):
    """The present passphrase, and a new one twice."""

    present = fields.secret("Your present passphrase")
    passphrase = fields.secret("A new passphrase", NEW_HINT, complete="new-password")
    again = fields.secret(AGAIN, complete="new-password")

    def __init__(self, *args: Any, own_names: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._own_names = own_names

    def clean(self) -> None:
        """The new passphrase is none of the person's names."""
        self.twice(*self._own_names)


class CodeForm(fields.Form):
    """The last group of a recovery code, typed back."""

    group = fields.words(
        "Last group of the code", "Six letters and digits: so we both know that you have it."
    )


class CopyForm(fields.Form):
    """Which of the two files, and the passphrase of sealed pages, which may stay empty."""

    passphrase = fields.secret(
        "The passphrase of your pages",
        "Only if your sealed pages are to be in the file, opened. Empty leaves their words out.",
    )
    as_what = forms.ChoiceField(choices=[("text", "text"), ("json", "json")], initial="text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passphrase"].required = False
        self.fields["passphrase"].widget.is_required = False


class EraseForm(fields.Form):
    """The passphrase, once it was said which way."""

    way = forms.ChoiceField(choices=[("now", "now"), ("later", "later")], widget=forms.HiddenInput)
    passphrase = fields.secret("Your passphrase")
