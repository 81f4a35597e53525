"""Steps of the ladder as typed: who takes which, what the person is told, how each ends and is answered."""

from datetime import date, timedelta

import pytest

from game.people import selectors as people
from game.people import suspending
from game.safety.models import Appeal, Look, Report, Sanction
from game.safety.order import ladder, retention, sanctions, step_wording, telling


@pytest.fixture
def pim(person, ann, ben):
    return person("Pim", at="library", steward=True)


@pytest.fixture
def una(person, pim):
    return person("Una", at="library", steward=True)


def said(actor, *lines):
    return "\n".join(text for line in lines for text in actor.type(line))


def handle_of(name):
    rows = [row for row in Sanction.objects.all() if sanctions.said_of(row).get("name") == name.title()]
    return max(rows, key=lambda row: (row.decided_on, str(row.handle))).handle


WORD = ("2", "1", "Please be kinder with Ann.")
PAUSE = ("4", "7", "1", "You frightened Ann; please take a week.")
NOT_HERE = ("6", "3", "You asked three people for money.")


def test_a_private_word_is_told_at_once_with_reason_name_and_how_to_answer(ben, pim):
    preview = said(pim, "ladder ben", *WORD)
    assert "With Ben: a private word." in preview and "You write: Please be kinder with Ann." in preview
    said(pim, "yes")
    told = ben.heard_all
    assert "You are written a private word." in told
    assert "Reason: cruel, mocking or threatening words." in told
    assert "Pim (steward) writes: Please be kinder with Ann." in told
    assert "`appeal` and your words" in told
    assert said(ben, "ladder").count("private word") == 1


def test_stop_and_no_take_no_step(ben, pim):
    said(pim, "ladder ben", *WORD, "stop")
    said(pim, "ladder ben", *WORD, "no", "stop")
    assert not Sanction.objects.exists() and not ben.heard


def test_a_pause_ends_the_connection_after_it_was_told_and_ends_by_itself(ben, pim):
    said(pim, "ladder ben", *PAUSE, "yes")
    last = date.today() + timedelta(days=6)
    assert f"It lasts until {last.day} " in ben.heard_all
    person = people.person(ben.who.person_id if ben.who else Sanction.objects.get().person)
    assert person.suspended and person.suspended_until == last + timedelta(days=1)
    suspending.end_what_is_over(today=last)
    assert people.person(person.id).suspended
    suspending.end_what_is_over(today=last + timedelta(days=1))
    assert not people.person(person.id).suspended


@pytest.mark.parametrize("days", ["0", "31", "a week", "-3", "9" * 9])
def test_one_steward_pauses_somebody_for_thirty_days_at_most(ben, pim, days):
    assert "A pause lasts from 1 to 30 days" in said(pim, "ladder ben", "4", days)
    assert "For which reason?" in said(pim, "30 days")


def test_a_house_with_one_steward_says_that_the_last_steps_need_two(ben, pim):
    answer = said(pim, "ladder ben", "6")
    assert "needs two stewards, and this house has one" in answer and "up to 30 days" in answer
    assert said(pim, "not here").startswith("That step needs two stewards")
    assert not Sanction.objects.exists()


def test_not_here_holds_when_a_second_steward_has_agreed_and_not_before(ben, pim, una):
    said(pim, "ladder ben", *NOT_HERE, "yes")
    handle = Sanction.objects.get().handle
    whose = Sanction.objects.get().person
    assert not ben.heard and not people.person(whose).suspended
    assert "A step waits for a second steward" in una.heard_all
    assert "Somebody else has to second that" in said(pim, f"ladder/second {handle} yes")
    listed = said(una, "reports")
    assert f"{handle}: since " in listed and "Ben" not in listed and "house any more" not in listed
    shown = said(una, f"ladder/second {handle}")
    assert "Pim (steward) asks for this with Ben: not in this house any more." in shown
    assert "You asked three people for money." in shown and not people.person(whose).suspended
    said(una, f"ladder/second {handle} yes")
    told = ben.heard_all
    assert "You cannot be in this house any more." in told
    assert "Pim (steward) and Una (steward) write: You asked" in told
    assert "It has no end of its own; it is looked at again on" in told
    person = people.person(whose)
    assert person.suspended and person.suspended_until is None


def test_a_second_no_takes_it_from_the_table_and_a_month_does_too(ben, pim, una):
    said(pim, "ladder ben", *NOT_HERE, "yes")
    assert "It is off" in said(una, f"ladder/second {Sanction.objects.get().handle} no")
    assert not Sanction.objects.exists()
    said(pim, "ladder ben", *NOT_HERE, "yes")
    retention.forget(today=date.today() + timedelta(days=ladder.PROPOSAL_DAYS))
    assert Sanction.objects.exists()
    retention.forget(today=date.today() + timedelta(days=ladder.PROPOSAL_DAYS + 1))
    assert not Sanction.objects.exists() and not ben.heard


def test_who_made_the_report_does_not_second_the_step_and_learns_nothing_of_it(ben, pim, una):
    ben.type("say hello")
    said(una, "report ben", "3", "skip", "yes")
    handle = Report.objects.get().handle
    said(pim, f"report/decide {handle}", *NOT_HERE, "We look at it.", "yes")
    step = Sanction.objects.get().handle
    una.told.clear()
    assert said(una, "reports") == "No report waits for you."
    assert said(una, f"ladder/second {step} yes") == said(una, "ladder/second hazel-whistle yes")
    assert Sanction.objects.get().proposed


def test_a_step_with_oneself_or_with_another_mask_of_ones_own_is_none(pim, mask):
    mask(pim, "Grey")
    assert "Steps are taken with others" in said(pim, "ladder grey")
    assert "Steps are taken with others" in said(pim, "ladder pim")


def test_members_take_no_steps(ann, ben, stranger):
    assert "Reports are read by stewards" in said(ann, "ladder ben")
    stranger.type("visit")
    assert "Reports are read by stewards" in said(stranger, "ladder")


def test_who_keeps_a_circle_is_shown_the_steps_that_are_theirs():
    shown = step_wording.steps(report=False, steward=False)
    assert "4. a pause" in shown and "5." not in shown
    assert "6. not in this house" in step_wording.steps(report=True, steward=True)


def test_a_pause_says_from_where_before_it_is_taken(ben, pim):
    assert "With Ben: a pause from this house, 7 days." in said(pim, "ladder ben", *PAUSE)


def test_lifting_tells_the_person_and_opens_the_doors(ben, pim):
    said(pim, "ladder ben", *PAUSE, "yes")
    row = Sanction.objects.get()
    assert "It is lifted" in said(pim, f"lift {row.handle}")
    assert not people.person(row.person).suspended
    assert "There is nothing of that name" in said(pim, f"lift {row.handle}")


def test_the_longer_of_two_pauses_counts_and_lifting_one_leaves_the_other(ben, pim):
    said(pim, "ladder ben", *PAUSE, "yes")
    said(pim, "ladder ben", "4", "20", "1", "A second time.", "yes")
    row = Sanction.objects.get(days=20)
    assert people.person(row.person).suspended_until == date.today() + timedelta(days=20)
    said(pim, f"lift {row.handle}")
    person = people.person(row.person)
    assert person.suspended and person.suspended_until == date.today() + timedelta(days=7)


def test_r23_another_mask_of_somebody_paused_is_answered_like_anybodys(ben, cyd, pim, mask):
    mask(ben, "Wolf")
    said(pim, "ladder ben", *PAUSE, "yes")
    wolf, cyd_s = said(pim, "ladder wolf", *WORD, "yes"), said(pim, "ladder cyd", *WORD, "yes")
    handles = [handle_of("wolf"), handle_of("cyd")]
    assert wolf.replace("Wolf", "Cyd").replace(handles[0], handles[1]) == cyd_s
    listed = said(pim, "ladder/of wolf")
    assert "a pause" not in listed and "a private word" in listed
    assert "a pause" in said(pim, "ladder/of ben")


def test_an_appeal_goes_to_a_steward_who_did_not_decide(ben, pim, una):
    said(pim, "ladder ben", *WORD, "yes")
    handle = Sanction.objects.get().handle
    pim.told.clear()
    una.told.clear()
    assert "Your appeal against this is made: a private word." in said(ben, "appeal I quoted a poem.")
    assert "Somebody appeals" in una.heard_all and not pim.heard
    listed = said(una, "reports")
    assert f"{handle}: since " in listed and "Ben" not in listed and "word," not in listed
    assert "no report" in said(pim, "reports").casefold()
    assert "answered by a steward who did not decide" in said(pim, f"appeal/read {handle}")
    assert "They answer: I quoted a poem." in said(una, f"appeal/read {handle}")
    assert "There is nothing just now" in said(ben, "appeal and one more")
    ben.told.clear()
    said(una, f"appeal/lift {handle}=You are right.")
    told = ben.heard_all
    assert "is lifted: a private word" in told and "You are answered: You are right." in told
    assert Sanction.objects.get().lifted_on == date.today()


def test_an_appeal_can_leave_the_step_as_it_is(ben, pim, una):
    said(pim, "ladder ben", *WORD, "yes")
    said(ben, "appeal I quoted a poem.")
    handle = Sanction.objects.get().handle
    assert "Please write them a sentence or two" in said(una, f"appeal/keep {handle}")
    ben.told.clear()
    said(una, f"appeal/keep {handle}=It was no poem.")
    assert "the step stands" in ben.heard_all and "It was no poem." in said(ben, "ladder")
    assert Sanction.objects.get().lifted_on is None and Appeal.objects.get().answered_on


def test_an_appeal_against_a_step_that_was_lifted_waits_for_nobody(ben, pim, una):
    said(pim, "ladder ben", *WORD, "yes")
    handle = handle_of("ben")
    said(ben, "appeal I was quoting her.")
    said(pim, f"lift {handle}")
    assert "Appeals that wait" not in said(una, "reports")
    assert "nothing of that name" in said(una, f"appeal/read {handle}", f"appeal/keep {handle}=It stays.")
    assert "is lifted: a private word" in ben.heard_all and "the step stands" not in ben.heard_all


def test_in_a_house_with_one_steward_that_one_answers_the_appeal(ben, pim):
    said(pim, "ladder ben", *WORD, "yes")
    said(ben, "appeal I quoted a poem.")
    assert "They answer: I quoted a poem." in said(pim, f"appeal/read {Sanction.objects.get().handle}")


def test_after_fourteen_days_there_is_no_appeal(ben, pim):
    said(pim, "ladder ben", *WORD, "yes")
    Sanction.objects.update(decided_on=date.today() - timedelta(days=15))
    assert "within 14 days" in said(ben, "appeal late")
    assert "`appeal` and your words" in said(ben, "appeal")


def test_who_is_away_is_told_on_coming_in_and_once(ben, pim):
    who = ben.who
    ben.type("quit")
    said(pim, "ladder ben", *WORD, "yes")
    assert any("private word" in text for text in telling.as_one_comes_in(who, today=date.today()))
    assert telling.as_one_comes_in(who, today=date.today()) == []


def test_looks_all_shows_another_steward_what_was_looked_at_and_not_at_whom(ben, pim, una):
    said(pim, "ladder/of ben")
    assert "Pim (steward), the steps that were taken with somebody." in said(una, "looks all")
    assert "No other steward" in said(pim, "looks all")
    assert "Pim (steward) looked at the steps that were taken with you." in said(ben, "looks")
    assert "Reports are read by stewards" in said(ben, "looks all")


def test_a_step_without_an_end_comes_up_again_and_is_kept_or_lifted(ben, pim, una):
    said(pim, "ladder ben", *NOT_HERE, "yes")
    said(una, f"ladder/second {Sanction.objects.get().handle} yes")
    row = Sanction.objects.get()
    assert telling.work(pim.who, today=row.review_on - timedelta(days=1)) == []
    looks = Look.objects.filter(what="steps", at=row.person, waits=False)
    before = looks.count()
    (told,) = telling.work(pim.who, today=row.review_on)
    assert f"to be looked at again: {row.handle}." in told and "Ben" not in told and looks.count() == before
    assert "There is nothing of that name" in said(pim, f"ladder/keep {row.handle}")
    Sanction.objects.update(review_on=date.today())
    shown = said(pim, f"ladder/keep {row.handle}")
    assert f"{row.handle}: Ben, not in this house any more" in shown and "You asked three people" in shown
    assert looks.count() == before + 1
    assert Sanction.objects.get().review_on == date.today()
    assert "looked at again in half a year" in said(pim, f"ladder/keep {row.handle} yes")
    assert telling.work(pim.who, today=date.today()) == []


def test_whoever_erases_the_mask_that_was_reported_is_still_the_one_whom_a_step_is_taken_with(ann, ben, pim):
    said(ben, "persona new Brave=they/them/A grey coat.", "persona wear brave", "yes", "out", "lawn")
    said(ben, "say nobody would miss you")
    said(ann, "report brave", "1", "skip", "all", "yes")
    said(ben, "persona wear ben", "yes", "persona erase brave", "Brave")
    handle = Report.objects.get().handle
    assert "It is done" in said(pim, f"report/decide {handle}", "4", "3", "1", "Take a break.", "skip", "yes")
    assert people.person(ben.who.person_id).suspended
    (step,) = sanctions.all_of(ben.who.person_id, today=date.today())
    assert (step.mask, step.words) == ("Brave", "Take a break.")
    assert "Nobody of that name" in said(pim, "ladder brave")
