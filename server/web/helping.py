"""Who helps, as a page knows it: by what they wear in the house, for powers work in one's own name alone.

Whoever does not help, and whoever is not signed in, gets the very answer of an address that does not exist.
Who would help in their own name and wears another persona is told so: nobody else can see that page.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.common.refusals import Busy, Unsure
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.care import duty
from game.safety.care.incidents.refusals import NotForYou
from game.safety.order import helpers
from game.safety.order.refusals import ForHelpers, NoSuchReport
from server.web import errors, hop, signed_in

View = Callable[..., HttpResponse]


def helps(who: Who) -> bool:
    """Whether `who` helps to keep order as they are just now. To be asked in the house's thread."""
    try:
        helpers.helper(who)
    except ForHelpers:
        return False
    return True


def in_own_name(may: Callable[[Who], bool]) -> Callable[[View], View]:
    """For pages of those who `may`: the view gets who they are, as they are in the house."""

    def guarded(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            session = signed_in.of(request)  # None on a way on which others could read along
            worn = personas.worn_by(session.person_id) if session is not None else None
            try:
                if worn is not None and hop.in_house(may, worn):
                    return view(request, worn, *args, **kwargs)
                home = personas.home_of(session.person_id) if worn is not None else None
                if home is not None and home.id != worn.id and hop.in_house(may, home):
                    return render(request, "own-name.html", {"home": home.name}, status=403)
            except (
                ForHelpers,
                NotForYou,
                NoSuchReport,
            ):  # not theirs, or it went while the page was being sent
                pass
            except Unsure:
                return errors.cut_off(request)
            except Busy:
                return errors.busy(request)
            return errors.not_found(request)

        return shown

    return guarded


of_helpers = in_own_name(helps)
"""For pages on which order is kept: those of stewards, and of those who keep a circle."""
of_the_trusted = in_own_name(duty.is_trusted)
"""For pages of those who are trusted with care: stewards, and those who keep a circle."""
