"""Words of those who sit in a ring: one line that is answered, one that is refused."""

from game.circles.refusals import care as of_care
from game.circles.refusals import formats as of_formats
from game.circles.refusals import manners as of_manners
from game.circles.refusals.meetings import NoCircle, NoCircleHere, NoMeeting, NothingToAnswer, NotInThisCircle
from game.circles.refusals.pairs import NotYetPairs
from game.circles.rules.refusals import care as in_care
from game.circles.rules.refusals import floors as on_floors
from game.circles.rules.refusals import groups as in_groups
from game.places.refusals import GuestsListen
from game.safety.care.refusals import DutyIsForTheTrusted
from game.safety.protection.refusals import GuestsHaveNoShield, NoSuchNote
from tests.unlinkable.ground import RING
from tests.unlinkable.steps import (
    AFTER,
    ASKING,
    AT_THE_DOOR,
    BEGUN,
    BEING_HEARD,
    FOUR,
    HOLDS,
    IN_CHAIRS,
    NO_MEETING,
    ON_STAGE,
    OPEN_TALK,
    READING,
    SIT,
    STORY,
    TOLD_BACK,
    TWO,
)
from tests.unlinkable.tries import Typed

PREPARED = ("me: prepare what I thought about",)

SEATS: dict[str, tuple[Typed, Typed]] = {
    "circles": (Typed("{word}", "The circles of this house"), AT_THE_DOOR),
    "circle": (Typed("{word} new ways", "The New Ways Circle"), Typed("{word} hazelwick", NoCircle)),
    "sit": (Typed("{word}", "`agree`", at=RING), Typed("{word}", NoCircleHere)),
    "quiet": (Typed("{word}", "`agree`", at=RING), Typed("{word}", NoCircleHere)),
    "agree": (Typed("{word}", "agreed", ("Oda: sit",), RING), NO_MEETING),
    "share": (
        Typed("{word} a word", 'You say, "a word"', SIT, RING),
        Typed("{word} a word", NoMeeting),
    ),
    "done": (Typed("{word}", "The piece is with Nell", (*STORY, "Oda: share a word"), RING), NO_MEETING),
    "pass": (Typed("{word}", "The piece is with Nell", STORY, RING), NO_MEETING),
    "hand": (Typed("{word}", "hand", TWO, RING), NO_MEETING),
    "!": (Typed("{word}", "hand", TWO, RING), NO_MEETING),
    "piece": (
        Typed("{word} nell", "Nell", (*STORY, "Oda: share a word"), RING),
        Typed("{word} hazelwick", NotInThisCircle, STORY, RING),
    ),
    "pause": (Typed("{word}", "needs a moment", BEGUN, RING), NO_MEETING),
    "order": (Typed("{word}", "1. Oda (you)", SIT, RING), NO_MEETING),
    "leave": (Typed("{word}", "is free", SIT, RING), NO_MEETING),
    "ask": (
        Typed("{word} what would be enough?", "what would be enough", ASKING, RING),
        Typed("{word} hazelwick", on_floors.NoQuestionsNow, BEGUN, RING),
    ),
    "step out": (Typed("{word}", "You are out of", SIT, RING), NO_MEETING),
    "yes": (Typed("{word}", "hugged by Nell", ("Nell: offer hug oda",)), Typed("{word}", NothingToAnswer)),
    "no": (
        Typed("{word}", "You say no to the hug", ("Nell: offer hug oda",)),
        Typed("{word}", NothingToAnswer),
    ),
}
FLOORS: dict[str, tuple[Typed, Typed]] = {
    "read": (Typed("{word}", "read", READING, RING), Typed("{word}", on_floors.NothingToRead, BEGUN, RING)),
    "focus": (
        Typed("{word} nell", "Nell", READING, RING),
        Typed("{word} hazelwick", NotInThisCircle, READING, RING),
    ),
    "floor": (
        Typed("{word} queue", "hand", OPEN_TALK, RING),
        Typed("{word} hazelwick", on_floors.NoSuchFloor, OPEN_TALK, RING),
    ),
    "inner": (
        Typed("{word}", "inner chair and may speak", (*IN_CHAIRS, "Oda: outer"), RING),
        Typed("{word}", on_floors.NoChairs, BEGUN, RING),
    ),
    "outer": (
        Typed("{word}", "outside", IN_CHAIRS, RING),
        Typed("{word}", on_floors.NotInside, (*IN_CHAIRS, "Oda: outer"), RING),
    ),
    "stop": (
        Typed("{word}", "Stop. The scene is over", ON_STAGE, RING),
        Typed("{word}", on_floors.NoScene, BEGUN, RING),
    ),
    "listener": (
        Typed("{word} nell", "Nell", BEING_HEARD, RING),
        Typed("{word} nell", in_groups.NobodyIsHeard, BEGUN, RING),
    ),
    "heard": (
        Typed("{word}", "heard", TOLD_BACK, RING),
        Typed("{word}", in_groups.NothingReflected, (*BEING_HEARD, "Oda: listener nell"), RING),
    ),
    "not": (
        Typed("{word}", "once more", TOLD_BACK, RING),
        Typed("{word} hazelwick", in_groups.OnlyNotQuite, TOLD_BACK, RING),
    ),
    "breakout": (
        Typed("{word} 2 5", "alcove", ("ring format=mutual_support", *FOUR, *HOLDS), RING),
        Typed("{word} 2 5", in_groups.TooFewForAlcoves, OPEN_TALK, RING),
    ),
    "visit": (
        Typed("{word}", "Una", ("ring format=mutual_support", *FOUR, *HOLDS, "Oda: breakout 2 5"), RING),
        Typed("{word}", in_groups.NobodyApart, OPEN_TALK, RING),
    ),
    "pair": (Typed("{word}", "You are looking", ("Oda has met 4",)), Typed("{word}", NotYetPairs)),
}
MANNERS: dict[str, tuple[Typed, Typed]] = {
    "with": (
        Typed("{word} nell", "Nell", OPEN_TALK, RING),
        Typed("{word} nell", of_manners.NoGesturesAtPeople, BEGUN, RING),
    ),
    "thanks": (
        Typed("{word} nell", "thank", BEGUN, RING),
        Typed("{word} oda", of_manners.NoGesturesAtPeople, BEGUN, RING, "Nell"),
    ),
    "duty": (Typed("{word} on", "You are on duty", by="Pim"), Typed("{word} on", DutyIsForTheTrusted)),
    "worried": (
        Typed("{word} una", "You are worried about Una", (*FOUR, *HOLDS), RING, "Nell"),
        Typed("{word} nell", of_manners.NobodyToTell),
    ),
    "?": (
        Typed("{word}how do we begin", "how do we begin", BEGUN, RING, "Nell"),
        Typed("{word}how do we begin", of_manners.NobodyGreets, SIT, RING),
    ),
    "...": (Typed("{word}", 'You say, "..."'), Typed("{word}", GuestsListen, by="guest")),
    "prepare": (
        Typed("{word} what I thought about", "Line 1 is prepared"),
        Typed("{word} drop 7", of_manners.NoSuchPrepared),
    ),
    "release": (
        Typed("{word}", "what I thought about", (*STORY, *PREPARED), RING),
        Typed("{word}", of_manners.NothingPrepared, STORY, RING),
    ),
    "checkin": (
        Typed("{word} 6", "6", TWO, RING),
        Typed("{word} 11", of_manners.NotZeroToTen, TWO, RING),
    ),
    "checkout": (
        Typed("{word} 4", "4", TWO, RING),
        Typed("{word}", of_manners.NoNumbersYet, TWO, RING),
    ),
    "rate": (
        Typed("{word} 8 7 9 6", "Your numbers are yours", AFTER, RING),
        Typed("{word} 8 7 9 6", of_manners.NothingToRate, BEGUN, RING),
    ),
}
CARE: dict[str, tuple[Typed, Typed]] = {
    "note": (
        Typed("{word} grief", "Your next words carry a note", BEGUN, RING),
        Typed("{word} hazelwick", NoSuchNote, BEGUN, RING),
    ),
    "shield": (
        Typed("{word} grief", "wait for you from now on"),
        Typed("{word} grief", GuestsHaveNoShield, by="guest"),
    ),
    "open": (
        Typed(
            "{word}",
            "a heavy word",
            (*OPEN_TALK, "Oda: shield grief", "Nell: note grief", "Nell: say a heavy word"),
            RING,
        ),
        Typed("{word}", of_care.NothingToOpen, OPEN_TALK, RING),
    ),
    "care": (
        Typed("{word} nell", "Nell", BEGUN, RING),
        Typed("{word} nell", in_care.CareForThem, BEGUN, RING, "Nell"),
    ),
    "back": (
        Typed("{word}", "Harbour", (*BEGUN, "Oda: care nell", "Nell: yes"), RING),
        Typed("{word}", in_care.NotNextDoor, BEGUN, RING),
    ),
    "aftercare": (Typed("{word}", "You are in aftercare", AFTER, RING), Typed("{word}", of_care.NoAftercare)),
    "prompt": (Typed("{word} on", "is on here"), AT_THE_DOOR),
    "formats": (Typed("{word}", "Fishbowl"), AT_THE_DOOR),
    "format": (Typed("{word} fishbowl", "Fishbowl"), Typed("{word} hazelwick", of_formats.NoFormat)),
}
TABLE = SEATS | FLOORS | MANNERS | CARE
