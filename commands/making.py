"""Making and changing a mask by being asked: each step may be skipped, and all is kept at once at the end."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from commands.answers import is_skipped
from commands.command import Command
from commands.dialogue import Dialogue
from game.common import names
from game.common.refusals import Refused
from game.people.refusals import NameTaken
from game.personas import checks, selectors, services, wording
from game.personas.models import Persona
from game.personas.refusals import NameNeeded, NotItsName
from game.personas.rules import KINDS, OFFERED, Draft, line_read
from game.places import wardrobe
from typeclasses.ears import Ear

BEGIN = "A new persona. An empty line or `skip` skips a question; `stop` ends it, and nothing is kept."
NAME = "Which name shall others see? One word, not your login name. Nobody else will ever be given it."
KIND = "What is it for? {offered} `more` shows other kinds; skipped, it is a facet."
PRONOUNS = "Which pronouns? They/them, she/her, any, or what is right."
SHORT = "A few words that stand beside the name where people look round?"
LOOK = "And what does somebody see who looks at it? Qualities in action say more than clothes."
TAKEN = "All else that you said of it is still there."

CHANGING = "Changing {name}. An empty line or `skip` leaves as it is what stands there; `clear` empties it."
IS_OUT = "{name} is out in the house, so its name{kind} cannot change here; in your Dressing Room it can."
UNCHANGED = "Everything is as it was."
WHAT = {
    "name": "The name",
    "kind": "What it is for",
    "pronouns": "Pronouns",
    "short": "A few words beside the name",
    "look": "The description",
}

ERASES = (
    "When {name} is erased, everything of it goes: what others saw of it, its sheet and its keeps, its places"
    " in circles. It cannot be brought back. Its name is never given to anybody, you neither. To retire it"
    " would keep the sheet. To erase it, type its name once more; `stop` leaves it as it is."
)
ERASED = "{name} is erased."
NOT_ERASED = "Stopped. {name} is not erased; everything of it is as before."


def draft_read(said: str) -> Draft:
    """A mask from `Brave=they/them/Short, grey coat.`, perhaps with a kind before the name."""
    left, _, rest = said.partition("=")
    name, kind = named(left)
    _, pronouns, look = line_read(f"={rest}")
    return Draft(name, kind or OFFERED[0], pronouns, "", look)


def named(said: str) -> tuple[str, str]:
    """Name and kind from `fixed role Brave`; either is empty where it is not said."""
    words = said.split()
    for count in range(len(words), 0, -1):
        if (kind := "_".join(words[:count]).casefold()) in KINDS:
            return " ".join(words[count:]), kind
    return said.strip(), ""


def edit(command: Command, persona: Persona, changes: dict[str, str]) -> None:
    """`changes` are made at once, and it is said whether anything is different."""
    command.say(_edited(command.session, command.who.person_id, persona, changes, command.now))


def _edited(session: Ear, person_id: UUID, persona: Persona, changes: dict[str, str], now: float) -> str:
    """What is said once `changes` are made."""
    before, at = persona.name, {"address": session.address, "now": now}
    after = wardrobe.edit(person_id, persona, changes, today=date.today(), **at)
    return wording.changed(before, after.name) if changes else UNCHANGED


class AsksAboutAMask(Dialogue):
    """What others will see of a mask, gathered field by field and kept by nobody until the last answer."""

    mask: Persona | None = None
    person_id: Any

    def __init__(self, session: Ear) -> None:
        super().__init__(session)
        self.person_id = session.who.person_id
        self.gathered: dict[str, str] = {}

    def ask_fields(self, fields: list[str], then: Callable[[], None]) -> None:
        """One question for each of `fields`; `then` follows the last answer."""
        self._fields, self._then = list(fields), then
        self._next()

    def _next(self) -> None:
        if not self._fields:
            self._then()
            return
        self.ask(self._question_of(self._fields[0]), self._answered)

    def _question_of(self, field: str) -> str:
        if self.mask is not None:
            stands = getattr(self.mask, field)
            return f"{WHAT[field]}. Now: {shown(field, stands) or 'nothing yet.'}"
        offered = " ".join(f"{wording.KINDS[kind].word}: {wording.KINDS[kind].purpose}" for kind in OFFERED)
        return {"kind": KIND.format(offered=offered), "pronouns": PRONOUNS, "short": SHORT, "look": LOOK}[
            field
        ]

    def _answered(self, words: str) -> None:
        field = self._fields[0]
        if field == "kind" and words.casefold() == "more":
            self.say(_kinds())
            self._next()
            return
        if not is_skipped(words):
            self.gathered[field] = self._checked(field, words)
        self._fields.pop(0)
        self._next()

    def _checked(self, field: str, words: str) -> str:
        if field == "name":
            return self.free_name(words)
        if field == "kind":
            return checks.other_kind("_".join(words.casefold().split()))
        return checks.seen_words(field, "" if words.casefold() == "clear" and self.mask else words)

    def free_name(self, words: str) -> str:
        """A name as it would be kept. Raises what services.free_name does."""
        at = {"address": self.session.address, "now": self.now}
        return services.free_name(self.person_id, words, mask=self.mask, today=date.today(), **at)

    def at_once(self, deed: Callable[[], None]) -> None:
        """All is kept by `deed`; where the name went to somebody meanwhile, it alone is asked again."""
        try:
            deed()
        except NameTaken as no:
            self.say(f"{no} {TAKEN}")
            self.ask(NAME, lambda words: self._another_name(words, deed))

    def _another_name(self, words: str, deed: Callable[[], None]) -> None:
        self.gathered["name"] = self.free_name(words)
        self.at_once(deed)


class MakePersona(AsksAboutAMask):
    """Name, kind, pronouns, a few words, a description; then the mask is made at once."""

    def __init__(self, session: Ear, name: str = "", kind: str = "") -> None:
        super().__init__(session)
        self.name, self.kind = name, kind

    def start(self) -> None:
        """The name comes first, if it was not said already.

        Raises nothing: a quota that is full is said, and a kind that cannot be.
        """
        try:
            selectors.check_room(self.person_id, today=date.today())
            if self.kind:
                self.gathered["kind"] = checks.other_kind(self.kind)
        except Refused as no:
            self.end()
            self.say(str(no))
            return
        self.say(BEGIN)
        if self.name:
            self.expect(self._named, NAME)
            self.given(self.name)
        else:
            self.ask(NAME, self._named)

    def _named(self, words: str) -> None:
        if is_skipped(words):
            raise NameNeeded()
        self.gathered["name"] = self.free_name(words)
        asked = [field for field in ("kind", "pronouns", "short", "look") if field not in self.gathered]
        self.ask_fields(asked, lambda: self.at_once(self._make))

    def _make(self) -> None:
        at = {"address": self.session.address, "now": self.now}
        made = services.new(self.person_id, Draft(**self.gathered), today=date.today(), **at)
        self.end()
        self.say(wording.made(made))


class EditPersona(AsksAboutAMask):
    """The same for a mask that there is; what may not change where it is, is not asked."""

    def __init__(self, session: Ear, persona: Persona) -> None:
        super().__init__(session)
        self.mask = persona

    def start(self) -> None:
        """What can change now, one after the other."""
        persona, is_home = self.mask, self.mask.kind == "home"
        fields = ["name", "kind", "pronouns", "short", "look"]
        if is_home:
            fields.remove("kind")
        self.say(CHANGING.format(name=persona.name))
        if wardrobe.is_out(persona.id):
            fields = [field for field in fields if field not in wardrobe.AT_HOME]
            self.say(IS_OUT.format(name=persona.name, kind="" if is_home else " and its kind"))
        self.ask_fields(fields, lambda: self.at_once(self._edit))

    def _edit(self) -> None:
        said = _edited(self.session, self.person_id, self.mask, self.gathered, self.now)
        self.end()
        self.say(said)


class ErasePersona(Dialogue):
    """Everything of a mask goes, once its name was typed again."""

    def __init__(self, session: Ear, persona: Persona) -> None:
        super().__init__(session)
        self.persona, self.person_id = persona, session.who.person_id

    def start(self) -> None:
        """What it means, and the name once more."""
        self.ask(ERASES.format(name=self.persona.name), self._named)

    def _named(self, words: str) -> None:
        if words.casefold() in ("no", "n"):
            self.stop()
            return
        if names.normal(words).casefold() != self.persona.name.casefold():
            raise NotItsName(name=self.persona.name)
        services.erase(self.person_id, self.persona)
        self.end()
        self.say(ERASED.format(name=self.persona.name))

    def stop(self) -> None:
        """All stays."""
        self.end()
        self.say(NOT_ERASED.format(name=self.persona.name))


def shown(field: str, stands: str) -> str:
    """What stands under a field of a mask, as its owner reads it."""
    return wording.KINDS[stands].word + "." if field == "kind" else stands


def _kinds() -> str:
    listed = [f"  {wording.KINDS[kind].word}: {wording.KINDS[kind].purpose}" for kind in KINDS[1:]]
    return "\n".join(["What a persona can be for:", *listed])
