"""What is led by professionals: two where two are promised, and what they report by law said in time."""

import pytest

from game.circles.formats.repertoire import format_named
from game.circles.models import Membership
from game.circles.rules import machine
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals.formats import NeedsTwo, NeedsTwoProfessionals
from game.circles.wording.common import first_step
from game.circles.wording.formats import card
from game.people import practitioners
from tests.game.circles_evening import ANN, BEN, CYD, DAN
from tests.game.circles_standing import Owls
from tests.game.formats_played import NEEDS

NAMES = ("Ann", "Ben", "Cyd", "Dee", "Eve")
DUTY = "danger to children"


def gathered(key, *licensed):
    """Four sit in a meeting of this format, which Ann holds and Ben helps to."""
    meeting, _ = machine.opened(format_named(key), 0.0)
    for one in (ANN, BEN, CYD, DAN):
        standing = frozenset({"practitioner"} if one in licensed else ())
        for deed in (e.Sit(one, standing=standing), e.Agree(one)):
            meeting, _ = machine.step(meeting, deed, 0.0)
    meeting, _ = machine.step(meeting, e.Host(ANN), 0.0)
    return meeting


def helped(meeting, by):
    meeting, _ = machine.step(meeting, ec.AskDuty(ANN, by, Duty.CO), 1.0)
    return machine.step(meeting, ec.Answer(by, True), 1.0)[0]


def begins(meeting):
    """Below the least number it is begun twice."""
    meeting, _ = machine.step(meeting, e.Begin(ANN, met=NEEDS), 2.0)
    if meeting.stage is Stage.GATHERING:
        meeting, _ = machine.step(meeting, e.Begin(ANN, met=NEEDS), 3.0)
    return meeting


def test_a_network_dialogue_begins_with_the_two_professionals_whom_its_card_names():
    meeting = gathered("network_dialogue", ANN, CYD)
    assert "another professional" in first_step(meeting)
    with pytest.raises(NeedsTwoProfessionals):
        begins(meeting)
    with_lay = helped(meeting, BEN)
    assert "another professional" in first_step(with_lay)
    with pytest.raises(NeedsTwoProfessionals):
        begins(with_lay)
    assert begins(helped(with_lay, CYD)).stage is Stage.SITTING
    assert first_step(helped(meeting, CYD)).startswith("`begin`")
    assert "a second such professional" in card(format_named("network_dialogue"))


def test_a_process_group_begins_with_one_professional_and_somebody_who_helps():
    meeting = gathered("process_group", ANN)
    assert "asks somebody" in first_step(meeting)
    with pytest.raises(NeedsTwo):
        begins(meeting)
    assert begins(helped(meeting, BEN)).stage is Stage.SITTING


@pytest.fixture
def led(person, time, hearth, today):
    """The Night Owls, in which five have met; Ann and Ben are professionals, and Ann has a duty to report."""
    evening = Owls(person, time, *NAMES)
    evening.meets(*NAMES)
    for name, duty in (("Ann", DUTY + "."), ("Ben", "")):
        who = evening.people[name].who
        practitioners.verify(who.person_id, "nurse", "Austria", duty, by_id=who.person_id, today=today)
    return evening


def plays(evening, key):
    for field in ("led by=professional", f"format={key}", "membership=closed", "intake=Why?"):
        assert "Changed" in evening.types("Ann", f"circle/edit {field}")
    Membership.objects.filter(circle_id=evening.card.id).update(answered=True)


@pytest.mark.parametrize("key", ["process_group", "network_dialogue"])
def test_what_a_professional_reports_by_law_is_said_on_the_card_and_before_the_first_words(led, key):
    plays(led, key)
    kept = "Kept by Ann (nurse, Austria; checked by a steward; reports by law: danger to children), from"
    assert kept in led.types("Cyd", "circle night owls")
    led.seated(*NAMES)
    led.types("Ann", "role ben co")
    led.types("Ben", "yes")
    led.hush()
    led.types("Ann", "begin")
    assert led.meeting.stage is Stage.SITTING
    heard = led.hears("Cyd")
    law = "Ann is a professional and reports by law: danger to children."
    assert law in heard and "Ben is a professional and may have this duty" in heard
    assert heard.count(law) == 1 and heard.index(law) < heard.index("Now:")


def test_who_holds_it_today_and_does_not_keep_the_circle_has_their_duty_on_the_card_too(led, today):
    ben = led.people["Ben"].who
    practitioners.verify(ben.person_id, "nurse", "Austria", "fraud", by_id=ben.person_id, today=today)
    plays(led, "process_group")
    assert "fraud" not in led.types("Cyd", "circle night owls")
    led.seated("Ann", "Ben", "Cyd")
    led.time.pass_(600)
    led.types("Ann", "handover ben")
    led.types("Ben", "yes")
    assert "Ben reports by law: fraud." in led.types("Cyd", "circle night owls")


def test_where_peers_lead_no_word_of_a_law_stands_before_the_first_part(led):
    led.seated(*NAMES).types("Ann", "begin", "begin")
    assert led.meeting.stage is Stage.SITTING and "by law" not in led.hears("Cyd")
