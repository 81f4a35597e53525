"""The twenty formats are as the field has them, field by field, and where they are not, it is said here."""

from math import ceil
from pathlib import Path

import pytest
import yaml

from game.circles.formats import repertoire
from game.circles.rules.formats.form import LEAST_CAP_S, TYPED_W_PER_S, USUAL_CAP_S, USUAL_CAP_W

FIELD = {one["key"]: one for one in yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))}
of_the_field = pytest.mark.parametrize("key", FIELD)

DEPARTURES = {
    # The two alternate by standing twice in the format: parts only ever go forward (decision 17).
    "example_spotting": {
        "": {"late_entry": "examples_1"},
        "examples": {"examples_1": {"minutes": 12}, "examples_2": {"minutes": 12}},
        "spotting": {"spotting_1": {"minutes": 10}, "spotting_2": {"minutes": 10}},
    },
    # Of two with the same time each nobody is asked to come to an end before it.
    "pair_listening": {part: {part: {"cap_s": 480, "cap_w": 480}} for part in ("a_speaks", "b_speaks")},
    # Two practitioners, as the text of 2.4.16 has it; any two could be two facilitators.
    "network_dialogue": {
        "": {"needs": {"professional", "two_professionals", "intake", "jurisdiction_check"}},
    },
    # Only its simple form and what differs from it in few words; worship sharing is the related one of 2.4.6.
    "council": {"": {"variants": ("simple", "web", "witness", "worship_sharing")}},
}
"""What the house does otherwise on purpose: of a format as a whole under "", and what stands for a part."""

ALTERNATING = {
    "example_spotting": "reading examples_1 spotting_1 examples_2 spotting_2 mutual_aid closing".split()
}
USUAL = {"crosstalk": 0, "advice": "never", "quiet_seats": True, "record": "none"}
WHOLE = ("family", "led_by", "minutes", "membership", "late_entry")
BESIDE = {"course": (), "variants": (), "cycle_days": 0, "expire_days": 0}
OUTSIDE = {
    "share_meeting": {"gathering": "before", "fellowship": "after"},
    "support_group": {"hard_topic": "aside"},
}
"""Parts that are no part of the hour that comes by itself: 2.4.1 and 2.4.4 say so below their blocks."""


def as_the_field_has(block):
    """What a block says of the format as a whole, and of each of its parts in order."""
    usual, other = USUAL | block["defaults"], DEPARTURES.get(block["key"], {})
    size = block["size"]
    whole = {name: block[name] for name in WHOLE} | usual
    whole |= {"size": (size["min"], size["ideal"], size["max"]), "roles": tuple(block["roles"])}
    whole |= {"needs": set(block.get("needs", ()))}
    whole |= {name: _plain(block.get(name, value)) for name, value in BESIDE.items()}
    parts = {}
    for part in block["phases"]:
        for key, changed in other.get(part["key"], {part["key"]: {}}).items():
            parts[key] = _part(part | changed, usual, OUTSIDE.get(block["key"], {}).get(key, "hour"))
    return whole | other.get("", {}), parts


def _part(said, usual, stands):
    cap_w = said.get("cap_w", USUAL_CAP_W)
    typed_s = max(LEAST_CAP_S, ceil(cap_w / TYPED_W_PER_S)) if "cap_w" in said else USUAL_CAP_S
    days = said.get("days", [said["day"]] * 2 if "day" in said else [])
    return {
        "stands": stands,
        "floor": said["floor"],
        "minutes": said.get("minutes", 0),
        "cap_s": said.get("cap_s", typed_s),
        "cap_w": cap_w,
        "crosstalk": said.get("crosstalk", usual["crosstalk"]),
        "text": tuple(said.get("text", ())),
        "exits": tuple(said.get("exit", ())),
        "gap_s": said.get("gap_s"),
        "days": tuple(days),
        **{name: said.get(name, 0) for name in ("posts_each", "assigned_each")},
        "blind_until": said.get("blind_until", ""),
    }


def as_the_house_has(form):
    """The same of a format of the house."""
    whole = {name: getattr(form, name) for name in (*WHOLE, *USUAL, *BESIDE, "roles")}
    whole |= {"size": (form.minimum, form.ideal, form.maximum), "needs": set(form.needs)}
    places = {"before": [form.gathering], "hour": form.phases, "aside": form.asides, "after": [form.after]}
    return whole, {
        part.key: {name: getattr(part, name, place) for name in _part({"floor": ""}, USUAL, "")}
        for place, parts in places.items()
        for part in parts
        if part is not None
    }


def _plain(value):
    return tuple(value) if isinstance(value, list) else value


@of_the_field
def test_the_twenty_are_as_the_field_has_them_field_by_field(key):
    (whole, parts), (has, has_parts) = (
        as_the_field_has(FIELD[key]),
        as_the_house_has(repertoire.format_named(key)),
    )
    assert has == whole
    assert has_parts == parts
    in_order = [one for one, part in has_parts.items() if part["stands"] != "aside"]
    assert in_order == ALTERNATING.get(key, [one for one, part in parts.items() if part["stands"] != "aside"])


def test_there_are_twenty_and_each_departure_departs():
    assert len(FIELD) == 20
    for key, changed in DEPARTURES.items():
        plain = {part["key"]: part for part in FIELD[key]["phases"]}
        for name, instead in changed.items():
            assert name == "" or instead != {name: plain[name]}
