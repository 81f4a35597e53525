"""The staying-safe plan as typed lines: whom to call first, sealed, the person's under every mask."""

import pytest

from game.people import registry
from game.safety.care import kept as care_kept
from game.safety.care.plan import wording
from game.safety.care.plan.rules import MOST, STEPS
from game.safety.models import PlanLine
from tests.game.opened import heard, opens, runs_out, typed


@pytest.fixture
def ida(ann):
    """Ann with open pages."""
    return opens(ann)


def test_the_first_line_says_whom_to_call_also_while_the_pages_are_locked(ann):
    told = ann.type("plan")
    assert told[0] == wording.first("")
    assert "passphrase" in told[-1]
    ann.type("stop")
    ann.type("country de")
    assert (
        ann.type("plan")[0]
        == "If your life is in danger now, call 112. `help now` shows more people to call."
    )


def test_a_line_is_added_read_and_let_go_and_nobody_sees_anything(ida, ben):
    ben.told.clear()
    assert "under alone" in heard(ida, "plan alone=a walk round the block, then tea")
    assert "2. a bath" in (heard(ida, "plan alone=a bath") and heard(ida, "plan alone"))
    told = typed(ida, "plan")
    assert told[0] == wording.first("") and "1. a walk round the block, then tea" in told[1]
    assert "What I can do by myself (alone):" in told[1] and wording.HEADING in told[1]
    assert wording.DROPPED in heard(ida, "plan drop alone 1")
    assert "a walk" not in heard(ida, "plan show")
    assert ben.told == []


def test_it_is_the_persons_whichever_mask_they_wear(ida, mask):
    mask(ida, "Brave")
    ida.type("plan reasons=the cat")
    ida.type("home"), ida.type("persona wear Brave")
    assert "1. the cat" in heard(ida, "plan reasons")


def test_what_is_kept_of_it_is_sealed_and_without_an_hour(ida):
    ida.type("plan people=my sister, who lives round the corner")
    row = PlanLine.objects.get()
    assert b"sister" not in bytes(row.sealed) and row.step == "people"
    assert row.id.int >> 80 == 1, "the order, and no time"


def test_the_questions_come_one_after_the_other_and_each_may_be_left_out(ida):
    told = heard(ida, "plan ask")
    assert wording.ASKING in told and "1 of 6." in told
    assert wording.ANOTHER in heard(ida, "I stop answering")
    assert "2 of 6." in heard(ida, "")
    for number in (3, 4, 5, 6):
        assert f"{number} of 6." in heard(ida, "skip")
    assert wording.ASKED in heard(ida, "skip")
    assert "I stop answering" in heard(ida, "plan")


def test_stopping_loses_nothing_and_an_answer_survives_the_time_of_open_pages(ida):
    ida.type("plan ask")
    runs_out(ida)
    assert "passphrase" in heard(ida, "I lie awake")
    ida.type("Ann sits by the water")
    ida.type("stop")
    assert "I lie awake" in heard(ida, "plan signs")


def test_erasing_asks_once_and_needs_no_passphrase(ann):
    opens(ann).type("plan alone=a walk")
    ann.type("lock")
    assert wording.SURE in heard(ann, "plan erase")
    assert wording.STAYS in heard(ann, "no") and PlanLine.objects.count() == 1
    ann.type("plan erase")
    assert wording.ERASED in heard(ann, "erase") and PlanLine.objects.count() == 0
    ann.type("plan erase")
    assert wording.NOTHING in heard(ann, "erase")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("plan tomorrow", "A plan has these steps: signs, alone"),
        ("plan tomorrow=x", "A plan has these steps"),
        ("plan drop alone 1", "Nothing stands there"),
        ("plan alone=", "nothing in that line"),
        ("plan alone=" + "x" * 501, "500"),
    ],
)
def test_what_cannot_be_is_said_kindly_and_repeats_nothing(ida, line, part):
    told = heard(ida, line)
    assert part in told and "tomorrow" not in told and "xxx" not in told


def test_a_step_has_room_for_a_few_lines(ida):
    for number in range(MOST):
        ida.type(f"plan signs=line {number}")
    assert f"room for {MOST} lines" in heard(ida, "plan signs=one more")


def test_a_line_that_does_not_open_hinders_no_other(ida):
    ida.type("plan signs=one"), ida.type("plan signs=two")
    row = PlanLine.objects.order_by("id").first()
    PlanLine.objects.filter(id=row.id).update(sealed=b"\x01" * 80)
    told = heard(ida, "plan")
    assert f"1. {wording.UNREADABLE}" in told and "2. two" in told


def test_a_guest_has_none_and_hears_what_there_is(stranger):
    stranger.type("visit")
    assert "`help now`" in heard(stranger, "plan")


def test_what_is_kept_of_it_is_declared_counted_and_taken_away(ida):
    ida.type("plan signs=one"), ida.type("plan alone=two")
    kind = next(one for one in care_kept.KEPT if one.key == "plan")
    person = ida.who.person_id
    assert [row["step"] for row in kind.rows(person)] == ["alone", "signs"]
    assert kind.sooner(person) == 2 and kind.rows(person) == []
    assert set(kind.models) <= registry.declared_models()


def test_each_step_has_its_question_and_the_help_page_names_it():
    from game.common import texts

    assert wording.QUESTIONS.keys() == STEPS.keys()
    page = texts.page("help/plan.md")
    assert [step for step in STEPS if f"  {step} " not in page] == []
