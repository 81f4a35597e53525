"""What can wait is done one by one, in its order, a turn for each."""

from server.house import one_by_one
from server.house.one_by_one import OneByOne


def test_one_deed_a_turn_in_their_order_also_what_is_put_meanwhile():
    turns, done = [], []
    queue = OneByOne(turns.append)
    queue.put(lambda: (done.append("a"), queue.put(lambda: done.append("c"))))
    queue.put(lambda: done.append("b"))
    seen = []
    while turns:
        assert len(turns) == 1, "never two at once"
        turns.pop()()
        seen.append("".join(done))
    assert seen == ["a", "ab", "abc"]
    queue.put(lambda: done.append("d"))
    turns.pop()()
    assert done[-1] == "d" and not turns


def test_a_deed_that_fails_is_written_down_and_the_next_is_done(monkeypatch):
    turns, done, faults = [], [], []
    monkeypatch.setattr(one_by_one.logs, "fault", faults.append)
    queue = OneByOne(turns.append)
    queue.put(lambda: 1 / 0)
    queue.put(lambda: done.append("b"))
    while turns:
        turns.pop()()
    assert faults == ["later"] and done == ["b"]
