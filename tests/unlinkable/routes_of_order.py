"""Addresses on which people report, order is kept and circles are hosted: one page given, one refused."""

from tests.unlinkable.tries import Asked
from tests.unlinkable.visits import gets, stranger_gets
from tests.unlinkable.visits_of_order import oda_sends, pim_gets, pim_sends
from tests.unlinkable.words_of_order import APPEALED, DUE, MINE, PROPOSED, REPORTED

_REPORT = "/order/reports/amber-anchor"
_STEP = "/order/steps/amber-anchor"
_APPEAL = "/order/appeals/amber-anchor"
_INCIDENT = {
    "level": "2",
    "days_ago": "0",
    "part": "evening",
    "within": "minutes",
    "did": "listened",
    "review_in": "7",
}
_WORD = {"step": "word", "reason": "harsh", "words": "Please rest."}
WRITTEN = (
    "Pim: incident new",
    *(f"Pim: {said}" for said in ("2", "none", "today", "1", "1", "1", "7")),
)
_NOBODYS = "/order/reports/hazel-whistle"


def _for_helpers(path: str) -> Asked:
    """Whoever does not help finds nothing there."""
    return Asked(gets(path), 404)


TABLE: dict[str, tuple[Asked, Asked]] = {
    "report": (
        Asked(oda_sends("/report", "Nell: say good evening", name="Nell", reason="harsh"), 200, "Nell"),
        Asked(oda_sends("/report", name="Nell"), 422),
    ),
    "reports": (
        Asked(oda_sends("/reports", *MINE, words="I did not."), 302, "done=appealed"),
        Asked(stranger_gets("/reports"), 302, "/signin"),
    ),
    "order": (Asked(pim_gets("/order", *REPORTED), 200, "amber-anchor"), _for_helpers("/order")),
    "order/reports/<str:handle>": (Asked(pim_gets(_REPORT, *REPORTED), 200, "Nell"), _for_helpers(_REPORT)),
    "order/reports/<str:handle>/take": (
        Asked(pim_sends(f"{_REPORT}/take", *REPORTED, form_at="/order"), 302, "done=yours"),
        Asked(pim_sends(f"{_NOBODYS}/take", form_at="/order"), 404),
    ),
    "order/reports/<str:handle>/hand": (
        Asked(pim_sends(f"{_REPORT}/hand", *REPORTED, stewards="yes"), 302, "done=stewards"),
        Asked(pim_sends(f"{_REPORT}/hand", *REPORTED, name="Nell"), 422),
    ),
    "order/reports/<str:handle>/decide": (
        Asked(pim_sends(f"{_REPORT}/decide", *REPORTED, step="none", sure="yes"), 302, "done=decided"),
        Asked(pim_sends(f"{_REPORT}/decide", *REPORTED, step="not here"), 422),
    ),
    "order/steps": (
        Asked(pim_sends("/order/steps", *DUE, name="Nell"), 200, "With Nell"),
        Asked(pim_sends("/order/steps", name="Zebedee"), 422),
    ),
    "order/steps/new": (
        Asked(pim_sends("/order/steps/new", name="Nell", sure="yes", **_WORD), 302, "done=taken"),
        Asked(pim_sends("/order/steps/new", name="Pim", sure="yes", **_WORD), 422),
    ),
    "order/steps/<str:handle>/second": (
        Asked(pim_sends(f"{_STEP}/second", *PROPOSED, agrees="yes"), 302, "done=holds"),
        _for_helpers(f"{_STEP}/second"),
    ),
    "order/steps/<str:handle>/keep": (
        Asked(pim_sends(f"{_STEP}/keep", *DUE), 302, "done=kept"),
        _for_helpers(f"{_STEP}/keep"),
    ),
    "order/steps/<str:handle>/lift": (
        Asked(pim_sends(f"{_STEP}/lift", *DUE), 302, "done=lifted"),
        Asked(pim_sends(f"{_STEP}/lift"), 404),
    ),
    "order/appeals/<str:handle>": (
        Asked(pim_sends(_APPEAL, *APPEALED, lifts="yes", words="You are right."), 302, "done=answered"),
        Asked(pim_sends(_APPEAL, *APPEALED, lifts="", words="You are right."), 422),
    ),
    "order/looks": (Asked(pim_gets("/order/looks"), 200, "No other steward"), _for_helpers("/order/looks")),
    "hosting": (Asked(pim_gets("/hosting"), 200, "You keep no circle"), _for_helpers("/hosting")),
    "hosting/off": (
        Asked(pim_sends("/hosting/off", "Pim: duty on", form_at="/hosting"), 302, "done=off"),
        _for_helpers("/hosting/off"),
    ),
    "hosting/incidents": (
        Asked(pim_gets("/hosting/incidents"), 200, "Incidents"),
        _for_helpers("/hosting/incidents"),
    ),
    "hosting/incidents/new": (
        Asked(pim_sends("/hosting/incidents/new", **_INCIDENT), 302, "done=written"),
        Asked(pim_sends("/hosting/incidents/new", **(_INCIDENT | {"level": "9"})), 422),
    ),
    "hosting/incidents/<str:handle>/review": (
        Asked(
            pim_sends("/hosting/incidents/amber-anchor/review", *WRITTEN, form_at="/hosting/incidents"),
            302,
            "done=reviewed",
        ),
        Asked(pim_sends("/hosting/incidents/hazel/review", form_at="/hosting/incidents"), 404),
    ),
}
