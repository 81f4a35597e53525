"""What is kept of the human: how they come in, what they said yes to, where they are signed in."""

from datetime import date
from uuid import UUID

from game.common.sealing import Cost
from game.people import services, vault, web_sessions
from game.people.models import Consent, Erasure, Person, Practitioner, Role, Vault, WebSession
from game.people.registry import Keeping, Row

ALONE = "nobody but you"
HOUSE = "the house alone, to know you again"
ERASED = "you are erased"


def _sign_in(person_id: UUID) -> list[Row]:
    return [
        {
            "login_name": one.login,
            "passphrase": "a hash of it, which cannot be read back",
            "recovery_code": "a hash of it, which cannot be read back",
            "joined_on": one.joined_on.isoformat(),
            "times_to_tell_that_the_code_was_used": one.recovery_used,
            "may_come_in": not one.suspended,
        }
        for one in Person.objects.filter(id=person_id)
    ]


def _country(person_id: UUID) -> list[Row]:
    found = Person.objects.filter(id=person_id).exclude(country="")
    return [{"country": country} for country in found.values_list("country", flat=True)]


def _no_country(person_id: UUID) -> int:
    count = len(_country(person_id))
    services.choose_country(person_id, "")
    return count


def _consents(person_id: UUID) -> list[Row]:
    found = Consent.objects.filter(person_id=person_id).order_by("version", "statement")
    return [
        {
            "yes_to": one.statement.replace("_", " "),
            "version": one.version,
            "given_on": one.given_on.isoformat(),
        }
        for one in found
    ]


def _roles(person_id: UUID) -> list[Row]:
    return [{"role": one.name} for one in Role.objects.filter(person_id=person_id).order_by("name")]


def _profession(person_id: UUID) -> list[Row]:
    return [
        {
            "licence": one.licence,
            "where_it_holds": one.jurisdiction,
            "has_to_report": one.duty,
            "checked_on": one.verified_on.isoformat(),
            "a_steward_is_named_who_checked": one.verified_by_id is not None,
        }
        for one in Practitioner.objects.filter(person_id=person_id)
    ]


def _checked(person_id: UUID) -> list[Row]:
    found = Practitioner.objects.filter(verified_by_id=person_id).order_by("verified_on", "person_id")
    return [{"checked_a_profession_on": one.verified_on.isoformat()} for one in found]


def _browsers(person_id: UUID) -> list[Row]:
    found = WebSession.objects.filter(person_id=person_id).order_by("began_on", "used_on", "id")
    return [
        {
            "browser": one.browser,
            "signed_in_on": one.began_on.isoformat(),
            "last_used_on": one.used_on.isoformat(),
            "key_of_its_cookie": "a hash of it",
        }
        for one in found
    ]


def _end_browsers(person_id: UUID) -> int:
    count = WebSession.objects.filter(person_id=person_id).count()
    web_sessions.end_web_sessions(person_id)
    return count


def _vault(person_id: UUID) -> list[Row]:
    return [
        {
            "key_of_your_pages": "locked by your passphrase and by your recovery code",
            "cost_of_a_guess": _cost(one.cost),
            "you_were_told_what_can_be_lost": one.told,
        }
        for one in Vault.objects.filter(person_id=person_id)
    ]


def _cost(said: str) -> str:
    """What one guess at the passphrase takes, as a person understands it."""
    try:
        cost = Cost.read(said)
    except ValueError:
        return said
    return f"{cost.memory // 1024} MiB of memory, gone through {cost.passes} times (Argon2id)"


def _open_pages(person_id: UUID) -> list[Row]:
    return [{"your_pages_are_open_at": "one connection"}] * vault.open_at(person_id)


def _erasure(person_id: UUID) -> list[Row]:
    found = Erasure.objects.filter(person_id=person_id)
    return [{"you_are_erased_on": one.erase_on.isoformat()} for one in found]


def _forget_browsers(today: date) -> None:
    web_sessions.forget_old_web_sessions(today=today)


KEPT = (
    Keeping(
        key="sign_in",
        models=("people.Person",),
        what="your login name, your passphrase and your recovery code as hashes, the day you joined",
        why="so that you can come back, and nobody else as you",
        readers=HOUSE,
        until=ERASED,
        rows=_sign_in,
        sooner_by="without it you could not come in; `erase` takes away all of it",
        stays="a mark that says this house has erased somebody, and not whom, so that no older backup brings "
        "you back",
    ),
    Keeping(
        key="country",
        models=("people.Person",),
        what="the country whose lines `help now` shows you first",
        why="so that you need not look for them",
        readers=ALONE,
        until="you choose another or none",
        rows=_country,
        sooner=_no_country,
    ),
    Keeping(
        key="answers",
        models=("people.Consent",),
        what="what you said yes to, in which version, and the day",
        why="so that you are asked again only where it has changed",
        readers=HOUSE,
        until=ERASED,
        rows=_consents,
        sooner_by="without them you would be asked all of it again",
    ),
    Keeping(
        key="roles",
        models=("people.Role",),
        what="what you are trusted with here",
        why="so that you can do it",
        readers="everybody who sees you in your own name",
        until="you lay it down",
        rows=_roles,
        sooner_by="another steward can take it from you",
    ),
    Keeping(
        key="profession",
        models=("people.Practitioner",),
        what="your profession as a steward has checked it, and the day",
        why="so that a circle may be held by somebody who has learned it",
        readers="stewards, and in part everybody where you hold a meeting",
        until="a steward takes it back",
        rows=_profession,
        sooner_by="a steward takes it back when you ask",
    ),
    Keeping(
        key="checked",
        models=("people.Practitioner",),
        what="that you have checked somebody's profession",
        why="so that it is known who answers for it",
        readers="the house alone",
        until="it is checked by another or taken back",
        rows=_checked,
        sooner_by="it belongs to whom you checked; with you only your part of it goes",
    ),
    Keeping(
        key="browsers",
        models=("people.WebSession",),
        what="the browsers in which you are signed in: their kind, two days each, a hash of a key",
        why="so that the site knows you again",
        readers=ALONE,
        until="you sign out, two weeks after the last use, ninety days at most",
        rows=_browsers,
        sooner=_end_browsers,
        forget=_forget_browsers,
    ),
    Keeping(
        key="key_of_pages",
        models=("people.Vault",),
        what="the key of your sealed pages, itself locked",
        why="so that nobody but you can open them",
        readers="nobody: the house cannot open it by itself",
        until=ERASED,
        rows=_vault,
        sooner_by="without it your pages were lost; `kept sooner pages` takes the pages",
    ),
    Keeping(
        key="names",
        models=("people.TakenName",),
        what="marks of all names that are or were taken here, which cannot be read back",
        why="so that nobody can come back as you",
        readers="nobody: it can only be asked whether a name is free",
        until="the house ends",
        rows=lambda person_id: [],
        sooner_by="they say nothing of whose a name was, so that yours cannot be found among them",
        stays="marks of your names, so that nobody can come back as you; no name can be read in them",
    ),
    Keeping(
        key="erasure",
        models=("people.Erasure",),
        what="that you are erased, and on which day",
        why="so that you have time to take it back",
        readers=HOUSE,
        until="that day",
        rows=_erasure,
        sooner_by="`erase undo` takes it back",
    ),
    Keeping(
        key="open_pages",
        models=(),
        what="the key of your sealed pages, while they are open",
        why="so that you can read and write them",
        readers="the running house, as long as they are open",
        until="you lock them, leave, half an hour after the last use, eight hours at most",
        rows=_open_pages,
        sooner_by="`lock` locks them",
    ),
    Keeping(
        key="tries",
        models=(),
        what="wrong passphrases and people joining, counted under a hash of address and name",
        why="against guessing and floods",
        readers="the house alone",
        until="an hour after the last, or when the house restarts",
        rows=lambda person_id: [],
        sooner_by="it cannot be found by who you are",
    ),
)
