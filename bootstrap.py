"""From an empty machine to a running house. Needs nothing but a Python of 3.8 or later to begin with.

    python3 bootstrap.py env|run|stop|status|log|demo|test|check|bench|fuzz|soak
    python3 bootstrap.py backup|backup-key|restore|rotate-keys|steward|steward-ends

Finds a Python of 3.12 or later, makes .venv with the packages of requirements.lock (for env, test, check,
bench, fuzz and soak also those of requirements-dev.lock), each checked by its hash, and hands over to what
stands in there. Before tests and benchmarks it looks for a browser, before tests also for a PostgreSQL and
two MUD clients and a proxy, and fetches Debian's where it may. Where nothing is to be done it costs a tenth
of a second.
"""

import fcntl
import glob
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
LOCK = os.path.join(ROOT, "requirements.lock")
DEV_LOCK = os.path.join(ROOT, "requirements-dev.lock")
STAMP = os.path.join(VENV, ".meadow")
OLDEST, TOO_NEW = (3, 12), (3, 15)

OF_THE_HOUSE = ("run", "stop", "status", "log", "demo")
UPKEEP = ("steward", "steward-ends", "backup", "backup-key", "restore", "rotate-keys")
FOR_DEVELOPERS = ("env", "test", "check", "bench", "fuzz", "soak")
# Each of these opens houses of its own, and is mostly waited for.
SLOW = ("attacks", "browser", "canary", "found", "postgresql", "stories")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CLIENTS = ("tt++", "tf5", "haproxy")
ELSEWHERE = ("/usr/games", "/usr/sbin")  # not on everybody's path
SERVERS = "/usr/lib/postgresql/*/bin/initdb"  # Debian puts none of these on the path
NONE_HERE = (
    "Meadow: there is no {name} here and none could be fetched ({why}); the tests that need it are skipped."
)
NO_PYTHON = (
    "Meadow needs Python 3.12, 3.13 or 3.14, and none was found. Install one (where it is new enough: "
    "apt install python3 python3-venv; anywhere: https://www.python.org/downloads/), or name yours: "
    "MEADOW_PYTHON=/path/to/python3.12"
)
CHECKS = [
    ("style", ["-m", "ruff", "check"]),
    ("form", ["-m", "ruff", "format", "--check"]),
    ("layers", ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"]),
    ("migrations", ["-m", "django", "makemigrations", "--check", "--dry-run"]),
    ("holds and lengths", ["-m", "server.holds"]),
]


class Hindered(Exception):
    """The set-up cannot go on. The message is one sentence."""


def main(words):
    """The exit status."""
    deed = words[0] if words else ""
    os.environ.setdefault("UV_SYSTEM_CERTS", "1")  # whom this machine trusts, uv trusts
    if deed not in (*OF_THE_HOUSE, *UPKEEP, *FOR_DEVELOPERS):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    os.chdir(ROOT)
    try:
        prepare([LOCK, DEV_LOCK] if deed in FOR_DEVELOPERS else [LOCK])
    except Hindered as why:
        print(why, file=sys.stderr)
        return 1
    if deed == "env":
        return 0
    sys.stdout.flush()
    if deed == "check":
        return check()
    if deed in ("test", "bench"):
        browser()
    if deed == "test":
        database()
        clients()
    sys.stdout.flush()
    modules = {"test": "pytest", "bench": "tests.bench", "fuzz": "tests.fuzz", "soak": "tests.soak"}
    if deed == "test" and not words[1:] and (os.cpu_count() or 1) > 1:
        return test_all()
    if deed in modules:
        os.execv(PYTHON, [PYTHON, "-m", modules[deed], *words[1:]])
    ours = ["server.upkeep" if deed in UPKEEP else "server.setup_house", *words]
    os.execv(PYTHON, [PYTHON, "-m", *ours])


def halves():
    """The folders of tests: the slow ones, and all others."""
    all_of_them = sorted(name for name in os.listdir("tests") if name[0] not in "._" and name.count(".") == 0)
    rest = [f"tests/{name}" for name in all_of_them if name not in SLOW]
    return [f"tests/{name}" for name in SLOW], rest


def test_all():
    """All tests, those of real houses and browsers beside all others; the exit status is 0 if all pass."""
    slow, rest = halves()
    with tempfile.TemporaryFile() as said:
        words = [PYTHON, "-m", "pytest", "-p", "no:cacheprovider"]  # two of them would write one file
        beside = subprocess.Popen([*words, *slow], stdout=said, stderr=subprocess.STDOUT)
        status = subprocess.call([*words, *rest])
        status = beside.wait() or status
        said.seek(0)
        shutil.copyfileobj(said, sys.stdout.buffer)
    return status


def check():
    """Every check is run; the exit status is 0 if all are content."""
    environment = dict(os.environ, DJANGO_SETTINGS_MODULE="server.conf.test_settings")
    discontent = []
    for name, words in CHECKS:
        if subprocess.call([PYTHON, *words], env=environment) != 0:
            discontent.append(name)
    print("Not as it should be: " + ", ".join(discontent) if discontent else "All checks pass.")
    return 1 if discontent else 0


def prepare(locks):
    """.venv holds what these lock files ask for, or Hindered is raised."""
    wanted = {lock: digest(lock) for lock in locks}
    if set(wanted.values()) <= stamps():
        return
    with open(os.path.abspath(__file__)) as one_at_a_time:  # two makes at once would spoil one .venv
        fcntl.flock(one_at_a_time, fcntl.LOCK_EX)
        for lock, digest_of_it in wanted.items():
            if digest_of_it not in stamps():
                install(lock, digest_of_it)


def digest(lock):
    """The hash of a lock file."""
    with open(lock, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def stamps():
    """The hashes of the lock files that .venv was filled from; none if it is not whole or does not run."""
    try:
        with open(STAMP) as file:
            return set(file.read().split()) if os.access(PYTHON, os.X_OK) else set()
    except OSError:
        return set()


def install(lock, wanted):
    """Makes .venv and fills it; the stamp comes last, so that a broken-off one is begun again."""
    uv = shutil.which("uv")
    if uv and not runs([uv, "--version"]):  # a shim of pyenv may stand for a uv that is not there
        uv = None
    if not suits(PYTHON):
        make_venv(find_python(), uv)
    print(f"Meadow: fetching the packages of {os.path.basename(lock)} (once)", flush=True)
    # The lock is complete, and nothing is built here: what is not in it by its hash never runs.
    wishes = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", lock]
    if not (uv and runs([uv, "pip", "install", "--python", PYTHON, *wishes])):  # pip says better what hinders
        if not runs([PYTHON, "-m", "pip", "--version"]) and not runs([PYTHON, "-m", "ensurepip"]):
            raise Hindered("pip could not be put into .venv.")
        fetch = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input", *wishes]
        call(fetch, "The packages could not be fetched; is this machine on the net?")
    # A changed requirements.lock makes the other one's stamp worthless: it may want other versions.
    kept = stamps() & {digest(LOCK)} if lock == DEV_LOCK else set()
    with open(STAMP + ".new", "w") as file:
        file.write("\n".join(sorted(kept | {wanted})) + "\n")
    os.replace(STAMP + ".new", STAMP)


def browser():
    """There is a Chromium for the browser tests, if this machine lets us have one; else one sentence why."""
    if not (os.environ.get("MEADOW_CHROMIUM") or any(shutil.which(name) for name in BROWSERS)):
        fetched("Chromium", "chromium", "fonts-dejavu-core")


def database():
    """There is a PostgreSQL for the tests of houses on it, in the same way."""
    there = os.environ.get("MEADOW_POSTGRESQL") or shutil.which("initdb") or glob.glob(SERVERS)
    if not there:
        fetched("PostgreSQL", "postgresql")


def clients():
    """There are the MUD clients of which tests read the screen, and the proxy that one comes by, likewise."""
    path = os.pathsep.join([os.environ.get("PATH", ""), *ELSEWHERE])
    if not all(shutil.which(name, path=path) for name in CLIENTS):
        fetched("TinTin++, TinyFugue and HAProxy", "tintin++", "tf5", "haproxy")


def fetched(name, *packages):
    """Debian's packages are installed, once; where that may not be, one sentence says why."""
    apt, sudo = shutil.which("apt-get"), shutil.which("sudo")
    if not apt:
        print(NONE_HERE.format(name=name, why="no apt-get"))
        return
    first = [] if os.geteuid() == 0 else [sudo, "-n"]
    if first and not (sudo and runs([sudo, "-n", "true"])):
        print(NONE_HERE.format(name=name, why="installing needs root"))
        return
    print(f"Meadow: fetching Debian's {name} for the tests (once)", flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    wishes = ["install", "-y", "-qq", "--no-install-recommends", *packages]
    for words in (["update", "-qq"], wishes):
        done = subprocess.run([*first, apt, *words], env=environment, stdout=subprocess.DEVNULL)
        if done.returncode != 0:
            print(NONE_HERE.format(name=name, why=f"apt-get {words[0]} did not end well"))
            return


def make_venv(python, uv):
    """.venv is new, with `python` in it."""
    if uv:
        call([uv, "venv", "--quiet", "--clear", "--python", python, VENV], "uv could not make .venv")
        return
    hint = f"{python} could not make .venv; on Debian and Ubuntu it needs the package python3-venv"
    call([python, "-m", "venv", "--clear", VENV], hint)


def find_python():
    """The path of a Python that suits, or Hindered is raised."""
    named = os.environ.get("MEADOW_PYTHON")
    if named:
        python = shutil.which(os.path.expanduser(named))
        if python and suits(python):
            return python
        raise Hindered("MEADOW_PYTHON does not name a Python of 3.12, 3.13 or 3.14 that runs.")
    for python in candidates():
        if python and suits(python):
            return python
    raise Hindered(NO_PYTHON)


def candidates():
    """Where a Python may be, likeliest first."""
    yield sys.executable
    for name in ("python3.12", "python3.13", "python3.14", "python3", "python"):
        yield shutil.which(name)
    home = os.path.expanduser("~")
    pyenv = os.environ.get("PYENV_ROOT") or os.path.join(home, ".pyenv")
    uv = os.environ.get("UV_PYTHON_INSTALL_DIR") or os.path.join(home, ".local", "share", "uv", "python")
    for place in (
        os.path.join(pyenv, "versions", "3.1[234]*", "bin", "python3"),
        os.path.join(uv, "cpython-3.1[234]*", "bin", "python3"),
        "/usr/local/bin/python3.1[234]",
        "/opt/homebrew/bin/python3.1[234]",
        "/opt/python*3.1[234]*/bin/python3",
    ):
        yield from sorted(glob.glob(place))


def suits(python):
    """Whether `python` runs, is of a version that Meadow knows, and can make a venv."""
    question = f"import sys, venv, ssl, sqlite3; sys.exit(not {OLDEST} <= sys.version_info[:2] < {TOO_NEW})"
    return runs([python, "-c", question])


def runs(words):
    """Whether the command ends well. A shim on the path may stand for nothing."""
    try:
        return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def call(words, sentence):
    """The command ends well, or Hindered is raised with `sentence`."""
    if subprocess.call(words) != 0:
        raise Hindered(sentence)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
