"""The reader reads the texts of the part to the ring, one after another, and may add something of their own.

Whoever took the reading does it, else whoever holds the meeting; where neither is here, the house says the
texts. After the last the reader ends the part with `done`.
"""

from dataclasses import replace

from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.floors import ReaderAsked, ReadingPassed, TextRead
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat, Share
from game.circles.rules.refusals.floors import ReaderReads, TextsAreLeft
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Reader(Floor):
    """The reader's floor."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """Whoever reads is told that they do."""
        return meeting, _asked(meeting)

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for who reads, and for who holds the meeting."""
        return None if reads(meeting, seat) else ReaderReads()

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of the reader's own. One that ends it ends the reading, where all the texts are read."""
        if not said.ends or meeting.read < len(meeting.phase.text):
            return meeting, []
        own = self.ended(meeting, meeting.seat(said.seat), now)
        return (meeting, []) if own is None else own

    def move(self, meeting: Meeting, now: float) -> Change:
        """Where nobody is here who could read, the house says what is left."""
        if reader_of(meeting) is not None or meeting.read > len(meeting.phase.text):
            return meeting, []
        return _said_by_the_house(meeting)

    def over(self, meeting: Meeting) -> bool:
        """All is read, and the reader has said so."""
        return meeting.read > len(meeting.phase.text)

    def ended(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """The reading is over. Raises TextsAreLeft."""
        if not reads(meeting, seat) or self.over(meeting):
            return None
        if meeting.read < len(meeting.phase.text):
            raise TextsAreLeft()
        return replace(meeting, read=len(meeting.phase.text) + 1), []

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """The reading of this part goes to the next who could do it, and at last to the house."""
        reader = reader_of(meeting)
        if seat.hand is not None or reader is None or reader.id != seat.id or self.over(meeting):
            return None
        meeting = meeting.with_seat(seat.id, share=Share.PASSED)
        return meeting, [ReadingPassed(seat.id), *_asked(meeting)]

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """The reading goes to the next who could do it."""
        reader = reader_of(meeting)
        if reader is None or reader.id != seat.id:
            return meeting, []
        return meeting, _asked(meeting.with_seat(seat.id, left=True))


def reads(meeting: Meeting, seat: Seat) -> bool:
    """Whether this seat may read."""
    return Duty.READER in seat.duties or meeting.helps(seat.id)


def reader_of(meeting: Meeting) -> Seat | None:
    """Who reads: who took it, else who holds the meeting and is here, or is waited for.

    Nobody of them who passed the reading of this part, or was asked to listen for a while.
    """
    host = meeting.seat(meeting.host)
    is_waited_for = host is not None and (host.dropped_at is None or meeting.form.needs_holding)
    holds = (host,) if host is not None and host.sharing and is_waited_for else ()
    able = (*meeting.with_duty(Duty.READER), *holds, *meeting.with_duty(Duty.CO))
    return next(
        (seat for seat in able if seat.share is not Share.PASSED and seat.quieted_until is None), None
    )


def _asked(meeting: Meeting) -> list[Fact]:
    reader, left = reader_of(meeting), len(meeting.phase.text) - meeting.read
    return [ReaderAsked(reader.id, left)] if reader is not None and left >= 0 else []


def _said_by_the_house(meeting: Meeting) -> Change:
    """All that is left is said. The part then lasts for its minutes, or is over where it has none."""
    texts = meeting.phase.text
    left = texts[meeting.read :]
    facts = [TextRead(None, text, len(left) - number) for number, text in enumerate(left, 1)]
    read = max(meeting.read, len(texts)) if meeting.phase.ends_by("time") else len(texts) + 1
    return replace(meeting, read=read), facts
