"""What a circle agrees on: read by everybody, changed by those who keep it."""

import re

from commands.command import Command
from game.circles import selectors
from game.circles.events.meetings import CircleCard
from game.circles.refusals.standing import NoSuchAgreement
from game.circles.standing import agreed, agreeing, keepers
from game.circles.wording import standing_answers as wording

_EDIT = re.compile(r"\A([0-9]{1,4})\s+(?!=)")
"""A number and a blank, where a `=` is usual."""


class CmdAgreements(Command):
    """
    shows what a circle agrees on, numbered.

    Usage:
      agreements             of the circle that meets where you are
      agreements <circle>
      agreements 2           how they were in version 2

    Example: agreements evening

    Those who keep the circle change them by `agreements/add`, `agreements/edit`,
    `agreements/drop` and `agreements/publish`.
    Others see: nothing.
    """

    key = "agreements"
    help_category = "circles"

    def do(self) -> None:
        """As they are, or were."""
        if self.args.isascii() and self.args.isdecimal() and len(self.args) < 6:
            circle = selectors.circle_here(self.who)
            version = int(self.args)
            self.say(wording.agreements(circle.name, version, agreeing.in_version(circle, version)))
            return
        circle = selectors.circle_named(self.args) if self.args else selectors.circle_here(self.who)
        self.say(wording.agreements(circle.name, circle.agreements_version, circle.agreements))
        if keepers.keeps(self.who, circle) and agreeing.has_draft(circle):
            self.say(wording.draft(agreeing.draft_of(circle), circle.agreements, whole=True))


class CmdAgreementsAdd(Command):
    """
    adds a sentence to the draft of what your circle agrees on.

    Usage:
      agreements/add <sentence>

    Example: agreements/add We name the time zone when we speak of hours.

    Nothing changes for anybody before `agreements/publish`.
    Others see: nothing yet.
    """

    key = "agreements/add"
    help_category = "keeping a circle"

    def do(self) -> None:
        """One more line."""
        circle = keepers.kept_circle(self.who)
        self.say(wording.draft(agreeing.add(self.who, circle, self.args), circle.agreements))


class CmdAgreementsEdit(Command):
    """
    changes a sentence in the draft of what your circle agrees on.

    Usage:
      agreements/edit <number>=<sentence>

    Example: agreements/edit 7=We speak one after the other, and slowly.

    The first lines are the house's and stay as they are in every circle.
    Others see: nothing before `agreements/publish`.
    """

    key = "agreements/edit"
    help_category = "keeping a circle"

    def do(self) -> None:
        """One line, by its number."""
        circle = keepers.kept_circle(self.who)
        number, _, said = _EDIT.sub(r"\1=", self.args).partition("=")
        lines = agreeing.change_line(self.who, circle, _number(number, circle), said)
        self.say(wording.draft(lines, circle.agreements))


class CmdAgreementsDrop(Command):
    """
    takes a sentence out of the draft, or lets the whole draft go.

    Usage:
      agreements/drop <number>
      agreements/drop all        all is as it was

    Example: agreements/drop 7

    Others see: nothing before `agreements/publish`.
    """

    key = "agreements/drop"
    aliases = ["agreements/remove"]
    help_category = "keeping a circle"

    def do(self) -> None:
        """One line, or everything that was changed."""
        circle = keepers.kept_circle(self.who)
        if self.args.casefold() == "all":
            agreeing.forget_draft(self.who, circle)
            self.say(wording.draft_is_gone(circle.name))
            return
        lines = agreeing.drop(self.who, circle, _number(self.args, circle))
        self.say(wording.draft(lines, circle.agreements))


class CmdAgreementsPublish(Command):
    """
    makes the draft what your circle agrees on, in one new version.

    Usage:
      agreements/publish

    Example: agreements/publish

    Every member is asked again when they next sit down, and sees first what is
    new. A meeting that runs goes on under the old version.
    Others see: members are told that there are new agreements.
    """

    key = "agreements/publish"
    help_category = "keeping a circle"

    def do(self) -> None:
        """One new version."""
        circle = keepers.kept_circle(self.who)
        self.say(wording.published(circle.name, agreeing.publish(self.who, circle)))


def _number(said: str, circle: CircleCard) -> int:
    """The number that was typed. Raises NoSuchAgreement."""
    words = said.strip()
    if not (words.isascii() and words.isdecimal() and len(words) < 5):
        raise NoSuchAgreement(least=len(agreed.house_lines()) + 1, most=len(agreeing.draft_of(circle)))
    return int(words)
