"""Every no about a circle as a standing group, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class OwnNameForCircles(Refused):
    """What is decided for others is decided in one's own name."""

    sentence = (
        "A circle is founded and kept in one's own name. `home` and `persona off` bring you back to it."
    )


class GuestsFoundNone(Refused):
    """Guests read."""

    sentence = "Guests look round and read. `join` makes you a member; it takes about five minutes."


class FoundedEnough(Refused):
    """The quota is reached."""

    sentence = (
        "You have founded {most} circles that you still keep, which is as many as one person can. "
        "`circle/end` ends one that is over."
    )


class NotACircleName(Refused):
    """No name of a circle."""

    sentence = (
        "A circle's name is a few words of letters and figures, {least} to {most} characters, all in one "
        "writing; hyphens and apostrophes may stand inside. For example: The Night Owls."
    )


class CircleNameTaken(Refused):
    """It could be taken for another's name."""

    sentence = (
        "That name could be taken for one that is there already: of a circle, a place, or a person. Another "
        "word in it will do."
    )


class PurposeNeeded(Refused):
    """A circle says what it is for."""

    sentence = "A circle says in a sentence or two what it is for, in at most {most} characters."


class WordsTooLong(Refused):
    """More than there is room for."""

    sentence = "That is longer than there is room for here: {what} has at most {most} characters."


class NoConcern(Refused):
    """No concern of that word."""

    sentence = "One of these is no concern the house knows. `concerns` lists them."


class ManyConcerns(Refused):
    """A few are enough."""

    sentence = "A circle has at most {most} concerns, so that people find what it is about."


class LedByPractitioner(Refused):
    """A profession is said where a steward has checked it."""

    sentence = (
        "A circle is called led by a {led_by} where a steward has checked that. Speak with the steward "
        "(`help about`), or say that it is led by peers."
    )


class FormatLedByPractitioner(Refused):
    """A format that a professional leads, and nobody whose profession a steward has checked."""

    sentence = (
        "This way of sitting together is led by a professional whose licence a steward has checked. "
        "`formats` lists others; about a licence, speak with the steward (`help about`)."
    )


class NoLeading(Refused):
    """Who leads a circle is one of a few words."""

    sentence = "A circle is led by one of these: {words}."


class NoMembership(Refused):
    """Three ways to become a member."""

    sentence = (
        "Membership is open (whoever agrees belongs), slow-open (somebody who keeps the circle lets people "
        "in) or closed (the same, after a few questions)."
    )


class NoCapacity(Refused):
    """Seats are a number within what the format takes."""

    sentence = "Seats that share are a number from {least} to {most} in this format."


class NoReviewPeriod(Refused):
    """A circle looks at itself now and then, or not."""

    sentence = "A review comes after {least} to {most} meetings, or never: `circle/edit review=none`."


class NoListeningSeats(Refused):
    """Listening seats are a number within what the format takes."""

    sentence = "Listening seats are a number from 0 to {most} in this format."


class ManyQuestions(Refused):
    """A few questions are enough at a door."""

    sentence = "At most {most} questions are asked at the door, each in at most {letters} characters."


class NoSuchField(Refused):
    """What can be changed of a circle."""

    sentence = "Of a circle these can be changed: {fields}. For example: `circle/edit when=Sundays at eight.`"


class NotYourCircle(Refused):
    """Only those who keep a circle decide that."""

    sentence = "That is for those who keep this circle. `circle` shows who they are; you can whisper to them."


class KeepNoCircle(Refused):
    """They keep none."""

    sentence = "You keep no circle in this name. `found` begins one; `circles` lists those there are."


class HousesOwn(Refused):
    """A file of the house says what this circle is."""

    sentence = (
        "This circle is the house's own: what it is stands in the house's files. `found` begins another."
    )


class MeetsNow(Refused):
    """A circle does not change its ground while people sit on it."""

    sentence = "A meeting runs just now. Change that when it is over; the door and the talk stay as they are."


class NoSuchRole(Refused):
    """A circle knows a few roles."""

    sentence = (
        "In a circle somebody is facilitator, co (they hold it together), greeter, timekeeper or reader; "
        "`none` takes back. For example: `circle/role ann greeter`."
    )


class NotAMember(Refused):
    """Nobody of that name belongs to the circle."""

    sentence = "Nobody of that name belongs to this circle. `circle/members` lists those who do."


class NotAMemberYou(Refused):
    """They do not belong to the circle."""

    sentence = "You do not belong to this circle as who you are now. `circle` shows how people come in."


class LastFacilitator(Refused):
    """Somebody keeps a circle."""

    sentence = (
        "You are the only one who keeps this circle. Ask another first (`circle/role` and a name), or end "
        "the circle (`circle/end`)."
    )


class FacilitatorsStay(Refused):
    """Whoever keeps a circle lays that down themselves."""

    sentence = (
        "Whoever keeps a circle lays that down themselves, by `circle/role me none`. Nothing was changed."
    )


class NoRoleAsked(Refused):
    """Nothing is open."""

    sentence = "You are not asked to take a role in a circle, so there is nothing to answer."


class RolesInOwnName(Refused):
    """Roles are held in one's own name; said to the person alone."""

    sentence = (
        "A role in a circle is held in one's own name, and you belong to this circle as another persona. "
        "Nobody is told; `no` answers, or nothing at all."
    )


class NoSuchAgreement(Refused):
    """No agreement of that number can be changed."""

    sentence = "Give the number of an agreement, from {least} to {most}. `agreements` shows them."


class HouseLineStays(Refused):
    """The house's lines stand in every circle."""

    sentence = (
        "The first {count} agreements are the house's and stand in every circle, so that people can rely on "
        "them. Say more of the same in a line of your own: `agreements/add` and the sentence."
    )


class AgreementLong(Refused):
    """One sentence a line."""

    sentence = "An agreement is a sentence or two, at most {most} characters, and there are at most {count}."


class NoDraft(Refused):
    """Nothing to publish."""

    sentence = (
        "Nothing is changed in the agreements yet. `agreements/add`, `/edit` and `/drop` change a draft."
    )


class NoSuchVersion(Refused):
    """This version cannot be read."""

    sentence = "The agreements of this circle can be read in these versions: {versions}."


class EndsAlready(Refused):
    """It is said already."""

    sentence = "The end of this circle is said already. `circle/end no` takes it back, as long as it meets."


class NoEnd(Refused):
    """Nothing to take back."""

    sentence = "No end of this circle is said. `circle/end 3` says it, with three meetings still to come."


class NoticeNeeded(Refused):
    """Members hear of the end before it comes."""

    sentence = (
        "Its members shall hear of it first: a circle ends after 1 to {most} more meetings. `circle/end 3`."
    )


class NoReview(Refused):
    """No review runs."""

    sentence = "No review runs here just now. Whoever holds the meeting begins one by `review`."


class ReviewRuns(Refused):
    """One at a time."""

    sentence = "A review runs already. `review end` says what came of it."


class RecallNumber(Refused):
    """One of the agreements, by its number."""

    sentence = "Give the number of the agreement that you recall most, from 1 to {most}: `recall 3`."


class PractitionerWords(Refused):
    """What a steward has checked is written in three parts."""

    sentence = (
        "Write `practitioner ann=licence; where it holds`, perhaps with `; what they must report by law` "
        "behind it, or `practitioner ann none`. Ann is the person's own name here."
    )


class NotTheirOwnName(Refused):
    """A profession is of a person in their own name; unknown and other personas are answered alike."""

    sentence = "Nobody is here in their own name who is called so. Nothing was changed."
