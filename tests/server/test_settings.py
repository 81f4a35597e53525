"""The running settings are ours, and every connection to the database is a safe one."""

import threading

import pytest
from django.conf import settings
from django.db.utils import ConnectionHandler

from server.conf import database
from server.conf.env import house

OURS = {
    "DEBUG": False,
    "IN_GAME_ERRORS": False,
    "SQLITE3_PRAGMAS": (),
    "LOGGING_CONFIG": None,
    "TELNET_ENABLED": False,
    "SSL_ENABLED": False,
    "SSH_ENABLED": False,
    "WEBSERVER_ENABLED": False,
    "WEBCLIENT_ENABLED": False,
    "WEBSOCKET_CLIENT_ENABLED": False,
    "EVENNIA_ADMIN": False,
    "REST_API_ENABLED": False,
    "MXP_ENABLED": False,
    "MAX_CHAR_LIMIT": 2000,
    "MAX_COMMAND_RATE": 10000,
    "MAX_CONNECTION_RATE": 10000,
    "IDLE_TIMEOUT": -1,
    "GAME_INDEX_ENABLED": False,
    "IRC_ENABLED": False,
    "RSS_ENABLED": False,
    "GRAPEVINE_ENABLED": False,
    "DISCORD_ENABLED": False,
    "DEFAULT_CHANNELS": [],
    "CHANNEL_MUDINFO": None,
    "CHANNEL_CONNECTINFO": None,
    "CHANNEL_LOG_NUM_TAIL_LINES": 0,
    "FUNCPARSER_PARSE_OUTGOING_MESSAGES_ENABLED": False,
    "GUEST_ENABLED": False,
    "NEW_ACCOUNT_REGISTRATION_ENABLED": False,
    "AUTO_CREATE_CHARACTER_WITH_ACCOUNT": False,
    "AUTO_PUPPET_ON_LOGIN": False,
    "MULTISESSION_MODE": 0,
    "MAX_NR_SIMULTANEOUS_PUPPETS": 1,
    "INPUT_FUNC_MODULES": ["server.conf.inputfuncs"],
    "CMDSET_FALLBACKS": {},
    "SERVER_SERVICES_PLUGIN_MODULES": [],
    "PORTAL_SERVICES_PLUGIN_MODULES": [],
    "FILE_UPLOAD_HANDLERS": ["django.core.files.uploadhandler.MemoryFileUploadHandler"],
    "CSRF_COOKIE_HTTPONLY": True,
    "CSRF_COOKIE_SAMESITE": "Lax",
}
OURS_BY_NAME = (
    "EVENNIA_PORTAL_SERVICE_CLASS EVENNIA_SERVER_SERVICE_CLASS PORTAL_SESSION_HANDLER_CLASS "
    "SERVER_SESSION_HANDLER_CLASS SERVER_SESSION_CLASS TELNET_PROTOCOL_CLASS BASE_ACCOUNT_TYPECLASS "
    "BASE_CHARACTER_TYPECLASS BASE_ROOM_TYPECLASS BASE_OBJECT_TYPECLASS BASE_EXIT_TYPECLASS "
    "CMDSET_UNLOGGEDIN CMDSET_SESSION CMDSET_ACCOUNT CMDSET_CHARACTER"
).split()


@pytest.mark.parametrize("name", OURS)
def test_r50_settings_run_with_our_value(name):
    assert getattr(settings, name) == OURS[name]


@pytest.mark.parametrize("name", OURS_BY_NAME)
def test_r50_settings_name_our_classes(name):
    assert getattr(settings, name).split(".")[0] in ("server", "typeclasses", "commands")


def test_r50_settings_install_nothing_that_shows_rows():
    for app in ("admin", "adminsite", "flatpages", "rest_framework", "evennia.web", "django.contrib.sites"):
        assert not any(app in installed for installed in settings.INSTALLED_APPS)
    assert not any("evennia" in middleware for middleware in settings.MIDDLEWARE)


def test_r50_settings_have_a_secret_of_this_house():
    assert settings.SECRET_KEY == (house().keys / "cookie.key").read_bytes().hex()
    assert len(settings.SECRET_KEY) == 128
    assert "*" not in settings.ALLOWED_HOSTS


def test_r50_settings_ask_long_passphrases_and_hash_them_slowly():
    from server.conf import settings as real

    assert real.PASSWORD_HASHERS[0] == "server.conf.hashers.Passphrase"
    lengths = [
        validator["OPTIONS"]["min_length"]
        for validator in settings.AUTH_PASSWORD_VALIDATORS
        if "OPTIONS" in validator
    ]
    assert lengths == [10]


def test_passphrases_are_hashed_by_argon2id_with_the_stated_numbers():
    from server.conf.hashers import Passphrase

    made = Passphrase().encode("a passphrase of a test", "saltsaltsalt")
    assert made.startswith("argon2$argon2id$v=19$m=65536,t=3,p=4$")
    assert Passphrase().verify("a passphrase of a test", made)
    assert not Passphrase().verify("another passphrase", made)


def pragmas(connection) -> dict[str, int | str]:
    with connection.cursor() as cursor:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")
        return {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in names}


SAFE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 100, "secure_delete": 1}


@pytest.mark.django_db
def test_r29_every_connection_of_every_thread_is_safe(tmp_path):
    rows = database.settings_for(database.in_folder(tmp_path), tmp_path)
    first, second = (
        ConnectionHandler({"default": rows})["default"],
        ConnectionHandler({"default": rows})["default"],
    )
    found = [pragmas(first), pragmas(second)]
    handler = ConnectionHandler({"default": rows})

    def in_a_thread():
        found.append(pragmas(handler["default"]))
        handler["default"].close()

    thread = threading.Thread(target=in_a_thread)
    thread.start()
    thread.join()
    first.close()
    second.close()
    assert found == [SAFE] * 3


@pytest.mark.django_db
def test_r29_a_change_takes_the_lock_at_its_beginning(tmp_path):
    rows = database.settings_for(database.in_folder(tmp_path), tmp_path)
    connection = ConnectionHandler({"default": rows})["default"]
    said = []
    connection.ensure_connection()
    connection.connection.set_trace_callback(said.append)
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    connection.rollback()
    connection.close()
    assert "BEGIN IMMEDIATE" in said


def test_postgresql_gives_up_on_a_server_that_does_not_answer(tmp_path):
    rows = database.settings_for("postgresql://meadow:word%2Fword@db.example:5433/meadow", tmp_path)
    assert (rows["HOST"], rows["PORT"], rows["NAME"], rows["PASSWORD"]) == (
        "db.example",
        "5433",
        "meadow",
        "word/word",
    )
    assert rows["CONN_HEALTH_CHECKS"] and rows["CONN_MAX_AGE"] == 600
    assert (
        "statement_timeout=1000" in rows["OPTIONS"]["options"]
        and "lock_timeout=100" in rows["OPTIONS"]["options"]
    )
    assert rows["OPTIONS"]["sslmode"] == "verify-full"


def test_postgresql_on_a_socket_needs_no_certificate(tmp_path):
    rows = database.settings_for("postgresql:///meadow?host=/run/postgresql", tmp_path)
    assert rows["HOST"] == "/run/postgresql" and "sslmode" not in rows["OPTIONS"]
