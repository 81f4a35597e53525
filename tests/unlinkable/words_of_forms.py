"""What stands after a word and makes another deed of it: one line that is answered, one that is refused."""

from game.circles.refusals import manners as of_manners
from game.circles.refusals.care import NothingNoted
from game.circles.refusals.formats import FormatsForFacilitators, NoFormatFile
from game.circles.refusals.meetings import NothingAsked, NotInThisCircle, NotThatQuestion
from game.circles.refusals.members import NobodyApplied, NoCircleOfYours, NoFarewellWords, NothingAppliedFor
from game.circles.refusals.pairs import LooksNot
from game.circles.refusals.standing import (
    HouseLineStays,
    NoEnd,
    NoReview,
    NoSuchVersion,
    NotTheirOwnName,
    PurposeNeeded,
)
from game.circles.rules.refusals import chairing
from game.circles.rules.refusals import groups as in_groups
from game.people.refusals import NoSuchKind, NotSooner
from game.personas.refusals import GuestsHaveNone
from game.safety.protection.refusals import NoShield
from tests.unlinkable.ground import RING
from tests.unlinkable.steps import (
    ASKED,
    BEGUN,
    FOUNDED,
    FOUR,
    HELD,
    HOLDS,
    KEEPS,
    MEMBER,
    NO_MEETING,
    ONE_WAITS,
    OPEN,
    OPEN_TALK,
    SIT,
    TWO,
)
from tests.unlinkable.tries import Entry, Typed

APART = ("ring format=mutual_support", *FOUR, *HOLDS, "Oda: breakout 2 5")
ASKS = (
    "Nell keeps the ring",
    "ring membership=closed",
    'ring intake=["What brings you?"]',
    "Oda: apply new ways",
)

TABLE: dict[str, tuple[Typed, Typed]] = {
    "sit as no": (
        Typed("{word}", "You have taken it back", ASKED, RING),
        Typed("{word}", NothingAsked, SIT, RING),
    ),
    "quiet for one": (
        Typed("quiet nell 2m=for a moment", "Nell", BEGUN, RING),
        Typed("quiet nell 2m", chairing.NeedsReason, BEGUN, RING),
    ),
    "quiet off": (
        Typed("quiet nell off", "Nell can speak again", (*BEGUN, "Oda: quiet nell 2m=for a moment"), RING),
        Typed("quiet nell off", chairing.NotQuieted, BEGUN, RING),
    ),
    "order of names": (
        Typed("order nell oda", "1. Nell", HELD, RING),
        Typed("order hazelwick", NotInThisCircle, HELD, RING),
    ),
    "hold a part": (
        Typed("hold", "hold", BEGUN, RING),
        Typed("hold hard topic", chairing.NoAside, BEGUN, RING),
    ),
    "role of one's own": (
        Typed("role greeter", "greet", TWO, RING, "Nell"),
        Typed("role none", chairing.NothingToLayDown, TWO, RING, "Nell"),
    ),
    "handover no": (
        Typed("{word}", "You have taken it back", (*HELD, "Oda: handover nell"), RING),
        Typed("{word}", chairing.NobodyAsked, HELD, RING),
    ),
    "yes to one question": (
        Typed("yes hug", "hugged by Nell", ("Nell: offer hug oda",)),
        Typed("yes hazelwick", NotThatQuestion, ("Nell: offer hug oda",)),
    ),
    "silence off": (
        Typed("{word}", "over", (*BEGUN, "Oda: silence 60"), RING),
        Typed("{word}", chairing.NotSilent, BEGUN, RING),
    ),
    "door open": (
        Typed("{word}", "open", (*BEGUN, "Oda: door close"), RING),
        Typed("{word}", chairing.DoorIsOpen, BEGUN, RING),
    ),
    "breakout end": (
        Typed("{word}", "ring", APART, RING),
        Typed("{word}", in_groups.NobodyApart, OPEN_TALK, RING),
    ),
    "visit of one": (
        Typed("visit", "One: ", APART, RING),
        Typed("visit 1", in_groups.VisitFromOutside, APART, RING),
    ),
    "pair off": (
        Typed("{word}", "not looking", ("Oda has met 4", "Oda: pair")),
        Typed("{word}", LooksNot),
    ),
    "board me": (Typed("{word}", "Nell", BEGUN, RING, "Nell"), NO_MEETING),
    "review end": (
        Typed("{word}", "review", (*BEGUN, "Oda: review"), RING),
        Typed("{word}", NoReview, BEGUN, RING),
    ),
    "prepare write": (
        Typed(".", "1 line is prepared", ("Oda: prepare write", "Oda: what I thought about")),
        Typed("prepare drop 1", of_manners.NoSuchPrepared, ("Oda: prepare write", "Oda: .")),
    ),
    "checkout keep": (
        Typed("{word}", "sealed among your keeps", (*OPEN, *TWO, "Oda: checkout 4"), RING),
        Typed("{word}", of_manners.NoNumbersYet, (*OPEN, *TWO), RING),
    ),
    "rate with a line": (
        Typed("rate", "no tested measure"),
        Typed("rate 8 7 9", of_manners.FourNumbers),
    ),
    "note off": (
        Typed("{word}", "no note", (*BEGUN, "Oda: note grief"), RING),
        Typed("{word}", NothingNoted, BEGUN, RING),
    ),
    "shield off": (
        Typed("shield grief off", "as any others now", ("Oda: shield grief",)),
        Typed("shield grief off", NoShield),
    ),
    "kept all": (
        Typed("{word}", "Screen 1 of "),
        Typed("kept hazelwick", NoSuchKind),
    ),
    "kept sooner": (
        Typed("{word}", "go sooner"),
        Typed("kept sooner wardrobe", NotSooner),
    ),
    "export show": (
        Typed("{word}", "Screen 1 of ", OPEN),
        Typed("{word}", GuestsHaveNone, by="guest"),
    ),
    "export json": (
        Typed("{word}", "export_of", OPEN),
        Typed("{word}", GuestsHaveNone, by="guest"),
    ),
    "format load": (
        Typed("{word} rounds", "Rounds", KEEPS),
        Typed("{word} rounds", FormatsForFacilitators),
    ),
    "format check": (
        Typed("{word} rounds", "Nothing is wrong", KEEPS),
        Typed("{word} hazelwick", NoFormatFile, KEEPS),
    ),
    "found by questions": (
        Typed("For those who lie awake.", "concerns", ("Oda: found", "Oda: {new} Owls")),
        Typed("skip", PurposeNeeded, ("Oda: found", "Oda: {new} Owls")),
    ),
    "circle/end no": (
        Typed("{word}", "goes on", (*FOUNDED, "Oda: circle/end 3")),
        Typed("{word}", NoEnd, FOUNDED),
    ),
    "agreements of a version": (
        Typed("agreements 1", "version 1", at=RING),
        Typed("agreements 99", NoSuchVersion, at=RING),
    ),
    "agreements/drop all": (
        Typed("{word}", "The draft is gone", FOUNDED),
        Typed("agreements/drop 1", HouseLineStays, FOUNDED),
    ),
    "practitioner none": (
        Typed("practitioner oda none", "no profession", ("Pim: practitioner oda=nurse; Austria",), by="Pim"),
        Typed("practitioner brenna none", NotTheirOwnName, by="Pim"),
    ),
    "apply by questions": (
        Typed("yes", "see that you would like to come", (*ASKS, "Oda: I am new in town", "Oda: skip")),
        Typed("apply no", NothingAppliedFor, (*ASKS, "Oda: stop"), RING),
    ),
    "apply no": (
        Typed(
            "{word}",
            "any more",
            ("Nell keeps the ring", "ring membership=slow_open", "Oda: apply new ways"),
            RING,
        ),
        Typed("{word}", NothingAppliedFor, at=RING),
    ),
    "admit to a circle": (
        Typed("admit nell", "may belong to", ONE_WAITS),
        Typed("admit nell", NobodyApplied, KEEPS),
    ),
    "pause me off": (
        Typed("{word}", "do not rest", (*MEMBER, "Oda: pause me 3d"), RING),
        Typed("{word}", NoCircleOfYours),
    ),
    "farewell with words": (
        Typed("It was good.", "You belong to", (*MEMBER, "Oda: farewell", "Oda: words"), RING),
        Typed(" ", NoFarewellWords, (*MEMBER, "Oda: farewell", "Oda: words"), RING),
    ),
}


def entries() -> tuple[Entry, ...]:
    """One for each; in the lines `{word}` is its name."""
    return tuple(Entry(f"form {name}", name, *pair) for name, pair in TABLE.items())
