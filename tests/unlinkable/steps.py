"""How far a meeting has come before something is tried in it, and what many tries share."""

from commands import arriving
from game.circles.refusals.meetings import GuestsDoNotSit, NoMeeting
from game.personas.refusals import GuestsHaveNone
from tests.unlinkable.ground import RING
from tests.unlinkable.people import PASSPHRASE
from tests.unlinkable.tries import Typed

SIT = ("Oda: sit", "Oda: agree")
TWO = (*SIT, "Nell: sit", "Nell: agree")
THREE = (*TWO, "Pim: sit", "Pim: agree")
FOUR = (*THREE, f"Una @ {RING}", "Una: sit", "Una: agree")
HELD = (*TWO, "Oda: host")
BEGUN = (*HELD, "Oda: begin", "Oda: begin")
STORY = (*BEGUN, "Oda: next")
HOLDS = ("Oda: host", "Oda: begin", "Oda: begin")
AFTER = (*BEGUN, "Oda: closing")
OPEN_TALK = ("ring format=mutual_support", *BEGUN)
IN_CHAIRS = ("ring format=fishbowl", *BEGUN, "Oda: next")
ON_STAGE = (
    *("ring format=rehearsal_stage", *THREE, "Oda: host", "Oda: role nell co", "Nell: yes"),
    *(
        "Oda: focus pim",
        "Oda: begin",
        *["Oda: pass", "Nell: pass", "Pim: pass"] * 2,
        "Oda: next",
        "Oda: next",
    ),
)
ASKING = (
    *("ring format=clearness", *FOUR, "Oda: host", "Oda: focus nell"),
    *(
        "ring membership=closed",
        'ring intake=["What is it about?"]',
        *(f"{name} was asked" for name in ("Oda", "Nell", "Pim", "Una")),
        "Oda: begin",
        "Oda: next",
        "Oda: next",
        "Nell: share a word [done]",
    ),
)
BEING_HEARD = ("ring format=empathy_circle", *BEGUN, "Oda: next")
TOLD_BACK = (
    *BEING_HEARD,
    "Oda: listener nell",
    "Oda: share a word [done]",
    "Nell: share a word [done]",
)
READING = ("ring format=example_spotting", *BEGUN)
ASKED = (
    "Oda: persona new {new}=they/them/A coat.",
    *("Nell: sit", "Nell: agree", "Oda: sit", "Oda: agree", "Nell: host"),
    "Oda: sit as {new}=I would like to be somebody else here.",
)
NEW = ("me: persona new {new}=they/them/A coat.",)
WORN = (*NEW, "me: home", "me: persona wear {new}")
OPEN = ("me: unlock", f"me: {PASSPHRASE}")
FOUNDED = ("me: found {new} Owls=For those who lie awake.",)
MEMBER = (*SIT, "Oda: leave")
KEEPS = ("Oda keeps the ring",)
ONE_WAITS = (*KEEPS, "ring membership=slow_open", "Nell: apply new ways")

AT_THE_DOOR = Typed("{word}", arriving.UNKNOWN, by="door")
NO_MEETING = Typed("{word}", NoMeeting)
GUEST = Typed("{word}", GuestsHaveNone, by="guest")
GUEST_AT_THE_RING = Typed("{word}", GuestsDoNotSit, by="guest")
