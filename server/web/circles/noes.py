"""The noes of circles for a reader of pages, where those of the typed door name what is typed there."""

from game.circles.refusals import members as of_members
from game.circles.refusals import standing as of_standing
from game.circles.refusals.meetings import AnotherSitsHere
from game.common.refusals import Refused
from server.web.circles.wording import CHANGED_MEANWHILE


class ChangedMeanwhile(Refused):
    """Two who keep a circle write at once."""

    sentence = CHANGED_MEANWHILE


HERE: dict[type[Refused], str] = {
    AnotherSitsHere: (
        "In this circle you are {name}: one persona for each person. In the house, `help sit` says how to "
        "change."
    ),
    of_standing.OwnNameForCircles: (
        "A circle is founded and kept in one's own name. In your Dressing Room in the house `persona off` "
        "brings you back to it."
    ),
    of_standing.FoundedEnough: (
        "You have founded {most} circles that you still keep, which is as many as one person can. Ending one "
        "that is over makes room."
    ),
    of_standing.FormatLedByPractitioner: (
        "This way of sitting together is led by a professional whose licence a steward has checked. Please "
        "choose another; about a licence, speak with the steward (`help about`)."
    ),
    of_standing.NoReviewPeriod: "Please choose one of these.",
    of_standing.ManyConcerns: "Please choose at most {most} concerns, so that people find what it is about.",
    of_standing.NotYourCircle: "That is for those who keep this circle.",
    of_standing.HousesOwn: "This circle is the house's own: what it is stands in the house's files.",
    of_standing.NotAMember: "Nobody of that name belongs to this circle any more. Nothing was changed.",
    of_standing.NoSuchRole: "Please choose a role.",
    of_standing.LastFacilitator: (
        "You are the only one who keeps this circle. Ask another first, or end the circle."
    ),
    of_standing.FacilitatorsStay: "Whoever keeps a circle lays that down themselves. Nothing was changed.",
    of_standing.HouseLineStays: "The first {count} agreements are the house's and stand in every circle.",
    of_standing.NoDraft: "Nothing is changed in the agreements yet.",
    of_standing.EndsAlready: "The end of this circle is said already.",
    of_standing.NoEnd: "No end of this circle is said.",
    of_standing.NoticeNeeded: (
        "Its members shall hear of it first: a circle ends after 1 to {most} more meetings."
    ),
    of_members.NobodyApplied: "Nobody of that name waits at this door any more. Nothing was changed.",
    of_members.BelongsAlready: "You belong to this circle already. When it meets, you can sit down there.",
    of_members.DoorIsOpen: "This circle is open: whoever agrees belongs to it. Come in, and sit down there.",
    of_members.AppliedAlready: "You have said that you would like to come, and wait for an answer.",
    of_members.AppliedAsAnother: (
        "One persona for each person: as another of yours you wait for an answer here already."
    ),
    of_members.DoorIsFull: (
        "Many people wait at this door already. Please come back in a few days, or look at other circles."
    ),
    of_members.NobodyLetsIn: (
        "Nobody keeps this circle just now, so there is nobody who could let you in. The stewards of the "
        "house know. Please come back in a few days, or look at other circles."
    ),
    of_members.NoRest: "Please give a number of days, from 1 to {most}.",
    of_members.NoFarewellWords: "Please write the words that shall be read, in at most {most} characters.",
    of_members.AbsenceWord: "Please choose one of the two.",
    of_standing.NoRoleAsked: "You are not asked any more, so there is nothing to answer.",
    of_standing.RolesInOwnName: (
        "A role in a circle is held in one's own name, and you belong to this circle as another persona. "
        "Nobody is told; no answers, or nothing at all."
    ),
}
"""The sentences of a page where those of the typed door name what is typed there."""
