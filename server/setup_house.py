"""What `make run`, `stop`, `status` and `log` do, once the packages are there; `demo` does them for a demo.

Exit status: 0 done; 1 it did not work; 2 a setting cannot be used; 3 (status) the house does not run. What
hinders is one sentence on the error stream. A first start makes the database under another name and gives it
its own when the world stands in it, so that what is half-made is never taken for a house.
"""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from server import doors, folder, lock, notices, settled
from server.conf import database, env, mark
from server.conf.env import ROOT, House, Unusable, house
from server.crashes import Babble
from server.facts import is_ours, place_of
from server.process import keep_private
from server.upkeep import rotate
from server.upkeep.hindered import Hindered

PATIENCE_S = 60
PEOPLED_S = 30
STOP_S = 20
DRAFT = "draft-"
HOPELESS = 3  # starts in a row after which a child will not come up by waiting


class Failed(Exception):
    """The set-up cannot go on. The message is one sentence."""


def main(words: list[str]) -> int:
    """The exit status of `run`, `stop`, `status` or `log`, of the house or after `demo` of the demo."""
    if words[:1] == ["demo"]:
        words = words[1:] or ["run"]
        os.environ["MEADOW_DEMO"] = "1"  # its processes inherit it, and read no .env
    deed = {"run": run, "stop": stop, "status": status, "log": log}.get(words[0] if words else "")
    if not deed:
        print("Say one of: run, stop, status, log.", file=sys.stderr)
        return 2
    keep_private()
    try:
        return deed(house())
    except (Unusable, lock.Taken) as why:
        print(why, file=sys.stderr)
        return 2
    except Failed as why:
        print(why, file=sys.stderr)
        return 1


def run(settings: House) -> int:
    """The doors are open. Says where; nothing changes if they were. Raises Unusable, Taken, Failed."""
    if lock.holder(settings.data) is not None:
        _until_open(settings)
        print(notices.running(lock.as_it_runs(settings, lock.told(settings.data))))
        return 0
    folder.closed(settings.data)
    if settings.demo:
        mark.leave(settings.data)
    if _draft(settings):
        env.steward_can_be_made(settings)
    doors.all_free(settings)
    held = lock.take(settings.data)
    folder.make_keys(settings)
    _key_settled(settings, held)
    steward = _rows_and_world(settings, held)
    try:
        _start(settings, held)
        print(notices.opened(settings, doors.fingerprint(settings)))
    finally:
        if steward:  # it is told once, whatever else happens
            print(notices.steward(*steward))
    return 0


def _key_settled(settings: House, held: int) -> None:
    """The rows are under the house's key, though a rotation was cut off. Raises Failed."""
    try:
        rotate.settle(settings, held)
    except Hindered as why:
        raise Failed(str(why)) from None


def stop(settings: House) -> int:
    """Nothing of the house runs any more."""
    pid = lock.holder(settings.data)
    if pid is None:
        print("Meadow is not running.")
        return 0
    if not pid:
        raise Failed("A house holds the data folder, but does not say which process it is.")
    with contextlib.suppress(ProcessLookupError):  # a broken-off set-up whose last step still ends
        os.kill(pid, signal.SIGTERM)
    began = time.monotonic()
    while lock.holder(settings.data) is not None:
        if time.monotonic() - began > STOP_S:
            raise Failed(
                f"Meadow (process {pid}) has not stopped within {STOP_S} seconds; see "
                f"{notices.make(settings, 'log')}."
            )
        time.sleep(0.05)
    print("Meadow has stopped.")
    return 0


def status(settings: House) -> int:
    """How things stand, from the lock and from what the supervisor says."""
    if lock.holder(settings.data) is None:
        print(f"Meadow is not running in {settings.data}.")
        return 3
    told = lock.told(settings.data)
    print(notices.status(lock.as_it_runs(settings, told), told))
    return 0 if _is_up(told) else 1


def log(settings: House) -> int:
    """The latest facts of all processes, in the order in which they happened."""
    print(notices.facts(settings.logs))
    return 0


def _rows_and_world(settings: House, held: int) -> list[str] | None:
    """The tables are up to date and the world stands. The steward's login, passphrase, code if just made."""
    draft = _draft(settings)
    if not draft:
        return _brought_up_to_date(settings, held)
    _forget(draft)
    draft_url = database.in_folder(settings.data, draft.name)
    try:
        made = _build(os.environ | {"MEADOW_DATABASE_URL": draft_url}, held)
        settled.settle(draft, settled.mark_of(settings))
        with contextlib.closing(sqlite3.connect(draft)) as whole:
            whole.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # nothing stays in a file of the draft's name
        draft.rename(draft.with_name(draft.name.removeprefix(DRAFT)))
    finally:
        _forget(draft)
    return made


def _brought_up_to_date(settings: House, held: int) -> list[str] | None:
    """As `_rows_and_world`, of a database that was there before: nothing is made again that is so."""
    file = _sqlite(settings)
    if file and settled.is_settled(file, settled.mark_of(settings)):
        return None
    made = _build(dict(os.environ), held)
    if file:
        settled.settle(file, settled.mark_of(settings))  # another one now where a certificate was made
    return made


def _build(environment: dict[str, str], held: int) -> list[str] | None:
    _python("server.rows", environment, held)
    for line in _python("server.build", environment, held).splitlines():
        match line.split(" ", 2):
            case ["steward", login, rest]:
                return [login, *rest.rsplit(" ", 1)]  # blanks may stand in a passphrase only
    return None


def _forget(draft: Path) -> None:
    for file in draft.parent.glob(draft.name + "*"):
        file.unlink()


def _draft(settings: House) -> Path | None:
    """The file in which a first SQLite database is made; None when there is one already, or PostgreSQL."""
    file = _sqlite(settings)
    return file.with_name(DRAFT + file.name) if file and not file.exists() else None


def _sqlite(settings: House) -> Path | None:
    rows = database.settings_for(settings.database_url, settings.data)
    return Path(rows["NAME"]) if "sqlite3" in rows["ENGINE"] else None


def _python(module: str, environment: dict[str, str], held: int) -> str:
    """What `python -m module` printed. Raises Failed with its sentence, or with where it broke."""
    words = [sys.executable, "-m", module]
    ran = subprocess.run(words, cwd=ROOT, env=environment, pass_fds=(held,), capture_output=True)
    if ran.returncode == 0:
        return ran.stdout.decode()
    if ran.returncode == 2 and ran.stderr.count(b"\n") == 1:
        raise Failed(ran.stderr.decode().strip())
    broken: list[str] = []
    babble = Babble(lambda kind, places: broken.append(f"{kind} at {_where(places)}"), bool)
    babble.feed(ran.stderr + b"\n")
    how = ", then ".join(dict.fromkeys(broken)) or f"exit status {ran.returncode}"
    raise Failed(f"`python -m {module}` broke off: {how}. The house was not opened.")


def _where(places: list[tuple[str, int]]) -> str:
    ours = [place for place in places if is_ours(place[0])]
    return place_of(*(ours or places)[-1])


def _start(settings: House, held: int) -> None:
    """The supervisor runs behind, and the doors are open.

    Raises Failed, or Unusable where another program took a door meanwhile, with nothing left running.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "server.supervisor"],
        cwd=ROOT, env=os.environ | {lock.FD: str(held)}, pass_fds=(held,), start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    os.close(held)  # it has its own now
    try:
        _until_open(settings, process)
    except Failed:
        if process.poll() is None:
            process.terminate()
            process.wait(STOP_S)
        doors.all_free(settings)  # what took a door meanwhile is the better reason
        raise


def _until_open(settings: House, process: subprocess.Popen | None = None) -> None:
    """Portal and Server are up and linked, and the doors answer. Raises Failed."""
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE_S:
        told = lock.told(settings.data)
        if not process:
            _same_doors(settings, told)
        # The doors are asked last: each asking is a connection, and an address has only so many.
        is_ready = _is_up(told) and _is_peopled(told, began)
        if is_ready and doors.telnet_answers(settings) and doors.web_answers(settings):
            return
        if process and process.poll() is not None:
            raise Failed(
                process.stderr.read().decode().strip()
                or f"The supervisor ended at once; see {notices.make(settings, 'log')}."
            )
        if told and any(told[name]["restarts"] >= HOPELESS for name in ("portal", "house")):
            raise Failed(
                f"A part of the house ends soon after each start; {notices.make(settings, 'log')} says at "
                "which line."
            )
        if not process and lock.holder(settings.data) is None:
            raise Failed(f"The house was being stopped meanwhile. Say {notices.make(settings, 'run')} again.")
        time.sleep(0.05)
    raise Failed(
        f"The doors have not opened within {PATIENCE_S} seconds; {notices.make(settings, 'log')} says what "
        "happened."
    )


def _same_doors(settings: House, told: dict | None) -> None:
    """The running house has the doors that the settings name. Raises Taken."""
    running = lock.as_it_runs(settings, told)
    if (doors.wanted(running), running.web_tls) != (doors.wanted(settings), settings.web_tls):
        raise lock.Taken(
            f"A house runs in {settings.data} already, at {running.bind}, ports {running.telnet_port}, "
            f"{running.tls_port} and {running.web_port} ({'https' if running.web_tls else 'http'}). "
            f"{notices.make(settings, 'stop')} first, or set MEADOW_DATA to another folder."
        )


def _is_up(told: dict | None) -> bool:
    return bool(
        told and told["linked"] and told["portal"]["up"] and told["house"]["up"] and not told["stopping"]
    )


def _is_peopled(told: dict | None, began: float) -> bool:
    """The people of a demo sit, if it is one; for them alone nobody waits longer than a while."""
    return not told or told.get("demo", {"up": True})["up"] or time.monotonic() - began > PEOPLED_S


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
