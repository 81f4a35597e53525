"""What is kept of reports and steps: shown to its person, taken away with them; what stays names nobody."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection

from game.people import registry
from game.safety.models import Appeal, Attached, Look, Report, Sanction
from game.safety.order import reports

KEYS = ("reports", "reported", "steps", "looks", "helped", "heard")


@pytest.fixture
def evening(person, ann, ben):
    """Ann reported Ben; Pim decided on a private word; Ben appealed, and reported Ann, which waits."""
    pim = person("Pim", at="library", steward=True)
    ben.type("say nobody would miss you")
    for line in ("report ben", "1", "He said it twice.", "all", "yes"):
        ann.type(line)
    handle = Report.objects.get().handle
    for line in (f"report/decide {handle}", "2", "1", "Please do not.", "Thank you.", "yes"):
        pim.type(line)
    ben.type("appeal I quoted a poem.")
    for line in ("report ann", "9", "She misread it.", "none", "yes"):
        ben.type(line)
    return ann, ben, pim


def rows(key, actor):
    return registry.kind(key).rows(actor.who.person_id)


def test_each_person_is_shown_what_is_kept_of_them_and_nobody_elses_words(evening):
    ann, ben, pim = evening
    (mine,) = rows("reports", ann)
    assert (
        mine["told"]["words"] == "He said it twice." and mine["lines"][0]["words"] == "nobody would miss you"
    )
    assert rows("reported", ben) == [
        {
            "day": date.today().isoformat(),
            "reason": "cruel, mocking or threatening words",
            "outcome": "a step was taken",
        }
    ]
    (step,) = rows("steps", ben)
    assert (step["step"], step["words"], step["by"]) == ("word", "Please do not.", "Pim (steward)")
    assert step["appeal"] == "I quoted a poem."
    assert {one["at"] for one in rows("looks", ben)} == {"a report that concerns you"}
    assert {one["what"]: one["count"] for one in rows("helped", pim)} == {
        "steps that you decided or proposed": 1,
        "times that you looked at what is kept of somebody": 2,
    }
    assert rows("heard", ben) == [{"what": "lines of yours that were heard of late", "count": 1}]


def test_nobody_can_find_out_whether_a_report_about_them_waits(evening):
    ann, ben, _ = evening
    assert Report.objects.filter(about_person=ann.who.person_id, outcome="").count() == 1
    assert rows("reported", ann) == [] and rows("looks", ann)[0]["at"] == "a report that you wrote"


def test_after_an_erasure_no_row_leads_to_the_person(evening):
    ann, ben, pim = evening
    ids = {one.who.person_id for one in (ann, ben, pim)}
    for actor in (ann, ben, pim):
        for key in KEYS:
            if (erase := registry.kind(key).erase) is not None:
                erase(actor.who.person_id)
        assert all(rows(key, actor) == [] for key in KEYS if key != "heard"), actor.who.name
    left = [
        *Report.objects.values(),
        *Sanction.objects.values(),
        *Appeal.objects.values(),
        *Look.objects.values(),
    ]
    assert left and not [value for row in left for value in row.values() if value in ids]
    waiting = Report.objects.get(outcome="")
    assert Sanction.objects.get().said == b"" and not Attached.objects.exists()
    assert reports.told(waiting)["by"] == "somebody who has gone"


def test_sooner_takes_away_what_is_decided_and_leaves_what_waits(evening):
    ann, ben, _ = evening
    sooner = registry.kind("reports").sooner
    assert sooner(ann.who.person_id) == 0, "that a step was taken is known from the next day on"
    Report.objects.exclude(outcome="").update(decided_on=date.today() - timedelta(days=1))
    assert sooner(ann.who.person_id) == 1 and rows("reports", ann) == [] and not Attached.objects.exists()
    assert sooner(ben.who.person_id) == 0 and len(rows("reports", ben)) == 1


def test_every_table_of_order_is_declared():
    declared = registry.declared_models()
    assert {"safety.Report", "safety.Attached", "safety.Sanction", "safety.Appeal", "safety.Look"} <= declared


def test_a_person_nobody_knows_is_in_no_row(evening):
    assert [rows_of for key in KEYS if (rows_of := registry.kind(key).rows(uuid4()))] == []


def test_every_id_of_a_person_stands_hidden_in_the_file(evening):
    ids = [str(actor.who.person_id).replace("-", "") for actor in evening]
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id FROM personas_persona")
        found = {str(row[0]).replace("-", "") for row in cursor.fetchall()}
        assert found >= set(ids), "the control: there they are found"
        for table in ("report", "attached", "sanction", "appeal", "look"):
            cursor.execute(f"SELECT * FROM safety_{table}")
            kept = repr(cursor.fetchall()).replace("-", "")
            assert len(kept) > 2 and not any(one in kept for one in ids), table


def test_after_an_erasure_no_report_has_the_name_of_whom_it_is_about_of_who_wrote_it_or_of_others_in_it(
    person, ann, ben, cyd
):
    pim = person("Pim", at="library", steward=True)
    ben.type("say nobody would miss you")
    cyd.type("say please stop")
    ben.type("whisper ann=I know where you live")
    for line in ("report ben", "1", "It was said twice.", "all", "yes"):
        ann.type(line)
    for line in ("report cyd", "9", "skip", "none", "yes"):
        ben.type(line)
    handles = {reports.told(row)["about"]: row.handle for row in Report.objects.all()}
    for actor in (ann, ben, cyd):
        for key in KEYS:
            if (erase := registry.kind(key).erase) is not None:
                erase(actor.who.person_id)
    typed = ("reports", *(f"reports {handle}" for handle in handles.values()))
    read = "\n".join(["", *(text for line in typed for text in pim.type(line))])
    assert not any(name in read for name in ("Ann", "Ben", "Cyd"))
    assert all(words in read for words in ("nobody would miss you", "please stop", "It was said twice."))
    assert read.count(reports.SOMEBODY_GONE) == 8
