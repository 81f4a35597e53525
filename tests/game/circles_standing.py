"""The Night Owls: a circle that Ann has founded, with its people in the Circle House."""

from game.circles import registry, selectors
from tests.game.circles_typed import TypedEvening

NAME = "The Night Owls"


class Owls(TypedEvening):
    """A typed evening in the room of a founded circle. `card` is as memory knows it now."""

    def __init__(self, person, time, *names):
        super().__init__(person, time, "circle_house", *names)
        self.types("Ann", f"found {NAME}=For those who lie awake.")
        self.place_id = self.card.place_id
        for name in names:
            self.types(name, "go night owls")
        self.hush()

    @property
    def card(self):
        return selectors.circle_named(NAME)

    @property
    def living(self):
        return registry.meeting_of_circle(self.card.id)

    def meets(self, *names):
        """One whole meeting: they sit, it begins, its closing is read, and it is over."""
        self.seated(*names)
        self.types(names[0], "begin", "begin", "closing")
        self.time.pass_(16 * 60)
        assert self.living is None
        return self.hush()

    def id_of(self, name):
        return self.people[name].who.id
