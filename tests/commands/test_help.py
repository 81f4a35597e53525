"""Each command's docstring is its help page."""

import inspect

import pytest

from commands import default_cmdsets, dispatch
from commands import help as pages


def commands():
    return [command for command in default_cmdsets.IN_THE_HOUSE if command.auto_help]


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.key)
def test_a_help_page_says_what_it_does_how_an_example_and_what_others_see(command):
    page = pages.of_command(command)
    first = page.split("\n\n")[0]
    assert (
        first.startswith(command.key + " ") and first.endswith(".") and first[len(command.key) + 1].islower()
    )
    assert pages.page(command.key).endswith(page)
    for part in ("Usage:", "Example:", "Others see:"):
        assert part in page, f"{command.key} says nothing under {part}"
    assert "!" not in page.replace("!<", "").replace("  !", "").replace("! ", "") or command.key == "hand"
    assert all(len(line) <= 78 for line in inspect.cleandoc(command.__doc__).splitlines())


def test_every_title_of_the_index_has_a_page():
    index = pages.index()
    for line in index.splitlines()[1:]:
        titles = line.rpartition(":")[2] if ":" in line else line
        for title in titles.replace(".", "").split(","):
            if title.strip():
                assert pages.page(title.strip()) != pages.NO_PAGE, title


def test_an_unknown_title_is_answered_without_repeating_it():
    assert pages.page("zebra crossing") == pages.NO_PAGE and "zebra" not in pages.NO_PAGE


def test_no_two_commands_have_one_word():
    assert len(dispatch.table().words) > 30


def test_a_word_claimed_twice_is_found_out():
    with pytest.raises(ValueError, match="two commands"):
        dispatch.Table((default_cmdsets.IN_THE_HOUSE[0], default_cmdsets.IN_THE_HOUSE[0]))


def test_r25_the_words_that_always_work_are_commands_and_nothing_shadows_them():
    words = dispatch.table().words
    assert all(word in words for word in ("help now", "quit", "leave", "pause"))


def test_whoever_types_crisis_alone_gets_numbers_and_not_the_page_for_helpers(ann):
    told = "\n".join(ann.type("crisis"))
    assert told.startswith("HELP NOW") and "How a reply can go" not in told
    assert "call 112." in "\n".join(ann.type("crisis de"))
    assert "How a reply can go" in "\n".join(ann.type("crisis reply"))
    assert "`crisis card` and a name" in "\n".join(ann.type("crisis card"))
    for title in ("crisis", "suicide", "Self-Harm"):
        assert pages.page(title).startswith("HELP NOW")
