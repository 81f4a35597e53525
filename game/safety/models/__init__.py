"""Rows about safety, by area: each module says who could be hurt if one leaked."""

from game.safety.models.incidents import Incident, IncidentCount, Rest
from game.safety.models.nudges import Nudge
from game.safety.models.order import Appeal, Attached, Look, Report, Sanction
from game.safety.models.plan import PlanLine
from game.safety.models.protection import Apart, FirstYes, Mute, Refusal
from game.safety.models.shields import Shield

__all__ = [
    "Apart",
    "Appeal",
    "Attached",
    "FirstYes",
    "Incident",
    "IncidentCount",
    "Look",
    "Mute",
    "Nudge",
    "PlanLine",
    "Refusal",
    "Report",
    "Rest",
    "Sanction",
    "Shield",
]
