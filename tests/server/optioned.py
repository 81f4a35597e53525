"""What telnet says aside in a test: within an option, what comes back, what is shown."""

from twisted.conch.telnet import IAC, SB, SE, WILL

from server.portal import options


def told(option, content):
    """What is said within an option."""
    return IAC + SB + option + content.replace(IAC, IAC + IAC) + IAC + SE


def answered(caller, data):
    """What comes back for it."""
    caller.transport.clear()
    caller.sends(data)
    return caller.transport.value()


def shown(caller, text, kind):
    caller.transport.clear()
    caller.connection.send_text(text, kind=kind)
    return caller.transport.value()


def terminal(*names):
    """The answers to the questions for name, terminal and abilities."""
    return IAC + WILL + options.TTYPE + b"".join(told(options.TTYPE, b"\0" + name) for name in names)
