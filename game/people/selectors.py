"""Questions about people. None of the answers is for other members."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from uuid import UUID

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from game.common import demo, house_key, names, texts
from game.people import rules
from game.people.models import Consent, Person, Practitioner, Role, TakenName, WebSession
from game.people.refusals import (
    ConsentChanged,
    LoginIsOneWord,
    NameReserved,
    NameTaken,
    NotAName,
    SameAsLogin,
)

STATEMENTS = 8
"""Source: domain research 5.5."""


def person(person_id: UUID) -> Person | None:
    """The person of this id, or None."""
    return Person.objects.filter(id=person_id).first()


def person_of_login(login: str) -> Person | None:
    """The person who signs in by this name, written in whatever way, or None."""
    return Person.objects.filter(login_skeleton=names.skeleton(login)[:48]).first()


def roles(person_id: UUID) -> frozenset[str]:
    """What the person is trusted with."""
    return frozenset(Role.objects.filter(person_id=person_id).values_list("name", flat=True))


def practitioner(person_id: UUID) -> Practitioner | None:
    """What a steward has checked of this person's profession, or None."""
    return Practitioner.objects.filter(person_id=person_id).first()


def licences() -> dict[UUID, tuple[str, str]]:
    """What each person practises and where, and what they report by law, as a steward has checked it, by the
    person's id. The second is empty where nothing was written down."""
    found = Practitioner.objects.values_list("person_id", "licence", "jurisdiction", "duty")
    return {person_id: (f"{licence}, {where}", duty) for person_id, licence, where, duty in found}


def stewards() -> list[UUID]:
    """Who runs this house."""
    return list(Role.objects.filter(name="steward").values_list("person_id", flat=True))


def has_steward() -> bool:
    """Whether somebody runs this house."""
    return Role.objects.filter(name="steward").exists()


def consent_is_current(person_id: UUID) -> bool:
    """Whether the person has said yes to every statement in its present version."""
    said = set(Consent.objects.filter(person_id=person_id).values_list("statement", "version"))
    asked = texts.data("consent.yaml")
    return all((one["key"], asked["version"]) in said for one in statements())


def check_consent(person_id: UUID) -> None:
    """The person may come in as far as their consent goes. Raises ConsentChanged."""
    if not consent_is_current(person_id):
        raise ConsentChanged()


def statements() -> list[dict[str, str]]:
    """The statements in the order in which they are asked: key, text, why; as this house has chosen them."""
    said = texts.data("consent.yaml")
    chosen = texts.house_said("escalation") or "consent_first"
    found = []
    for one in said["statements"]:
        worded = {**one, **one.get("variants", {}).get(chosen, {})}
        found.append({key: texts.filled(worded[key]) for key in ("key", "text", "why")})
    return found


def web_session(key_hash: str, *, today: date) -> WebSession | None:
    """The living sign-in of the browser whose key has this hash (SHA-256, hex), with its person; or None.

    None also when its person is suspended.
    """
    found = WebSession.objects.filter(key_hash=key_hash).select_related("person").first()
    if found is None or found.person.suspended:
        return None
    return found if rules.web_session_lives(found.began_on, found.used_on, today) else None


def person_of_web_session(key_hash: str, *, today: date) -> Person | None:
    """Whose browser this is; None when it is signed out, rested too long, or its person is suspended."""
    found = web_session(key_hash, today=today)
    return found.person if found else None


def web_session_is_of(key_hash: str, person_id: UUID, *, today: date) -> bool:
    """Whether the browser whose key has this hash is signed in, and as this person."""
    found = web_session(key_hash, today=today)
    return found is not None and found.person_id == person_id


def web_sessions(person_id: UUID, *, today: date) -> list[WebSession]:
    """The browsers in which this person is signed in, the one used last first."""
    found = WebSession.objects.filter(person_id=person_id).order_by("-used_on", "-began_on", "id")
    return [one for one in found if rules.web_session_lives(one.began_on, one.used_on, today)]


def reserve(words: frozenset[str]) -> None:
    """Nobody has one of these words as a name: they are the words of commands."""
    global _words_of_commands
    _words_of_commands = frozenset(names.skeleton(word) for word in words)


_words_of_commands: frozenset[str] = frozenset()


def check_name(name: str, *, instead_of: str = "") -> str:
    """`name` in the form in which it is kept. Raises NotAName, NameReserved, NameTaken.

    Who is called `instead_of` until now may write that name in another way.
    """
    name = names.normal(name)
    if names.fault(name):
        raise NotAName()
    shapes = names.shapes(name)
    if "" in shapes:
        raise NotAName()
    parts = {shape for part in names.parts(name) for shape in names.shapes(part)}
    if (parts | shapes) & _reserved() or shapes & _words_of_commands or names.holds(name, _titles()):
        raise NameReserved()
    if TakenName.objects.filter(mark__in=known_marks(shapes - names.shapes(instead_of))).exists():
        raise NameTaken()
    return name


def check_login(name: str) -> str:
    """A login name in the form in which it is kept. Raises LoginIsOneWord and all that check_name does."""
    if len(name.split()) > 1:
        raise LoginIsOneWord()
    return check_name(name)


def check_persona_name(name: str, login: str) -> str:
    """The name that others shall see, as it is kept. Raises SameAsLogin and all that check_name does."""
    if names.shapes(name) & names.shapes(login):
        raise SameAsLogin()
    return check_name(name)


def is_taken(shapes: Iterable[str]) -> bool:
    """Whether somebody is or was called so; whose, nobody is told."""
    return TakenName.objects.filter(mark__in=known_marks(shapes)).exists()


def marks(shapes: Iterable[str]) -> list[str]:
    """What is kept of these shapes of a name: under the house's key, so that no name can be read in a row."""
    return sorted({house_key.mark(_TAKEN, shape[:48]) for shape in shapes})


def known_marks(shapes: Iterable[str]) -> list[str]:
    """What may be kept of these shapes, also from before the house's key was rotated."""
    return sorted({mark for shape in shapes for mark in house_key.marks(_TAKEN, shape[:48])})


_TAKEN = "meadow taken name"


def _titles() -> list[str]:
    """Words that may not stand even in the middle of a name."""
    words: list[str] = texts.data("names/reserved.yaml").get("anywhere", [])
    return words


def _reserved() -> frozenset[str]:
    return texts.remembered("reserved names", _all_reserved)


def _all_reserved() -> frozenset[str]:
    groups = texts.data("names/reserved.yaml").values()
    return frozenset(names.skeleton(word) for group in groups for word in group)


@cache
def _common() -> CommonPasswordValidator:
    return CommonPasswordValidator()


def is_common(passphrase: str) -> bool:
    """Whether this is among the twenty thousand that everybody tries first, or that of demos.

    Source: Django's list.
    """
    if demo.is_ours(passphrase):
        return True
    try:
        _common().validate(passphrase)
    except ValidationError:
        return True
    return False


def check_texts() -> None:
    """The statements and the reserved words can be used. Raises texts.BadText naming the file."""
    said = texts.data("consent.yaml")
    if not isinstance(said.get("version"), int) or len(said.get("statements", ())) != STATEMENTS:
        raise texts.BadText(f"world/consent.yaml needs a version and {STATEMENTS} statements.")
    if any(not {"key", "text", "why"} <= set(one) for one in said["statements"]):
        raise texts.BadText("world/consent.yaml: each statement needs key, text and why.")
    try:
        _reserved()
    except (AttributeError, TypeError):
        raise texts.BadText("world/names/reserved.yaml is not groups of words.") from None
