"""Every no about personas, with its sentence. Unknown and somebody else's are answered alike."""

from game.common.refusals import Refused


class NoSuchPersona(Refused):
    """Unknown, somebody else's, retired or erased."""

    sentence = "You have no persona of that name. `persona` lists yours."


class WhichPersona(Refused):
    """A word that is about one persona came without a name."""

    sentence = "Say which one: `persona {word}` and a name. `persona` lists yours."


class WornAlready(Refused):
    """It is the mask they have on."""

    sentence = "You are wearing {name} now."


class NotWhileWorn(Refused):
    """What lays a mask aside wants it off first."""

    sentence = "You are wearing {name}. `persona off` takes it off first; nothing was changed."


class HomeStays(Refused):
    """The home persona is there to come back to."""

    sentence = "{name} is your home persona, to which you always come back. It stays; others can rest or go."


class ManyPersonas(Refused):
    """The quota is reached."""

    sentence = (
        "You have {count} personas beside your home persona, which is as many as there is room for. "
        "`persona retire` and a name makes room."
    )


class ManyNames(Refused):
    """Very many names were taken within a year."""

    sentence = "You have taken many names within a year. You can take another one later in the year."


class NamedOften(Refused):
    """A mask keeps its name after a few changes."""

    sentence = "{name} has changed its name {count} times; it keeps this one. A new persona can have another."


class NoSuchKind(Refused):
    """No kind of that name."""

    sentence = "A persona is one of these kinds: {kinds}. `help personas` says what each is for."


class NoSuchFace(Refused):
    """No style of that name."""

    sentence = "A face is drawn in one of these styles: {styles}. `face` and one of them draws a new one."


class TooLong(Refused):
    """What others would see of it is too long."""

    sentence = "That is longer than there is room for here: {what} has at most {most} characters."


class NotPronouns(Refused):
    """Beside a name stand pronouns, and nothing that could be read as anything else."""

    sentence = (
        "Pronouns are up to {most} words of at most {letters} letters each, with slashes, blanks or commas "
        "between them: they/them, or she/her, or any. A title is none."
    )


class NamedAtHome(Refused):
    """A name, a kind or a face does not change before other people's eyes."""

    sentence = (
        "{name} is out in the house, where people know it as it is. Its name, its kind and its face can "
        "change while it is in your Dressing Room, or not worn. Nothing was changed."
    )


class DemoKeepsNames(Refused):
    """Everybody may come in as the people of a demo, so their names are not one person's to change."""

    sentence = "In a demo {name} keeps this name, because everybody may come in as {name}."


class PlayStaysPlay(Refused):
    """What a mask is for on the stage does not turn into somebody of the circles, nor the other way round."""

    sentence = (
        "A persona that was made to play stays one, and no other becomes one: everybody is to know what is "
        "imagined. `persona new` makes another; nothing was changed."
    )


class NoWords(Refused):
    """A line needs words."""

    sentence = "Nothing was changed. It is said like this: `{example}` and then your words."


class OnlyYourself(Refused):
    """What is described is who describes."""

    sentence = "`@describe me=` describes you; places cannot be described yet."


class NameNeeded(Refused):
    """A mask is met by its name."""

    sentence = "It needs a name; nothing else is needed. `stop` ends here."


class NoSuchMessage(Refused):
    """No message of that name."""

    sentence = (
        "A persona has these messages: arrive, leave, absent, page. For example: messages arrive=shakes off "
        "the rain."
    )


class GuestsHaveNone(Refused):
    """Only members have personas, and pages."""

    sentence = (
        "As a guest you have no persona and no pages. `join` makes you a member with both; it takes about "
        "five minutes."
    )


class NotItsName(Refused):
    """What was typed is not the name of what would go."""

    sentence = "That is not its name. Please type {name} if you mean it, or `stop`; nothing was done yet."


class OnlyOneMask(Refused):
    """The mask that is worn is the one they know."""

    sentence = (
        "You are here as {name}, so they know {name}. `reveal`, another persona of yours, `to` and their "
        "name tells them that it is you as well."
    )


class NoSuchLine(Refused):
    """No line of that number."""

    sentence = (
        "There is no line of that number. `claims`, `keeps` or `sheet` shows the lines with their numbers."
    )


class ManyClaims(Refused):
    """There is room for a few."""

    sentence = "There is room for {most} lines of that kind. `claims drop lived 1` takes one away."


class NotToOneself(Refused):
    """A reveal needs another person."""

    sentence = "That is for somebody else: nobody needs to be told who they are."


class RevealedAlready(Refused):
    """It was said to them before."""

    sentence = "You have told {name} that already."


class NothingRevealed(Refused):
    """There is nothing to take back."""

    sentence = "Nothing of that kind is shown to anybody of that name, so there is nothing to take back."


class OwnNameOnly(Refused):
    """No power works while another mask is worn."""

    sentence = (
        "That is done in your own name only. In your Dressing Room `persona off` brings you back to your "
        "home persona."
    )
