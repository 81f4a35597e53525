"""Which addresses count as one, where they lie, and which are this very machine."""

import pytest

from server.addresses import WIDE, counted_as, is_loopback, is_within, many_behind, networks


def test_r06_an_ipv6_network_of_64_bits_is_one_address():
    assert (
        counted_as("2001:db8:1:2::3") == counted_as("2001:db8:1:2:ffff::1") != counted_as("2001:db8:1:3::3")
    )
    assert counted_as("::ffff:192.0.2.1") == counted_as("192.0.2.1") == "192.0.2.1"
    assert counted_as("127.0.0.1") != counted_as("127.0.0.2")


def test_what_is_no_address_is_counted_as_it_stands_and_lies_nowhere():
    assert counted_as("unix") == "unix"
    assert not is_within("unix", networks(["0.0.0.0/0", "::/0"])) and many_behind("", networks(["::/0"])) == 1


def test_an_address_lies_in_a_network_also_in_the_clothes_of_ipv6_and_with_a_zone():
    clinic = networks(["192.0.2.7/24", "fe80::/10"])
    assert [is_within(one, clinic) for one in ("192.0.2.200", "::ffff:192.0.2.1", "fe80::1%eth0")] == [
        True
    ] * 3
    assert not is_within("192.0.3.1", clinic) and not is_within("::1", clinic)
    assert (many_behind("192.0.2.9", clinic), many_behind("192.0.3.9", clinic)) == (WIDE, 1)


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_names_of_this_very_machine(name):
    assert is_loopback(name)


@pytest.mark.parametrize(
    "name", ["", "localhost.evil.example", "127.0.0.1%.evil.example", "::1%x", "192.0.2.1"]
)
def test_what_only_looks_like_this_machine_is_none(name):
    assert not is_loopback(name)
