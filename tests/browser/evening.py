"""What a house tells of one evening, for tests of the page alone."""

ROOM = {
    "name": "the Hearth",
    "description": "A ring of chairs around a small fire.",
    "medium": {"time": "live"},
    "memory": "Nothing said here is kept.",
    "ways": ["house"],
    "circle": "the Evening Circle",
}
SITTING = {
    "full": True,
    "meeting": "6f0c3a1e-2f6f-4a86-8c1b-0d9f5f1a7b11",
    "version": 7,
    "circle": "the Evening Circle",
    "stage": "sitting",
    "phase": "check_in",
    "floor": "round",
    "crosstalk": 0,
    "seconds_left": 340,
    "part_s": 540,
    "hold": None,
    "holder": "Ben",
    "turn": {"again": False, "next": ["Cyd", "Ann"]},
    "turns": {"Ben": "now", "Cyd": "to_come", "Ann": "to_come", "Dee": "had"},
    "order": ["Dee", "Ben", "Cyd", "Ann"],
    "listening": ["Eli"],
    "reading": ["Fay"],
    "away": ["Cyd"],
    "hands": [],
    "held_by": "Dee",
    "door_open": True,
    "you": {"seat": "sharing", "holds": False, "may": ["pass", "pause", "leave"]},
}
OWN_TURN = {
    "meeting": SITTING["meeting"],
    "version": 8,
    "holder": "Ann",
    "turn": {"again": False, "next": [], "cap_s": 60, "cap_w": 50},
    "turns": {"Ben": "had", "Cyd": "had", "Ann": "now", "Dee": "had"},
}
MAY_NOW = {
    "meeting": SITTING["meeting"],
    "version": 8,
    "you": {"seat": "sharing", "holds": False, "may": ["share", "pass", "done", "pause", "leave"]},
}
HELP = {
    "country": None,
    "emergency": ["112 in the European Union and many other countries", "911 in North America"],
    "lines": [
        {
            "name": "A line",
            "phone": ["0800 111 0 111", "116 123"],
            "text": "SHOUT to 85258",
            "chat_url": "https://example.org/chat",
            "notes": ["Hours: always."],
            "standing": "Checked on 2026-11-01.",
        },
        {
            "name": "B",
            "phone": [],
            "text": "",
            "chat_url": "javascript:alert(1)",
            "notes": [],
            "standing": "",
        },
    ],
    "text": "HELP NOW",
}

SCENE = {"src": "/assets/scenes/hearth.svg", "words": "A small fire, and a ring of chairs."}
SPOTS = [
    {"key": "window", "words": "by the window, where the rain is", "x": 20, "y": 40},
    {"key": "bench", "words": "on the bench", "x": 80, "y": 60},
]
LAWN = {**ROOM, "name": "the Lawn", "circle": None, "backdrop": SCENE, "spots": SPOTS}
FACES = {"Ben": {"src": "/faces/glass/00.svg", "words": 'a fox, "asleep" <b>'}}
BOARD = {
    "meeting": SITTING["meeting"],
    "version": 7,
    "part": 2,
    "parts": 5,
    "next": "turns_go_on",
    "seats": {
        "Ben": {
            "share": "now",
            "long": True,
            "turns": 1,
            "notes": ["grief"],
            "asked": None,
            "listens_s": None,
        },
        "Cyd": {"share": "passed", "turns": 0, "notes": [], "asked": "greeter", "listens_s": 125},
    },
}


def sits(door) -> None:
    """The person at this door is Ann, in the ring, while Ben has the turn."""
    door.tells("Persona.Worn", {"name": "Ann", "guest": False})
    door.tells("Room.Info", ROOM)
    door.tells("Room.Players", {"people": ["Dee", "Ben", "Cyd", "Ann", "Eli", "Fay"], "guests": 1})
    door.tells("Circle.State", SITTING)


def has_the_turn(door) -> None:
    """It is Ann's turn now."""
    door.tells("Circle.Turn", OWN_TURN)
    door.tells("Circle.State", MAY_NOW)
