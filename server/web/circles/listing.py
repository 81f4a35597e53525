"""All circles of the house as cards, for everybody: by what they are about, or by a word of theirs."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.circles import public
from game.circles.public import Shown
from game.circles.rules.standing import bare
from game.circles.wording.common import title
from game.common.plain import plain
from game.common.vocabulary import CONCERNS
from game.personas import selectors as personas
from server.web import hop, signed_in
from server.web.circles import about, wording

CARDS = 24
"""Cards on one page."""
LONGEST = 80
"""Characters of what somebody looks for."""


def circles(request: HttpRequest) -> HttpResponse:
    """Every circle whose card anybody may see; the alcoves for two stand below."""
    session = signed_in.of(request)
    me = personas.worn_by(session.person_id) if session is not None else None
    shown = hop.in_house(public.every, me)
    groups = [one for one in shown if not one.circle.by_pair]
    words, concern = plain(request.GET.get("q", "")[:LONGEST]), request.GET.get("concern", "")
    concern = concern if concern in CONCERNS else ""
    found = [one for one in groups if _is_about(one, words, concern)]
    found.sort(key=lambda one: (not one.is_met, bare(one.circle.name)))
    page = Paginator(found, CARDS).get_page(request.GET.get("page"))
    used = {key for one in groups for key in one.circle.tags}
    listed = {
        "page": page,
        "cards": [_card(one) for one in page],
        "count": len(found),
        "all": len(groups),
        "pairs": [] if words or concern else _pairs(shown),
        "words": words,
        "concern": concern,
        "concern_called": CONCERNS.get(concern, ""),
        "used": [(key, called) for key, called in CONCERNS.items() if key in used],
        "membership": wording.MEMBERSHIP.values(),
        "is_known": session is not None,
        "done": wording.OVER if request.GET.get("done") == "over" else "",
    }
    response = render(request, "circles.html", listed)
    response.headers["X-Robots-Tag"] = about.NOT_FOR_SEARCH
    return response


def _is_about(one: Shown, words: str, concern: str) -> bool:
    """Whether the circle has all these words in its name or purpose, and this concern."""
    if concern and concern not in one.circle.tags:
        return False
    text = f"{one.circle.name} {one.circle.purpose}".casefold()
    return all(word in text for word in words.casefold().split())


def _pairs(shown: tuple[Shown, ...]) -> list[tuple[str, str, str]]:
    return [
        (title(one.circle.name), about.path_of(one.circle), one.now) for one in shown if one.circle.by_pair
    ]


def _card(one: Shown) -> dict[str, object]:
    circle = one.circle
    word, _ = wording.MEMBERSHIP[circle.membership]
    return {
        "name": title(circle.name),
        "path": about.path_of(circle),
        "shown": one,
        "circle": circle,
        "membership": word,
        "led_by": wording.LED_BY[circle.led_by],
        "seats": wording.seats(circle),
        "concerns": about.concerns(circle),
        "state": wording.state(one),
    }
