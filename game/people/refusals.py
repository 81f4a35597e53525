"""Every no about people, with its sentence."""

from uuid import UUID

from game.common.refusals import Refused


class NotAName(Refused):
    """The letters do not make a name."""

    sentence = (
        "A name is one word of 2 to 24 letters of one alphabet; hyphens, apostrophes and digits may stand "
        "in it. "
        "Please choose another way of writing it."
    )


class NameTaken(Refused):
    """Somebody has this name, or one that could be taken for it."""

    sentence = (
        "That name is in use, or so like another that the two could be mixed up. Please choose another."
    )


class NameReserved(Refused):
    """The name belongs to the house, to a command or to a title."""

    sentence = "That word belongs to the house: a command, a title or a place. Please choose another name."


class PassphraseWeak(Refused):
    """Too short, too long or one of those that everybody tries first."""

    sentence = (
        "Please take a passphrase of at least 10 characters that is not among the common ones and is "
        "not your name. "
        "Four or five words that nobody would put together do well."
    )


class LoginIsOneWord(Refused):
    """`connect` takes the first word as the name."""

    sentence = (
        "A login name is one word, so that `connect` can tell it from the passphrase. Please choose another."
    )


class SameAsLogin(Refused):
    """A persona must not give the login name away."""

    sentence = "That is your login name, which nobody is to see. Please choose another name for your persona."


class NotTheGroup(Refused):
    """What was typed is not the last group of the code."""

    sentence = (
        "That is not the last group of the code above. It has six letters and digits. Please look once more."
    )


class WrongPassphrase(Refused):
    """Unknown name and wrong passphrase are answered alike (R20)."""

    sentence = (
        "That name and passphrase do not fit together. You can try again; with `stop` and then `recover` a "
        "recovery code helps, and `help now` always answers."
    )


class NotHereNow(Refused):
    """The passphrase was right, and the person may not be here at present.

    Only whoever knows the passphrase is told so; a wrong one is answered as for anybody (R20).
    """

    sentence = (
        "You cannot come in at present. Why, until when, and how you can answer it stands below. `help now` "
        "always answers."
    )

    def __init__(self, person_id: UUID) -> None:
        super().__init__()
        self.person_id = person_id


class WrongCode(Refused):
    """Unknown name and wrong recovery code are answered alike."""

    sentence = "That name and recovery code do not fit together. You can try again in a moment."


class TooManyTries(Refused):
    """Guesses from one address come too fast, on one name or on many (R21)."""

    sentence = "There were several tries from here. Please wait {seconds} seconds, then try again."


class TooManyJoined(Refused):
    """More people joined from one address than an address has room for within an hour."""

    sentence = (
        "Many people have joined from where you are within this hour. Please come back in an hour to join; "
        "`help now` always answers."
    )


class NothingTyped(Refused):
    """Words were asked for and the line was empty."""

    sentence = "There was nothing in that line."


class NotYours(Refused):
    """Somebody who is here does not know their present passphrase."""

    sentence = "That was not your present passphrase. Nothing is changed."


class SignedOut(Refused):
    """The browser is not, or no longer, signed in."""

    sentence = "You are not signed in here any more. Nothing was changed; please sign in again."


class ConsentMissing(Refused):
    """Somebody has not said yes to each statement."""

    sentence = "Each statement needs its own yes before you can join."


class ConsentChanged(Refused):
    """Somebody has not said yes to what people agree to here in its present words."""

    sentence = (
        "Before you come in: what people agree to here is new to you, or has changed since you last said yes."
    )


class NotWrittenDown(Refused):
    """The disk takes no line just now, and without it an older backup would bring back who was erased."""

    sentence = (
        "The house cannot write it down just now, so nothing is erased and nothing is changed. Please try "
        "again in a while; if it stays so, tell the steward (`help about`) that the disk may be full."
    )


class DemoErasesNobody(Refused):
    """In a demo everybody may be anybody."""

    sentence = (
        "This house is a demo in which everybody may come in as anybody, so nobody can be erased by somebody "
        "else's hand. In a house of your own `erase` is there for you."
    )


class LastSteward(Refused):
    """Nobody else runs this house."""

    sentence = (
        "You are the only steward of this house. Before you can be erased somebody else has to be one, so "
        "that the people here are not left alone. Then come back; nothing else hinders it."
    )


class NothingWaits(Refused):
    """No erasure of theirs waits."""

    sentence = "Nothing of yours is about to be erased."


class NoSuchKind(Refused):
    """Nothing is kept under that word."""

    sentence = "Nothing is kept under that word. `kept` lists the words, and `kept all` all that there is."


class NotSooner(Refused):
    """This stays as long as it stays, with what can be done instead."""

    sentence = "This is not taken away one by one: {instead}."


class NothingToTake(Refused):
    """There is nothing of this kind that could go sooner."""

    sentence = "There is nothing of it that could go sooner."


class Locked(Refused):
    """The pages are locked, or were locked again meanwhile."""

    sentence = "Your pages are locked. `unlock` opens them; then please type it once more."


class NotReadable(Refused):
    """A sealed text is not as it was sealed: it cannot be read, and is not shown as anything else."""

    sentence = (
        "This page is not as it was when it was sealed, so it cannot be read. Nothing was changed; please "
        "tell the steward (`help about`) that a page cannot be read."
    )


class LongerThanAPage(Refused):
    """More than one sealed page holds."""

    sentence = "That is longer than one page has room for. Please make two of it; nothing was changed."


class NotTheVaults(Refused):
    """What was typed does not open the vault."""

    sentence = (
        "That does not open your pages. You can try again; `stop` and then `unlock code` takes your recovery "
        "code, if you have forgotten the passphrase."
    )


class WrongVaultCode(Refused):
    """What was typed is not the recovery code of whoever is here."""

    sentence = "That is not your recovery code. You can try again in a moment; nothing is changed."


class VaultThere(Refused):
    """At another door a key for the pages was made meanwhile."""

    sentence = "Your pages have got their key at another door meanwhile. `unlock` opens them."


class NothingSealedHere(Refused):
    """A demo seals nothing: everybody may be anybody in it."""

    sentence = (
        "This house is a demo in which everybody may come in as anybody, so nothing can be sealed here. In a "
        "house of your own, `unlock` opens your private pages."
    )


class StewardAlready(Refused):
    """Whoever is to be a steward is one."""

    sentence = "This person is a steward of the house already. Nothing was changed."


class StewardAway(Refused):
    """Whoever is to be a steward may not come in."""

    sentence = (
        "This person may not come in just now, and so cannot run the house; name somebody else, or wait "
        "until they are back. Nothing was changed."
    )


class NoSteward(Refused):
    """Whoever is to be released is no steward."""

    sentence = "This person is no steward of the house. Nothing was changed."


class OnlySteward(Refused):
    """Without this person nobody would run the house."""

    sentence = (
        "This person is the only steward, and a house needs one. Name another first; then this one can be "
        "released. Nothing was changed."
    )
