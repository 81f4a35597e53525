"""An evening as typed lines: people in a room, what each types, what each hears."""

from commands import dispatch
from game.circles import registry, selectors
from game.circles.beside import console
from game.circles.models import Membership
from game.personas import selectors as personas
from game.personas.rules import Guest
from game.places import atlas, dressing, presence
from game.places import services as places
from tests.schemas import board_alike
from typeclasses import circle_showing, hearing


class TypedEvening:
    """`types(name, *lines)` is what that person hears because of the lines; `hears(name)` what came since."""

    def __init__(self, person, time, place, *names):
        self.time, self.person = time, person
        self.place_id = atlas.keyed(place).id
        self.people = {name: person(name, at=place) for name in names}
        self.hush()

    def hush(self):
        for actor in self.people.values():
            actor.told.clear()
        return self

    def seated(self, *names):
        """They sit here and have agreed; the first holds the meeting."""
        for name in names:
            self.types(name, "sit", "agree")
        self.types(names[0], "host")
        return self.hush()

    def guest(self, name):
        """That actor is a guest in the room from now on."""
        actor = self.people[name]
        places.leave_house(actor.who, dropped=False)
        hearing.close_ear(actor.who.id, actor)
        actor.who = Guest()
        presence.put(actor.who, self.place_id)
        hearing.open_ear(actor.who.id, actor)
        places.announce(actor.who)

    def types(self, name, *lines):
        actor = self.people[name]
        before = len(actor.told)
        for line in lines:
            self.time.pass_(1)
            dispatch.run(actor, line, now=self.time())
            self.clients_know_how_it_is()
        return _without_prompt(actor.told[before:])

    def drops(self, name):
        """The line of that person is gone: no ear, no presence."""
        actor = self.people[name]
        hearing.close_ear(actor.who.id, actor)
        circle_showing.forget(actor)
        places.leave_house(actor.who, dropped=True)

    def returns(self, name):
        """What that person hears on coming back."""
        actor = self.people[name]
        before = len(actor.told)
        hearing.open_ear(actor.who.id, actor)
        places.stand(actor.who)
        places.announce(actor.who)
        return "\n".join(text for _, text in actor.told[before:])

    def clients_know_how_it_is(self):
        """Every client that only merged facts knows what the house would show it anew."""
        for actor in self.people.values():
            if actor in hearing.ears(actor.who.id) and actor.knows.room:
                place_id = presence.place_of(actor.who.id)
                here = presence.at(place_id)
                assert actor.knows.people == [who.name for who in here if not who.is_guest]
                assert actor.knows.guests == sum(who.is_guest for who in here)
                assert actor.knows.asked == selectors.asked_of(actor.who.id)[0]["open"], actor.who.name
                view = selectors.seen_at(place_id, actor.who)
                whole = view.whole()[1] if view else {}
                for key in whole.keys() - {"full", "version", "seconds_left"}:
                    assert actor.knows.circle[key] == whole[key], (actor.who.name, key)
                assert board_alike(actor.knows.board) == _board(view, actor.who.id), actor.who.name

    def hears(self, name):
        actor = self.people[name]
        told, actor.told = actor.told, []
        return _without_prompt(told)

    def to_aftercare(self, *names):
        """They have gone next door, where it is."""
        for name in names:
            self.types(name, "aftercare")
        return self.hush()

    @property
    def meeting(self):
        living = self.living
        return living and living.meeting

    @property
    def living(self):
        """The meeting of the circle here, in its ring or next door, or None."""
        circle = registry.circle_at(self.place_id)
        return circle and registry.meeting_of_circle(circle.id)

    def seat(self, name):
        return self.meeting.seat(self.people[name].who.id)

    def holder(self):
        """The name of who has the turn, or None."""
        return self.living.names.get(self.meeting.holder)


def _board(view, who_id):
    """What the house would show of the board to this client anew."""
    if view is None or who_id not in console.readers(view.circle_id):
        return None
    return board_alike(console.shown(view.circle_id).value())


def _without_prompt(told):
    """What was heard, but for the line that says where the ring is (test_circle_prompt.py)."""
    return "\n".join(text for kind, text in told if kind != "prompt" or not text.startswith("("))


def comes_as(actor, persona, to="hearth"):
    """`actor`, who went home, is this persona now, and has come to the place."""
    places.home(actor.who, now=actor.time())
    dressing.wear(actor.who, persona, now=actor.time())
    places.walk(actor.who, atlas.keyed(to).id, now=actor.time())
    return actor


def members():
    """The names of those who have agreed to a circle of this house."""
    return set(personas.names_of(list(Membership.objects.values_list("persona_id", flat=True))).values())


def rows_of(name):
    """What the rows say of the mask of this name and any circle."""
    return Membership.objects.filter(persona_id=personas.named(name).id)
