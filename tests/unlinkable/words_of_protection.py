"""Words of one's own protection: one line that is answered, one that is refused."""

from game.places.refusals import NobodyOfThatName
from game.safety.protection.refusals import NoSuchWay, NotInYourList
from game.talk.refusals import NothingSaid
from tests.unlinkable.tries import Typed

NOBODY = Typed("{word} zebedee", NobodyOfThatName)
TABLE: dict[str, tuple[Typed, Typed]] = {
    "mute": (Typed("{word} nell", "You mute Nell from now on"), NOBODY),
    "unmute": (
        Typed("{word} nell", "You hear Nell again", ("me: mute nell",)),
        Typed("{word} nell", NotInYourList),
    ),
    "apart": (Typed("{word} nell", "You keep apart from Nell"), NOBODY),
    "refuse": (
        Typed("{word} page from nell for 3 days", "You refuse page from Nell"),
        Typed("{word} shout from nell", NoSuchWay),
    ),
    "may i": (
        Typed("{word} nell you spoke of the sea", "Whoever that is reads it now", ("Nell @ library",)),
        Typed("{word} nell", NothingSaid),
    ),
}
