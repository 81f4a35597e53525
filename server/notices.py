"""What the set-up says to the operator."""

import json
import time
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from game.common import demo
from game.safety.care import crisis_lines
from server.addresses import is_loopback
from server.conf.env import House

LINES = 60  # of `make log`


def make(settings: House, deed: str) -> str:
    """The words that do `deed` for this house, as they stand in a sentence."""
    if not settings.demo:
        return f"`make {deed}`"
    return "`make demo`" if deed == "run" else f"`make demo-{deed}`"


def opened(settings: House, fingerprint: str | None) -> str:
    """The doors have just opened."""
    if settings.demo:
        return f"The demo of Meadow is open.\n\n{_doors(settings)}\n\n{_how_to_come_in(settings)}"
    return f"""Meadow is open.

{_doors(settings)}

Certificate of the TLS door{"s, also of the web page" if settings.web_tls else ""}, SHA-256:
  {_halves(fingerprint) if fingerprint else "the door does not answer yet"}
A client {"or browser " if settings.web_tls else ""}may say that it does not know this certificate, because
the house made it itself: compare the number above, or use one of your own.

To come in with a browser: {settings.public_url}/join
{_no_https(settings)}Or connect a MUD client to {_host(settings)}, port {settings.tls_port} with TLS, or,
on this machine, say: telnet {settings.telnet_bind} {settings.telnet_port}
Then type join, and follow the screen.

Yours to see to, because the house cannot: disk encryption, swap and
hibernation, a firewall, backups: docs/operating.md says how.
{_of_care(settings)}Stop with `make stop`; look with `make status` and `make log`."""


def _of_care(settings: House) -> str:
    """What of the care for people is left to whoever runs the house; nothing where all is seen to."""
    said = []
    if not settings.escalation_chosen:
        said.append(
            "You have not chosen what this house does when somebody is in danger:\n"
            "MEADOW_ESCALATION is consent_first until you do (docs/operating.md)."
        )
    crisis_lines.also_from(settings.data / "crisis")
    if unread := crisis_lines.unread():
        said.append(
            f"No card can be made of {', '.join(unread)} in {settings.data / 'crisis'};\n"
            "help now shows the lines of the house instead."
        )
    if codes := crisis_lines.to_check(date.today()):
        said.append(
            f"In {len(codes)} countries help now shows a number that nobody of this house has\n"
            "checked within 180 days, and says so beside it; `make check` lists them."
        )
    return "".join(f"{sentence}\n" for sentence in said)


def _no_https(settings: House) -> str:
    """What is missing so that a browser from elsewhere can sign in; nothing where nothing is."""
    if settings.web_tls or settings.proxies or is_loopback(urlsplit(settings.public_url).hostname or ""):
        return ""
    return """(Not yet from elsewhere: signing in wants https, MEADOW_WEB_TLS is off, and
MEADOW_PROXIES names no proxy that speaks it for this house: docs/operating.md
says how, under "The site".)
"""


def running(settings: House) -> str:
    """The doors were open already."""
    if settings.demo:
        return f"The demo runs already.\n\n{_doors(settings)}\n\n{_how_to_come_in(settings)}"
    return f"Meadow is running already.\n\n{_doors(settings)}"


def _how_to_come_in(settings: House) -> str:
    return f"""To come in as eli, passphrase {demo.PASSPHRASE}:
  in a browser      {settings.public_url}/signin
  over telnet       telnet {settings.telnet_bind} {settings.telnet_port}, then: connect eli

Four people of the demo, Ana, Ben, Cyd and Dee, sit in a ring in the Hearth:
from where you come in, `lawn`, `house` and `hearth` lead there, and `sit`
gives you a chair. A program plays them; what they say is made up. A meeting
takes them about five minutes, and then they begin again.

It has a folder of its own and no door to other machines.
Stop with `make demo-stop`; look with `make demo-status` and `make demo-log`."""


def steward(login: str, passphrase: str, code: str) -> str:
    """Who keeps the house. It is said once, and is in no file."""
    return f"""
The steward of this house, shown this once and kept nowhere:
  login name      {login}
  passphrase      {passphrase}
  recovery code   {code}
Connect, type connect, and change it with passphrase. Keep the code: whoever
loses the passphrase types recover, and needs it."""


def status(settings: House, told: dict | None) -> str:
    """How things stand."""
    if not told:
        return "Meadow is being set up or started: it has not said yet how it is."
    since = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(told["since"]))
    lines = [f"Meadow {'is stopping' if told['stopping'] else 'runs'}: process {told['pid']}, since {since}."]
    for name in ("portal", "house", "demo"):
        if not (part := told.get(name)):
            continue
        how = f"up, process {part['pid']}" if part["up"] else "not up"
        lines.append(f"  {name:<7} {how}, restarted {part['restarts']} times")
    lines.append(f"  Portal and Server {'are linked' if told['linked'] else 'are not linked'}.")
    return "\n".join([*lines, "", _doors(settings)])


def facts(logs: Path) -> str:
    """The latest facts of all processes, oldest first."""
    found = []
    for file in sorted(logs.glob("*.log")):
        for line in file.read_text("utf-8", "replace").splitlines()[-LINES:]:
            try:
                written = json.loads(line)
            except ValueError:  # the last line while it is being written
                continue
            rest = " ".join(
                f"{name}={value}" for name, value in written.items() if name not in ("at", "event")
            )
            found.append(
                (written["at"], f"{written['at']} {file.stem:<10} {written['event']} {rest}".rstrip())
            )
    found.sort(key=lambda line: line[0])
    return "\n".join(text for _, text in found[-LINES:]) or "Nothing has happened yet."


def _doors(settings: House) -> str:
    host = _host(settings)
    only_here = "not encrypted" + (", this machine only" if not settings.plain_telnet else "")
    return f"""  MUD client, TLS   {host} port {settings.tls_port}
  MUD client        {settings.telnet_bind} port {settings.telnet_port} ({only_here})
  Web page          {settings.public_url}/"""


def _host(settings: House) -> str:
    return urlsplit(settings.public_url).hostname or settings.bind


def _halves(fingerprint: str) -> str:
    return fingerprint[:48] + "\n  " + fingerprint[48:]
