"""What the Portal says of its people, taken apart, and what the Server says to them, put together. Pure.

What is none of the Portal's is None: nothing that is not as a line of text reaches anybody.
"""

from game.common.plain import LINE_LIMIT, safe


def line(value: object) -> tuple[str, int] | None:
    """The words and number of a typed line; None for what is none of the Portal's, whose lines are clean."""
    try:
        (said, number), _ = value
    except (TypeError, ValueError):
        return None
    if not (isinstance(said, str) and isinstance(number, int) and len(said) <= LINE_LIMIT):
        return None
    return (said, number) if said == safe(said) and "\n" not in said else None


def login(value: object) -> tuple[str, str, int] | None:
    """Login name, passphrase and number; None for what is none of the Portal's."""
    try:
        (account, passphrase, number), _ = value
    except (TypeError, ValueError):
        return None
    said = line([[account, number], {}]), line([[passphrase, number], {}])
    return (account, passphrase, number) if all(said) else None


def plain(kwargs: dict) -> dict:
    """What goes on the link: each name with its list and dict. Of text only its kind goes along."""
    plain = {}
    for name, value in kwargs.items():
        if name == "options" or value is None:
            continue
        args, options = value if _is_pair(value) else (value, {})
        args = list(args) if isinstance(args, list | tuple) else [args]
        if name == "text":
            args = ["".join(str(part) for part in args[:1])]
            options = {"kind": str(options.get("kind") or "system")}
        plain[name] = [args, options]
    return plain


def _is_pair(value: object) -> bool:
    return isinstance(value, list | tuple) and len(value) == 2 and isinstance(value[1], dict)
