"""What is wrong in a file of a format is named with its line; what would cost too much is refused unread."""

import time as clock

import pytest

from game.circles.rules.formats import form as formats
from game.circles.rules.formats.source import BYTES_MOST, BadFormat

TEXTS = frozenset({"night.opening", "night.closing"})
NIGHT = """\
key: night_watch
title: Night watch
about: >-
  Two parts for those who are awake. Peers lead it. You may always pass. It is not treatment.
family: circle
led_by: peer
size: {min: 2, ideal: 4, max: 8}
minutes: 20
membership: open
late_entry: story
roles: [host]
defaults: {crosstalk: 1, advice: never}
phases:
  - {key: opening, floor: host, minutes: 5, text: [night.opening]}
  - key: story
    floor: round
    minutes: 15
    cap_w: 100
"""


def mistakes(text):
    """What is said of this text, as (line, reason)."""
    with pytest.raises(BadFormat) as wrong:
        formats.read(text, "night_watch", texts=TEXTS)
    return [(one.line, one.reason) for one in wrong.value.mistakes]


def only(text):
    """The one thing that is wrong."""
    (one,) = mistakes(text)
    return one


def test_a_format_that_nobody_has_seen_before_is_read():
    form = formats.read(NIGHT, "night_watch", texts=TEXTS)[""]
    assert (form.key, form.title, form.minutes, form.voice) == ("night_watch", "Night watch", 20, "night")
    assert [phase.floor for phase in form.phases] == ["host", "round"]
    assert form.phases[1].cap_w == 100 and form.phases[1].crosstalk == 1


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("minutes: 20\n", "minutes: 0\n", 8, "minutes must be a whole number from 1 to 600"),
        ("minutes: 20\n", "minutes: 10000\n", 8, "minutes must be a whole number from 1 to 600"),
        ("minutes: 20\n", "minutes: 21\n", 8, "minutes is 21, and the parts have 20 together"),
        ("minutes: 20\n", "minutes: .nan\n", 8, "minutes must be a whole number from 1 to 600"),
        ("minutes: 15", "minutes: 0", 17, "phases, number 2: minutes may be 0 only where"),
        ("minutes: 15", "minutes: 10000", 17, "phases, number 2: minutes must be a number from 0 to 240"),
        ("minutes: 15", "minutes: .inf", 17, "phases, number 2: minutes must be a number from 0 to 240"),
        ("minutes: 15", "minutes: soon", 17, "phases, number 2: minutes must be a number from 0 to 240"),
        ("floor: round", "floor: shouting", 16, "phases, number 2: floor must be one of host, reader"),
        ("floor: round", "floor: window", 16, "phases, number 2: floor window needs days"),
        (
            "[night.opening]",
            "[night.openning]",
            14,
            "phases, number 1: text: no snippet has the key",
        ),
        ("[night.opening]", "[Hello there]", 14, "phases, number 1: text names texts as"),
        ("late_entry: story", "late_entry: dinner", 10, "late_entry must be the key of a part"),
        ("key: story", "key: opening", 15, "phases: the key opening stands there twice"),
        ("key: story", "key: The Story", 15, "phases, number 2: key must be written in small letters"),
        ("roles: [host]", "roles: [king]", 11, "roles knows facilitator"),
        ("roles: [host]", "role: [host]", 11, "role is no field of a format; perhaps roles is meant"),
        ("    cap_w: 100", "    cap_words: 100", 18, "phases, number 2: cap_words is no field of a format"),
        ("    cap_w: 100", "    cap_w: many", 18, "phases, number 2: cap_w must be a whole number"),
        ("    cap_w: 100", "    chairs: 4", 18, "phases, number 2: chairs is for the floor inner"),
        ("    cap_w: 100", "    loop: true", 18, "phases, number 2: loop is for the floor pair"),
        ("    cap_w: 100", "    day: 2", 18, "phases, number 2: day is for formats of the family async"),
        ("    cap_w: 100", "    exit: [fire]", 18, "phases, number 2: exit knows time, all_spoken, host"),
        ("    cap_w: 100", "    exit: [time, time]", 18, "phases, number 2: exit names one of them twice"),
        (
            "    cap_w: 100",
            "    stage: sideways",
            18,
            "phases, number 2: stage must be one of",
        ),
        ("    cap_w: 100", "    stage: gathering", 18, "phases, number 2: stage gathering is for the first"),
        ("crosstalk: 1", "crosstalk: 9", 12, "defaults.crosstalk must be a whole number from 0 to 4"),
        (
            "advice: never",
            "advise: never",
            12,
            "defaults.advise is no field of a format; perhaps",
        ),
        ("advice: never", "pass: never", 12, "defaults.pass: passing is always allowed"),
        ("advice: never", "record: minutes_by_consent", 12, "defaults.record is none wherever people speak"),
        ("{min: 2, ideal: 4, max: 8}", "{min: 5, ideal: 4, max: 8}", 7, "size must be min, ideal and max"),
        ("{min: 2, ideal: 4, max: 8}", "{min: 0, ideal: 4, max: 8}", 7, "size.min must be a whole number"),
        ("family: circle", "family: cult", 5, "family must be one of share"),
        ("led_by: peer", "led_by: program", 6, "led_by must be one of peer"),
        ("membership: open", "membership: [open]", 9, "membership must be one of open"),
        (
            "membership: open",
            "membership: open\ncycle_days: 7",
            10,
            "cycle_days is for formats of the",
        ),
        ("membership: open", "needs: [gold]\nmembership: open", 9, "needs knows professional"),
        ("membership: open", "course: [One Two]\nmembership: open", 9, "course: topics are written in small"),
        ("key: night_watch", "key: day_watch", 1, "key must be night_watch, as the file is named"),
        ("title: Night watch", "title: [a, b]", 2, "title must be a text"),
        ("title: Night watch", f"title: {'x' * 61}", 2, "title has more than 60 letters"),
    ],
)
def test_each_mistake_has_its_line_and_says_what_would_be_right(old, new, line, reason):
    assert old in NIGHT
    found = mistakes(NIGHT.replace(old, new, 1))
    assert any(one == line and said.startswith(reason) for one, said in found), found


def test_all_mistakes_of_a_file_are_found_at_once_in_order_of_their_lines():
    text = NIGHT.replace("peer", "king").replace("[night.opening]", "[night.none]").replace("100", "-1")
    assert [line for line, _ in mistakes(text)] == [6, 14, 18]


def test_a_field_that_stands_there_twice_is_no_last_one_wins():
    assert only(NIGHT + "title: Again\n") == (19, "the field title stands there twice")
    line, reason = only(NIGHT.replace("    cap_w: 100", "    cap_w: 100\n    cap_w: 90"))
    assert (line, reason) == (19, "the field cap_w stands there twice")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the file must be a mapping"),
        ("just words", "the file must be a mapping"),
        ("- a\n- b", "the file must be a mapping"),
        ("key: [", "this cannot be read as YAML"),
        ("key: \x07", "this cannot be read as YAML"),
        ("key: a\n---\nkey: b", "this cannot be read as YAML"),
        ("7: a", "the name of a field is one plain word"),
        ("? [a]\n: b", "the name of a field is one plain word"),
        (f"minutes: {'9' * 5000}", "this value cannot be read"),
        ("when: 2026-02-30", "this value cannot be read"),
        ("key: !!python/object/apply:os.system [ls]", "kinds of values (!) have no place here"),
        ("key: &a night\ntitle: *a", "names for values (& and *) have no place here"),
    ],
)
def test_what_is_no_format_at_all_is_refused(text, reason):
    _, found = only(text)
    assert found.startswith(reason)


def test_a_file_of_a_billion_laughs_costs_nothing():
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for this, last in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"{this}: &{this} [{', '.join([f'*{last}'] * 9)}]\n"
    begun = clock.process_time()
    assert only(bomb)[0] == 1
    assert clock.process_time() - begun < 1


def test_a_value_that_holds_itself_is_refused():
    assert only("key: &a [*a]")[1].startswith("names for values")


def test_files_that_are_too_long_too_deep_or_too_many_values_are_refused():
    assert "more than 32000 bytes" in only("x" * (BYTES_MOST + 1))[1]
    assert "values stand in more than 10 others" in only("a: " + "[" * 50)[1]
    assert "more than 2000 values" in only("a: [" + "1, " * 3_000 + "1]")[1]


def test_a_format_of_too_many_parts_is_refused():
    parts = "".join(f"  - {{key: part_{number}, floor: round, minutes: 1}}\n" for number in range(41))
    text = NIGHT[: NIGHT.index("  - {key: opening")] + parts
    assert (13, "phases must be at most 40, and are 41") in mistakes(text)


def test_a_part_of_no_minutes_may_stand_where_only_the_host_ends_it():
    text = NIGHT.replace("minutes: 5", "minutes: 0, exit: [host]").replace("minutes: 20", "minutes: 15")
    assert formats.read(text, "night_watch", texts=TEXTS)[""].phases[0].minutes == 0
    both = text.replace("exit: [host]", "exit: [host, time]")
    assert only(both)[1].startswith("phases, number 1: minutes may be 0 only where `exit: [host]`")


def test_what_is_before_and_after_the_hour_is_no_part_of_its_minutes_and_what_is_aside_is():
    more = """\
  - {key: hard_topic, aside: true, floor: host, minutes: 5, exit: [host]}
  - {key: tea, stage: after, floor: open, minutes: 25, crosstalk: 4}
"""
    before = "  - {key: arriving, stage: gathering, floor: open, minutes: 5, crosstalk: 3}\n  - {key: opening"
    text = NIGHT.replace("  - {key: opening", before).replace("minutes: 20", "minutes: 25") + more
    form = formats.read(text, "night_watch", texts=TEXTS)[""]
    assert [phase.key for phase in form.phases] == ["opening", "story"]
    assert (form.gathering.key, form.after.minutes) == ("arriving", 25)
    assert [phase.key for phase in form.asides] == ["hard_topic"] and form.sitting_s == 20 * 60
    wrong = text.replace("aside: true", "aside: true, stage: after")
    assert any("aside has no place" in reason for _, reason in mistakes(wrong))
    late = text.replace("late_entry: story", "late_entry: tea")
    assert only(late)[1].startswith("late_entry must be the key of a part of the hour")


VARIED = (
    NIGHT
    + """\
variants:
  plain: {}
  web:
    title: Night web
    phases:
      story: {floor: popcorn, gap_s: 20, once: true}
"""
)


def test_a_variant_is_the_same_with_what_it_changes():
    ways = formats.read(VARIED, "night_watch", texts=TEXTS)
    assert list(ways) == ["", "plain", "web"]
    web, story = ways["web"], ways["web"].phases[1]
    assert (web.name, web.title, story.floor, story.gap_s, story.once) == (
        *("night_watch/web", "Night web", "popcorn"),
        *(20, True),
    )
    assert story.cap_w == 100 and ways[""].phases[1].floor == "round"
    assert ways["plain"].phases == ways[""].phases and ways[""].variants == ("plain", "web")
    assert ways["plain"].title == "Night watch: plain"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("floor: popcorn,", "floor: poppcorn,", 24, "variants.web: phases, number 2: floor must be one of"),
        ("gap_s: 20", "gap_s: 9000", 24, "variants.web: phases, number 2: gap_s must be a whole number"),
        ("gap_s: 20", "minutes: 9", 24, "variants.web: minutes is 20, and the parts have 14 together"),
        ("gap_s: 20", "key: other", 24, "variants.web.phases.story.key is the same in every variant"),
        (
            "      story:",
            "      stori:",
            24,
            "variants.web.phases.stori is no field of",
        ),
        ("    title: Night web", "    titel: Night web", 22, "variants.web.titel is no field of a format"),
        ("  web:", "  The Web:", 21, "variants.The Web must be written in small letters"),
    ],
)
def test_what_is_wrong_in_a_variant_is_named_with_its_line(old, new, line, reason):
    found = mistakes(VARIED.replace(old, new, 1))
    assert any(said.startswith(reason) for _, said in found), found
    if "minutes is" not in reason:
        assert line in [one for one, _ in found]


def test_variants_may_be_named_without_being_written():
    ways = formats.read(NIGHT + "variants: [web, spiral]\n", "night_watch", texts=TEXTS)
    assert list(ways) == [""] and ways[""].variants == ()


def test_a_part_of_a_course_speaks_of_its_topic_where_there_are_words_for_it():
    form = formats.read(NIGHT + "course: [sleep, dreams]\n", "night_watch", texts=TEXTS)[""]
    words = {"night.story_dreams": ""}
    assert formats.on_topic(form, 0, words).phases == form.phases
    second = formats.on_topic(form, 1, words)
    assert (second.topic, second.number) == ("dreams", 2)
    assert second.phases[1].text == ("night.story_dreams",)
    assert formats.on_topic(form, 2, words).topic == "sleep"
