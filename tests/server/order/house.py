"""Those who keep order, each with a browser: Pim and Una are stewards, Fay keeps the circle of the ring."""

from game.safety.models import Report, Sanction
from game.safety.order import reports, sanctions
from tests import keys
from tests.conftest import Actor
from tests.server.browser import Browser, Page
from tests.unlinkable import ground

CRUEL = "nobody would miss you"


def browser_of(actor: Actor) -> Browser:
    """A browser in which this person is signed in."""
    made = Browser(address="192.0.2.1")
    made.client.cookies["meadow"] = keys.key_of(actor.who.person_id)
    return made


def keeps(actor: Actor) -> None:
    """This person keeps the circle that meets at the harbour."""
    ground.knows(actor.who.id, roles=["facilitator"])


def said(actor: Actor, *lines: str) -> str:
    """What somebody was told because of these lines."""
    return "\n".join(text for line in lines for text in actor.type(line))


def reported(by: Actor, about: Actor, words: str = "He said it twice.") -> Report:
    """`about` is cruel where they stand, and `by` reports it with the lines that they heard."""
    about.type(f"say {CRUEL}")
    said(by, f"report {about.who.name}", "1", words, "theirs", "yes")
    return newest_report()


def newest_report() -> Report:
    """The report that waits; there is one."""
    return Report.objects.get(outcome="")


def step_with(name: str) -> Sanction:
    """The step that was taken with this mask; there is one."""
    (row,) = (one for one in Sanction.objects.all() if sanctions.said_of(one).get("name") == name)
    return row


def decides(browser: Browser, row: Report, **fields: str) -> Page:
    """The page after a decision was written and, where it could be, sent once more with a yes."""
    path = f"/order/reports/{row.handle}/decide"
    page = browser.fills(path, **fields)
    return goes_on(browser, page, path)


def goes_on(browser: Browser, page: Page, path: str) -> Page:
    """The page after the yes, or the same page where it is not asked for."""
    if page.status != 200 or "Nothing has been done yet." not in page.words:
        return page
    return browser.sends(path, {**page.fields, "sure": "yes"})


def answer_of(row: Report) -> str:
    """What its reporter is answered."""
    return reports.answer(Report.objects.get(id=row.id))
