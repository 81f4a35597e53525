"""The pages of help, which are the same as in the house, as readable pages."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from commands import help as pages
from game.common.plain import safe
from game.safety.care import crisis
from server.web import layout, library

HELP_NOW = "/help-now"
MOST = 100
"""Characters that are looked for; what is longer is cut."""


def help_index(request: HttpRequest) -> HttpResponse:
    """All titles, by what they are about; and where words are looked for, the pages that have them.

    Above these are the numbers to call, where it seems to be a hard hour, and where nothing is found.
    """
    said = safe(request.GET.get("q", "")[:MOST])
    found = library.search(said) if said else []
    to_read, *groups = [
        (group, [(title, address(title)) for title in titles]) for group, titles in pages.titles().items()
    ]
    shown = {
        "said": said,
        "found": found,
        "numbers": bool(said) and (not found or library.in_need(said)),
        "emergency": crisis.EMERGENCY,
        "to_read": [(library.heading(title), url) for title, url in to_read[1]],
        "groups": groups,
    }
    return render(request, "help.html", shown)


def help_page(request: HttpRequest, title: str) -> HttpResponse:
    """One page, or a kind word that there is none."""
    title = " ".join(title.casefold().split())
    if title == "now" or title == "help now" or title.startswith("now "):
        return HttpResponseRedirect(HELP_NOW)
    if not pages.has(title):
        return render(request, "help-missing.html", status=404)
    heading, _, rest = pages.page(title).partition("\n")
    if heading.endswith("."):  # the page of a word begins with what the word does
        heading, rest = title, f"{heading}\n{rest}"
    return render(request, "help-page.html", {"heading": heading, "blocks": layout.blocks(rest)})


def address(title: str) -> str:
    """Where the page of this title stands."""
    return HELP_NOW if title == "help now" else f"/help/{quote(title, safe='')}"
