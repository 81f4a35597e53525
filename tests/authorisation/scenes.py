"""How things stand when something is tried: by name, what was typed before. Steps are those of ground.py."""

from tests.authorisation.cast import MASKS, NAMES, NOBODY, OTHER, RING, Cast, passphrase
from tests.unlinkable import ground

SEATED = ("Fay", "Cole", "Melvin", OTHER, "Prudence")
IN_THE_RING = tuple(f"{name} @ {RING}" for name in (*SEATED, "Nova", "Stella", "Zorro", "gu"))
SEATS = (*IN_THE_RING, *(f"{name}: sit" for name in SEATED))
HELD = (*SEATS, "Fay: host", "Fay: role cole co", "Cole: yes")
BEGUN = (*HELD, "Fay: begin")
MINE = (*BEGUN, "Fay: next", "Fay: piece melvin")
AFTER = (*BEGUN, "Fay: closing")
TALK = ("ring format=mutual_support", *BEGUN)
CHAIRS = ("ring format=fishbowl", *BEGUN, "Fay: begin", "Fay: next")
HEARD = ("ring format=empathy_circle", *BEGUN, "Fay: next")
READING = ("ring format=example_spotting", *BEGUN)
OWLS = (
    "Fay: found Barn Owls=For those who lie awake.",
    *(f"{name} @ circle_house" for name in (*SEATED, "Nova", "Stella", "Zorro", "gu")),
    *(f"{name}: barn owls" for name in (*SEATED, "Nova", "Stella", "Zorro", "gu")),
    *(f"{name}: {line}" for name in SEATED for line in ("sit", "agree")),
    *("Fay: circle/role cole co", "Cole: yes", *(f"{name}: leave" for name in SEATED)),
)
ROUNDS = ("ring format=rounds", *HELD)
TOPICS = ("ring format=support_group", *BEGUN, "Fay: begin")
STAGE = (
    *("ring format=rehearsal_stage", *HELD, f"Fay: focus {OTHER}", "Fay: begin", "Fay: begin"),
    *("Fay: pass", "Cole: pass", "Melvin: pass", f"{OTHER}: pass", "Prudence: pass") * 2,
    *("Fay: next", "Fay: next"),
)
ASKING = (
    *("ring format=clearness", *SEATS, "Fay: host", f"Fay: focus {OTHER}", "ring membership=closed"),
    *('ring intake=["What is it about?"]', *(f"{name} was asked" for name in SEATED)),
    *("Fay: begin", "Fay: begin", "Fay: next", "Fay: next", f"{OTHER}: share a word [done]"),
)


def _reported(by: str, about: str) -> tuple[str, ...]:
    """One reports another, where the ring is; of the two words by which it is called see test_matrix.py."""
    return (
        *IN_THE_RING,
        f"{by}: report {about}",
        *(f"{by}: {said}" for said in ("1", "skip", "none", "yes")),
    )


WRITTEN = (
    "Stella: incident new",
    *(f"Stella: {said}" for said in ("2", "none", "today", "1", "1", "1", "7")),
)

SCENES: dict[str, tuple[str, ...]] = {
    "lawn": (),
    "home": tuple(f"{name} @ home" for name in (*NAMES.values(), OTHER) if name != "Gideon"),
    "ring": IN_THE_RING,
    "seats": SEATS,
    "held": HELD,
    "begun": BEGUN,
    "mine": MINE,
    "talk": TALK,
    "after": AFTER,
    "chairs": CHAIRS,
    "heard": HEARD,
    "reading": READING,
    "owls": OWLS,
    "rounds": ROUNDS,
    "topics": TOPICS,
    "stage": STAGE,
    "asking": ASKING,
    "reported": _reported(OTHER, "melvin"),
    "of_fay": _reported(OTHER, "fay"),
    "of_stella": _reported(OTHER, "stella"),
    "by_fay": _reported("Fay", "melvin"),
    "due": ("a step with Melvin is due",),
    "proposed": ("a step with Melvin is proposed",),
    "appealed": ("a step with Melvin is due", "Melvin: appeal I did not."),
    "written": WRITTEN,
}


def stands(cast: Cast, scene: str) -> None:
    """Things stand so."""
    for step in SCENES[scene]:
        ground.step(cast, step, cast.actors["do"])


def filled(cast: Cast, line: str, role: str) -> str:
    """The slots of a line for who types it: {me}, {mine} a mask of theirs, {other}, {theirs}, {nobody}."""
    name = NAMES.get(role, "")
    own = MASKS.get(name, "Novatoo" if not name else "")
    for slot, said in {
        "{me}": name or "me",
        "{mine}": own,
        "{other}": OTHER,
        "{theirs}": MASKS[OTHER],
    }.items():
        line = line.replace(slot, said)
    line = line.replace("{passphrase}", passphrase(name))
    return line.replace("{passphraseof}", passphrase(OTHER)).replace("{nobody}", NOBODY)
