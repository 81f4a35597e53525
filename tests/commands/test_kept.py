"""What somebody reads of what is kept of them, and what they take away sooner: typed lines and answers."""

import pytest

from game.people import keeping, registry, vault, wording
from game.people.models import Person
from game.personas import sheets
from game.safety.models import Shield


def said(actor, line):
    return "\n".join(actor.type(line))


def test_kept_says_how_much_there_is_and_the_numbers_and_the_words_that_go_on(ann):
    words = said(ann, "kept")
    assert "You, and how you come in: " in words and "`kept you`" in words
    assert "within the hour" in words and "35 days" in words and "What you say is not kept." in words
    assert all(f"`{word}`" in words for word in ("kept all", "kept sooner", "export", "erase"))
    assert len(words.split("\n")) < 24


def test_each_group_reads_out_its_lines_with_what_why_who_and_until(ann):
    ann.type("shield grief")
    words = said(ann, "kept safety")
    line = next(line for line in words.split("\n") if line.startswith("shields, 1: "))
    assert "Why: so that you choose the moment." in line
    assert "Read by: nobody but you" in line and "Until: you take it down." in line
    for heading in wording.groups(keeping.all_of(ann.who.person_id)):
        assert said(ann, f"kept {wording.group_word(heading)}").startswith(wording.title(heading))


def test_a_word_shows_every_row_and_how_it_can_go(ann):
    ann.type("shield grief")
    words = said(ann, "kept shields")
    assert "1. persona: Ann; note: death and grief." in words
    assert "`kept sooner shields` takes it away now." in words
    assert "login name: loginann" in said(ann, "kept sign in")
    assert "After an erasure this stays: marks of your names" in said(ann, "kept names")


def test_all_of_it_is_read_a_screen_at_a_time(ann):
    first = said(ann, "kept all")
    assert "An empty line or `more` goes on" in first and first.count("\n") < 30
    assert "A text is being read to you" in said(ann, "what now")
    rest = said(ann, "all")
    for kind in registry.kinds():
        assert kind.key.replace("_", " ") in first + rest
    assert ann.dialogue is None and "35 days" in rest
    ann.type("kept all")
    assert said(ann, "stop") == "Stopped."


def test_something_goes_sooner_after_one_question(ann):
    ann.type("shield grief")
    assert "shields, 1" in said(ann, "kept sooner")
    assert "cannot be brought back" in said(ann, "kept/sooner shields")
    assert said(ann, "well") == "It stays as it is." and Shield.objects.exists()
    ann.type("kept sooner shields")
    assert said(ann, "yes").startswith("1 thing went.") and not Shield.objects.exists()
    assert said(ann, "kept sooner shields") == "There is nothing of it that could go sooner."


def test_what_does_not_go_sooner_says_what_to_do_instead(ann):
    words = said(ann, "kept sooner memberships")
    assert words == "This is not taken away one by one: `farewell` in a circle takes it away."
    assert said(ann, "kept sooner herons") == str(keeping.NoSuchKind()) == said(ann, "kept herons")


def test_of_another_mask_of_theirs_its_person_reads_all_and_of_others_nothing(ann, ben, mask):
    mask(ann, "Brave")
    words = said(ann, "kept wardrobe")
    assert "name: Ann" in words and "name: Brave" in words and "wardrobe, 2: " in said(ann, "kept personas")
    assert "Ben" not in words and str(ann.who.id) not in words
    assert ben.heard == []


def test_a_country_goes_sooner(ann):
    ann.type("country de")
    assert ann.of == "DE"
    ann.type("kept sooner country")
    ann.type("yes")
    assert Person.objects.get(id=ann.who.person_id).country == "" and ann.of == ""


def test_pages_go_sooner_without_being_opened(ann, time):
    sealed_page(ann, time)
    ann.type("lock")
    ann.type("kept sooner pages")
    assert said(ann, "yes").startswith("1 thing went.")
    assert keeping.of(ann.who.person_id, "pages").count == 0


def sealed_page(actor, time):
    from datetime import date

    opened = []
    vault.unlock(actor.who.person_id, "Ann sits by the water", time(), opened.append, lambda: None)
    vault.hold(opened[0], actor, now=time())
    sheets.write(
        actor.who.person_id, actor, actor.who.id, "keep", "three breaths", now=time(), today=date.today()
    )


def test_a_guest_is_told_that_they_keep_nothing_here(stranger):
    stranger.type("visit")
    for word in ("kept", "export", "erase"):
        assert "guest" in said(stranger, word).casefold()


@pytest.mark.parametrize(
    ("models", "heading", "title"),
    [((), "memory", "In memory only, never written"), (("threads.Post",), "threads", "Threads")],
)
def test_a_kind_is_read_under_the_heading_of_its_feature(models, heading, title):
    one = registry.Keeping("x", models, "what", "why", "who", "then", rows=lambda person_id: [])
    assert one.heading == heading and wording.title(heading) == title
