"""A report, from the asking to the answer: what is shown, what is attached, who reads it, who does not."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection

from game.personas.models import Persona
from game.places import atlas
from game.places import services as places
from game.safety.models import Attached, Look, Report
from game.safety.order import ladder, look_wording, retention

CRUEL = "Nobody would miss you."


@pytest.fixture
def pim(person, ann, ben):
    actor = person("Pim", at="library", steward=True)
    ann.told.clear()
    ben.told.clear()
    return actor


@pytest.fixture
def una(person, pim):
    actor = person("Una", at="library", steward=True)
    pim.told.clear()
    return actor


def said(actor, *lines):
    """What the person hears because of these lines, as one text."""
    return "\n".join(text for line in lines for text in actor.type(line))


def reported(ann, ben, choice="theirs"):
    """Ann has reported what Ben said to her; by which name the report goes."""
    ben.type(f"say {CRUEL}")
    ann.type("say Please stop.")
    ann.told.clear()
    said(ann, "report ben", "1", "He said it twice.", choice, "yes")
    return Report.objects.get().handle


def test_the_reporter_is_shown_exactly_what_goes_with_it_and_chooses_line_by_line(ann, ben):
    ben.type(f"say {CRUEL}")
    ann.type("say Please stop.")
    ben.type("pose laughs")
    first = said(ann, "report ben harsh")
    assert "What happened, in your own words?" in first and "Ben is not told" in first
    shown = said(ann, "skip")
    assert f'1. Ben said, "{CRUEL}"' in shown
    assert '2. Ann said, "Please stop."' in shown
    assert "3. Ben did: laughs" in shown
    preview = said(ann, "1, 3")
    assert "2 lines are attached:\n" in preview and "Please stop." not in preview
    assert f'1. Ben said, "{CRUEL}"\n2. Ben did: laughs' in preview
    assert Report.objects.count() == 0
    assert "`reports mine` shows how it stands" in said(ann, "yes")
    assert Attached.objects.count() == 2


def test_what_one_has_not_heard_cannot_be_attached(ann, ben, cyd):
    places.walk(ann.who, atlas.keyed("library").id, now=1000)
    ben.type(f"say {CRUEL}")
    ben.type("whisper cyd=between us")
    assert "Nothing that you heard" in said(ann, "report ben", "1", "skip")


def test_words_between_two_go_with_the_report_of_either_of_them(ann, ben, cyd):
    ben.type("whisper ann=come to my house")
    assert 'Ben whispered to Ann, "come to my house"' in said(ann, "report ben", "2", "skip")
    assert "Nothing that you heard" in said(cyd, "report ben", "2", "skip")


@pytest.mark.parametrize("choice", ["4", "0-2", "two", "2-1", "1-99999999"])
def test_a_choice_that_is_not_clear_is_asked_again(ann, ben, choice):
    ben.type(f"say {CRUEL}")
    assert "Please say which lines" in said(ann, "report ben", "1", "skip", choice)
    assert "One line is attached" in said(ann, "all")


def test_none_is_a_choice_too_and_stop_keeps_nothing(ann, ben):
    ben.type(f"say {CRUEL}")
    assert "No lines are attached." in said(ann, "report ben", "1", "skip", "none")
    assert "Nothing is kept" in said(ann, "stop")
    assert not Report.objects.exists()


def test_lines_that_went_meanwhile_are_said_to_be_gone_and_the_rest_is_shown_anew(ann, ben, time):
    time.pass_(1)
    ben.type(f"say {CRUEL}")
    time.pass_(1_000)
    ben.type("say good night")
    said(ann, "report ben", "1", "skip")
    time.pass_(900)
    again = said(ann, "all")
    assert "Some of those lines are gone" in again and '1. Ben said, "good night"' in again
    assert CRUEL not in again


def test_somebody_nobody_knows_and_nobody_can_be_reported(ann, stranger):
    assert "About Hazelwick" in said(ann, "report Hazelwick", "other", "skip")
    said(ann, "yes", "report", "nobody", "9", "the door is stuck", "yes")
    assert Report.objects.filter(about_person=None).count() == 2


def test_a_guest_can_report_and_is_told_that_no_answer_can_come(ann, ben, stranger):
    stranger.type("visit")
    assert "the house cannot tell you" in said(stranger, "report ben", "1", "skip", "yes")
    assert "does not know who you are" in said(stranger, "reports mine")
    assert Report.objects.get().by_person is None


def test_reports_are_never_too_many(ann, ben):
    for _ in range(12):
        said(ann, "report ben", "1", "skip", "yes")
    assert Report.objects.count() == 12


def test_stewards_are_told_read_it_and_both_can_see_that_they_looked(ann, ben, pim):
    handle = reported(ann, ben)
    assert "A report waits" in pim.heard_all
    listed = said(pim, "reports")
    assert f"{handle}: it waits since today." in listed
    assert "Ben" not in listed and "cruel" not in listed and not Look.objects.exists()
    opened = said(pim, f"reports {handle}")
    for word in ("take", "decide", "hand"):
        assert f"`report/{word} {handle}" in opened, "the words that are named work as they stand there"
    assert (
        f'1. Ben said, "{CRUEL}"' in opened and "He said it twice." in opened and "Ann tells of Ben" in opened
    )
    assert "Pim (steward) looked at a report that you wrote." in said(ann, "looks")
    assert look_wording.NO_LOOKS in said(ben, "looks") and "unless at a report" in look_wording.NO_LOOKS
    assert Look.objects.count() == 2


def test_looks_of_one_day_at_the_same_are_one_line_that_counts_them(ann, ben, pim):
    handle = reported(ann, ben)
    said(pim, f"reports {handle}", f"reports {handle}")
    assert said(ann, "looks").count("\n") == 1
    assert "Pim (steward) looked at a report that you wrote, 2 times." in said(ann, "looks")


def test_whom_it_is_about_reads_of_the_look_when_it_is_decided(ann, ben, pim):
    handle = reported(ann, ben)
    said(pim, f"report/decide {handle}", "0", "Thank you for telling us.", "yes")
    assert "Pim (steward) looked at a report that concerns you." in said(ben, "looks")
    assert f"Your report {handle} is answered" in ann.heard_all
    mine = said(ann, "reports mine")
    assert "no step was taken" in mine and "They write: Thank you for telling us." in mine
    assert "decided already" in said(pim, f"report/decide {handle}")


def test_neither_members_nor_a_steward_behind_a_mask_read_reports(ann, ben, pim, mask):
    handle = reported(ann, ben)
    for actor in (ann, ben):
        assert "Reports are read by stewards" in said(actor, f"reports {handle}")
    grey = mask(pim, "Grey")
    said(pim, "home", "persona wear grey")
    assert pim.who.id == grey.id
    assert "in their own name" in said(pim, f"reports {handle}")


def test_whom_it_is_about_and_who_wrote_it_find_nothing_there_not_even_as_stewards(ann, ben, pim, una, mask):
    pim.type(f"say {CRUEL}")
    said(una, "report pim", "1", "skip", "all", "yes")
    handle = Report.objects.get().handle
    for actor in (pim, una):
        assert said(actor, "reports") == "No report waits for you."
        assert said(actor, f"reports {handle}") == said(actor, "reports hazel-whistle")
        assert "There is nothing of that name here" in said(actor, f"report/decide {handle}")
    assert "A report waits" not in pim.heard_all + una.heard_all


def test_a_report_about_another_mask_of_a_steward_is_not_theirs_either(ann, ben, pim, una, mask):
    grey = mask(pim, "Grey")
    said(ann, "report grey", "1", "skip", "yes")
    assert said(pim, "reports") == "No report waits for you."
    assert f"{Report.objects.get().handle}: it waits since today." in said(una, "reports")
    assert Report.objects.get().about_persona == grey.id


def test_taking_it_shows_who_answers_and_handing_it_on_tells_the_other(ann, ben, pim, una):
    handle = reported(ann, ben)
    una.told.clear()
    assert f"You answer {handle}" in said(pim, f"report/take {handle}")
    assert "Pim (steward) answers it" in said(ann, "reports mine")
    assert "Una is asked" in said(pim, f"report/hand {handle}=una")
    assert f"Pim asks you to answer the report {handle}" in una.heard_all
    refused = said(pim, f"report/hand {handle}=ben")
    assert "Nobody of that name can answer it" in refused, "and not that nobody is called so"
    assert said(pim, f"report/hand {handle}=zebedee") == refused


def test_r23_handing_it_to_who_is_meant_by_it_is_answered_as_any_other_and_they_hear_nothing(
    ann, ben, pim, una, mask
):
    mask(una, "Grey")
    said(ann, "report grey", "1", "skip", "yes")
    about_una = Report.objects.get().handle
    said(ann, "report ben", "1", "skip", "yes")
    about_ben = Report.objects.exclude(handle=about_una).get().handle
    una.told.clear()
    assert said(pim, f"report/hand {about_una}=una") == said(pim, f"report/hand {about_ben}=una")
    assert about_una not in una.heard_all
    assert [
        line.rpartition(".")[0].rpartition(".")[2] for line in said(pim, "reports").splitlines()[1:3]
    ] == [" Una (steward) answers it"] * 2
    assert about_una not in said(una, "reports")


def test_in_a_house_with_one_steward_a_report_about_them_says_that_nobody_else_reads_it(ann, ben, pim, mask):
    mask(pim, "Grey")
    assert "nobody else who reads a report about them" in said(ann, "report pim")
    sent = said(ann, "8", "skip", "yes")
    assert "is kept until somebody else can answer it" in sent and "within two days" not in sent
    assert "within two days" in said(ann, "report grey", "8", "skip", "yes"), "as a report about anybody"
    assert "nobody else who reads" not in said(ann, "report grey", "stop"), "it would tell whose mask that is"
    assert "nobody else who reads" not in said(ann, "report ben", "stop")


def test_a_steward_who_looks_at_a_profession_or_at_who_belongs_leaves_a_look(ann, ben, pim):
    said(pim, "practitioner ann")
    assert "Pim (steward) looked at what you said of your profession." in said(ann, "looks")


def test_after_two_days_it_is_overdue_and_said_so(ann, ben, pim):
    reported(ann, ben)
    Report.objects.update(made_on=date.today() - timedelta(days=2))
    assert "overdue" not in said(pim, "reports")
    Report.objects.update(made_on=date.today() - timedelta(days=3))
    assert "it waits for 3 days. It is overdue." in said(pim, "reports")


def test_r12_thirty_days_after_the_decision_no_word_and_no_id_is_left(ann, ben, pim):
    handle = reported(ann, ben)
    said(pim, f"report/decide {handle}", "0", "Thank you.", "yes")
    decided = date.today()
    retention.forget(today=decided + timedelta(days=ladder.SEALED_DAYS - 1))
    assert CRUEL in said(pim, f"reports {handle}")
    retention.forget(today=decided + timedelta(days=ladder.SEALED_DAYS))
    row = Report.objects.get()
    assert not Attached.objects.exists() and not row.told and not row.answer
    assert {row.by_person, row.by_persona, row.about_person, row.about_persona} == {None}
    assert "What was written in it is gone." in said(pim, f"reports {handle}")
    retention.forget(today=decided + timedelta(days=ladder.KEPT_DAYS + 1))
    assert not Report.objects.exists() and not Look.objects.exists()


def test_a_report_that_nobody_answers_is_closed_and_the_reporter_hears_the_truth(ann, ben):
    reported(ann, ben)
    retention.forget(today=date.today() + timedelta(days=ladder.UNANSWERED_DAYS))
    assert not Report.objects.get().outcome
    retention.forget(today=date.today() + timedelta(days=ladder.UNANSWERED_DAYS + 1))
    assert "is answered" in ann.heard_all
    assert "nobody answered it within ninety days" in said(ann, "reports mine")


def test_rows_of_a_report_hold_no_name_no_word_and_no_id_that_could_be_read(ann, ben, pim, monkeypatch):
    monkeypatch.setattr(ladder, "handle", lambda _one: "amber-anchor")  # another might be called a bench
    reported(ann, ben)
    kept = written("safety_report", "safety_attached", "safety_look")
    ids = [
        str(one).replace("-", "") for pair in Persona.objects.values_list("id", "person_id") for one in pair
    ]
    secrets = (CRUEL, "twice", *ids)
    assert len(kept) == 2 and len(ids) == 6
    assert all(any(one in row for row in written("personas_persona")) for one in ids), "ids are found there"
    assert [one for one in secrets if any(one.casefold() in row for row in kept)] == []
    # three letters stand by chance in what is sealed and in marks; a name has an end on both sides
    names = re.compile(r"(?<![a-z0-9_+/])(ann|ben)(?![a-z0-9_+/=])")
    assert any(names.search(row) for row in written("personas_persona")), "names are found there"
    assert [row for row in kept if names.search(row)] == []


def written(*tables):
    """The rows of these tables as they stand in the file."""
    rows = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {table}")
            rows += [repr(row).casefold().replace("-", "") for row in cursor.fetchall()]
    return rows


def test_report_mine_is_ones_own_list_and_begins_no_report(ann):
    assert said(ann, "report mine") == said(ann, "reports mine") and ann.dialogue is None
