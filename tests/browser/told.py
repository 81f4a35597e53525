"""What a page makes of facts: the module of its state, asked in the browser."""

from tests.browser import evening

STATE = """async ([facts, at]) => {
  const rules = await import("/assets/client/state.js");
  let state = rules.nothing();
  for (const [name, value, now] of facts) state = rules.merged(state, name, value, now ?? 0);
  return { state, seats: rules.seats(state), left: rules.remaining(state, at), mine: rules.mine(state),
    may: rules.may(state), sitting: { ...rules.sitting(state) } };
}"""
HERE = [
    ["Persona.Worn", {"name": "Ann", "guest": False}],
    ["Room.Info", evening.ROOM],
    ["Room.Players", {"people": ["Dee", "Ben"], "guests": 0}],
]


def merged(page, facts: list, at: float = 0) -> dict:
    """What the page makes of these facts, at this moment in milliseconds."""
    return page.evaluate(STATE, [facts, at])
