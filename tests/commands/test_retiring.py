"""Retiring a mask: what it means, a farewell, what is taken home; nothing is done before its name."""

import pytest

from commands import answers, retiring
from game.personas import selectors
from game.personas.models import Page, Persona
from game.personas.refusals import GuestsHaveNone, HomeStays, NoSuchPersona, NotWhileWorn
from game.places import dressing
from game.places import services as places
from tests.game.opened import passphrase, runs_out, typed


def retire(actor, said: str) -> list[str]:
    """What somebody hears who begins to retire this mask."""
    return typed(actor, f"persona retire {said}")


def is_retired(name: str = "Brave") -> bool:
    return Persona.objects.get(name=name).retired_on is not None


def test_it_says_what_it_means_and_retires_after_the_name(annie, ben):
    ben.told.clear()
    means, farewell = retire(annie, "brave")
    assert "cannot be worn again" in means and "stays readable" in means and "farewell" in farewell
    typed(annie, "go well, you")
    assert not is_retired()
    assert typed(annie, "to speak first") == [retiring.MORE.format(name="Brave")]
    typed(annie, "to laugh")
    assert typed(annie, "") == [retiring.NAME.format(name="Brave")]
    assert not is_retired()
    assert typed(annie, "brave") == [retiring.RETIRED.format(name="Brave")]
    assert is_retired() and annie.dialogue is None
    shown = "\n".join(typed(annie, "sheet Brave"))
    assert "go well, you" in shown
    assert "From Brave, who is retired:\n1. to speak first\n2. to laugh" in "\n".join(typed(annie, "keeps"))
    assert ben.told == []
    assert retire(annie, "Brave") == [str(NoSuchPersona())]


def test_what_is_kept_already_is_shown(annie):
    typed(annie, "sheet Brave/keeps=to speak first")
    retire(annie, "Brave")
    assert "1. to speak first" in "\n".join(typed(annie, ""))


def test_everything_may_be_skipped_but_the_name(annie):
    retire(annie, "Brave")
    typed(annie, "skip")
    typed(annie, "skip")
    for wrong in ("", "skip", "yes", "Brav", "Ann"):
        no, again = typed(annie, wrong)
        assert "not its name" in no and again == retiring.NAME.format(name="Brave")
    assert not is_retired()
    typed(annie, "Brave")
    assert is_retired() and not Page.objects.exists()


@pytest.mark.parametrize("answered", [[], ["go well"], ["go well", "to laugh"], ["", ""]])
def test_stop_at_any_step_retires_nothing_and_keeps_what_was_written(annie, answered):
    retire(annie, "Brave")
    for line in answered:
        typed(annie, line)
    stopped = retiring.STOPPED.format(name="Brave")
    written = [line for line in answered if line]
    assert typed(annie, "stop") == [f"{stopped} {answers.KEPT}" if written else stopped]
    assert annie.dialogue is None and not is_retired() and Page.objects.count() == len(written)


def test_while_locked_it_can_be_done_without_the_passphrase(annie):
    runs_out(annie)
    means, offer = retire(annie, "Brave")
    assert offer == retiring.OFFER and not annie.hidden
    assert typed(annie, "skip") == [retiring.NAME.format(name="Brave")]
    typed(annie, "Brave")
    assert is_retired()


def test_while_locked_yes_asks_for_the_passphrase_and_goes_on(annie):
    runs_out(annie)
    retire(annie, "Brave")
    typed(annie, "yes")
    assert annie.hidden
    assert typed(annie, passphrase(annie))[-1] == retiring.FAREWELL.format(name="Brave")


def test_when_the_time_runs_out_the_farewell_waits_for_the_passphrase(annie):
    retire(annie, "Brave")
    runs_out(annie)
    typed(annie, "go well, you")
    assert annie.hidden
    assert typed(annie, passphrase(annie))[-1] == retiring.MORE.format(name="Brave")
    assert Page.objects.get().field == "farewell"


def test_who_skips_the_farewell_when_the_time_ran_out_can_go_on_without(annie):
    retire(annie, "Brave")
    runs_out(annie)
    assert typed(annie, "") == [retiring.OFFER_KEEPS]
    assert typed(annie, "skip") == [retiring.NAME.format(name="Brave")]


def test_home_the_worn_mask_and_those_of_others_are_refused_first(annie, ben, mask):
    mask(ben, "Quiller")
    for said, no in (("Ann", HomeStays(name="Ann")), ("Quiller", NoSuchPersona())):
        assert retire(annie, said) == [str(no)]
    places.home(annie.who, now=annie.time())
    dressing.wear(annie.who, selectors.mine(annie.who.person_id, "Brave"), now=annie.time())
    assert retire(annie, "Brave") == [str(NotWhileWorn(name="Brave"))]
    assert annie.dialogue is None


def test_guests_are_told_kindly(stranger):
    stranger.type("visit")
    assert retire(stranger, "Brave") == [str(GuestsHaveNone())] and stranger.dialogue is None


def test_what_the_service_refuses_at_the_end_leaves_the_question(annie):
    retire(annie, "Brave")
    typed(annie, "")
    typed(annie, "")
    Persona.objects.filter(name="Ann").update(worn=False)
    Persona.objects.filter(name="Brave").update(worn=True)
    no, again = typed(annie, "Brave")
    assert "You are wearing Brave" in no and again == retiring.NAME.format(name="Brave")
    assert not is_retired()
