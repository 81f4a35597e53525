"""What circles keep of somebody in the memory of the house alone: gone with the meeting, or sooner."""

from uuid import UUID

from game.circles import answers, pairs, registry
from game.circles.beside import memory
from game.circles.standing import reviewing
from game.people.registry import Keeping, Row
from game.personas import selectors as personas


def _asked(person_id: UUID) -> list[Row]:
    masks = sorted(personas.masks_of(person_id))
    return [{"you_are_asked": about} for mask_id in masks for about in answers.asked_of(mask_id)]


def _looking(person_id: UUID) -> list[Row]:
    return [
        {"you_look": "for somebody to listen with"}
        for mask_id in personas.masks_of(person_id)
        if pairs.looks(mask_id)
    ]


def _prepared(person_id: UUID) -> list[Row]:
    masks = sorted(personas.masks_of(person_id))
    found = (memory.prepared[mask_id] for mask_id in masks if mask_id in memory.prepared)
    return [{"you_prepared": line} for one in found for line in one.lines]


def _numbers(person_id: UUID) -> list[Row]:
    masks = sorted(personas.masks_of(person_id))
    named = [{"you_recalled_agreement": number} for number in reviewing.named_by(masks)]
    return [{"circle": circle, what: value} for circle, what, value in memory.known(masks)] + named


def _beside(person_id: UUID) -> list[Row]:
    masks, rows = sorted(personas.masks_of(person_id)), []
    for living in registry.living.values():
        for mask_id in masks:
            here = {"circle": living.circle.name}
            if mask_id in living.notes:
                rows.append(here | {"your_words_carry_a_note": list(living.notes[mask_id].tags)})
            if mask_id in living.care_wishes:
                rows.append(here | {"you_asked": "for company next door"})
            if mask_id in living.wishes:
                rows.append(here | {"you_wish_to_be_another_with_these_words": living.wishes[mask_id].words})
            if waiting := living.shielded.get(mask_id):
                rows.append(here | {"lines_of_others_that_wait_behind_your_shield": len(waiting)})
    return rows


_MEETING = "the meeting ends"
KEPT = (
    Keeping(
        key="questions",
        models=(),
        what="what you were asked and have not answered",
        why="so that `yes` and `no` find it",
        readers="you, and who asked",
        until="you answer, leave, or its time is over",
        rows=_asked,
        sooner_by="`no` answers it",
    ),
    Keeping(
        key="looking",
        models=(),
        what="that you look for somebody to listen with",
        why="so that two who look are brought together",
        readers="the house alone",
        until="you have found somebody, leave, or say `pair off`",
        rows=_looking,
        sooner_by="`pair off` ends it",
    ),
    Keeping(
        key="prepared",
        models=(),
        what="lines that you have prepared",
        why="so that you can say them one by one",
        readers="nobody but you",
        until="you say them, three hours at most",
        rows=_prepared,
        sooner_by="`prepare drop all` takes them away",
    ),
    Keeping(
        key="numbers",
        models=(),
        what="your check-in and check-out numbers, how you rated a meeting, what you recalled in a review",
        why="so that the ring can hear the middle of all together",
        readers="nobody but you; others hear what is true of all together",
        until="ten minutes after the meeting; how many rated it, a day at most",
        rows=_numbers,
        sooner_by="they are gone by themselves after the meeting",
    ),
    Keeping(
        key="beside",
        models=(),
        what="notes on your words, a wish for company, lines that wait behind your shield, "
        "what you write with `sit as`",
        why="so that each finds whom it is for",
        readers="each of them whom it is for, and nobody else",
        until=_MEETING,
        rows=_beside,
        sooner_by="`open` reads what waits, `note off` takes off a note, and leaving ends all of it",
    ),
)
