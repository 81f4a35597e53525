"""Which kind of browser it is, for a person's own list of sign-ins: from a closed list, nothing finer."""

import re

from game.people import rules

_KINDS = (
    (r"Edg(e|A|iOS)?/", "Edge"),
    (r"OPR/|Opera", "Opera"),
    (r"Firefox/|FxiOS/", "Firefox"),
    (r"Chrom(e|ium)/|CriOS/", "Chrome"),
    (r"Safari/", "Safari"),
    (r"Lynx|w3m|Links|ELinks", "a text browser"),
)
_SYSTEMS = (
    (r"Android", "Android"),
    (r"iPhone|iPad|iPod", "iOS"),
    (r"CrOS", "ChromeOS"),
    (r"Windows", "Windows"),
    (r"Macintosh|Mac OS X", "macOS"),
    (r"Linux|X11", "Linux"),
)
_READ = 400


def kind(user_agent: str) -> str:
    """One of rules.BROWSER_KINDS."""
    said = user_agent[:_READ]
    name = next((name for sign, name in _KINDS if re.search(sign, said)), "a browser")
    system = next((system for sign, system in _SYSTEMS if re.search(sign, said)), "")
    found = f"{name} on {system}" if system else name
    assert found in rules.BROWSER_KINDS
    return found
