"""Words of those who hold a meeting, or help to: one line that is answered, one that is refused."""

from game.circles.refusals import manners as of_manners
from game.circles.refusals.chairing import SayWhichDoor
from game.circles.refusals.meetings import NotInThisCircle
from game.circles.refusals.members import NobodyApplied
from game.circles.refusals.standing import NoReview, ReviewRuns
from game.circles.rules.refusals import chairing
from game.circles.rules.refusals import meetings as in_circles
from game.circles.rules.refusals.masks import NothingWished
from game.safety.care.incidents.refusals import NotForYou
from game.safety.care.refusals import NotForConsole
from tests.unlinkable.ground import RING
from tests.unlinkable.steps import (
    ASKED,
    AT_THE_DOOR,
    BEGUN,
    GUEST,
    HELD,
    NO_MEETING,
    OPEN_TALK,
    SIT,
    STORY,
    TWO,
)
from tests.unlinkable.tries import Typed

WITH_CO = (*HELD, "Oda: role nell co", "Nell: yes", "Oda: begin", "Oda: begin")
LONG = (*STORY, "Oda: share a word [done]", "Nell: share a word", "wait 100")

HOLDING: dict[str, tuple[Typed, Typed]] = {
    "host": (Typed("{word}", "You hold today's meeting", TWO, RING), NO_MEETING),
    "begin": (
        Typed("{word}", "begins", (*HELD, "Oda: begin"), RING),
        Typed("{word}", in_circles.NobodyHolds, TWO, RING),
    ),
    "hold": (Typed("{word}", "hold", BEGUN, RING), NO_MEETING),
    "resume": (Typed("{word}", "We go on", (*BEGUN, "Oda: hold"), RING), NO_MEETING),
    "allow": (
        Typed("{word} oda", "as another persona", ASKED, RING, "Nell"),
        Typed("{word} oda", NothingWished, ASKED[:-1], RING, "Nell"),
    ),
    "bell": (Typed("{word}", "bell", BEGUN, RING), NO_MEETING),
    "next": (Typed("{word}", "Now:", BEGUN, RING), NO_MEETING),
    "extend": (Typed("{word} 2", "minutes", BEGUN, RING), NO_MEETING),
    "closing": (Typed("{word}", "Aftercare", BEGUN, RING), NO_MEETING),
}
SHARED: dict[str, tuple[Typed, Typed]] = {
    "role": (
        Typed("{word} nell greeter", "Nell is asked", HELD, RING),
        Typed("{word} hazelwick greeter", NotInThisCircle, HELD, RING),
    ),
    "handover": (
        Typed("{word} nell", "Nell is asked", HELD, RING),
        Typed("{word} hazelwick", NotInThisCircle, HELD, RING),
    ),
    "silence": (
        Typed("{word} 5", "5 seconds", BEGUN, RING),
        Typed("{word} 5000", chairing.SilenceBounds, BEGUN, RING),
    ),
    "thank": (
        Typed("{word}", "Thank", LONG, RING),
        Typed("{word}", chairing.NobodySpeaks, BEGUN, RING),
    ),
    "door": (
        Typed("{word} close", "door", BEGUN, RING),
        Typed("{word} hazelwick", SayWhichDoor, BEGUN, RING),
    ),
    "lock door": (
        Typed("{word}", "door", BEGUN, RING),
        Typed("{word}", chairing.DoorIsClosed, (*BEGUN, "Oda: door close"), RING),
    ),
    "unlock door": (
        Typed("{word}", "door", (*BEGUN, "Oda: door close"), RING),
        Typed("{word}", chairing.DoorIsOpen, BEGUN, RING),
    ),
    "admit": (
        Typed("{word} pim", "Pim may sit down", (*BEGUN, "Oda: door close"), RING),
        Typed("{word} hazelwick", NobodyApplied),
    ),
}
CONSOLE: dict[str, tuple[Typed, Typed]] = {
    "board": (
        Typed("{word}", "Nell", BEGUN, RING),
        Typed("{word}", of_manners.BoardIsForHolding, BEGUN, RING, "Nell"),
    ),
    "invite": (
        Typed("{word} nell", "Nell", OPEN_TALK, RING),
        Typed("{word} nell", of_manners.EverybodyIsAsked, STORY, RING),
    ),
    "remind": (
        Typed("{word} nell 1", "Nell", BEGUN, RING),
        Typed("{word} nell 99", of_manners.NoSuchAgreement, BEGUN, RING),
    ),
    "ask note": (
        Typed("{word} nell", "Nell", BEGUN, RING),
        Typed("{word} hazelwick", NotInThisCircle, BEGUN, RING),
    ),
    "greet": (
        Typed("{word} nell", "Nell", BEGUN, RING),
        Typed("{word} oda", of_manners.GreeterGreets, BEGUN, RING, "Nell"),
    ),
    "review": (
        Typed("{word}", "three questions", BEGUN, RING),
        Typed("{word}", ReviewRuns, (*BEGUN, "Oda: review"), RING),
    ),
    "recall": (
        Typed("{word} 3", "Agreement 3", (*BEGUN, "Oda: review"), RING),
        Typed("{word} 3", NoReview, SIT, RING),
    ),
}
CARE: dict[str, tuple[Typed, Typed]] = {
    "second": (
        Typed("{word}", "asked to be there with you", WITH_CO, RING),
        Typed("{word}", NotForConsole),
    ),
    "crisis card": (
        Typed("{word} nell", "Nell has the crisis card", BEGUN, RING),
        Typed("{word} oda", NotForConsole, BEGUN, RING, "Nell"),
    ),
    "crisis reply": (Typed("{word}", "How a reply can go"), AT_THE_DOOR),
    "incident": (Typed("{word} new", "Seven short questions", by="Pim"), Typed("{word}", NotForYou)),
    "debrief": (Typed("{word}", "Three questions, for you alone"), GUEST),
}
TABLE = HOLDING | SHARED | CONSOLE | CARE
