"""The form of a mask's face. A face that can be chosen bears a sign that it was offered for this very mask.

So nobody takes the face by which somebody else is known: its address everybody may read who sees it.
"""

from typing import Any, NamedTuple

from django import forms
from django.core.signing import BadSignature, Signer

from game.common import faces
from game.common.refusals import Refused
from game.personas import chance, checks
from game.personas.models import Persona
from game.personas.rules import LONGEST
from game.personas.wording import FACES
from server.web import face_words, fields
from server.web.persona_wording import CHOSEN, FACE_HINT, NO_SUCH_FACE, NOW

MANY = 8
"""Faces offered at once beside the present one."""
TRIES = 20
"""So often one is drawn again whose words another has already."""


class Offered(NamedTuple):
    """One face to choose: its mark in the form, where its picture is, what is to be seen in it.

    One that is kept is the present or the chosen one, and no new one.
    """

    value: str
    src: str
    label: str
    is_chosen: bool
    is_kept: bool


class FaceForm(fields.Form):
    """Another face, and words for it. What is left as it is stays."""

    face = forms.CharField(label="Faces", required=False)
    style = forms.CharField(required=False)
    face_words = fields.prose("What is to be seen")

    def __init__(self, *args: Any, persona: Persona, **kwargs: Any) -> None:
        super().__init__(*args, initial={"face_words": persona.face_words}, **kwargs)
        self._persona, self._signer = persona, Signer(salt=f"face {persona.id}")
        own = FACES[faces.style_of(persona.face)]
        hint = FACE_HINT.format(words=own, most=LONGEST["face_words"])
        self.fields["face_words"].help_text = hint

    def clean_face(self) -> str:
        """The face that was offered; the present one where none was chosen."""
        said = self.cleaned_data["face"]
        if not said:
            return self._persona.face
        if (offered := self._offered_as(said)) is None:
            raise forms.ValidationError(NO_SUCH_FACE)
        return offered

    def clean_face_words(self) -> str:
        """As they can be kept."""
        said = self.cleaned_data["face_words"]
        try:
            return checks.seen_words("face_words", said)
        except Refused as no:
            self.refuse(no, "face_words")
            return said

    @property
    def changes(self) -> dict[str, str]:
        """What is to become different, by its field, once the form is valid."""
        said = {field: self.cleaned_data[field] for field in ("face", "face_words")}
        return {field: value for field, value in said.items() if value != getattr(self._persona, field)}

    @property
    def style_now(self) -> str:
        """The style of which faces are offered: what was asked for, else that of the present face."""
        asked = self.data.get("style", "") if self.is_bound else ""
        return asked if asked in faces.STYLES else faces.style_of(self._persona.face)

    @property
    def styles(self) -> list[tuple[str, str, bool]]:
        """Each style, what is to be seen in it, and whether its faces are offered now."""
        return [(style, FACES[style], style == self.style_now) for style in faces.STYLES]

    @property
    def offered(self) -> list[Offered]:
        """The present face, the chosen one if it is another, and new ones of the style."""
        chosen = self._offered_as(self.data.get("face", "")) if self.is_bound else None
        kept = {self._persona.face: NOW}
        if chosen is not None:
            kept.setdefault(chosen, CHOSEN)
        known = {face: face_words.said(face) for face in kept}
        for _ in range(MANY):
            face = self._another(set(known.values()))
            known[face] = face_words.said(face)
        is_on = chosen or self._persona.face
        return [
            Offered(
                self._signer.sign(face),
                faces.address(face),
                f"{kept[face]}{words}" if face in kept else words,
                face == is_on,
                face in kept,
            )
            for face, words in known.items()
        ]

    def _another(self, said: set[str]) -> str:
        """A face of the style that nobody has, which words tell from those of which all this is said."""
        for _ in range(TRIES):
            face = chance.face(self.style_now)
            if face_words.said(face) not in said:
                break
        return face

    def _offered_as(self, said: str) -> str | None:
        try:
            return self._signer.unsign(said)
        except BadSignature:
            return None
