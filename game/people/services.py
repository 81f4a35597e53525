"""Deeds about people: joining, signing in, passphrases.

This, suspending.py, web_sessions.py and vault_rows.py write their rows, and nothing else does.
"""

import secrets
from collections.abc import Callable, Hashable
from contextlib import suppress
from datetime import date
from uuid import UUID

from django.db import IntegrityError

from game.common import demo, names
from game.common.changes import change, emit
from game.common.refusals import Busy, Refused
from game.common.work import Broke, in_thread
from game.people import hashing, rules, selectors, tries, vault, vault_rows, web_sessions
from game.people.events import CountryChosen, PassphraseChanged
from game.people.models import Consent, Person, Role, TakenName
from game.people.refusals import (
    ConsentMissing,
    NameTaken,
    NotHereNow,
    NotTheGroup,
    NotYours,
    PassphraseWeak,
    SignedOut,
    WrongCode,
    WrongPassphrase,
)
from game.people.suspending import suspend as suspend
from game.people.suspending import unsuspend as unsuspend
from game.people.wrapping import Derived


def check_passphrase(passphrase: str, *own_names: str) -> None:
    """The passphrase is one that is hard to guess. Raises PassphraseWeak."""
    if rules.passphrase_fault(passphrase, own_names, selectors.is_common):
        raise PassphraseWeak()


def free_login(words: str, address: str, now: float) -> str:
    """A login name as it would be kept, when it is free.

    Raises LoginIsOneWord, NotAName, NameReserved, NameTaken; TooMuch when one address asks about very many.
    """
    tries.ask(address, now)
    return selectors.check_login(words)


def free_persona_name(words: str, login: str, address: str, now: float) -> str:
    """A persona's name as it would be kept, when it is free. Raises SameAsLogin, and as free_login."""
    tries.ask(address, now)
    return selectors.check_persona_name(words, login)


def may_join(address: str, now: float) -> None:
    """Somebody at this address would like to join. Raises TooManyJoined; counts nothing."""
    tries.may_join(address, now)


def join(
    login: str,
    passphrase_hash: str,
    yes_to: dict[str, int],
    code: str,
    *,
    address: str = "",
    now: float = 0.0,
    steward: bool = False,
    wraps: Derived | None = None,
) -> Person:
    """A new person. Belongs into one change with the first persona.

    With `wraps`, which is of the passphrase, they have a vault, and the code opens it too.

    `yes_to` maps each statement's key to the version that was shown; of the recovery `code` a hash is kept.
    `address` is from where they join; the house itself comes from nowhere, and is not counted.
    Raises LoginIsOneWord, NotAName, NameReserved, NameTaken, ConsentMissing, TooManyJoined.
    """
    login = names.normal(login) if steward else selectors.check_login(login)
    if not steward and set(yes_to) != {one["key"] for one in selectors.statements()}:
        raise ConsentMissing()
    with change():
        claim_name(login)
        person = Person.objects.create(
            login=login,
            login_skeleton=names.skeleton(login)[:48],
            passphrase=passphrase_hash,
            recovery=rules.code_hash(code),
        )
        Consent.objects.bulk_create(
            Consent(person=person, statement=key, version=version) for key, version in yes_to.items()
        )
        if steward:
            Role.objects.create(person=person, name="steward")
        if wraps is not None:
            vault_rows.make(person.id, wraps, code).close()
        if address:
            tries.join(address, now)
    return person


def claim_name(name: str, *, instead_of: str = "") -> None:
    """The name is somebody's from now on, for ever; `instead_of` is their name so far. Raises NameTaken."""
    try:
        with change():
            for mark in selectors.marks(names.shapes(name) - names.shapes(instead_of)):
                TakenName.objects.create(mark=mark)
    except IntegrityError:
        raise NameTaken() from None


def give_consent(person_id: UUID, yes_to: dict[str, int]) -> None:
    """The person has said yes to these statements in these versions."""
    with change():
        for key, version in yes_to.items():
            Consent.objects.get_or_create(person_id=person_id, statement=key, version=version)


def choose_country(person_id: UUID, code: str) -> None:
    """The crisis card shows the lines of this country first; empty: the card for all. Emits CountryChosen."""
    with change():
        Person.objects.filter(id=person_id).update(country=code)
        emit(CountryChosen(person_id, code))


def sign_in(
    login: str,
    passphrase: str,
    address: str,
    now: float,
    then: Callable[[Person | Refused], None],
    broke: Broke,
) -> None:
    """`then` gets the person, or WrongPassphrase in the same words and time whatever was wrong (R20), or
    NotHereNow where the passphrase was right and the person may not be here.

    Raises TooManyTries at once (for this address alone, R21), Busy when too many are signing in.
    """
    begun = tries.begin(address, login, now)
    person = selectors.person_of_login(login)
    kept = person.passphrase if person else hashing.of_nobody()

    def answered(found: tuple[bool, str]) -> None:
        fits, renewed = found
        fresh = selectors.person(person.id) if person else None
        is_wrong = not fits or demo.opens_nothing(passphrase)
        if is_wrong or fresh is None or fresh.passphrase != kept:
            then(WrongPassphrase())
            return
        tries.right(begun)
        if fresh.suspended:
            then(NotHereNow(fresh.id))
            return
        if renewed:
            _renew(fresh, renewed)
        then(fresh)

    with tries.unless_busy(begun):
        in_thread(lambda: hashing.tried(passphrase, kept), answered, broke)


def _renew(person: Person, hash: str) -> None:
    """The person's passphrase stays; its hash is of today's strength."""
    with suppress(Busy), change():  # the next sign-in does it, then
        Person.objects.filter(id=person.id, passphrase=person.passphrase).update(passphrase=hash)
        person.passphrase = hash


def knows_passphrase(
    person_id: UUID, passphrase: str, address: str, now: float, then: Callable[[str], None], broke: Broke
) -> None:
    """`then(the hash that it fits)`, empty where it does not; for someone who is here and changes something
    of weight.

    That hash is the proof, and as good as it is still the one in force. Raises TooManyTries, Busy.
    """
    begun = tries.begin(address, str(person_id), now, is_known=True)
    kept = Person.objects.get(id=person_id).passphrase

    def answered(fits: bool) -> None:
        if fits:
            tries.right(begun)
        then(kept if fits else "")

    with tries.unless_busy(begun):
        in_thread(lambda: hashing.fits(passphrase, kept), answered, broke)


def change_passphrase(
    person_id: UUID,
    passphrase_hash: str,
    *,
    today: date,
    proved: str | None = None,
    at: Hashable | None = None,
    by_browser: str = "",
    opens: Derived | None = None,
    wraps: Derived | None = None,
) -> bool:
    """The person signs in by another passphrase from now on, and in every browser anew.

    `proved` is what knows_passphrase() gave; the house itself need prove nothing. Where `opens` opens their
    vault, `wraps` does from now on, and nothing in it changes: whether that is so. The vault is locked but
    `at` the connection where it is done. That stays, and so does the browser whose key has the hash
    `by_browser`; one that was signed out meanwhile changes nothing.
    Raises SignedOut, NotYours. Emits WebSessionsEnded, SignInsEnded, PassphraseChanged.
    """
    with change():
        if by_browser and not selectors.web_session_is_of(by_browser, person_id, today=today):
            raise SignedOut()
        found = Person.objects.filter(id=person_id)
        if proved is not None:  # what was proved before a recovery, or another change, proves nothing now
            found = found.filter(passphrase=proved)
        if not found.update(passphrase=passphrase_hash):
            raise NotYours()
        follows = vault_rows.follow_sign_in(person_id, opens, wraps)
        web_sessions.end_web_sessions(person_id, but=by_browser)
        emit(PassphraseChanged(person_id, at, by_browser))
    vault.lock_everywhere(person_id, but=at)
    return follows


def check_recovery(login: str, code: str, address: str, now: float) -> Person:
    """The person whose recovery code this is.

    Raises TooManyTries, WrongCode in the same words whatever was wrong.
    """
    begun = tries.begin(address, login, now)
    person = selectors.person_of_login(login)
    fits = rules.code_fits(code, person.recovery if person else rules.code_hash(""))
    if not fits or person is None or person.suspended:
        raise WrongCode()
    tries.right(begun)
    return person


def recover(
    person_id: UUID,
    code: str,
    new_code: str,
    passphrase_hash: str,
    *,
    at: Hashable | None = None,
    wraps: Derived | None = None,
) -> None:
    """A new passphrase by recovery code, and the new code takes its place, both at once.

    The vault opens by the new code too, and by the new passphrase with `wraps`; it is locked everywhere.

    To be called when the person has shown that they have the new code; until then the old one is in force.
    The next three times the person signs in they are told that it happened; every browser signs in anew,
    and every connection but the one `at` which it is done.
    Raises WrongCode, also where the code was used meanwhile. Emits WebSessionsEnded, SignInsEnded,
    PassphraseChanged.
    """
    with change():
        person = Person.objects.get(id=person_id)
        if person.suspended or not rules.code_fits(code, person.recovery):
            raise WrongCode()
        Person.objects.filter(id=person_id).update(
            passphrase=passphrase_hash, recovery=rules.code_hash(new_code), recovery_used=3
        )
        vault_rows.follow_code(person_id, code, new_code, wraps)
        web_sessions.end_web_sessions(person_id)
        emit(PassphraseChanged(person_id, at))
    vault.lock_everywhere(person_id)


def new_code() -> str:
    """A recovery code that nobody has; it is somebody's only once it is kept."""
    return rules.recovery_code(secrets.randbelow)


def check_code_back(words: str, code: str) -> None:
    """Somebody has the code before them: `words` are its last group, or all of it. Raises NotTheGroup."""
    if not rules.is_last_group(words, code):
        raise NotTheGroup()


def told_of_recovery(person_id: UUID) -> None:
    """The person has been told once more that their recovery code was used."""
    with change():
        person = Person.objects.get(id=person_id)
        Person.objects.filter(id=person_id).update(recovery_used=max(0, person.recovery_used - 1))


def prepare() -> None:
    """What the first sign-in needs is ready, so that it takes no longer than the others."""
    hashing.of_nobody()
    selectors.is_common("prepared")
