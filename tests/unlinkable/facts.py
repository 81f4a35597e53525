"""Every fact for clients that has a schema: to whom it is shown, and to whom it is not."""

from tests.schemas import packages
from tests.unlinkable.ground import RING
from tests.unlinkable.steps import BEGUN, HELD
from tests.unlinkable.tries import Entry, Shown

TABLE: dict[str, tuple[Shown, Shown]] = {
    "Persona.Worn": (
        Shown("Oda @ lawn", "Oda", ("Oda: quit",)),
        Shown("Oda @ lawn", "Nell", ("Oda: quit",)),
    ),
    "Char.Name": (
        Shown("Oda @ lawn", "Oda", ("Oda: quit",)),
        Shown("Oda @ lawn", "Nell", ("Oda: quit",)),
    ),
    "Persona.Asked": (
        Shown("Oda: handover nell", "Nell", HELD, RING),
        Shown("Oda: handover nell", "Pim", HELD, RING),
    ),
    "Room.Info": (Shown("Oda: go gate", "Oda"), Shown("Oda: go gate", "Nell")),
    "Room.Players": (Shown("Oda: go gate", "Nell"), Shown("Oda: go gate", "Pim", ("Pim @ library",))),
    "Comm.Line": (Shown("Oda: whisper nell=a word", "Nell"), Shown("Oda: whisper nell=a word", "Pim")),
    "Circle.State": (Shown("Oda: sit", "Pim", (), RING), Shown("Oda: sit", "Pim", ("Pim @ lawn",), RING)),
    "Circle.Turn": (
        Shown("Oda: next", "Pim", BEGUN, RING),
        Shown("Oda: next", "Pim", (*BEGUN, "Pim @ lawn"), RING),
    ),
    "Circle.Phase": (
        Shown("Oda: begin", "Pim", (*HELD, "Oda: begin"), RING),
        Shown("Oda: begin", "Pim", (*HELD, "Oda: begin", "Pim @ lawn"), RING),
    ),
    "Circle.Board": (Shown("Oda: next", "Oda", BEGUN, RING), Shown("Oda: next", "Nell", BEGUN, RING)),
    "Care.Card": (Shown("Oda: help now de", "Oda"), Shown("Oda: help now de", "Nell")),
}


def entries() -> list[Entry]:
    """One for every package that the table knows."""
    return [Entry(f"package {name}", name, *pair) for name, pair in TABLE.items()]


def all_packages() -> set[str]:
    """The names that entries must have, from the schemas that there are.

    What a client is told of its own sign-in comes before anybody is anybody.
    """
    return {f"package {name}" for name in packages() if not name.startswith("Char.Login.")}
