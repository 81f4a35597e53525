"""PostgreSQL for the tests: a cluster of its own in a temporary folder, heard on a Unix socket alone.

The programs are Debian's (`make test` fetches them where it may) or those on the path; `MEADOW_POSTGRESQL`
names the folder of others. Nothing is asked of a server that runs on this machine already.
"""

import functools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from server.process import end_with

ROLE = "meadow"
WITHIN_S = 30.0
# Nothing of it outlives the tests, so that it need not survive a power cut.
QUICK = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "40",
    "log_destination": "stderr",
}

# So that nothing that was deleted stays in its journal, and no word of a statement comes into its log.
QUICK |= {"wal_recycle": "off"}
PREPARED = (
    f"GRANT pg_checkpoint TO {ROLE}",
    f"ALTER ROLE {ROLE} SET log_min_error_statement = panic",
    f"ALTER ROLE {ROLE} SET log_error_verbosity = terse",
)
# Words are sorted as people sort them, which is what most clusters do and SQLite does not.
ORDER = ("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")


def programs() -> Path | None:
    """The folder of PostgreSQL's own programs on this machine, or None."""
    on_the_path = shutil.which("initdb")
    named = os.environ.get("MEADOW_POSTGRESQL") or (on_the_path and os.path.dirname(on_the_path))
    debians = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    found = [path for path in (*debians, Path(named or "/nonexistent")) if (path / "initdb").exists()]
    return found[-1] if found else None


def or_skipped() -> Path:
    """The same; a test is skipped where they are not, unless the build could have fetched them."""
    if found := programs():
        return found
    why = "no PostgreSQL here: install it, or say where its programs are in MEADOW_POSTGRESQL"
    if "CI" in os.environ and os.geteuid() == 0 and shutil.which("apt-get"):
        pytest.fail(why)
    pytest.skip(why)


class Cluster:
    """One server, begun and ended by the tests, and prepared as docs/operating.md says.

    It refuses to be root: where we are, another account runs it.
    """

    def __init__(self, bin: Path) -> None:
        self.bin = bin
        self.folder = Path(tempfile.mkdtemp(prefix="mdwpg"))
        self._account = _account()
        if self._account:
            os.chown(self.folder, self._account.pw_uid, self._account.pw_gid)
        self.data = self.folder / "rows"
        self._count = 0
        words = ["-D", self.data, "-U", "keeper", "-A", "trust", "-E", "UTF8", "--no-sync", *ORDER]
        subprocess.run([self.bin / "initdb", *words], check=True, stdout=subprocess.DEVNULL, **self._as())
        with (self.data / "postgresql.conf").open("a") as written:
            settings = QUICK | {"unix_socket_directories": str(self.folder)}
            written.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
        self.start()
        for words in (f"CREATE ROLE {ROLE} LOGIN CREATEDB", *PREPARED):
            self.asks(words)

    def _as(self) -> dict:
        one = self._account
        return {"cwd": self.folder} | (
            {"user": one.pw_uid, "group": one.pw_gid, "extra_groups": []} if one else {}
        )

    def start(self) -> None:
        """It answers."""
        with (self.folder / "said").open("ab") as said:
            self._server = subprocess.Popen(
                [self.bin / "postgres", "-D", self.data],
                stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True,
                preexec_fn=functools.partial(end_with, os.getpid()),
                **self._as(),
            )  # fmt: skip
        until = time.monotonic() + WITHIN_S
        while True:
            try:
                self.asks("SELECT 1")
                return
            except psycopg.OperationalError:
                assert time.monotonic() < until, (self.folder / "said").read_text()
                time.sleep(0.02)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """It is away. SIGINT: whoever is connected is shown out; SIGQUIT: at once, as after a crash."""
        self._server.send_signal(how)
        self._server.wait(WITHIN_S)

    def restart(self) -> None:
        """What `pg_ctl restart -m immediate` does."""
        self.stop(signal.SIGQUIT)
        self.start()

    @property
    def is_up(self) -> bool:
        """Whether it runs."""
        return self._server.poll() is None

    def killed(self) -> None:
        """All of its processes are gone, also those that stand still."""
        for pid in (self._server.pid, *self._children()):
            os.kill(pid, signal.SIGKILL)
        self._server.wait(WITHIN_S)

    def close(self) -> None:
        """It is gone, with all that it kept."""
        if self.is_up:
            self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def asks(self, words: str, database: str = "postgres") -> list[tuple]:
        """What the keeper of the whole cluster is answered."""
        at = {"host": str(self.folder), "user": "keeper", "dbname": database, "connect_timeout": 5}
        with psycopg.connect(autocommit=True, **at) as connection:
            asked = connection.execute(words)
            return asked.fetchall() if asked.description else []

    def database(self, like: str = "template1") -> str:
        """The name of a new database that belongs to the role of the house: an empty one, or a copy."""
        self._count += 1
        name = f"meadow{self._count}"
        self.asks(f"CREATE DATABASE {name} TEMPLATE {like} OWNER {ROLE}")
        self.asks(f"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {ROLE}", name)
        self.asks("CHECKPOINT")  # or after a crash the counters of a copy are those of before it
        return name

    def url(self, name: str) -> str:
        """What MEADOW_DATABASE_URL says of it."""
        return f"postgresql://{ROLE}@/{name}?host={quote(str(self.folder))}"

    @contextmanager
    def held(self, words: str, database: str) -> Iterator[None]:
        """Somebody else has said this in a transaction that is still open."""
        with psycopg.connect(host=str(self.folder), user="keeper", dbname=database) as other:
            other.execute(words)
            yield
            other.rollback()

    @contextmanager
    def standing_still(self, *pids: int) -> Iterator[None]:
        """These processes do nothing, and nobody is told; none named: the whole server."""
        stopped = pids or (self._server.pid, *self._children())
        for pid in stopped:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in stopped:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGCONT)

    def _children(self) -> list[int]:
        told = Path(f"/proc/{self._server.pid}/task/{self._server.pid}/children").read_text()
        return [int(pid) for pid in told.split()]

    def waits_for_another(self) -> None:
        """Each commit is made and not answered until another server has it too, of which there is none."""
        self._waits_for("nobody")

    def waits_for_nobody(self) -> None:
        """A commit is answered when it is made."""
        self._waits_for("")

    def _waits_for(self, name: str) -> None:
        self.asks(f"ALTER SYSTEM SET synchronous_standby_names = '{name}'")
        self.asks("SELECT pg_reload_conf()")

    def waiting(self) -> int:
        """The process that has made a commit and waits to say so."""
        until = time.monotonic() + WITHIN_S
        while not (found := self.asks("SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'")):
            assert time.monotonic() < until, "nobody waits"
        return found[0][0]

    def files_with(self, words: str) -> list[str]:
        """In which files of the server these stand, as bytes; in its log too."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return [str(path.relative_to(self.folder)) for path in files if words.encode() in path.read_bytes()]

    def backends(self, name: str) -> list[int]:
        """The processes that serve whoever is connected to this database."""
        rows = self.asks(f"SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND usename = '{ROLE}'")
        return [pid for (pid,) in rows]


def _account() -> pwd.struct_passwd | None:
    """Who runs the server where we are root: Debian's account for it, or nobody in particular."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.skip("initdb refuses to be root, and there is no account that it could be")
