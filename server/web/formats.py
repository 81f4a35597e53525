"""The ways of sitting together, for everybody: the same as `formats` and `format` show in the house."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.circles.formats import repertoire
from game.circles.refusals.formats import FormatUnreadable, NoFormat
from game.circles.rules.formats.form import Format, Phase
from game.circles.wording import formats as wording
from game.circles.wording.common import answers, title
from game.common import texts
from game.common.plain import plain
from server.web import errors, hop


def formats(request: HttpRequest) -> HttpResponse:
    """All of them, by what they are like."""
    found = wording.that_differ(hop.in_house(repertoire.every_format))
    rows = [(form, wording.length(form), wording.people(form), wording.LED_BY[form.led_by]) for form in found]
    return render(request, "formats.html", {"formats": rows, "not_yet": wording.NOT_YET})


def format_page(request: HttpRequest, name: str) -> HttpResponse:
    """How one goes, part by part."""
    try:
        form = hop.in_house(repertoire.format_named, plain(name[:100]))
    except (NoFormat, FormatUnreadable):
        return errors.not_found(request)
    others = [f"{form.key}/{one}" if one else form.key for one in ("", *form.variants) if one != form.variant]
    told = {
        "form": form,
        "not_yet": wording.not_yet(form),
        "length": wording.length(form),
        "people": wording.people(form),
        "led_by": wording.LED_BY[form.led_by],
        "answers": title(answers(form.crosstalk, form)),
        "levels": wording.levels(form).partition(". ")[2],
        "door": wording.door(form).removeprefix("Door: "),
        "needs": wording.needs(form),
        "before": form.gathering and _part(form.gathering, form),
        "parts": [_part(phase, form) for phase in form.phases],
        "after": form.after and _part(form.after, form),
        "asides": [_part(phase, form) for phase in form.asides],
        "roles": [wording.plain(role) for role in form.roles],
        "course": [wording.plain(topic) for topic in form.course],
        "prompts": [{"word": wording.plain(one.key), "prompt": one.prompt} for one in form.prompts],
        "others": [(one, wording.plain(one.replace("/", ": "))) for one in others],
        "in_danger": texts.filled("{in_danger}"),
    }
    return render(request, "format.html", told)


def _part(phase: Phase, form: Format) -> tuple[str, str]:
    """A part by its name, and how it goes."""
    name, _, rest = wording.part(phase, form).partition(", ")
    return title(name), rest
