"""The pages that the Portal serves by itself, also while the Server is away: made once, when it starts."""

from django.template.loader import render_to_string

from game.safety.care import crisis, escalation

PAGES = {
    "": "index.html",
    "help-now": "help-now.html",
    "out": "out.html",
    "not-found": "not-found.html",
    "resting": "resting.html",
    "perhaps": "perhaps-taken.html",
    "too-many": "too-many.html",
}


def made(slots: dict[str, str]) -> dict[str, tuple[bytes, str]]:
    """Each page by its path: its bytes and its content type.

    `slots`: host, telnet_port, tls_port, fingerprint, steward, neutral.
    """
    card = {"crisis_card": crisis.html(), "emergency": crisis.EMERGENCY, "in_danger": escalation.line()}
    about = {**slots, **card}
    return {
        path: (render_to_string(name, about, using="portal").encode(), "text/html; charset=utf-8")
        for path, name in PAGES.items()
    }
