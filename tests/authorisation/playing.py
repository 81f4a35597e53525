"""A row is played once for each role, in a house of its own: a fork of one in which things stand so.

Whatever somebody may do or break there is gone with the fork. No refusal counts that came in a house in which
another role was let do the same before.
"""

import gc
import json
import os
import re
import traceback
from collections.abc import Callable
from functools import partial
from itertools import groupby
from typing import NamedTuple

from commands import arriving, dispatch
from commands import help as help_pages
from game.common.refusals import Refused
from server.house import words
from server.portal import lines
from tests.authorisation import asking, scenes
from tests.authorisation.cast import ROLES, Cast, Here
from tests.authorisation.rows import GONE, NOT_SHOWN, PORTAL, UNKNOWN, YES, Row
from tests.unlinkable import ground
from tests.unlinkable.tries import refusals

NO_WORD = (arriving.UNKNOWN, dispatch.UNKNOWN)
PLAIN = {
    "NoPage": help_pages.NO_PAGE,
    "MemberAlready": "You have joined already.",
    "HereAlready": "You are here already,",
    "GuestsHaveNoPassphrase": "A guest has no passphrase.",
    "NoLines": "There are no lines of that country here yet.",
}
"""Refusals that have a sentence and no class, by the name that they have in the table."""
_OTHERS = re.compile(
    r"(?P<name>\w+)(?:: | @ | keeps | has met | was asked)|a step with (?P<whom>\w+) is |wait \d+|ring \w+="
)


class Came(NamedTuple):
    """What came of a try: the mark or the refusal, what was read, and whether anything was done by it."""

    mark: str
    read: str
    did: bool = False


Comes = dict[str, Came]
"""What came of a row, by role."""


def played(cast: Cast, rows: list[Row]) -> dict[Row, Comes]:
    """What came of each row. As many scenes are played at once as there are processors."""
    by_scene = [list(of_scene) for _, of_scene in groupby(sorted(rows, key=_scene), _scene)]
    waiting, running, came = by_scene[::-1], [], {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            of_scene = waiting.pop()
            running.append((of_scene, _forked(lambda these=of_scene: _played(cast, these))))
        of_scene, result = running.pop(0)
        for row, comes in zip(of_scene, result(), strict=True):
            came[row] = {role: Came(*one) for role, one in comes.items()}
    return came


def _scene(row: Row) -> str:
    return row.scene.rstrip("*")


def _played(cast: Cast, rows: list[Row]) -> list[Comes]:
    scenes.stands(cast, _scene(rows[0]))
    return [_each_role(cast, row) for row in rows]


def _each_role(cast: Cast, row: Row) -> Comes:
    if is_others(cast, row.steps[-1]):
        return _forked(lambda: _observed(cast, row))()
    came: Comes = {}
    while len(came) < len(ROLES):
        rest = ROLES[len(came) :]
        tries = _forked(partial(_as_far_as_it_counts, cast, row, rest))()
        came |= {role: Came(*one) for role, one in tries.items()}
    return came


def _as_far_as_it_counts(cast: Cast, row: Row, roles: tuple[str, ...]) -> Comes:
    """One role after the other in one house. Once somebody has done something in it, a no may come of
    that and not of the role: it and what follows are tried in another house."""
    came: Comes = {}
    for role in roles[:1] if row.scene.endswith("*") else roles:
        one = tried(cast, row, role)
        if any(before.did for before in came.values()) and one.mark not in (YES, UNKNOWN, GONE):
            break
        came[role] = one
    return came


def tried(cast: Cast, row: Row, role: str) -> Came:
    """What comes of it for this role, here and for good."""
    here = cast.role(role)
    if asking.is_page(row.steps[-1]):
        for step in row.steps[:-1]:
            if asking.is_page(step):
                asking.asked(cast, step, role, "")
            else:
                _typed(cast, scenes.filled(cast, step, role), here, "")
        mark, read = asking.asked(cast, row.steps[-1], role, row.shows)
        return Came(mark, read, mark == YES)
    last, shows = (scenes.filled(cast, said, role) for said in (row.steps[-1], row.shows))
    if not here.is_there:
        return Came(PORTAL if _is_the_portals(last) else GONE, "")
    did, told = False, []
    for step in row.steps[:-1]:
        mark, read = _typed(cast, scenes.filled(cast, step, role), here, "")
        did, told = did or mark == YES, [*told, read]
        if mark not in (YES, "", UNKNOWN):
            return Came(mark, "\n".join(told), did)
    before = len(cast.link.messages)
    mark, read = _typed(cast, last, here, "" if shows.startswith("fact ") else shows)
    if shows.startswith("fact ") and mark == YES:
        return _knows(cast, here, shows, before)._replace(did=True)
    return Came(mark, "\n".join([*told, read]), did or mark == YES)


def _typed(cast: Cast, step: str, here: Here, shows: str) -> tuple[str, str]:
    """What comes of one step; no mark where it is not one's own."""
    if is_others(cast, step):
        ground.step(cast, step, here)
        return "", ""
    with refusals() as made:
        answer = "\n".join(here.type(step))
    return _heard(answer, made, shows, step), answer


def is_others(cast: Cast, step: str) -> bool:
    """Whether a step is somebody else's, or nobody's; else it is what is typed."""
    found = _OTHERS.match(step)
    return found is not None and all(name in cast.actors for name in found.groups() if name is not None)


def _heard(answer: str, made: list[Refused], shows: str, line: str) -> str:
    for no in made:
        if str(no) in answer:
            return type(no).__name__
    if any(fault in answer for fault in (words.FAULT.partition("{code}")[0],)):
        return "Fault"
    if any(sentence in answer for sentence in NO_WORD):
        return PORTAL if _is_the_portals(line) else UNKNOWN
    for name, sentence in PLAIN.items():
        if sentence in answer:
            return name
    return YES if any(one in answer for one in shows.split(" / ")) else "SaidSomethingElse"


def _is_the_portals(line: str) -> bool:
    return lines.asked(line) is not None


def _observed(cast: Cast, row: Row) -> Comes:
    """What others do, done once: who gets to know, by words that they read or a fact that they are shown."""
    for step in row.steps[:-1]:
        ground.step(cast, step, cast.role("me"))
    before = len(cast.link.messages)
    ground.step(cast, row.steps[-1], cast.role("me"))
    return {role: _knows(cast, cast.role(role), row.shows, before) for role in ROLES}


def _knows(cast: Cast, here: Here, shows: str, before: int) -> Came:
    if not here.is_there:
        return Came(GONE, "")
    told = [sent for whom, sent in cast.link.messages[before:] if whom == here.sessid]
    read = "\n".join(sent["text"][0][0] for sent in told if "text" in sent)
    facts = [sent["fact"][0][0] for sent in told if "fact" in sent]
    is_known = shows.removeprefix("fact ") in facts if shows.startswith("fact ") else shows in read
    return Came(YES if is_known else NOT_SHOWN, f"{read}\n{facts}")


def _forked(deed: Callable[[], object]) -> Callable[[], object]:
    """`deed` is done in a copy of this process; what is given back waits for it and gives what came."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reads)
            try:
                gc.disable()  # it looks at everything, and so copies everything
                said = json.dumps([deed(), ""])
            except BaseException:  # whatever it is, it is told where the row is looked at
                said = json.dumps([None, traceback.format_exc()])
            with os.fdopen(writes, "w") as end:
                end.write(said)
        finally:
            os._exit(0)
    os.close(writes)

    def result() -> object:
        with os.fdopen(reads) as end:
            said = end.read()
        os.waitpid(child, 0)
        came, fault = json.loads(said)
        if fault:
            raise RuntimeError(f"in a fork:\n{fault}")
        return came

    return result
