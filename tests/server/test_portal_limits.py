"""How much one address and the house may have open; nobody waits for anybody else."""

from hypothesis import given
from hypothesis import strategies as st

from server.portal.limits import Bucket, Doorkeeper


def let_in(keeper, address, count, now=0.0):
    """How many of `count` connections of one address come in at one moment."""
    return sum(keeper.arrives(object(), address, now).welcome for _ in range(count))


@given(st.lists(st.floats(0, 3), max_size=80))
def test_r04_no_schedule_gets_more_than_the_burst_and_the_rate(pauses):
    bucket, now, taken = Bucket(10, 20, 0.0), 0.0, 0
    for pause in pauses:
        now += pause
        taken += bucket.take(now)
    assert taken <= 20 + 10 * now + 1e-6


def test_a_bucket_says_how_long_to_wait():
    bucket = Bucket(10, 1, 0.0)
    assert bucket.wait_s(0.0) == 0
    bucket.take(0.0)
    assert round(bucket.wait_s(0.0), 3) == 0.1


def test_a_clock_set_back_gives_nothing_away():
    bucket = Bucket(10, 1, 100.0)
    assert bucket.take(100.0)
    assert not bucket.take(50.0)
    assert not bucket.take(100.0)


def test_r06_ten_at_once_from_one_address_and_then_one_a_second():
    keeper = Doorkeeper()
    guests = [object() for _ in range(10)]
    assert all(keeper.arrives(guest, "192.0.2.1", 0.0).welcome for guest in guests)
    assert keeper.arrives(object(), "192.0.2.1", 0.0).reason == "rate"
    for guest in guests:
        keeper.leaves(guest)
    assert let_in(keeper, "192.0.2.1", 5, 1.0) == 1
    assert let_in(keeper, "192.0.2.1", 5, 3.0) == 2


def test_r06_an_address_has_ten_that_nobody_knows_and_twenty_in_all():
    keeper, now, known = Doorkeeper(), 0.0, []
    assert let_in(keeper, "192.0.2.1", 10) == 10
    assert keeper.arrives(object(), "192.0.2.1", 100.0).reason == "address"
    keeper = Doorkeeper()
    for _ in range(30):
        now += 10
        guest = object()
        if keeper.arrives(guest, "192.0.2.1", now).welcome:
            keeper.is_known(guest)
            known.append(guest)
    assert len(known) == 20


def test_r06_one_address_that_storms_the_door_keeps_no_other_out():
    keeper = Doorkeeper()
    for tick in range(1000):
        keeper.arrives(object(), "127.0.0.2", tick / 50)
        if tick % 50 == 0:
            assert keeper.arrives(object(), f"127.0.1.{tick // 50}", tick / 50).welcome


def test_r06_at_300_unknown_the_oldest_silent_one_makes_room():
    keeper = Doorkeeper()
    guests = [object() for _ in range(300)]
    for number, guest in enumerate(guests):
        assert keeper.arrives(guest, f"198.51.100.{number // 2}", 0.0).makes_room is None
    keeper.speaks(guests[0])
    answer = keeper.arrives("new", "203.0.113.1", 0.0)
    assert answer.welcome
    assert answer.makes_room is guests[1]
    assert keeper.open == 300


def test_r06_where_everyone_speaks_the_new_one_waits_outside():
    keeper = Doorkeeper()
    for number in range(300):
        guest = object()
        keeper.arrives(guest, f"198.51.{number // 200}.{number % 200}", 0.0)
        keeper.speaks(guest)
    assert keeper.arrives(object(), "203.0.113.1", 0.0).reason == "house"


def full_of(keeper, addresses, each):
    """Connections that each said a line, by their address."""
    found = {}
    for address in addresses:
        found[address] = [object() for _ in range(each)]
        for guest in found[address]:
            assert keeper.arrives(guest, address, 0.0).welcome
            keeper.speaks(guest)
    return found


def test_r06_thirty_addresses_that_talk_do_not_shut_the_door():
    keeper = Doorkeeper()
    alone = full_of(keeper, ["203.0.113.1"], 1)["203.0.113.1"][0]
    storm = full_of(keeper, [f"198.51.100.{n}" for n in range(29)] + ["192.0.2.1"], 9)
    full_of(keeper, [f"192.0.2.{n}" for n in range(100, 129)], 1)
    storming = {guest for guests in storm.values() for guest in guests}
    for number in range(1, 100):
        answer = keeper.arrives(object(), f"203.0.113.{100 + number}", 0.0)
        assert answer.welcome
        assert answer.makes_room in storming and answer.makes_room is not alone
    assert keeper.open == 300


def test_r06_who_has_just_come_and_reads_is_not_given_up_for_those_who_come_next():
    keeper = Doorkeeper()
    full_of(keeper, [f"198.51.100.{n}" for n in range(30)], 10)
    keeper.arrives("ann", "203.0.113.1", 60.0)
    for number in range(29):
        assert keeper.arrives(object(), f"198.51.100.{number}", 61.0).makes_room != "ann"
    keeper.speaks("ann")
    assert keeper.arrives(object(), "203.0.113.2", 90.0).makes_room != "ann"


def test_r06_who_had_time_to_read_and_says_nothing_goes_first():
    keeper = Doorkeeper()
    keeper.arrives("silent", "203.0.113.1", 0.0)
    full_of(keeper, [f"198.51.100.{n}" for n in range(30)], 9)
    full_of(keeper, [f"192.0.2.{n}" for n in range(29)], 1)
    assert keeper.arrives(object(), "203.0.113.2", 30.0).makes_room == "silent"


def test_r06_the_oldest_of_the_address_that_uses_most_of_its_share_makes_room():
    keeper = Doorkeeper(("192.0.2.0/24",))
    clinic = full_of(keeper, ["192.0.2.9"], 20)["192.0.2.9"]
    storm = full_of(keeper, [f"198.51.100.{n}" for n in range(28)], 10)
    makes_room = keeper.arrives(object(), "203.0.113.1", 0.0).makes_room
    assert makes_room in [guests[0] for guests in storm.values()]
    assert makes_room not in clinic


def test_r06_a_welcome_network_gets_ten_times_as_much():
    keeper = Doorkeeper(("192.0.2.0/24",))
    assert let_in(keeper, "192.0.2.9", 150) == 100
    assert let_in(keeper, "::ffff:192.0.2.8", 150) == 100
    assert let_in(keeper, "198.51.100.1", 150) == 10


def test_addresses_that_are_gone_are_forgotten():
    keeper = Doorkeeper()
    for number in range(500):
        guest = object()
        keeper.arrives(guest, f"10.0.{number // 250}.{number % 250}", 0.0)
        keeper.leaves(guest)
    assert keeper._addresses == {}
    keeper.arrives(object(), "192.0.2.1", 60.0)
    assert len(keeper._arrivals._buckets) == 1


def test_who_makes_room_for_another_of_the_same_address_is_counted_out_of_it(monkeypatch):
    monkeypatch.setattr("server.portal.limits.UNKNOWN_IN_ALL", 1)
    keeper = Doorkeeper()
    keeper.arrives("ann", "192.0.2.1", 0.0)
    assert keeper.arrives("ben", "192.0.2.1", 30.0).makes_room == "ann"
    keeper.leaves("ben")
    assert keeper.open == 0 and keeper._addresses == {}


def test_leaving_twice_counts_once():
    keeper = Doorkeeper(burst=100)
    keeper.arrives("ann", "192.0.2.1", 0.0)
    keeper.arrives("ben", "192.0.2.1", 0.0)
    keeper.leaves("ann")
    keeper.leaves("ann")
    assert keeper.open == 1
    assert let_in(keeper, "192.0.2.1", 20) == 9
