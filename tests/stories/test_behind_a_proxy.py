"""A house behind a real HAProxy: limits and the person's own data see people, and not the proxy."""

import subprocess
import time

import pytest

from tests.stories.house import House, free_ports
from tests.stories.people import Client
from tests.stories.terminal import found

CONFIG = """
global
    maxconn 200
defaults
    mode tcp
    timeout connect 5s
    timeout client 60s
    timeout server 60s
listen plain
    bind 127.0.0.1:{plain}
    server house 127.0.0.1:{telnet} send-proxy
listen encrypted
    bind 127.0.0.1:{encrypted}
    server house 127.0.0.1:{tls} send-proxy-v2
"""


@pytest.fixture
def proxy(pattern, tmp_path):
    """A house that believes a proxy on this machine, and the two ports of that proxy."""
    program = found("haproxy")
    house = House(pattern, MEADOW_TELNET_PROXIES="127.0.0.1")
    house.open()
    plain, encrypted = free_ports(2)
    config = tmp_path / "haproxy.cfg"
    config.write_text(
        CONFIG.format(plain=plain, encrypted=encrypted, telnet=house.telnet, tls=house.tls), encoding="utf-8"
    )
    running = subprocess.Popen([program, "-db", "-f", config], stderr=subprocess.DEVNULL)
    yield house, plain, encrypted
    running.terminate()
    running.wait()
    house.close()


def waited_for(port, comes, **how):
    """A connection through the proxy, once it is there."""
    until = time.monotonic() + 10
    while True:
        try:
            return comes(port, **how)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def test_r10_people_behind_a_proxy_are_themselves_on_both_doors(proxy, comes):
    house, plain, encrypted = proxy
    for port, tls, home, login, name in (
        (plain, False, "127.0.9.4", "heron", "Ann"),
        (encrypted, True, "127.0.9.5", "otter", "Ben"),
    ):
        member = waited_for(port, comes, tls=tls, home=home)
        member.joins(login, name)
        member.quiet()
        member.sends("kept connections")
        assert home in member.quiet(2.0), "what the house knows of the connection is the person's address"


def test_many_behind_one_proxy_are_not_turned_away_for_each_other(proxy, comes):
    house, plain, _ = proxy
    waited_for(plain, comes, kind=Client, home="127.0.9.4").reads("join")
    for number in range(60):
        comes(plain, kind=Client, home=f"127.0.10.{number + 1}").reads("join")


def test_who_comes_past_the_proxy_is_believed_nothing(proxy, comes):
    house, *_ = proxy
    stranger = comes(house.telnet, kind=Client, home="127.0.9.9")
    stranger.reads("join")
    stranger.sends("PROXY TCP4 203.0.113.9 192.0.2.1 40000 4000")
    stranger.reads("these words work")
