"""The inner door: what is said in one turn, or on one read, leaves together, in its order."""

import types

from server import link as links
from server.link import MESSAGE, SERVER
from tests.server.test_link import BEGINNING, MESSAGES, begun, end, stream


def test_what_is_said_in_one_turn_leaves_in_one_write():
    sender = end(SERVER)
    for message in MESSAGES:
        sender.send(*message)
    assert sender.transport.writes == 0
    sender._at_end.ends()
    assert sender.transport.writes == 1
    hearer = end()
    hearer.dataReceived(sender.transport.value())
    assert hearer._hearer.heard == MESSAGES


class Answering:
    """Answers each message that it hears, and knows when a read begins and ends."""

    def __init__(self, times=1):
        self.times, self.depth, self.reads, self.lost = times, 0, 0, 0

    def link_made(self, link):
        """Nothing."""

    def link_reading(self, link):
        """Within it a read is dealt with."""
        return self

    def __enter__(self):
        self.depth += 1
        self.reads += 1

    def __exit__(self, *_what):
        self.depth -= 1

    def link_heard(self, link, kind, whom, kwargs):
        """One message, and answers to it."""
        assert self.depth == 1
        for number in range(self.times):
            link.send(MESSAGE, whom, {"text": [[f"answer {number}"], {}]})

    def link_lost(self, link):
        """The end."""
        self.lost += 1


def test_answers_leave_with_the_read_that_they_answer_in_one_write_without_another_turn():
    server = end(SERVER)
    server._hearer = Answering()
    server.dataReceived(stream(*MESSAGES, side=links.PORTAL))
    assert server.transport.writes == 1 and server._hearer.reads == 1
    assert not server._at_end.put_off
    hearer = end()
    hearer.dataReceived(server.transport.value())
    assert [whom for _, whom, _ in hearer._hearer.heard] == [whom for _, whom, _ in MESSAGES]


def test_what_waited_for_the_turn_leaves_before_the_answers_to_a_read():
    server = end(SERVER)
    server._hearer = Answering()
    server.send(MESSAGE, 1, {"text": [["first"], {}]})
    server.dataReceived(stream(MESSAGES[0], side=links.PORTAL))
    hearer = end()
    hearer.dataReceived(server.transport.value())
    assert [kwargs["text"][0][0] for _, _, kwargs in hearer._hearer.heard] == ["first", "answer 0"]
    server.transport.clear()
    server._at_end.ends()
    assert server.transport.value() == b""


def test_a_read_that_faults_still_lets_the_answers_leave(monkeypatch):
    monkeypatch.setattr(links.logs, "fault", lambda door: None)
    server = end(SERVER)
    server._hearer = Answering()
    heard = server._hearer.link_heard

    def fails(*said):
        heard(*said)
        raise RuntimeError("a word nobody may read")

    server._hearer.link_heard = fails
    server.dataReceived(stream(MESSAGES[0], side=links.PORTAL))
    hearer = end()
    hearer.dataReceived(server.transport.value())
    assert len(hearer._hearer.heard) == 1


def test_much_that_is_said_at_once_leaves_in_frames_of_the_usual_size_in_order():
    sender = end(SERVER)
    said = [(MESSAGE, number, {"text": [["x" * 30_000], {}]}) for number in range(9)]
    for message in said:
        sender.send(*message)
    sender._at_end.ends()
    data = sender.transport.value()
    lengths, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        lengths.append(length)
        at += 4 + length
    assert len(lengths) == 5 and max(lengths) <= links.USUAL_FRAME + 64
    hearer = end()
    hearer.dataReceived(data)
    assert hearer._hearer.heard == said


def test_a_message_longer_than_a_usual_frame_travels_in_one_of_its_own():
    said = [MESSAGES[0], (MESSAGE, 2, {"text": [["y" * 200_000], {}]}), MESSAGES[1]]
    hearer = begun()
    hearer.dataReceived(BEGINNING + stream(*said))
    assert hearer._hearer.heard == said


def test_nothing_of_a_frame_is_heard_after_the_link_was_closed():
    link = end()
    heard = link._hearer.heard

    def closes(of, kind, whom, kwargs):
        heard.append(whom)
        of.close()

    link._hearer.link_heard = closes
    link.dataReceived(stream(*MESSAGES))
    assert heard == [MESSAGES[0][1]]


def test_who_sends_gets_a_deferred_that_has_fired():
    got = []
    session = types.SimpleNamespace(sessid=7)
    end().send_MsgPortal2Server(session, text=[["hello"], {}]).addCallback(got.append)
    assert got == [None]


def test_all_that_was_sent_leaves_before_the_link_closes():
    sender = end(SERVER)
    sender.send(*MESSAGES[0])
    sender.close()
    assert sender.transport.value() == stream(MESSAGES[0])
    assert sender.transport.disconnecting
