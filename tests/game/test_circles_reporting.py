"""Who holds a meeting and has to report by law: said of professionals in their own name who hold it, only."""

from game.circles.meetings import reporting
from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.rules.formats import form as formats
from game.common import texts
from game.people import practitioners


def test_the_duty_is_that_of_a_professional_who_holds_this_meeting_in_their_own_name(person, today):
    ann, ben = person("Ann"), person("Ben")
    for one in (ann, ben):
        practitioners.verify(
            one.who.person_id,
            "psychologist",
            "Austria",
            "a child in danger",
            by_id=ann.who.person_id,
            today=today,
        )
    meeting, _ = machine.opened(formats.parse(texts.data("formats/rounds.yaml")), 0.0)
    as_one = frozenset({"practitioner"})
    for who in (ann.who, ben.who):
        for deed in (e.Sit(who.id, standing=as_one), e.Agree(who.id)):
            meeting, _ = machine.step(meeting, deed, 0.0)
    assert reporting.duties(meeting) == {}
    meeting, _ = machine.step(meeting, e.Host(ann.who.id), 0.0)
    assert reporting.duties(meeting) == {ann.who.id: "a child in danger"}
    practitioners.take_back(ann.who.person_id)
    assert reporting.duties(meeting) == {ann.who.id: ""}
    in_a_mask = meeting.with_seat(ann.who.id, standing=frozenset())
    assert reporting.duties(in_a_mask) == {}
