"""The hub of one's own pages: personas with their circles, what is kept, the ways in.

What one person's masks have to do with circles stands beside each other here, for that person alone.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from game.circles import registry
from game.circles.standing import mine as circles
from game.circles.wording.common import title
from game.people import services as people
from game.personas import selectors as personas
from game.personas.wording import KINDS
from game.safety.care import crisis_lines
from server.web import fields, helping, hop, signed_in
from server.web.circles import about, mine_wording
from server.web.manners import private
from server.web.showing import form_page

MINE = "/mine"
NO_COUNTRY = "none: the page for all"
CHOSEN = "It is kept. The numbers to call are shown as you chose."
COUNTRY_HINT = (
    "Its lines are shown first in the house, and while you are signed in, Help now at the head of each page "
    "leads to them. The house never guesses where you are."
)


class CountryForm(fields.Form):
    """Whose lines somebody is shown first."""

    country = forms.ChoiceField(
        label="Your country, for the numbers to call", help_text=COUNTRY_HINT, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", NO_COUNTRY), *crisis_lines.countries()]


@private
def mine(request: HttpRequest) -> HttpResponse:
    """Everything of one's own, one step away; and the country whose lines stand first."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect(f"/signin?next={MINE}")
    if request.method == "POST":
        form = CountryForm(request.POST)
        if form.is_valid():
            hop.in_house(people.choose_country, session.person_id, form.cleaned_data["country"])
            return HttpResponseRedirect(f"{MINE}?done=country")
    else:
        form = CountryForm(initial={"country": session.person.country})
    belongs, asks, kept = hop.in_house(_of, session.person_id, date.today())
    by_mask = [
        {
            "mask": mask,
            "kind": KINDS[mask.kind].word,
            "circles": [_belongs(one) for one in belongs if one.persona.id == mask.id],
            "asks": [_asks(one) for one in asks if one.persona.id == mask.id],
        }
        for mask in personas.wardrobe(session.person_id)
    ]
    told = {"masks": by_mask, "any": bool(belongs or asks), "kept": kept}
    told["helps"] = hop.in_house(_helps, session.person_id)
    told["done"] = CHOSEN if request.GET.get("done") == "country" else ""
    return form_page(request, "mine.html", form, **told)


def _helps(person_id: UUID) -> bool:
    """Whether there are pages for them on which order is kept, in their own name."""
    home = personas.home_of(person_id)
    return home is not None and helping.helps(home)


def _of(
    person_id: UUID, today: date
) -> tuple[list[circles.Belonging], list[circles.Asking], list[tuple[str, str]]]:
    """Where they belong, where they wait, and what they keep in their own name, with the way there."""
    home = personas.home_of(person_id)
    kept = [one for one in registry.circles.values() if home is not None and home.id in one.facilitators]
    ways = [(title(one.name), about.path_of(one)) for one in sorted(kept, key=lambda one: one.name)]
    return circles.belongs(person_id, today=today), circles.asks(person_id, today=today), ways


def _belongs(one: circles.Belonging) -> tuple[str, str, str]:
    return title(one.circle.name), about.path_of(one.circle), mine_wording.belongs(one)


def _asks(one: circles.Asking) -> tuple[str, str, str]:
    return title(one.circle.name), about.path_of(one.circle), mine_wording.asks(one)
