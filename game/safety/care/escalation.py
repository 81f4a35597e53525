"""What this house does when somebody is in danger: chosen by whoever runs it, the same words everywhere.

The words stand in one place, world/consent.yaml, at the statement `limits`: `text` is what people say yes
to, `why` explains it, `line` is the same in one breath, for the first screen, the crisis card, the card of
a circle and the questions at its door. Plain Python: the Portal shows it with the Server dead.
"""

from game.common import texts

DEFAULT = "consent_first"
"""What holds where nobody has chosen. Source: domain research 5.2."""
STATEMENT = "limits"
UNTOLD = "What this house does in danger: help confidentiality tells it."
"""Where the file cannot be read; the card stands all the same (R48)."""


def policy() -> str:
    """The key of what was chosen."""
    return texts.house_said("escalation") or DEFAULT


def line() -> str:
    """The chosen policy as one line."""
    try:
        variants = _variants()
        return texts.filled(str(variants.get(policy(), variants[DEFAULT])["line"]))
    except Exception:  # whatever is wrong with that file, the card must not hang on it
        return UNTOLD


def check_texts() -> None:
    """Each policy has its words. Raises texts.BadText."""
    try:
        worded = {key: {"text", "why", "line"} <= set(said) for key, said in _variants().items()}
    except (KeyError, TypeError, StopIteration):
        worded = {}
    if set(worded) != {"signpost_only", DEFAULT, "emergency_allowed"} or not all(worded.values()):
        raise texts.BadText(f"world/consent.yaml: {STATEMENT} needs text, why and line for each policy.")


def _variants() -> dict[str, dict[str, str]]:
    statements = texts.data("consent.yaml")["statements"]
    return next(one["variants"] for one in statements if one["key"] == STATEMENT)
