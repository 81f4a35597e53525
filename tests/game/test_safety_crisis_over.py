"""Lines of whoever runs the house: laid over those of the house, and never in the way of the card."""

from datetime import date

import pytest

from game.safety.care import crisis, crisis_lines
from server import notices
from server.conf import env

TODAY = date(2026, 11, 29)
OF_THE_TOWN = """
country: "DE"
lines:
  - name: Line of the town
    phone: "030 12345"
    last_verified: 2026-11-20
    verified_by: Fern
"""


@pytest.fixture
def over(tmp_path):
    """`over(name, text)`: a file of the operator's is laid over those of the house."""

    def lay(name, text):
        (tmp_path / "crisis").mkdir(exist_ok=True)
        (tmp_path / "crisis" / name).write_text(text, encoding="utf-8")
        crisis_lines.also_from(tmp_path / "crisis")
        return " ".join(crisis.card(name.partition(".")[0], today=TODAY).split())

    yield lay
    crisis_lines.also_from(tmp_path / "none")


def test_a_file_takes_the_place_of_the_houses_lines_and_keeps_its_names_and_emergency_number(over):
    card = over("DE.yaml", OF_THE_TOWN)
    assert "call 112." in card and "Line of the town: call 030 12345. Checked on 2026-11-20." in card
    assert "TelefonSeelsorge" not in card
    assert crisis.find("deutschland") == "DE"
    assert "DE" not in crisis_lines.to_check(TODAY)


def test_with_also_it_comes_before_them(over):
    card = over("DE.yaml", OF_THE_TOWN + "also: true\n")
    assert card.index("Line of the town") < card.index("TelefonSeelsorge")


def test_a_country_that_the_house_does_not_know_gets_a_card(over):
    said = OF_THE_TOWN.replace('"DE"', '"XK"') + "name: Kosovo\naliases: [kosova]\nemergency: '112'\n"
    assert "HELP NOW, Kosovo" in over("XK.yaml", said)
    assert crisis.find("kosova") == "XK"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "country: DE\nlines: 7",
        "country: DE\nlines: [{name: A}]",
        "country: DE\nlines: [{name: A, phone: [1, 2]}]",
        "country: DE\nlines: [{name: A, phone: '1', note: " + "x" * 200 + "}]",
        "country: XK\nlines: []",
        "country: DE\nlines: []\n# " + "x" * 30_000,
        "[" * 5_000,
        "country: DE\nlines: [{name: A, phone: '1', last_verified: soon, verified_by: Fern}]",
    ],
)
def test_r48_a_file_that_makes_no_card_is_named_and_the_houses_own_lines_stand(over, text):
    card = over("DE.yaml", text)
    assert "TelefonSeelsorge" in card
    assert crisis_lines.unread() == ("DE.yaml",)


def test_r48_a_file_that_is_no_text_is_named(over, tmp_path):
    over("FR.yaml", OF_THE_TOWN.replace("DE", "FR"))
    (tmp_path / "crisis" / "DE.yaml").write_bytes(b"\xff\xfe\x00country")
    crisis_lines.also_from(tmp_path / "crisis")
    assert crisis_lines.unread() == ("DE.yaml",)
    assert "Line of the town" in crisis.card("fr", today=TODAY)


@pytest.mark.parametrize("country", ["de", None])
def test_a_card_with_many_long_lines_of_the_operator_shows_five(over, country):
    line = "  - {name: Somebody, phone: '1 2 3', last_verified: 2026-11-20, verified_by: Fern}\n"
    card = over("DE.yaml", 'country: "DE"\nlines:\n' + line * 9)
    assert card.count("Somebody") == 5
    assert crisis.card(country, today=TODAY).count("\n") < 22


def test_r49_the_start_says_which_file_and_how_many_numbers_are_left_to_a_person(over, tmp_path):
    over("DE.yaml", "[")
    settings = env.read({"MEADOW_DATA": str(tmp_path)})
    said = " ".join(notices.opened(settings, None).split())
    assert "No card can be made of DE.yaml" in said
    assert "countries help now shows a number that nobody" in said
    assert "You have not chosen what this house does" in said
    chosen = env.read({"MEADOW_DATA": str(tmp_path), "MEADOW_ESCALATION": "consent_first"})
    assert "You have not chosen" not in notices.opened(chosen, None)


def test_make_check_lists_each_number_and_fails_by_none(capsys):
    from server import holds

    assert holds.lines_are_whole()
    assert "DE  TelefonSeelsorge: call 0800 111 0 111" in capsys.readouterr().out


def test_make_check_fails_by_a_file_that_makes_no_card(monkeypatch, capsys):
    from server import holds

    def wrong():
        raise holds.BadText("world/crisis/DE.yaml makes no card.")

    monkeypatch.setattr(holds.crisis_lines, "check_texts", wrong)
    assert not holds.lines_are_whole()
    assert "DE.yaml makes no card" in capsys.readouterr().out
