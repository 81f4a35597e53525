"""Sharing the work of holding a meeting: services, handing over, answers, silence, the door."""

from datetime import date

from commands.command import Command
from game.circles import answers
from game.circles.meetings import chairing
from game.circles.refusals.chairing import SayWhichDoor
from game.circles.standing import admitting

_OPEN, _CLOSE = ("open", "unlock"), ("close", "lock", "shut")


class CmdYes(Command):
    """
    says yes to what you were asked last.

    Usage:
      yes
      yes <word>     to another question, by a word of it: yes extend

    Example: yes

    Where more is open, you are told which, and how to name it.
    Others see: what follows from it; of your yes to more minutes, nothing.
    """

    key = "yes"
    help_category = "circles"
    is_yes = True

    def do(self) -> None:
        """An answer, and what is still open."""
        answered = answers.answer(self.who, self.is_yes, now=self.now, name=self.args)
        if answered.open:
            self.say(f"Still open for you: {answers.said(answered.open)}.")


class CmdNo(CmdYes):
    """
    says no to what you were asked or offered last; no reason is needed.

    Usage:
      no
      no <word>      to another question, or the name of who offered something

    Example: no

    Others see: nothing of your no. Whoever offered something is told gently; a
    circle that asked for more minutes keeps to the hour.
    """

    key = "no"
    aliases = ["decline"]
    is_yes = False


class CmdRole(Command):
    """
    takes a service in this meeting, or lays down what you do.

    Usage:
      role greeter | timekeeper | reader     where nobody does it today
      role none
      role <name> <service>                  whoever holds it asks somebody
      role <name> none                       and takes a service back

    Example: role greeter

    A greeter hears who comes late or for the first time; a timekeeper hears the
    time; a reader reads. A co-facilitator holds the meeting together with whoever
    does, and `team` talks together where a part says so: both are asked for.
    Services are done in your own name. What is asked waits two minutes.
    Others see: who does what; nothing of a no.
    """

    key = "role"
    help_category = "hosting"

    def do(self) -> None:
        """One's own service, or what another is asked for."""
        name, _, duty = self.args.rpartition(" ")
        if chairing.is_duty(self.args) or not name:
            chairing.take_duty(self.who, self.args, now=self.now)
            return
        called = chairing.ask_duty(self.who, name.strip(), duty, now=self.now)
        if duty.casefold() not in chairing.NO_DUTY:
            self.say(f"{called} is asked, and has two minutes for an answer.", "circle")


class CmdHandover(Command):
    """
    asks somebody to hold the meeting from here; you then hold it with them.

    Usage:
      handover <name>
      handover no        takes the question back

    Example: handover ann

    All stays as it is until she says `yes` or types `host`. She has to sit there
    in her own name, with turns.
    Others see: after a yes, that she holds it. Else nothing.
    """

    key = "handover"
    help_category = "hosting"

    def do(self) -> None:
        """A question to one person, or none any more."""
        called = chairing.hand_over(self.who, self.args, now=self.now)
        if called:
            self.say(f"{called} is asked. Until a yes you hold the meeting as before.", "circle")
        else:
            self.say("You have taken it back, and hold the meeting as before.", "circle")


class CmdSilence(Command):
    """
    lets everybody be quiet together for a while.

    Usage:
      silence <seconds>     from 5 to 600; a minute if you say no number
      silence off

    Example: silence 60

    For who helps to hold the meeting, and for you on your own turn, whose time
    stands meanwhile. Nothing new begins in a silence; passing and leaving stay
    free.
    Others see: that it is silent and for how long, and when it is over.
    """

    key = "silence"
    help_category = "hosting"

    def do(self) -> None:
        """Quiet, or no longer."""
        said = self.args.casefold().removesuffix("s").strip()
        if said in ("off", "end", "none"):
            chairing.be_silent(self.who, None, now=self.now)
            return
        seconds = int(said) if said.isdecimal() and len(said) < 6 else 0
        chairing.be_silent(self.who, seconds if said else 60, now=self.now)


class CmdThank(Command):
    """
    ends a turn that has used its time, with the house's thanks.

    Usage:
      thank

    Example: thank

    Until its time is used a turn is its speaker's to end, by `done` or `pass`.
    `thanks` is another word: it thanks without ending anything.
    Others see: the thanks, and who comes next.
    """

    key = "thank"
    help_category = "hosting"

    def do(self) -> None:
        """Thanks, and on."""
        chairing.thank(self.who, now=self.now)


class CmdDoor(Command):
    """
    closes the door of the meeting that you help to hold, or opens it again.

    Usage:
      door close      or  lock door
      door open       or  unlock door

    Example: door close

    Those inside stay, and can leave as ever. `admit` and a name lets one person
    in. From a certain part on most meetings close their door by themselves.
    Others see: that the door is closed, or open again.
    """

    key = "door"
    help_category = "hosting"

    def do(self) -> None:
        """Closed or open."""
        word = self.args.casefold()
        if word not in (*_OPEN, *_CLOSE):
            raise SayWhichDoor()
        chairing.set_door(self.who, is_locked=word in _CLOSE, now=self.now)


class CmdLockDoor(Command):
    """The other word for door close."""

    key = "lock door"
    aliases = ["unlock door"]
    help_category = "hosting"
    auto_help = False

    def do(self) -> None:
        """Closed or open, by the word that was typed."""
        chairing.set_door(self.who, is_locked=self.word == "lock door", now=self.now)


class CmdAdmit(Command):
    """
    lets one person in.

    Usage:
      admit <name>

    Example: admit ann

    Who stands in the room may then sit down although the door of the meeting is
    closed. Who asked to belong to a circle that you keep belongs to it from then
    on; `applications` lists them.
    Others see: nothing; Ann is told, and sits down if she likes.
    """

    key = "admit"
    help_category = "hosting"

    def do(self) -> None:
        """One person, by whichever door they stand at."""
        found = admitting.admit(self.who, self.args, now=self.now, today=date.today())
        parts = []
        if found.circle_name:
            parts.append(f"{found.name} may belong to {found.circle_name} from now on, and is told.")
        if found.through_the_door:
            parts.append(f"{found.name} may sit down although the door is closed, and is told.")
        self.say(" ".join(parts), "circle")
