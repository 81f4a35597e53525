"""What Evennia and Django are told. Each value that differs from Evennia's says why."""

from urllib.parse import urlsplit

from evennia.settings_default import *  # noqa: F403  (Evennia asks for this: what is not named here is its own)

from game.common.plain import LINE_LIMIT
from server.conf import cookies, database
from server.conf.env import ROOT, house
from server.folder import key, older_keys

_house = house()
_host = urlsplit(_house.public_url).hostname
_https = _house.public_url.startswith("https:")

SERVERNAME = "Meadow"
GAME_DIR = str(ROOT)

# --- secrets and faults
SECRET_KEY = key(_house, "cookie.key").hex()  # a key of this house, never one that stands in a repository
ERASED_MARKS = str(_house.data / "erased")  # who was erased, as marks; no backup of rows holds them
HOUSE_KEY = key(_house, "house.key")  # hides ids and words in rows; names that are taken are marks under it
OLDER_HOUSE_KEYS = older_keys(_house)  # for marks that were made before a rotation
DEBUG = False
IN_GAME_ERRORS = False  # tracebacks tell members of our files, and the log of their words
ALLOWED_HOSTS = [_host, "127.0.0.1", "localhost", "[::1]"]  # a forged host would turn up in links

# --- rows
DATABASES = {"default": database.settings_for(_house.database_url, _house.data)}
SQLITE3_PRAGMAS = ()  # Evennia's switch the disk's safety off; ours reach every connection by DATABASES
INSTALLED_APPS = [  # Evennia's rows and ours; no admin, site, flat pages or API
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "evennia.utils.idmapper",
    "evennia.server",
    "evennia.typeclasses",
    "evennia.accounts",
    "evennia.objects",
    "evennia.comms",
    "evennia.help",
    "evennia.scripts",
    "game.common",  # ours, lowest first; common brings makemigrations and migrate that leave Evennia alone
    "game.people",
    "game.personas",
    "game.safety",
    "game.places",
    "game.circles",
]
_TEMPLATES = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "DIRS": [ROOT / "world" / "web", ROOT / "server" / "web" / "templates"],  # the first is for editing
    "APP_DIRS": False,  # no page of Evennia's or Django's own
}
TEMPLATES = [
    _TEMPLATES
    | {
        "NAME": "site",
        "OPTIONS": {
            "context_processors": ["server.web.signed_in.seen"],
            "builtins": ["server.web.tags"],
        },
    },
    # Django loads all tags of an engine with it, and ours know the commands' help: the Portal must not.
    _TEMPLATES | {"NAME": "portal"},
]
MIDDLEWARE = [
    "server.web.manners.manners",
    "server.web.manners.right_host",
    "django.middleware.csrf.CsrfViewMiddleware",
    "server.web.signing_in.first",
]

# --- doors: ours (server/portal), Evennia's stay shut
EVENNIA_PORTAL_SERVICE_CLASS = "server.portal.service.PortalService"
EVENNIA_SERVER_SERVICE_CLASS = "server.house.service.HouseService"
PORTAL_SESSION_HANDLER_CLASS = "server.portal.sessions.PortalSessions"
SERVER_SESSION_HANDLER_CLASS = "server.house.sessions.HouseSessions"
SERVER_SESSION_CLASS = "server.house.sessions.HouseSession"
TELNET_PROTOCOL_CLASS = "server.portal.telnet.Telnet"
INPUT_FUNC_MODULES = ["server.conf.inputfuncs"]  # of Evennia's 27 anyone may call any, before login too
SERVER_SERVICES_PLUGIN_MODULES = []
PORTAL_SERVICES_PLUGIN_MODULES = []
LOCKDOWN_MODE = False
TELNET_ENABLED = SSL_ENABLED = SSH_ENABLED = False
WEBSERVER_ENABLED = WEBCLIENT_ENABLED = WEBSOCKET_CLIENT_ENABLED = WEBCLIENT_TYPING_ENABLED = False
EVENNIA_ADMIN = REST_API_ENABLED = False  # they show every row
MXP_ENABLED = False  # links that type for you, and a regular expression that stops the house
MAX_CHAR_LIMIT = LINE_LIMIT  # counted by our door; here so that both say the same
MAX_COMMAND_RATE = MAX_CONNECTION_RATE = 10000  # never: our door slows one address or connection, not all
IDLE_TIMEOUT = -1  # nobody is shown out of a circle for being silent
LOGIN_THROTTLE_LIMIT = CREATION_THROTTLE_LIMIT = 10000  # ours count by person and address

# --- no calls home, no other houses
GAME_INDEX_ENABLED = IRC_ENABLED = RSS_ENABLED = GRAPEVINE_ENABLED = DISCORD_ENABLED = False

# --- only our facts are written (server/logs.py); these names keep a stray file in the closed folder
LOG_DIR = str(_house.logs)
SERVER_LOG_FILE = str(_house.logs / "evennia-server.log")
PORTAL_LOG_FILE = str(_house.logs / "evennia-portal.log")
HTTP_LOG_FILE = str(_house.logs / "evennia-http.log")
LOCKWARNING_LOG_FILE = ""  # Evennia writes none then
CHANNEL_LOG_NUM_TAIL_LINES = 0
LOGGING_CONFIG = None  # Django's own handlers print requests and mail tracebacks
DEFAULT_CHANNELS = []  # channel lines are kept in files, and "connected" lines name accounts
CHANNEL_MUDINFO = CHANNEL_CONNECTINFO = None

# --- bodies and commands
BASE_ACCOUNT_TYPECLASS = "typeclasses.accounts.Account"
BASE_CHARACTER_TYPECLASS = "typeclasses.personas.Persona"
BASE_ROOM_TYPECLASS = "typeclasses.rooms.Room"
BASE_OBJECT_TYPECLASS = BASE_EXIT_TYPECLASS = "typeclasses.things.Thing"  # a way out is a row, not a body
BASE_SCRIPT_TYPECLASS = "evennia.scripts.scripts.DefaultScript"
BASE_CHANNEL_TYPECLASS = "evennia.comms.comms.DefaultChannel"
BASE_GUEST_TYPECLASS = BASE_ACCOUNT_TYPECLASS  # visitors have no account; Evennia wants a name here
CMDSET_UNLOGGEDIN = "commands.default_cmdsets.ArrivingCmdSet"
CMDSET_ACCOUNT = "commands.default_cmdsets.PersonCmdSet"
CMDSET_CHARACTER = "commands.default_cmdsets.PersonaCmdSet"
CMDSET_SESSION = "commands.default_cmdsets.SessionCmdSet"
CMDSET_FALLBACKS = {}  # a broken set of ours must not bring Evennia's stock commands back
LOCK_FUNC_MODULES = ("evennia.locks.lockfuncs", "server.conf.lockfuncs")
PROTOTYPE_MODULES = FILE_HELP_ENTRY_MODULES = []  # places and help are texts under world/
FUNCPARSER_PARSE_OUTGOING_MESSAGES_ENABLED = False  # what people say is never a program
GLOBAL_SCRIPTS = {}
DEFAULT_HOME = START_LOCATION = GUEST_HOME = GUEST_START_LOCATION = "#1"  # the Gate, which is built first

# --- people
GUEST_ENABLED = False  # our own visitors are no accounts
GUEST_LIST = []
NEW_ACCOUNT_REGISTRATION_ENABLED = False  # only our own joining, with consent and limits
AUTO_CREATE_CHARACTER_WITH_ACCOUNT = False  # it would wear the login name, which nobody may see
AUTO_PUPPET_ON_LOGIN = False  # a session takes its body from our row
MULTISESSION_MODE = 0  # present with one mask at a time: a second connection takes over
MAX_NR_SIMULTANEOUS_PUPPETS = 1
MAX_NR_CHARACTERS = 12
PERMISSION_ACCOUNT_DEFAULT = "Player"
INPUT_CLEANUP_BYPASS_PERMISSIONS = []
PASSWORD_HASHERS = [
    "server.conf.hashers.Passphrase",  # Argon2id; Evennia's is quicker guessed and takes twice as long
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]  # accounts have no usable password

# --- web: pages are asked for over the link and made in threads of the Server (server/house/pages.py)
ROOT_URLCONF = "server.conf.urls"
CSRF_COOKIE_HTTPONLY = True  # the only cookie of Django's; sign-ins have rows and a cookie of our own
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = cookies.form_name(over_https=_https)  # only pages with a form set it
CSRF_COOKIE_SECURE = _https
CSRF_COOKIE_AGE = None  # gone when the browser closes
CSRF_FAILURE_VIEW = "server.web.errors.form_without_sign"
CSRF_TRUSTED_ORIGINS = [_house.public_url]
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]  # none that writes a file
REST_FRAMEWORK = {  # in place of Evennia's, which lets in by passphrase; ours is read only (server/web/api)
    "DEFAULT_AUTHENTICATION_CLASSES": ["server.web.api.who.SignedIn"],
    "DEFAULT_PERMISSION_CLASSES": ["server.web.api.who.OverAPrivateWay", "server.web.api.who.Known"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],  # no pages with forms
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "server.web.api.instead.instead",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Meadow",
    "VERSION": "1",
    "DESCRIPTION": "One's own data, and public lists of the house. Nothing can be changed by it.",
    "OAS_VERSION": "3.1.0",
}
