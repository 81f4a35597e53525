"""What an address counts for when people join or sign in: the same as at the doors."""

from ipaddress import ip_network

from game.people import tries
from server.conf.env import House
from server.portal.limits import WIDE, counted_as, many_behind


def count(house: House) -> None:
    """Tries are counted by IPv4 address or IPv6 /64; where many sit behind one, as many times more are free.

    A test house and a demo count as where many sit: their people all come from this machine.
    """
    networks = [ip_network(part, strict=False) for part in house.wide_addresses]
    crowded = house.test_house or house.demo
    tries.count_by(counted_as, lambda address: WIDE if crowded else many_behind(address, networks))
