"""A circle as its page needs it: what everybody may know, and what whoever reads has to do with it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from game.circles import public, registry, selectors
from game.circles.events.meetings import CircleCard
from game.circles.public import Shown
from game.circles.refusals.meetings import NoCircle
from game.circles.standing import agreed, keepers, mine
from game.circles.standing.mine import Asking, Belonging
from game.circles.wording import chairing, of_standing
from game.circles.wording import formats as of_formats
from game.circles.wording.cards import LIMITS
from game.common import texts
from game.personas import selectors as personas
from game.personas.models import Persona
from server.web import errors, hop, signed_in
from server.web.circles import wording
from server.web.manners import private

View = Callable[..., HttpResponse]
NOT_FOR_SEARCH = "noindex, noarchive"
"""Who keeps or holds a circle is read here by whoever comes; no search engine shall know it for good."""


@dataclass(frozen=True)
class About:
    """`me` is whom the person wears, None for somebody unknown; `belongs` and `asks` are of any mask of
    theirs.

    `keeps` says that they decide for the circle now, `keeps_at_home` that they would in their own name.
    """

    shown: Shown
    person_id: UUID | None = None
    me: Persona | None = None
    belongs: Belonging | None = None
    asks: Asking | None = None
    keeps: bool = False
    keeps_at_home: bool = False

    @property
    def circle(self) -> CircleCard:
        """What is known of the circle."""
        return self.shown.circle

    @property
    def path(self) -> str:
        """Where its page stands."""
        return path_of(self.circle)

    @property
    def may_ask(self) -> bool:
        """Whether it is for them to ask to come in: to a circle that lets people in."""
        waits = self.asks is not None and not self.asks.declined
        is_let_in = self.circle.membership in ("slow_open", "closed") and not self.circle.by_pair
        return is_let_in and self.belongs is None and not waits

    def do(self, deed: Callable[[CircleCard], Any]) -> Any:
        """What `deed` gives, done in the house's thread with the circle as it is by then. Raises NoCircle."""
        return hop.in_house(lambda: deed(_as_it_is(self.circle.id)))


def path_of(circle: CircleCard) -> str:
    """Where the page of a circle stands. Its name is not in it: a browser's history keeps addresses."""
    return f"/circles/{circle.key}"


def _as_it_is(circle_id: UUID) -> CircleCard:
    circle = registry.circles.get(circle_id)
    if circle is None:
        raise NoCircle()
    return circle


def of(key: str, person_id: UUID | None) -> About | None:
    """The circle of that key, as this person may see it; None where there is none."""
    return hop.in_house(_read, key, person_id, date.today())


def _read(key: str, person_id: UUID | None, today: date) -> About | None:
    me = personas.worn_by(person_id) if person_id is not None else None
    shown = public.one(key, me)
    if shown is None or person_id is None or me is None:
        return None if shown is None else About(shown)
    circle, home = shown.circle, personas.home_of(person_id)
    here = [one for one in mine.belongs(person_id, today=today) if one.circle.id == circle.id]
    asked = [one for one in mine.asks(person_id, today=today) if one.circle.id == circle.id]
    return About(
        shown,
        person_id,
        me,
        min(here, key=lambda one: (not one.version, one.persona.id != me.id), default=None),
        min(asked, key=lambda one: (one.declined, one.persona.id != me.id), default=None),
        keepers.keeps(me, circle),
        home is not None and home.id in circle.facilitators,
    )


def one_of_mine(view: View) -> View:
    """For pages about what one has to do with one circle: `view(request, about)`.

    Who is not signed in is asked to, whatever stands in the address.
    """

    @private
    @wraps(view)
    def shown(request: HttpRequest, key: str) -> HttpResponse:
        session = signed_in.of(request)
        if session is None:
            return HttpResponseRedirect(f"/signin?next={quote(request.path)}")
        about = of(key, session.person_id)
        if about is None:
            return errors.not_found(request)
        try:
            return view(request, about)
        except NoCircle:  # it ended while the page was being sent
            return errors.not_found(request)

    return shown


def card(shown: Shown) -> dict[str, Any]:
    """Everything somebody should know before they sit down, by what it is."""
    circle, meeting = shown.circle, shown.meeting
    form = meeting.form if meeting is not None else circle.form
    read = form.can_be_read
    word, meaning = wording.BY_PAIR if circle.by_pair else wording.MEMBERSHIP[circle.membership]
    return {
        "circle": circle,
        "shown": shown,
        "form": form,
        "concerns": concerns(circle),
        "how": of_formats.how(form).removeprefix("How: "),
        "course": of_formats.course(form, circle.course_at if meeting is None else form.number - 1),
        "led_by": wording.LED_BY[circle.led_by],
        "who_may_hold": chairing.who_may_hold(circle),
        "kept_by": selectors.kept_by(circle),
        "unkept": of_standing.kept_by(circle, ()),
        "levels": of_formats.levels(form).removeprefix("Answering each other: ") if read else "",
        "needs": of_formats.needs(form),
        "length": wording.length(form) if read else "",
        "seats": f"{wording.seats(circle)}{of_standing.listening(circle) if form.quiet_seats else ''}.",
        "door": of_formats.door(form).removeprefix("Door: ") if read else "",
        "membership": word,
        "membership_means": meaning,
        "end": of_standing.its_end(circle),
        "review": of_standing.review(circle),
        "limits": texts.filled(LIMITS),
    }


def agreements(lines: Sequence[str], new: Collection[int] = ()) -> list[tuple[str, bool, bool]]:
    """Each agreement, whether it is a sentence of the house, and whether it is among the numbers in `new`."""
    ours = set(agreed.first_lines())
    return [(line, line in ours, number in new) for number, line in enumerate(lines, 1)]


def concerns(circle: CircleCard) -> list[tuple[str, str]]:
    """What it is about: each concern's key, and as one says it."""
    return wording.concerns(circle.tags)
