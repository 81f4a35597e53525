"""Words about reports and steps: one line that is answered, one that is refused."""

from game.safety.order import look_wording, report_wording, step_wording
from game.safety.order.refusals import ForHelpers, GuestsHaveNoReports, NothingToAppeal
from tests.unlinkable.tries import Typed

REPORTED = ("Oda: report nell", "Oda: 1", "Oda: skip", "Oda: none", "Oda: yes")
PROPOSED = ("a step with Nell is proposed",)
DUE = ("a step with Nell is due",)
MINE = ("a step with Oda is due",)
APPEALED = (*DUE, "Nell: appeal I did not.")
NO_HELPER = Typed("{word} amber-anchor=words", ForHelpers)
GUEST = Typed("{word}", ForHelpers, by="guest")

TABLE: dict[str, tuple[Typed, Typed]] = {
    "report": (
        Typed("{word} nell", "What is it about? Its number, please."),
        Typed("{word}", "Who is it about?", by="guest"),
    ),
    "reports": (
        Typed("{word} mine", report_wording.MINE_NONE),
        Typed("{word} mine", GuestsHaveNoReports, by="guest"),
    ),
    "report/take": (Typed("{word} amber-anchor", "You answer amber-anchor", REPORTED, by="Pim"), NO_HELPER),
    "report/hand": (
        Typed("{word} amber-anchor=stewards", "with the stewards alone", REPORTED, by="Pim"),
        NO_HELPER,
    ),
    "report/decide": (Typed("{word} amber-anchor", step_wording.WHICH_STEP, REPORTED, by="Pim"), NO_HELPER),
    "ladder": (Typed("{word}", step_wording.NO_STEPS), GUEST),
    "ladder/of": (Typed("{word} nell", "No step that you could see", by="Pim"), NO_HELPER),
    "ladder/keep": (Typed("{word} amber-anchor yes", "looked at again", DUE, by="Pim"), NO_HELPER),
    "ladder/second": (Typed("{word} amber-anchor", "asks for this with Nell", PROPOSED, by="Pim"), NO_HELPER),
    "lift": (Typed("{word} amber-anchor", "It is lifted.", DUE, by="Pim"), NO_HELPER),
    "appeal": (
        Typed("{word} I did not.", "Your appeal against this is made", MINE),
        Typed("{word} I did not.", NothingToAppeal),
    ),
    "appeal/read": (Typed("{word} amber-anchor", "They answer: I did not.", APPEALED, by="Pim"), NO_HELPER),
    "appeal/lift": (
        Typed("{word} amber-anchor=You are right.", "The appeal is answered.", APPEALED, by="Pim"),
        NO_HELPER,
    ),
    "appeal/keep": (
        Typed("{word} amber-anchor=It stays.", "The appeal is answered.", APPEALED, by="Pim"),
        NO_HELPER,
    ),
    "looks": (Typed("{word}", look_wording.NO_LOOKS), GUEST),
}
