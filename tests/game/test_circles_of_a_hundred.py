"""A class of a hundred: eight share, ninety-two listen, from the first word to the end."""

from game.circles.models import Circle
from game.circles.rules.parts import Stage
from game.circles.standing import keepers
from tests.game.circles_standing import Owls
from tests.unlinkable.tries import letters

SHARING = ["Ann", *(f"Share{letters(number)}" for number in range(1, 8))]
LISTENING = [f"Listen{letters(number)}" for number in range(1, 93)]


class Class(Owls):
    """A hundred whose clients are not each asked after every line (test_circle_showing.py does that)."""

    def clients_know_how_it_is(self):
        pass


def test_a_class_of_a_hundred_runs_to_its_end_and_every_word_reaches_everybody_once(person, time):
    hall = Class(person, time, *SHARING, *LISTENING)
    Circle.objects.filter(id=hall.card.id).update(
        format="psychoeducation", led_by="peer", capacity=8, listening=92
    )
    keepers.remember()
    for name in hall.people:
        hall.types(name, "sit" if name in SHARING else "quiet", "agree")
    hall.types("Ann", "host", "begin", "begin")
    assert (len(hall.meeting.sharing), len(hall.meeting.present)) == (8, 100)
    assert "All listening seats are taken" in hall.types(SHARING[-1], "quiet")
    hall.hush()
    said = []
    while hall.meeting.phase.key == "check_in":
        name = hall.holder()
        hall.types(name, f"share tired {len(said)} [done]")
        said.append(name)
    assert sorted(said) == sorted(SHARING)
    for name in LISTENING:
        heard = hall.hears(name)
        assert [heard.count(f'"tired {number}"') for number in range(8)] == [1] * 8
        assert "Your turn" not in heard
    for _ in range(12):
        if hall.meeting.stage is not Stage.SITTING:
            break
        hall.types("Ann", "next", "next")
    assert hall.meeting.stage is Stage.AFTERCARE
    hall.to_aftercare(LISTENING[0], "Ann").types("Ann", "next")
    assert hall.living is None
    assert "The meeting has ended" in hall.hears(LISTENING[0])
