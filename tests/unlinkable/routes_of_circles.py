"""Every address about circles, and the hub of one's own pages: one that is given, one that is refused."""

from tests.unlinkable.circle_visits import asks_at_the_door, founds, in_the_circle, keeps
from tests.unlinkable.ground import CIRCLE
from tests.unlinkable.tries import Asked
from tests.unlinkable.visits import gets, puts, stranger_gets
from tests.unlinkable.visits_of_order import pim_gets

TABLE: dict[str, tuple[Asked, Asked]] = {
    "circles": (Asked(gets("/circles"), 200, "The Evening Circle"), Asked(puts("/circles"), 405)),
    "circles/new": (
        Asked(founds(), 302, "keep?done=founded"),
        Asked(founds("The Evening Circle"), 422),
    ),
    "circles/<str:key>": (
        Asked(gets("/circles/evening"), 200, "What it agrees on"),
        Asked(gets("/circles/hazelwick"), 404),
    ),
    "circles/<str:key>/apply": (
        Asked(asks_at_the_door(), 302, "done=asked"),
        Asked(gets("/circles/hazelwick/apply"), 404),
    ),
    "circles/<str:key>/mine": (
        Asked(in_the_circle("mine", deed="rest", days="3"), 302, "done=rests"),
        Asked(in_the_circle("mine", deed="rest", days="x"), 422),
    ),
    "circles/<str:key>/farewell": (
        Asked(in_the_circle("farewell", kind="go"), 302, "done=gone"),
        Asked(in_the_circle("farewell", kind="words"), 422),
    ),
    "formats": (Asked(gets("/formats"), 200, "Fishbowl"), Asked(puts("/formats"), 405)),
    "formats/<path:name>": (
        Asked(gets("/formats/council"), 200, "Its parts"),
        Asked(gets("/formats/hazelwick"), 404),
    ),
    "circles/<str:key>/keep": (
        Asked(keeps(), 200, "Who belongs to it"),
        Asked(gets(f"/circles/{CIRCLE}/keep"), 404),
    ),
    "circles/<str:key>/keep/card": (
        Asked(keeps("/card", when="Sundays at eight."), 302, "done=changed"),
        Asked(gets(f"/circles/{CIRCLE}/keep/card"), 404),
    ),
    "circles/<str:key>/keep/agreements": (
        Asked(keeps("/agreements", deed="draft", line_0="We speak slowly."), 302, "done=drafted"),
        Asked(gets(f"/circles/{CIRCLE}/keep/agreements"), 404),
    ),
    "circles/<str:key>/keep/end": (
        Asked(keeps("/end", meetings="3"), 302, "done=ends"),
        Asked(gets(f"/circles/{CIRCLE}/keep/end"), 404),
    ),
    "circles/<str:key>/steward": (
        Asked(pim_gets(f"/circles/{CIRCLE}/steward"), 200, "do not keep this circle"),
        Asked(gets(f"/circles/{CIRCLE}/steward"), 404),
    ),
    "mine": (Asked(gets("/mine"), 200, "Oda"), Asked(stranger_gets("/mine"), 302, "/signin")),
}
