"""Where the ring is, under what somebody in it has read: one line, when it is another than before.

After the facts of each change, for connections that read lines; the browser's page shows the same beside the
text. While a conversation asks something, nothing comes in between. What an ear read last, and whether it
wants the line, is remembered as long as the connection lives.
"""

from weakref import WeakKeyDictionary, WeakSet

from game.circles.events.meetings import MeetingChanged
from game.circles.rules.parts import Stage
from game.circles.view.minutes import seconds_left
from game.circles.wording import prompt
from typeclasses import hearing
from typeclasses.ears import Ear

_read: WeakKeyDictionary[Ear, str] = WeakKeyDictionary()
_unwanted: WeakSet[Ear] = WeakSet()


def want(ear: Ear, wanted: bool) -> None:
    """Whether this connection gets the line from now on."""
    if wanted:
        _unwanted.discard(ear)
    else:
        _unwanted.add(ear)
    _read.pop(ear, None)


def is_wanted(ear: Ear) -> bool:
    """Whether this connection gets the line."""
    return ear not in _unwanted


def meeting_changed(event: MeetingChanged) -> None:
    """Each one who sits there reads the line, if it differs from what they read last."""
    gathers = event.meeting.stage is Stage.GATHERING
    left_s = None if gathers else seconds_left(event.meeting, event.now)
    texts: dict[str, list[Ear]] = {}
    for reader in event.heard_by:
        said = None if reader in event.leaving else prompt.line(event.meeting, event.names, reader)
        for ear in hearing.ears(reader):
            if said is None:
                _read.pop(ear, None)
            elif is_wanted(ear) and ear.dialogue is None and not ear.web_session and _read.get(ear) != said:
                _read[ear] = said
                texts.setdefault(said, []).append(ear)
    for said, ears in texts.items():
        hearing.say(ears, prompt.timed(said, left_s), "prompt")


def forget() -> None:
    """No connection is known."""
    _read.clear()
    _unwanted.clear()
