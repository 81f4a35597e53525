"""What happens in a world (people.py says which two there are), and what of it reaches those who watch."""

from uuid import UUID

from tests.server.browser import Page
from tests.unlinkable.journals import Watched, normalised
from tests.unlinkable.memory import all_back, forget_all
from tests.unlinkable.people import ADDRESSES, People
from tests.unlinkable.plans import HOME, MASKS


class Houseful(People):
    """One world: its people, and what has reached each of those who watch."""

    def puts(self, name: str, key: str) -> None:
        """Who watches is in the house, in no seat and no conversation, at this place or at home."""
        from game.circles import registry
        from game.places import atlas, presence
        from game.places import services as places

        actor = self.actors[name]
        if actor.dialogue is not None:
            actor.type("stop")
        if actor.who is None:
            self._enters(actor, self._fresh(name))
        if actor.who.id != self.rows[name].id:
            places.home(actor.who, now=self.time())
            change(actor, name)
        if key == HOME:
            places.home(actor.who, now=self.time())
        elif presence.place_of(actor.who.id) != atlas.keyed(key).id:
            places.walk(actor.who, atlas.keyed(key).id, now=self.time())
        else:
            actor.type("leave")
        if registry.aftercare_of(actor.who.id) is not None:
            actor.type("leave")

    def tidies(self, name: str) -> None:
        """Who watches has but the first mask, looks for nobody, and is asked and offered nothing."""
        from game.circles import answers, pairs
        from game.circles.beside import prepared
        from game.personas import selectors, services
        from game.talk import may_i, pace, private
        from game.talk import services as talk

        home = self.rows[name]
        talk._offers.pop(home.id, None)
        may_i.gone(home.id)
        private.gone(home.id)
        pace.forget()
        pairs.gone(home.id)
        answers.withdraw_all(home.id)
        prepared.forget(home.id)
        for mask_id in selectors.masks_of(home.person_id) - {home.id}:
            services.erase(home.person_id, selectors.persona(mask_id))

    def _fresh(self, name: str):
        from game.personas import selectors

        return selectors.worn_by(self.rows[name].person_id)

    def marks(self, words: str) -> None:
        """Every journal says that from here on something else happens."""
        for journal in self.journals.values():
            journal.append(f"--- {words}")

    def comes_out(self, mask: str) -> None:
        """The mask leaves its Dressing Room for where it was last left; nothing where one of them is out."""
        from game.places import dressing
        from game.talk import pace

        if any(state != HOME for state in self.state.values()):
            return
        owner = self.owner[mask]
        actor = self.actors[owner]
        if actor.who is None:
            self._connects(owner)
        if actor.who.id != self.rows[mask].id:
            change(actor, mask)
        assert dressing.is_at_home(actor.who) and actor.who.name == mask
        pace.forget()  # what is counted is counted of a person: an hour lies between two masks
        actor.type("out")
        self.state[mask] = "out"

    def does(self, mask: str, line: str) -> None:
        """The mask types something where it is."""
        if self.state[mask] == "out":
            actor = self.actors[self.owner[mask]]
            if actor.dialogue is not None:
                actor.type("stop")
            actor.type(line)
            if actor.who is None:
                self.state[mask] = "away"

    def answers(self, mask: str, line: str) -> None:
        """The mask types an answer to what it was asked; where nothing was asked it is a line like any."""
        if self.state[mask] == "out":
            self.actors[self.owner[mask]].type(line)

    def walks(self, name: str, key: str) -> None:
        """Straight to a place, by no way; who may not stays."""
        from game.common.refusals import Refused
        from game.places import atlas
        from game.places import services as places

        actor = self._of(name)
        if actor is None or actor.who is None:
            return
        try:
            places.walk(actor.who, atlas.keyed(key).id, now=self.time())
        except Refused as no:
            actor.say(str(no))

    def goes_home(self, mask: str, how: str) -> None:
        """The mask comes off the stage of the world: home, and there perhaps out of the house."""
        if self.state[mask] != "out":
            return
        from game.places import dressing

        self.does(mask, "home")
        actor = self.actors[self.owner[mask]]
        if actor.who is None or not dressing.is_at_home(actor.who):
            return
        self.state[mask] = HOME
        if how == "quits":
            actor.type("quit")
        elif how == "drops":
            self._drops(actor)

    def goes_away(self, mask: str, how: str) -> None:
        """The mask leaves the house from where it stands; only it can come back then."""
        if self.state[mask] != "out":
            return
        if how == "quits":
            self.does(mask, "quit")
        else:
            self._drops(self.actors[self.owner[mask]])
        self.state[mask] = "away"

    def comes_back(self, mask: str) -> None:
        """After goes_away: where it stood."""
        if self.state[mask] != "away":
            return
        self._connects(self.owner[mask])
        self.state[mask] = "out"

    def takes_over(self, mask: str) -> None:
        """The same person once more, by another connection."""
        if self.state[mask] != "out":
            return
        owner = self.owner[mask]
        old, new = self.actors[owner], Watched(self.time, [], ADDRESSES[owner])
        self.actors[owner] = new
        old.replaced_by = new
        self._drops(old)
        self._connects(owner)

    def _drops(self, actor: Watched) -> None:
        from commands import doorway

        doorway.gone(actor, quit=False)

    def restarts(self) -> None:
        """The house is killed and wakes: memory is gone, each connection comes back in the Portal's order."""
        from commands import doorway
        from game.circles.meetings import waking
        from game.places import atlas
        from game.safety.protection import shelters

        lost = [actor for actor in self.actors.values() if actor.who is not None]
        forget_all()
        shelters.load()
        atlas.load()
        waking.load_all(now=self.time())
        for actor in lost:
            actor.puppet = actor.puid = None
            doorway.came_back(actor)
        all_back()

    def reads(self, name: str, path: str) -> Page:
        """An observer reads a page of the site."""
        page = self.browsers[name].goes(path)
        self.shows(name, page)
        return page

    def shows(self, name: str, page: Page) -> None:
        """A page in the journal: status, headers, cookies, body."""
        response = page.response
        headers = "\n".join(f"{key}: {value}" for key, value in sorted(response.headers.items()))
        self.journals[name].append(f"page {page.status}\n{headers}\n{response.content.decode()}")

    def _of(self, name: str) -> Watched | None:
        if name in MASKS:
            return self.actors[self.owner[name]] if self.state[name] == "out" else None
        return self.actors[name]

    def received(self) -> dict[str, list[str]]:
        """All that reached each observer, without what chance alone makes different."""
        return {name: normalised(journal) for name, journal in self.journals.items()}

    def ids(self, reader: str = "") -> set[UUID]:
        """Every id that ties something to somebody, but those of the reader's own masks and browsers."""
        from game.circles import models as circles
        from game.people.models import Person, WebSession
        from game.personas import selectors
        from game.personas.models import Persona
        from game.places.models import Place

        rows = (circles.Seat, circles.Application, circles.Farewell, circles.PairMet)
        tied = (Person, Persona, Place, WebSession, *rows)
        found = {one for model in tied for one in _ids(model)}
        if not reader:
            return found
        mine = self.rows[reader].person_id
        browsers = WebSession.objects.filter(person_id=mine).values_list("id", flat=True)
        return found - selectors.masks_of(mine) - set(browsers)


def _ids(model) -> list[UUID]:
    return list(model.objects.values_list("id", flat=True))


def change(actor: Watched, mask: str) -> None:
    """In the Dressing Room, another mask; nothing is asked afterwards."""
    actor.type(f"persona wear {mask}")
    assert actor.who.name == mask and actor.dialogue is None
