"""What is kept of talk, in memory alone: what waits for an answer, and how much was said within the hour.

Whom somebody asked, or wrote to, is shown in no row: it would tell who was in the house to be asked.
"""

from uuid import UUID

from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.talk import may_i, notes, pace, private, services


def _offers(person_id: UUID) -> list[Row]:
    masks = personas.masks_of(person_id)
    given = [
        {"you_offered": one.offer.replace("_", " "), "to": one.to_name}
        for one in services.offers_of(masks)
        if one.who_id in masks
    ]
    waiting = [
        {"was_offered_you": one.offer.replace("_", " "), "by": one.name}
        for one in services.offers_of(masks)
        if one.to_id in masks
    ]
    return [*given, *waiting]


def _held(person_id: UUID) -> list[Row]:
    found = (private.waiting_of(mask) for mask in _masks(person_id))
    return [{"a_private_line_waits_for_your_yes": f"{one.kind} {one.to_name}"} for one in found if one]


def _asked(person_id: UUID) -> list[Row]:
    return [
        {"asked_you_whether_they_may_write": one.name}
        for mask in _masks(person_id)
        for one in may_i.asked_of(mask)
    ]


def _no_question(person_id: UUID) -> None:
    for mask in _masks(person_id):
        may_i.erased(mask)


def _behind(person_id: UUID) -> list[Row]:
    rows: list[Row] = []
    for mask in _masks(person_id):
        if tags := notes.of(mask):
            rows.append({"your_next_line_carries_a_note": list(tags)})
        if count := notes.waiting_for(mask):
            rows.append({"lines_of_others_that_wait_behind_your_shield": count})
    return rows


def _pace(person_id: UUID) -> list[Row]:
    return [{"you_sent": kind, "times": count} for kind, count in pace.counted(person_id)]


def _no_pace(person_id: UUID) -> None:
    pace.erase(person_id, personas.names_of(_masks(person_id)).values())


def _masks(person_id: UUID) -> list[UUID]:
    return sorted(personas.masks_of(person_id))


KEPT = (
    Keeping(
        key="offers",
        models=(),
        what="what you offered somebody, or were offered, such as a hug",
        why="so that it can be answered",
        readers="the two of you",
        until="it is answered, five minutes at most",
        rows=_offers,
        sooner_by="`no` answers one",
    ),
    Keeping(
        key="unsent",
        models=(),
        what="a private line that leads out of the house and waits for your own yes",
        why="so that you can think once more before it is sent",
        readers="nobody but you",
        until="you answer or leave, two minutes at most",
        rows=_held,
        sooner_by="`no` lets it go",
    ),
    Keeping(
        key="asking",
        models=(),
        what="whom you asked by `may i`, which is not shown, and who asked you and waits for your answer",
        why="so that it can be answered, and is read once a day",
        readers="whoever was asked, until they answer, and then nobody",
        until="an hour at most for the question, that day for whom you asked",
        rows=_asked,
        erase=_no_question,
        sooner_by="`no` and the name answers one; whom you asked would tell who was in the house",
        forget=may_i.forget_old,
    ),
    Keeping(
        key="behind",
        models=(),
        what="where people talk freely: a note for your next line, lines that wait behind your shield",
        why="so that you choose the moment",
        readers="nobody but you",
        until="you open them, walk on or leave",
        rows=_behind,
        sooner_by="`open` reads what waits, `note off` takes off a note",
        stays="lines of yours that wait behind somebody's shield, until they open them, walk on or leave",
    ),
    Keeping(
        key="pace",
        models=(),
        what="how many lines and offers you sent of late, and the names of those with whom you wrote in "
        "private, which are not shown",
        why="so that nobody is flooded",
        readers="the house alone",
        until="an hour after the last, or when the house restarts",
        rows=_pace,
        erase=_no_pace,
        sooner_by="it goes by itself within the hour",
    ),
)
