"""Words about circles as standing groups: one line that is answered, one that is refused."""

from game.circles.refusals.meetings import NoCircle
from game.circles.refusals.members import DoorIsOpen, NobodyApplied, NoCircleOfYours
from game.circles.refusals.standing import (
    GuestsFoundNone,
    HousesOwn,
    KeepNoCircle,
    NotAMember,
    NotTheirOwnName,
    OwnNameForCircles,
)
from tests.unlinkable.ground import RING
from tests.unlinkable.steps import AT_THE_DOOR, FOUNDED, KEEPS, MEMBER, ONE_WAITS, WORN
from tests.unlinkable.tries import Typed

KEEPS_NONE = Typed("{word} now", KeepNoCircle)
HOUSES = Typed("{word} 7=so it is", HousesOwn, KEEPS, RING)
DRAFTED = (*FOUNDED, "me: agreements/add We name the time zone.")

CIRCLES: dict[str, tuple[Typed, Typed]] = {
    "found": (
        Typed("{word} {new} Owls=For those who lie awake.", "{new} Owls is founded"),
        Typed("{word} {new} Owls=For those who lie awake.", OwnNameForCircles, WORN),
    ),
    "concerns": (Typed("{word}", "grief"), AT_THE_DOOR),
    "circle/edit": (Typed("{word} when=Sundays", "Changed.", FOUNDED), HOUSES),
    "circle/role": (
        Typed(
            "{word} nell greeter",
            "Nell is asked",
            (*KEEPS, f"Nell @ {RING}", "Nell: sit", "Nell: agree"),
            RING,
        ),
        Typed("{word} hazelwick greeter", NotAMember, KEEPS, RING),
    ),
    "circle/members": (Typed("{word}", "has one member", KEEPS), Typed("{word}", KeepNoCircle)),
    "applications": (
        Typed("{word}", "Nell would like to come", ONE_WAITS),
        Typed("{word}", GuestsFoundNone, by="guest"),
    ),
    "circle/decline": (
        Typed("{word} nell=Not for now.", "Nell is told kindly", ONE_WAITS),
        Typed("{word} hazelwick", NobodyApplied, ONE_WAITS),
    ),
    "circle/end": (Typed("{word} now", "is over", FOUNDED), KEEPS_NONE),
    "practitioner": (
        Typed("{word} oda=nurse; Austria", "Oda: nurse, in Austria", by="Pim"),
        Typed("{word} brenna=nurse; Austria", NotTheirOwnName, by="Pim"),
    ),
}
AGREEMENTS: dict[str, tuple[Typed, Typed]] = {
    "agreements": (
        Typed("{word} new ways", "What the New Ways Circle agrees on"),
        Typed("{word} hazelwick", NoCircle),
    ),
    "agreements/add": (Typed("{word} We name the time zone.", "time zone", FOUNDED), HOUSES),
    "agreements/edit": (Typed("{word} 7=We speak slowly.", "We speak slowly.", FOUNDED), HOUSES),
    "agreements/drop": (Typed("{word} 7", "draft", FOUNDED), KEEPS_NONE),
    "agreements/publish": (Typed("{word}", "version 2", DRAFTED), KEEPS_NONE),
}
MEMBERS: dict[str, tuple[Typed, Typed]] = {
    "apply": (
        Typed("{word} new ways", "Those who keep", ("Nell keeps the ring", "ring membership=slow_open")),
        Typed("{word} new ways", DoorIsOpen),
    ),
    "pause me": (Typed("{word} 3d", "You rest from", MEMBER, RING), Typed("{word} 3d", NoCircleOfYours)),
    "absence": (
        Typed("{word} message", "meets without you", MEMBER, RING),
        Typed("{word} message", NoCircleOfYours),
    ),
    "farewell": (
        Typed("{word} seat", "You belong to", MEMBER, RING),
        Typed("{word} seat", NoCircleOfYours),
    ),
}
TABLE = CIRCLES | AGREEMENTS | MEMBERS
