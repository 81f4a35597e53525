"""Whether a word is still somewhere in the memory of this process: no reachable object holds it."""

import gc
import sys
from types import FrameType, ModuleType


def where(needle: str) -> str:
    """By which kinds of objects a string or bytes with `needle` are reached, from any module or living
    object; empty where nothing reaches one.

    Call it with a needle that is put together on the spot: the literal of a test would be found, too.
    """
    gc.collect()
    gc.unfreeze()  # what was there before the first test is looked at, too
    coded, seen, found_by = needle.encode(), set(), {}
    stack = [vars(one) for one in list(sys.modules.values()) if type(one) is ModuleType]
    stack += [one for one in gc.get_objects() if type(one) not in (ModuleType, FrameType)]
    mine = {id(one) for one in (stack, seen, found_by)}
    while stack:
        one = stack.pop()
        if id(one) in seen or id(one) in mine or type(one) is FrameType:
            continue
        seen.add(id(one))
        kind = type(one)  # what something says of its class itself may wake it
        if issubclass(kind, str):
            if one is not needle and needle in one and one != needle:
                return _way(one, found_by)
        elif issubclass(kind, bytes | bytearray):
            if coded in one and one is not coded:
                return _way(one, found_by)
        else:
            for other in gc.get_referents(one):
                found_by.setdefault(id(other), one)
                stack.append(other)
    return ""


def _way(one: object, found_by: dict[int, object]) -> str:
    """The kinds of objects on the way, the last first; never what they hold."""
    kinds = [type(one).__name__]
    while (one := found_by.get(id(one))) is not None and len(kinds) < 12:
        kinds.append(f"{type(one).__module__}.{type(one).__qualname__}")
    return " < ".join(kinds)
