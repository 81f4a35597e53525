"""Reports: made by anybody, answered by those who help."""

from datetime import date

from commands import arriving
from commands.command import Command
from commands.deciding import Decide
from commands.report_dialogue import MakeReport
from game.safety.models import Report
from game.safety.order import appeals, helpers, queue, reports, rings, sanctions, step_wording
from game.safety.order import report_wording as wording
from game.safety.order.refusals import ForHelpers
from game.safety.protection import contacts


class CmdReport(Command):
    """
    tells those who keep order that somebody harms you or others.

    Usage:
      report                    asks you one question after the other
      report <name>
      report <name> <reason>    a reason is a word such as harsh, or its number

    Example: report ben

    You are shown what you heard in the last half hour, and choose which lines go
    with it: all, some or none. Of a meeting you can choose until it has ended.
    Nothing else is kept. Stewards read it and, if you let them, those who keep
    the circle; never the one whom it is about. They are asked to answer within
    two days; `reports mine` shows how it stands. It works anywhere, also in the
    middle of a meeting, and as often as you need it.
    Who it is about is not told who made it. A line that you alone heard can show
    it all the same. On the site, /report does the same.
    Others see: nothing.
    """

    key = "report"
    help_category = "order"

    def do(self) -> None:
        """Asked, one question after the other; `report mine` is what one's own list is called as well."""
        if self.args.casefold() == "mine":
            CmdReports().prepare(self.session, "reports", self.args, self.now).do()
            return
        name, reason = self.split()
        arriving.begin(self.session, MakeReport(self.session, name, reason), self.now)


class CmdReports(Command):
    """
    shows reports: your own, and what waits for you if you help.

    Usage:
      reports mine       how yours stand
      reports            what waits for you, for stewards and keepers of circles
      reports <name>     opens one, by the two words that it is called by

    Example: reports mine

    That a step was taken you read from the next day on: who has to go then goes
    at once, and nothing is to show whose persona somebody is.

    What waits is listed by its name and since when; whom it is about, and why, is
    read by opening it. Opening one is a look at what is kept of two people. It is
    written down, and both can read it with `looks`: whoever made it at once,
    whoever it is about when it is decided. On the site, /reports shows yours, and
    /order what waits.
    Others see: nothing.
    """

    key = "reports"
    help_category = "order"

    def do(self) -> None:
        """Mine, all that wait, or one."""
        if self.args.casefold() in ("mine", "me"):
            self._mine()
        elif self.args:
            self._open()
        else:
            self._queue()

    def _mine(self) -> None:
        today = date.today()
        rows = [_mine(row, today) for row in reports.made_by(self.who)]
        self.say("\n".join(rows) or wording.MINE_NONE)

    def _open(self) -> None:
        found = queue.open_(self.who, self.args, today=date.today())
        row = found.row
        where = wording.where(_circle(row), row.kind, row.format)
        self.say(
            wording.opened(
                row.handle,
                found.told,
                row.reason,
                where,
                row.made_on,
                found.lines,
                found.taken_by,
                row.outcome,
            )
        )

    def _queue(self) -> None:
        try:
            helper = helpers.helper(self.who)
        except ForHelpers:
            if self.who.is_guest:
                raise
            self._mine()
            return
        today = date.today()
        waiting = [_waits(row, today) for row in reports.waiting(helper)]
        proposed = sanctions.proposed_for(helper)
        steps = [step_wording.waits_since(row.handle, row.decided_on) for row in proposed]
        asked = appeals.waiting(helper)
        appealed = [step_wording.waits_since(row.sanction.handle, row.made_on) for row in asked]
        self.say(wording.queue(waiting, steps, appealed, contacts.many(today=today)))


class CmdReportTake(Command):
    """
    says that you answer a report, so that nobody else does at the same time.

    Usage:
      report/take <name>

    Example: report/take amber-lantern

    Others see: those who can read the report see that you answer it, and whoever
    made it sees it in `reports mine`.
    """

    key = "report/take"
    help_category = "order"

    def do(self) -> None:
        """Mine to answer."""
        row = queue.take(self.who, self.args)
        self.say(f"You answer {row.handle}. `report/decide {row.handle}` goes on.")


class CmdReportHand(Command):
    """
    gives a report to another who helps, or to the stewards.

    Usage:
      report/hand <report>=<name>
      report/hand <report>=stewards    those who keep the circle read it no more

    Example: report/hand amber-lantern=sol

    Others see: the one who is asked is told.
    """

    key = "report/hand"
    help_category = "order"

    def do(self) -> None:
        """To one, or to all stewards."""
        handle, name = self.split()
        if name.casefold() == "stewards":
            queue.to_stewards(self.who, handle)
            self.say("It is with the stewards alone now.")
        else:
            self.say(f"{queue.hand(self.who, handle, name)} is asked to answer it.")


class CmdReportDecide(Command):
    """
    decides a report: a step of the ladder, or none, and an answer.

    Usage:
      report/decide <name>

    Example: report/decide amber-lantern

    You are asked for the step, the reason, what you write to the one whom it is
    about, and what you write to whoever made it. `help charter` tells of the
    steps. All of it is shown once more before it is done.
    Others see: the two are told, each what is for them.
    """

    key = "report/decide"
    help_category = "order"

    def do(self) -> None:
        """Asked, one question after the other."""
        row = queue.to_decide(self.who, self.args, today=date.today())
        arriving.begin(self.session, Decide(self.session, row=row), self.now)


def _waits(row: Report, today: date) -> str:
    taken = helpers.own_name(row.taken_by)
    return wording.waits(row.handle, (today - row.made_on).days, taken, reports.is_overdue(row, today))


def _mine(row: Report, today: date) -> str:
    name, taken = reports.told(row).get("about", ""), helpers.own_name(row.taken_by)
    if not reports.is_known(row, today=today):
        return wording.mine(row.handle, row.made_on, name, taken, "", None, "")
    return wording.mine(
        row.handle, row.made_on, name, taken, row.outcome, row.decided_on, reports.answer(row)
    )


def _circle(row: Report) -> str:
    return rings.known().called(row.circle) if row.circle else ""
