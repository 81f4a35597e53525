"""Questions about people. None of the answers is for other members."""

from functools import cache
from uuid import UUID

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from game.common import names, texts
from game.people.models import Consent, Person, Role, TakenName
from game.people.refusals import NameReserved, NameTaken, NotAName


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


def check_name(name: str, commands: frozenset[str] = frozenset()) -> str:
    """`name` in the form in which it is kept. Raises NotAName, NameReserved, NameTaken."""
    name = names.normal(name)
    if names.fault(name):
        raise NotAName()
    shape = names.skeleton(name)
    if not shape:
        raise NotAName()
    words = {names.skeleton(word) for word in name.replace("-", " ").replace("'", " ").split()} | {shape}
    if words & _reserved() or shape in {names.skeleton(command) for command in commands}:
        raise NameReserved()
    if TakenName.objects.filter(skeleton=shape[:48]).exists():
        raise NameTaken()
    return name


@cache
def _reserved() -> frozenset[str]:
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


def forget() -> None:
    """Reserved words are read again at the next question."""
    _reserved.cache_clear()
