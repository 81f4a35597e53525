"""The operator's settings: read, checked, and named in one sentence when they cannot be used."""

import dataclasses

import pytest

from server.conf import env
from server.conf.env import Unusable, dotenv, read

WRONG = [
    ("TELNET_PORT", "telnet"),
    ("TELNET_PORT", "0"),
    ("TLS_PORT", "65536"),
    ("WEB_PORT", "-1"),
    ("WEB_PORT", "4000"),
    ("AMP_PORT", "x"),
    ("WEB_INTERNAL_PORT", "99999"),
    ("BIND", "everywhere"),
    ("PLAIN_TELNET", "maybe"),
    ("DATA", "/tmp/" + "long/" * 30),
    ("DATABASE_URL", "mysql://meadow:secretword@localhost/meadow"),
    ("DATABASE_URL", "sqlite:///relative.db"),
    ("DATABASE_URL", "sqlite:////etc/meadow.db"),
    ("DATABASE_URL", "postgresql://meadow:secretword@localhost"),
    ("DATABASE_URL", "postgresql://meadow:secretword@localhost:port/meadow"),
    ("DATABASE_URL", "postgresql://meadow:secretword@localhost/meadow?sslmode=disable&options=x"),
    ("DATABASE_URL", "http://[secretword"),
    ("STEWARD", "a b"),
    ("STEWARD_NAME", "two words"),
    ("STEWARD_NAME", "L"),
    ("STEWARD_NAME", "Lin_den"),
    ("STEWARD_NAME", "Linden-"),
    ("STEWARD_NAME", "L" * 25),
    ("STEWARD_PASSPHRASE", "secretword"[:9]),
    ("PUBLIC_URL", "meadow.example"),
    ("PUBLIC_URL", "https://meadow.example/path"),
    ("WEB_TLS", "perhaps"),
    ("NEUTRAL_URL", "http://www.wikipedia.org/"),
    ("NEUTRAL_URL", "https://user:secretword@www.wikipedia.org/"),
    ("NEUTRAL_URL", "https://www.wikipedia.org/\r\nX: secretword"),
    ("NEUTRAL_URL", "/help"),
    ("PROXIES", "192.0.2.300"),
    ("TELNET_PROXIES", "192.0.2.300"),
    ("WIDE_ADDRESSES", "the clinic"),
    ("ESCALATION", "always"),
    ("TEST_HOUSE", "perhaps"),
    ("BACKUP_KEY", "secretword"),
    ("LEAST_FREE", "0"),
    ("LEAST_FREE", "much"),
    ("BACKUP_KEY", "AGE-SECRET-KEY-1" + "Q" * 58),
    ("CLOCK_RATE", "60"),
    ("CLOCK_RATE", "fast"),
]


def test_a_house_needs_no_setting():
    house = read({})
    assert house.data == env.ROOT / "server" / "data"
    assert (house.bind, house.telnet_port, house.tls_port, house.web_port) == ("127.0.0.1", 4000, 4003, 4001)
    assert house.database_url == f"sqlite:///{house.data}/meadow.db"
    assert house.escalation == "consent_first"
    assert not house.plain_telnet and not house.test_house and house.clock_rate == 1
    assert house.link_socket.parent == house.keys.parent == house.data


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_setting_is_named_in_one_sentence_that_tells_no_secret(name, value):
    with pytest.raises(Unusable) as refused:
        read({"MEADOW_" + name: value})
    sentence = str(refused.value)
    assert "MEADOW_" + name in sentence
    assert "\n" not in sentence and sentence.endswith(".")
    assert "secretword" not in sentence


@pytest.mark.parametrize("name", ["Zoë", "O'Neill", "Mei-Lin", "Linden2", "नेहा", "help", "Steward"])
def test_a_name_of_one_word_can_be_read(name):
    assert read({"MEADOW_STEWARD_NAME": name}).steward_name == name


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({"MEADOW_STEWARD_NAME": "Help"}, "MEADOW_STEWARD_NAME"),
        ({"MEADOW_STEWARD_NAME": "Dr-Linden"}, "MEADOW_STEWARD_NAME"),
        ({"MEADOW_STEWARD": "linden"}, "MEADOW_STEWARD and MEADOW_STEWARD_NAME"),
    ],
)
def test_a_steward_who_could_not_be_made_is_named_by_the_setting(said, named):
    with pytest.raises(Unusable, match=named):
        env.steward_can_be_made(read(said))


def test_the_steward_of_a_house_without_settings_can_be_made():
    env.steward_can_be_made(read({}))
    env.steward_can_be_made(read({"MEADOW_STEWARD_NAME": "Zoë"}))


def test_reserved_words_that_cannot_be_read_hinder_nobody_here(monkeypatch):
    monkeypatch.setattr(env.texts, "data", lambda path: ["a list"])
    env.steward_can_be_made(read({"MEADOW_STEWARD_NAME": "help"}))


def test_secrets_are_not_in_what_a_house_looks_like():
    house = read({
        
        "MEADOW_DATABASE_URL": "postgresql://meadow:secretword@localhost/meadow",
    })  # fmt: skip
    assert "secretword" not in repr(house)


def test_settings_cannot_be_changed_afterwards():
    with pytest.raises(dataclasses.FrozenInstanceError):
        read({}).telnet_port = 23


def test_plain_telnet_leaves_this_machine_only_by_the_operators_word():
    assert read({"MEADOW_BIND": "0.0.0.0"}).telnet_bind == "127.0.0.1"
    assert read({"MEADOW_BIND": "0.0.0.0", "MEADOW_PLAIN_TELNET": "on"}).telnet_bind == "0.0.0.0"
    assert read({"MEADOW_BIND": "::1"}).telnet_bind == "::1"


def test_a_house_that_speaks_https_itself_has_an_address_that_says_so():
    assert not read({}).web_tls and read({}).public_url == "http://localhost:4001"
    house = read({"MEADOW_WEB_TLS": "on", "MEADOW_WEB_PORT": "4201"})
    assert house.web_tls and house.public_url == "https://localhost:4201"
    public = {"MEADOW_WEB_TLS": "on", "MEADOW_PUBLIC_URL": "https://meadow.example:4001"}
    assert read(public).public_url == "https://meadow.example:4001"
    with pytest.raises(Unusable, match="MEADOW_PUBLIC_URL .* MEADOW_WEB_TLS"):
        read({**public, "MEADOW_PUBLIC_URL": "http://meadow.example:4001"})


def test_a_quick_clock_is_for_test_houses_only():
    assert read({"MEADOW_TEST_HOUSE": "1", "MEADOW_CLOCK_RATE": "60"}).clock_rate == 60
    with pytest.raises(Unusable, match="MEADOW_CLOCK_RATE"):
        read({"MEADOW_TEST_HOUSE": "0", "MEADOW_CLOCK_RATE": "60"})


@pytest.fixture
def spoken(monkeypatch):
    """The environment says nothing of Meadow, and nothing is remembered."""
    for name in [name for name in env.os.environ if name.startswith("MEADOW_")]:
        monkeypatch.delenv(name)
    env.house.cache_clear()
    yield monkeypatch
    env.house.cache_clear()


def test_the_environment_wins_over_the_file_and_an_empty_word_says_nothing(spoken, tmp_path):
    spoken.setattr(env, "ROOT", tmp_path)
    (tmp_path / ".env").write_text(
        "# ours\nMEADOW_TELNET_PORT=4100\nexport MEADOW_WEB_PORT='4101'\nOTHER=1\n"
    )
    spoken.setenv("MEADOW_TELNET_PORT", "4200")
    spoken.setenv("MEADOW_WEB_PORT", " ")
    assert (env.house().telnet_port, env.house().web_port) == (4200, 4101)


def test_the_stewards_passphrase_is_read_where_it_is_asked_for_and_held_by_no_house(spoken, tmp_path):
    spoken.setattr(env, "ROOT", tmp_path)
    assert env.steward_passphrase() == ""
    (tmp_path / ".env").write_text("MEADOW_STEWARD_PASSPHRASE='secretword of the file'\n")
    held = dataclasses.astuple(env.house())
    assert env.steward_passphrase() == "secretword of the file"
    assert tmp_path / "server" / "data" in held and not any("secretword" in str(value) for value in held)
    spoken.setenv("MEADOW_STEWARD_PASSPHRASE", "secretword here")
    assert env.steward_passphrase() == "secretword here"


def test_a_test_house_reads_no_file(spoken, tmp_path):
    spoken.setattr(env, "ROOT", tmp_path)
    (tmp_path / ".env").write_text("MEADOW_TELNET_PORT=4100\n")
    spoken.setenv("MEADOW_TEST_HOUSE", "1")
    assert env.house().telnet_port == 4000


@pytest.mark.parametrize("line", ["MEADOW_TELNETPORT=4000", "MEADOW_TEST_HOUSE=1", "MEADOW_TELNET_PORT"])
def test_a_line_of_the_file_that_means_nothing_is_named(tmp_path, line):
    file = tmp_path / ".env"
    file.write_text(line)
    with pytest.raises(Unusable, match="(?i)line 1"):
        dotenv(file)


def test_the_example_names_every_setting_and_can_be_used_as_it_is(tmp_path):
    example = (env.ROOT / ".env.example").read_text()
    missing = [name for name in env.SETTINGS if name + "=" not in example]
    assert not missing
    file = tmp_path / ".env"
    file.write_text(
        "\n".join(line.removeprefix("#") for line in example.splitlines() if line.startswith("#MEADOW_"))
    )
    assert read(dotenv(file)).telnet_port == 4000
