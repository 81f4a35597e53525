"""A mask comes off: three questions, none of them forced, each answer kept when it is given."""

import pytest

from commands import answers, taking_off
from game.personas import sheet_wording
from game.personas.models import Page
from game.personas.sheet_refusals import YesOrSkip
from game.places import dressing
from game.places import services as places
from tests.game.opened import opens, passphrase, runs_out, typed


@pytest.fixture
def wears(ann, mask):
    """`wears("feared")` is Ann in her room with open pages, who wears a mask of this kind called Brave."""

    def make(kind: str = "facet"):
        brave = mask(ann, "Brave", kind)
        opens(ann)
        places.home(ann.who, now=ann.time())
        dressing.wear(ann.who, brave, now=ann.time())
        ann.told.clear()
        return ann

    return make


def off(actor) -> list[str]:
    """What somebody hears who takes the mask off."""
    return typed(actor, "persona off")


def fields() -> list[str]:
    return sorted(Page.objects.values_list("field", flat=True))


def test_three_questions_are_asked_and_the_answers_stand_on_the_sheet_of_the_mask(wears):
    ann = wears()
    told = off(ann)
    assert ann.who.name == "Ann" and told[-1] == "What of Brave do you keep with you?"
    assert typed(ann, "that I can begin") == ["What do you leave here, on the hook beside it?"]
    assert typed(ann, "the loud laugh") == ["And one thing about it that only you know?"]
    assert typed(ann, "I liked it") == [f"{answers.KEPT} Brave hangs in your wardrobe."]
    assert ann.dialogue is None
    shown = "\n".join(typed(ann, "sheet Brave"))
    assert all(part in shown for part in ("that I can begin", "the loud laugh", "I liked it"))
    assert "I liked it" not in "\n".join(typed(ann, "sheet"))
    assert "that I can begin" in "\n".join(typed(ann, "keeps"))


@pytest.mark.parametrize("skip", ["", "skip", "Skip"])
def test_every_question_may_be_skipped(wears, skip):
    ann = wears()
    off(ann)
    typed(ann, skip)
    typed(ann, "the loud laugh")
    assert typed(ann, skip) == [f"{answers.KEPT} Brave hangs in your wardrobe."]
    assert fields() == ["left"]


def test_stop_ends_it_and_what_was_answered_is_kept(wears):
    ann = wears()
    off(ann)
    typed(ann, "that I can begin")
    assert typed(ann, "stop") == [f"{answers.KEPT} Brave hangs in your wardrobe."]
    assert ann.dialogue is None and fields() == ["keep"]


def test_the_purpose_is_shown_in_ones_own_words(wears):
    ann = wears()
    typed(ann, "sheet purpose={name} speaks first, 100%s")
    told = off(ann)
    assert sheet_wording.purpose("Brave", "{name} speaks first, 100%s") in told


def test_a_purpose_that_cannot_be_opened_hinders_no_question(wears):
    ann = wears()
    typed(ann, "sheet intention=to speak first")
    Page.objects.update(field="purpose")
    told = off(ann)
    assert told[-1] == "What of Brave do you keep with you?"
    assert not any("for this" in line for line in told)


def test_while_locked_it_is_asked_first_whether_one_wants_to(wears):
    ann = wears()
    typed(ann, "sheet purpose=to speak first")
    runs_out(ann)
    told = off(ann)
    assert told[-1] == taking_off.OFFER.format(name="Brave") and not ann.hidden
    assert not any("to speak first" in line for line in told)
    assert typed(ann, "perhaps")[0] == str(YesOrSkip())
    typed(ann, "yes")
    assert ann.hidden
    told = typed(ann, passphrase(ann))
    assert told[-2:] == [
        sheet_wording.purpose("Brave", "to speak first"),
        "What of Brave do you keep with you?",
    ]


@pytest.mark.parametrize("no", ["", "skip", "no", "stop"])
def test_while_locked_nobody_needs_a_passphrase_to_go_on(wears, no):
    ann = wears()
    runs_out(ann)
    off(ann)
    assert typed(ann, no) == ["Brave hangs in your wardrobe."]
    assert ann.dialogue is None and not ann.hidden and not Page.objects.exists()


def test_who_stops_at_the_passphrase_is_offered_it_once_more_and_can_skip(wears):
    ann = wears()
    runs_out(ann)
    off(ann)
    typed(ann, "yes")
    assert typed(ann, "stop") == [answers.STAYED_LOCKED, taking_off.OFFER.format(name="Brave")]
    assert typed(ann, "skip") == ["Brave hangs in your wardrobe."]


def test_when_the_time_runs_out_between_two_answers_nothing_typed_is_lost(wears):
    ann = wears()
    off(ann)
    typed(ann, "that I can begin")
    runs_out(ann)
    typed(ann, "the loud laugh")
    assert ann.hidden
    assert typed(ann, passphrase(ann))[-1] == "And one thing about it that only you know?"
    typed(ann, "stop")
    assert fields() == ["keep", "left"]


@pytest.mark.parametrize("kind", ["feared", "fixed_role"])
@pytest.mark.parametrize("line", ["stop", "skip"])
def test_after_hard_masks_one_soft_sentence_invites_an_ordinary_act(wears, kind, line):
    ann = wears(kind)
    off(ann)
    told = typed(ann, line)
    for _ in range(2 if line == "skip" else 0):
        told = typed(ann, line)
    assert ann.dialogue is None
    assert told[-1] == taking_off.ORDINARY.format(home="Ann") and len(told) == 2


def test_after_other_masks_there_is_none(wears):
    ann = wears("hoped")
    off(ann)
    assert not any("ordinary" in line for line in typed(ann, "stop"))


def test_in_a_demo_nothing_is_asked_because_nothing_is_sealed(wears, monkeypatch):
    from game.common import demo

    ann = wears()
    runs_out(ann)
    monkeypatch.setattr(demo, "_is_declared", True)
    assert off(ann)[-1] == "Brave hangs in your wardrobe." and ann.dialogue is None


def test_nobody_else_notices_any_of_it(wears, ben):
    ann = wears()
    ben.told.clear()
    off(ann)
    for line in ("that I can begin", "", "I liked it"):
        typed(ann, line)
    assert ben.told == []


def test_the_words_are_plain(wears):
    said = [*taking_off.ASKED.values(), taking_off.OFFER, taking_off.OPENING, taking_off.ORDINARY]
    assert all("!" not in text and text.isascii() and len(text.split()) < 40 for text in said)


def test_a_way_out_is_no_answer_and_ends_the_questions(wears):
    ann = wears()
    off(ann)
    told = typed(ann, "out")
    assert told[0] == "Brave hangs in your wardrobe." and "Ways out: gate" in told[1]
    assert ann.dialogue is None and fields() == []
