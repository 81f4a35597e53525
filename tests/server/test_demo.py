"""A demo's own parts: mark, members, words, its people's end of the line; and that real houses are safe."""

import re
from datetime import date

import pytest
from django.contrib.auth.hashers import make_password

from game.circles import selectors
from game.circles.standing import founding
from game.common import demo, texts
from game.people import selectors as people
from game.people import services as people_deeds
from game.people.models import Person
from game.people.refusals import PassphraseWeak, WrongPassphrase
from game.personas import selectors as personas
from game.personas import services as persona_deeds
from game.places import rebuilding
from server.conf import env, mark
from server.conf.env import Unusable, read
from server.demo import members, player, wire, words
from server.demo.wire import DO, DONT, GMCP, IAC, SB, SE, WILL, WONT, Wire
from server.house.words import ELSEWHERE


@pytest.fixture
def in_a_demo():
    demo.declare(True)
    yield
    demo.declare(False)


# --- the settings and the folder


def test_a_demo_has_a_folder_and_ports_of_its_own_so_that_it_runs_beside_a_house():
    house, other = read({"MEADOW_DEMO": "1"}), read({})
    assert house.demo and not other.demo
    assert house.data == env.ROOT / "server" / "demo-data" != other.data
    ports = lambda one: {one.telnet_port, one.tls_port, one.web_port}
    assert ports(house) == {4100, 4103, 4101} and not ports(house) & ports(other)
    assert read({"MEADOW_DEMO": "1", "MEADOW_WEB_PORT": "4201"}).web_port == 4201


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MEADOW_DATABASE_URL", "postgresql:///meadow?host=/run/postgresql"),
        ("MEADOW_DATABASE_URL", "sqlite:////srv/meadow/meadow.db"),
        ("MEADOW_BIND", "0.0.0.0"),
        ("MEADOW_BIND", "::"),
        ("MEADOW_PROXIES", "127.0.0.1"),
        ("MEADOW_TELNET_PROXIES", "127.0.0.1"),
    ],
)
def test_a_demo_has_no_rows_and_no_doors_elsewhere(name, value):
    with pytest.raises(Unusable, match=name):
        read({"MEADOW_DEMO": "1", name: value})


def test_a_demo_reads_no_file_of_settings_and_no_file_makes_one(monkeypatch, tmp_path):
    monkeypatch.setattr(env, "ROOT", tmp_path)
    for name in [name for name in env.os.environ if name.startswith("MEADOW_")]:
        monkeypatch.delenv(name)
    (tmp_path / ".env").write_text("MEADOW_TELNET_PORT=4555\n")
    monkeypatch.setenv("MEADOW_DEMO", "1")
    assert read(env._said()).telnet_port == 4100
    (tmp_path / ".env").write_text("MEADOW_DEMO=1\n")
    monkeypatch.delenv("MEADOW_DEMO")
    with pytest.raises(Unusable, match="MEADOW_DEMO"):
        env._said()


def test_a_demo_takes_an_empty_folder_or_its_own_and_no_other(tmp_path):
    mark.fits(tmp_path / "none yet", demo=True)
    mark.fits(tmp_path, demo=True)
    (tmp_path / "meadow.db").touch()
    with pytest.raises(Unusable, match="does not belong to a demo"):
        mark.fits(tmp_path, demo=True)
    with pytest.raises(Unusable):
        mark.leave(tmp_path)
    assert not (tmp_path / mark.NAME).exists()
    mark.fits(tmp_path, demo=False)


def test_no_other_house_takes_the_folder_of_a_demo(tmp_path):
    mark.leave(tmp_path)
    assert (tmp_path / mark.NAME).stat().st_mode & 0o077 == 0
    mark.leave(tmp_path)
    mark.fits(tmp_path, demo=True)
    with pytest.raises(Unusable, match="belongs to a demo"):
        mark.fits(tmp_path, demo=False)


# --- the members


@pytest.fixture
def signs_in(db):
    """`signs_in(login, passphrase)`: who that is, or the refusal."""
    said = []

    def sign_in(login, passphrase):
        people_deeds.sign_in(login, passphrase, "127.0.0.1", 0.0, said.append, lambda: None)
        return said[-1]

    return sign_in


def test_five_are_members_who_have_agreed_and_come_in_by_the_name_that_is_seen(in_a_demo, signs_in):
    members.settle()
    members.settle()
    assert Person.objects.count() == 5
    for name in members.NAMES:
        person = signs_in(name.lower(), demo.PASSPHRASE)
        assert people.consent_is_current(person.id)
        assert personas.worn_by(person.id).name == name


def test_a_passphrase_that_somebody_tried_out_is_the_demos_again_at_the_next_start(in_a_demo, signs_in):
    members.settle()
    eli, other = signs_in("eli", demo.PASSPHRASE), make_password("four quiet herons")
    people_deeds.change_passphrase(eli.id, other, today=date.today())
    assert isinstance(signs_in("eli", demo.PASSPHRASE), WrongPassphrase)
    members.settle()
    assert signs_in("eli", demo.PASSPHRASE).login == "eli"


def test_r20_in_a_house_that_is_no_demo_its_passphrase_is_answered_like_any_wrong_one(signs_in):
    demo.declare(True)
    members.settle()
    demo.declare(False)
    refused, unknown = signs_in("eli", demo.PASSPHRASE), signs_in("nobody", "some other words")
    assert isinstance(refused, WrongPassphrase) and str(refused) == str(unknown)


def test_nobody_can_choose_the_passphrase_of_demos():
    for written in (demo.PASSPHRASE, "Meadow-Demo", " meadow-demo "):
        with pytest.raises(PassphraseWeak):
            people_deeds.check_passphrase(written, "eli")
    people_deeds.check_passphrase("four quiet herons", "eli")


def test_only_a_demo_has_members_whose_login_is_their_name(db):
    with pytest.raises(persona_deeds.NotInADemo):
        members.settle()
    assert not Person.objects.exists()


# --- the circle


def test_the_circle_of_a_demo_says_what_it_is_and_keeps_its_agreements(db, in_a_demo):
    rebuilding.build()
    card = selectors.circle_named("evening")
    house = texts.data("circles/house.yaml")
    assert "a demo, played by a program" in card.name and "played by a program" in card.purpose
    assert len(card.agreements) == len(house["agreements"]["lines"]) and card.form.key == "rounds"
    names = {one["name"] for one in house["circles"]}
    assert {one.name for one in selectors.circles()} - {card.name} == names - {"the Evening Circle"}


def test_the_circles_of_another_house_are_as_its_file_says(db):
    rebuilding.build()
    assert [card.name for card in selectors.circles() if "demo" in card.name] == []
    assert founding._said() is texts.data(founding.FILE)


# --- the words


WORDS = words.read()


def strings(value) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value]


def test_each_of_the_four_has_a_dozen_evenings_that_fit_into_a_turn():
    assert WORDS.cast == members.NAMES[:4]
    for voice in WORDS.voices.values():
        assert len(voice.evenings) >= 12 and len(voice.aftercare) >= 6
        for evening in voice.evenings:
            assert 2 <= len(evening.lines) <= 3 and len(" ".join(evening.lines).split()) <= 45
            assert len(evening.word.split()) <= 2 and max(map(len, evening.lines)) <= 100


def test_no_line_is_said_by_two_and_none_raises_its_voice_or_ends_a_turn():
    said = strings(texts.data(words.FILE)["people"])
    assert len(said) == len(set(said))
    everything = [*said, *(text for key in words.SAID_BY_THE_HOST for text in WORDS.host[key])]
    assert [text for text in everything if "!" in text or text.endswith(("...", "…", "]"))] == []


def test_whoever_holds_says_what_this_is_and_an_answer_names_people():
    for text in WORDS.host["opening"]:
        assert "demo" in text and "program" in text and "{others}" in text
    for key in ("welcome", "late", "greeting"):
        assert all("{name}" in text and re.search("program|demo", text) for text in WORDS.host[key])
    assert all("`help now`" in text for text in WORDS.host["answer"])
    assert all("{name}" in text for text in WORDS.host["thanks"])


def test_from_each_place_a_way_leads_to_where_they_sit():
    places = [texts.data(path)["name"] for path in texts.folder("places")]
    assert set(WORDS.ways) == set(places)
    assert [name for name, way in WORDS.ways.items() if not way] == ["the Hearth"]


def test_words_that_lack_something_are_named_by_file(monkeypatch):
    broken = {**texts.data(words.FILE), "host": {}}
    monkeypatch.setattr(words.texts, "data", lambda path: broken)
    with pytest.raises(texts.BadText, match="demo/words.yaml"):
        words.read()


# --- their end of the line


def test_facts_come_whole_however_they_are_cut_and_text_is_let_go():
    fact = bytes((IAC, SB, GMCP)) + 'Room.Info {"name": "Zoë\xff"}'.encode() + bytes((IAC, SE))
    sent = bytes((IAC, WILL, GMCP, IAC, DO, 24)) + b"Welcome.\r\n" + fact + b"more"
    for size in range(1, len(sent)):
        answers, facts = [], []
        line = Wire(answers.append)
        for at in range(0, len(sent), size):
            facts += line.feed(sent[at : at + size])
        assert facts == [("Room.Info", {"name": "Zoë\xff"})]
        assert line.takes_facts and answers == [
            bytes((IAC, DO, GMCP)),
            bytes((IAC, SB, GMCP)) + wire.WANTED + bytes((IAC, SE)),
            bytes((IAC, WONT, 24)),
        ]
        assert line.latest.endswith("more")


def test_of_what_is_offered_only_facts_are_taken_and_the_echo_is_left_alone():
    answers = []
    list(Wire(answers.append).feed(bytes((IAC, WILL, 70, IAC, WILL, wire.ECHO, IAC, WONT, wire.ECHO))))
    assert answers == [bytes((IAC, DONT, 70))]


def test_what_has_no_end_is_not_waited_for():
    line = Wire(lambda data: None)
    with pytest.raises(ValueError):
        list(line.feed(bytes((IAC, SB, GMCP)) + b"x" * (wire.LONGEST + 1)))


def test_that_somebody_came_in_by_the_same_name_is_understood_from_the_houses_own_words():
    line = Wire(lambda data: None)
    list(line.feed(f"Ana says good evening.\r\n{ELSEWHERE}\r\n".encode()))
    assert player.has_given_way(line.latest)
    assert player.has_given_way(ELSEWHERE.replace(" now", "\r\nnow")), "a narrow client breaks the line"
    assert not player.has_given_way("The house was away for a moment.")
