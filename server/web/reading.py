"""The pages of help, which are the same as in the house, as readable pages."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from commands import help as pages
from server.web import layout

HELP_NOW = "/help-now"


def help_index(request: HttpRequest) -> HttpResponse:
    """All titles, by what they are about."""
    groups = [
        (group, [(title, address(title)) for title in titles]) for group, titles in pages.titles().items()
    ]
    return render(request, "help.html", {"groups": groups})


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
