"""Questions about people. None of the answers is for other members."""

from functools import cache
from uuid import UUID

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from game.common import names, texts
from game.people.models import Consent, Person, Role, TakenName
from game.people.refusals import NameReserved, NameTaken, NotAName

STATEMENTS = 8
"""Source: domain research 5.5."""


def person(person_id: UUID) -> Person | None:
    """The person of this id, or None."""
    return Person.objects.filter(id=person_id).first()


def person_of_login(login: str) -> Person | None:
    """The person who signs in by this name, written in whatever way, or None."""
    return Person.objects.filter(login_skeleton=names.skeleton(login)[:48]).first()


def has_role(person_id: UUID, role: str) -> bool:
    """Whether the person is trusted with `role`."""
    return Role.objects.filter(person_id=person_id, name=role).exists()


def has_steward() -> bool:
    """Whether somebody runs this house."""
    return Role.objects.filter(name="steward").exists()


def consent_is_current(person_id: UUID) -> bool:
    """Whether the person has said yes to every statement in its present version."""
    said = set(Consent.objects.filter(person_id=person_id).values_list("statement", "version"))
    asked = texts.data("consent.yaml")
    return all((one["key"], asked["version"]) in said for one in statements())


def statements() -> list[dict[str, str]]:
    """The eight statements in the order in which they are asked: key, text, why; as this house has chosen
    them."""
    said = texts.data("consent.yaml")
    chosen = texts.house_said("escalation") or "consent_first"
    found = []
    for one in said["statements"]:
        worded = {**one, **one.get("variants", {}).get(chosen, {})}
        found.append({key: texts.filled(worded[key]) for key in ("key", "text", "why")})
    return found


def reserve(words: frozenset[str]) -> None:
    """Nobody has one of these words as a name: they are the words of commands."""
    global _words_of_commands
    _words_of_commands = frozenset(names.skeleton(word) for word in words)


_words_of_commands: frozenset[str] = frozenset()


def check_name(name: str) -> str:
    """`name` in the form in which it is kept. Raises NotAName, NameReserved, NameTaken."""
    name = names.normal(name)
    if names.fault(name):
        raise NotAName()
    shapes = names.shapes(name)
    if "" in shapes:
        raise NotAName()
    parts = {
        shape for part in name.replace("-", " ").replace("'", " ").split() for shape in names.shapes(part)
    }
    if (parts | shapes) & _reserved() or shapes & _words_of_commands:
        raise NameReserved()
    if TakenName.objects.filter(skeleton__in=_kept(shapes)).exists():
        raise NameTaken()
    return name


def _kept(shapes: frozenset[str]) -> list[str]:
    return sorted({shape[:48] for shape in shapes})


def _reserved() -> frozenset[str]:
    return texts.remembered("reserved names", _all_reserved)


def _all_reserved() -> frozenset[str]:
    words = texts.data("names/reserved.yaml")
    flat = words if isinstance(words, list) else [word for group in words.values() for word in group]
    return frozenset(names.skeleton(word) for word in flat)


@cache
def _common() -> CommonPasswordValidator:
    return CommonPasswordValidator()


def is_common(passphrase: str) -> bool:
    """Whether this is among the twenty thousand that everybody tries first. Source: Django's list."""
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
        raise texts.BadText("world/names/reserved.yaml is not a list of words.") from None
