"""Every word of the house, by the key of its command: one line that is answered, one that is refused."""

from commands import arriving, dispatch, sealed
from commands import help as help_pages
from game.people.refusals import NameTaken, NothingToTake, NothingWaits
from game.personas.refusals import NoSuchFace, NoSuchMessage, NoSuchPersona
from game.places.refusals import ForStewards, NobodyHere, NothingToTakeOff, NoWay
from game.places.spots.refusals import SitsNowhere
from game.safety.care.refusals import NoSuchStep, NudgeHow
from game.talk.refusals import (
    NoSuchGesture,
    NoSuchOffer,
    NothingOffered,
    NothingSaid,
    NotReached,
)
from tests.unlinkable import (
    words_of_forms,
    words_of_holding,
    words_of_order,
    words_of_protection,
    words_of_rings,
    words_of_standing,
)
from tests.unlinkable.steps import AT_THE_DOOR, GUEST, NEW, OPEN, WORN
from tests.unlinkable.tries import Entry, Typed

NOTHING_SAID = Typed("{word}", NothingSaid)
NO_SUCH = Typed("{word} aldous", NoSuchPersona)

OWN: dict[str, tuple[Typed, Typed]] = {
    # talking
    "say": (Typed("{word} good evening", 'You say, "good evening"'), NOTHING_SAID),
    '"': (Typed("{word}good evening", 'You say, "good evening"'), NOTHING_SAID),
    "pose": (Typed("{word} looks up", "Oda looks up"), NOTHING_SAID),
    ":": (Typed("{word} looks up", "Oda looks up"), NOTHING_SAID),
    "think": (Typed("{word} so it is", "so it is"), NOTHING_SAID),
    "to": (Typed("{word} nell thank you", "thank you"), Typed("{word} hazelwick thank you", NobodyHere)),
    "-": (Typed("{word}nell thank you", "thank you"), Typed("{word}hazelwick thank you", NobodyHere)),
    "whisper": (Typed("{word} nell=a word", "a word"), Typed("{word} hazelwick=a word", NobodyHere)),
    "page": (
        Typed("{word} nell=a word", "a word", ("Nell @ library",)),
        Typed("{word} hazelwick=a word", NotReached),
    ),
    "gesture": (Typed("{word} nod", "You nod."), Typed("{word} jump", NoSuchGesture)),
    "offer": (Typed("{word} hug nell", "You offer Nell a hug"), Typed("{word} car nell", NoSuchOffer)),
    "accept": (Typed("{word}", "hugged by Nell", ("Nell: offer hug oda",)), Typed("{word}", NothingOffered)),
    # places
    "look": (Typed("{word}", "the Lawn".title()), Typed("{word} hazelwick", NobodyHere)),
    "who": (Typed("{word}", "Oda (you)"), AT_THE_DOOR),
    "go": (Typed("{word} gate", "The Gate"), Typed("{word} hazelwick", NoWay)),
    "home": (Typed("{word}", "Dressing Room"), AT_THE_DOOR),
    "picture": (Typed("{word}", "(`sit tree`)"), AT_THE_DOOR),
    "stand": (Typed("{word}", "You stand up.", ("Oda: sit tree",)), Typed("{word}", SitsNowhere)),
    # personas
    "persona": (Typed("{word}", "Oda"), Typed("{word} wear aldous", NoSuchPersona)),
    "persona/for": (
        Typed("{word} {new}=to try it", "{new}", (*NEW, "me: home")),
        Typed("{word} aldous=to try it", NoSuchPersona),
    ),
    "persona new": (
        Typed("{word} {new}=they/them/A coat.", "{new} is in your wardrobe"),
        Typed("{word} Aldous=they/them/A coat.", NameTaken),
    ),
    "persona wear": (Typed("{word} {new}", "You are {new} now, and `out`", (*NEW, "me: home")), NO_SUCH),
    "persona off": (Typed("{word}", "You are Oda now, and `out`", WORN), Typed("{word}", NothingToTakeOff)),
    "persona edit": (
        Typed("{word} {new}=/she/her/A hat.", "It is changed.", NEW),
        Typed("{word} aldous=Somebody/she/her/A hat.", NoSuchPersona),
    ),
    "persona rest": (Typed("{word} {new}", "{new} rests.", NEW), NO_SUCH),
    "persona wake": (
        Typed("{word} {new}", "{new} rests no longer.", (*NEW, "me: persona rest {new}")),
        NO_SUCH,
    ),
    "persona retire": (Typed("{word} {new}", "cannot be worn again", NEW), NO_SUCH),
    "persona erase": (Typed("{word} {new}", "{new}", NEW), NO_SUCH),
    "wardrobe": (Typed("{word}", "Oda"), GUEST),
    "pronouns": (Typed("{word} she/her", "Others see it so from now on."), GUEST),
    "describe": (Typed("{word} A long coat.", "Others see it so from now on."), GUEST),
    "shortdesc": (Typed("{word} a coat", "Others see it so from now on."), GUEST),
    "face": (Typed("{word} =round", "Others see it so from now on."), Typed("{word} aldous", NoSuchFace)),
    "messages": (
        Typed("{word} page=rings a bell.", "Others see it so"),
        Typed("{word} joy=x", NoSuchMessage),
    ),
    "claims": (Typed("{word} lived=I had a dog", "I had a dog"), GUEST),
    "reveal": (
        Typed("{word} {new} to nell", "Nell will know that {new} and Oda are one person", NEW),
        Typed("{word} aldous to nell", NoSuchPersona),
    ),
    "sheet": (Typed("{word}", "Oda", OPEN), NO_SUCH),
    "keeps": (Typed("{word} to wait three breaths", "It is kept.", OPEN), GUEST),
    "plan": (Typed("{word}", "Your plan is empty so far", OPEN), Typed("{word} aldous", NoSuchStep)),
    "nudge": (Typed("{word} on", "It is on"), Typed("{word} hazelwick", NudgeHow)),
    "unlock": (Typed("{word}", "The passphrase of your pages", ("me: lock",)), GUEST),
    "lock": (Typed("{word}", sealed.LOCKED, OPEN), Typed("{word}", sealed.LOCKED_ALREADY)),
    "passphrase pages": (Typed("{word}", "The passphrase of your pages"), GUEST),
    # what is kept of oneself
    "kept": (Typed("{word}", "`kept sooner`"), GUEST),
    "kept/sooner": (
        Typed("{word} shields", "cannot be brought back", ("Oda: shield grief",)),
        Typed("{word} shields", NothingToTake),
    ),
    "export": (Typed("{word}", "`export show`"), GUEST),
    "erase": (Typed("{word}", "If tonight is heavy"), Typed("{word} undo", NothingWaits)),
    # the house
    "join": (Typed("{word}", "login name", by="guest"), Typed("{word}", "You have joined already.")),
    "connect": (Typed("{word}", "login name", by="guest"), Typed("{word}", "You are here already, Oda.")),
    "passphrase": (
        Typed("{word}", "Your present passphrase"),
        Typed("{word}", "A guest has no passphrase.", by="guest"),
    ),
    "country": (
        Typed("{word} de", "the lines of your country"),
        Typed("{word} hazelwick", "no lines of that"),
    ),
    "quit": (Typed("{word}", "."), Typed("{word}", ".", by="guest")),
    "rebuild": (Typed("{word}", "Read anew", by="Pim"), Typed("{word}", ForStewards)),
    "help": (Typed("{word} circles", "circle"), Typed("{word} hazelwick", help_pages.NO_PAGE)),
    "help now": (Typed("{word}", "HELP NOW"), Typed("{word} hazelwick", "HELP NOW", by="guest")),
}
TABLE = (
    OWN
    | words_of_rings.TABLE
    | words_of_holding.TABLE
    | words_of_standing.TABLE
    | words_of_order.TABLE
    | words_of_protection.TABLE
)
ALWAYS = frozenset({"quit", "help now", "report"})
"""Words that the house never refuses (DESIGN 2.5); both tries are answered."""

BY_ITSELF = (
    *words_of_forms.entries(),
    Entry(
        "a way by itself", "gate", Typed("{word}", "The Gate"), Typed("{word}", dispatch.UNKNOWN, at="barn")
    ),
    Entry(
        "a gesture by itself",
        "nod",
        Typed("{word}", "You nod."),
        Typed("{word}", arriving.UNKNOWN, by="door"),
    ),
)
"""What may be typed without a command, and what commands do with a second word."""


def entries() -> list[Entry]:
    """One for every word of every command in the house that the table knows."""

    found = list(BY_ITSELF)
    for word, key in _words():
        if pair := TABLE.get(word) or TABLE.get(key):
            found.append(Entry(f"word {word}", word, *pair, always=key in ALWAYS))
    return found


def all_words() -> set[str]:
    """The names that entries must have, from the commands that there are."""
    return {f"word {word}" for word, _ in _words()}


def _words() -> list[tuple[str, str]]:
    """Every word of every command, and the key of its command; the words after `persona` stand for it."""
    from commands.default_cmdsets import IN_THE_HOUSE
    from commands.personas import WORDS

    found = [(word, command.key) for command in IN_THE_HOUSE for word in (command.key, *command.aliases)]
    return [*found, *((f"persona {word}", f"persona {word}") for word in WORDS)]
