// What the house has told this page, as one value. Pure: no page, no wire, no clock of its own.
//
//   nothing()                          before anything was told
//   merged(state, name, value, now)    after one fact of docs/protocol.md; `now` in milliseconds
//   remaining(state, now)              seconds left in the part that runs, or null
//   sitting(state)                     who sits at which spot, by the spot's key: {window: ["Ann", "Ben"]}
//   names(state)                       who is known to be here, or to sit here
//   face(state, name)                  {src, words} of somebody who is here or has a chair, or null
//   seats(state)                       the ring: one entry a chair, in the order of turns, then who listens
//
// `state.board` is the board of the meeting, as Circle.Board tells it, with `at`, when it came: for whoever holds or
// helps to hold it. It is null for everybody else.

const NOBODY = { people: [], titles: {}, faces: {}, said: {}, at: {}, guests: 0 };

/** Before anything was told. */
export function nothing() {
  const mask = { name: null, guest: false, pronouns: "", title: "", face: null, asked: [] };
  return { ...mask, room: null, ...NOBODY, circle: null, clock: null, board: null };
}

/** The state after one fact. What is no fact about the house leaves it as it was. */
export function merged(state, name, value, now) {
  return Object.hasOwn(MERGES, name) ? MERGES[name](state, value, now) : state;
}

/** Seconds left in the part that runs, counted down since the house said so; null where none are counted. */
export function remaining(state, now) {
  const clock = state.clock;
  if (clock === null) return null;
  return Math.max(0, clock.still ? clock.left : clock.left - (now - clock.at) / 1000);
}

/** Whether the turn is this person's. */
export function mine(state) {
  return state.name !== null && state.circle !== null && state.circle.holder === state.name;
}

/** The role in which somebody here acts, or "". */
export function title(state, name) {
  return ofName(state.titles, name) ?? "";
}

/** Where the picture of somebody's face is, and what is to be seen in it: {src, words}, or null. */
export function face(state, name) {
  return ofName(state.faces, name) ?? (name !== null && name === state.name ? state.face : null);
}

// By a name that somebody chose, which may be one of those that every object has.
function ofName(object, name) {
  return object && Object.hasOwn(object, name) ? object[name] : null;
}

/** Who sits at which spot of the place: names by the key of the spot, in the order in which they are here. */
export function sitting(state) {
  const found = Object.create(null);
  for (const name of state.people) {
    const spot = ofName(state.at, name);
    if (spot !== null) (found[spot] ??= []).push(name);
  }
  return found;
}

/** The pronouns that somebody here says for themselves, or "". */
export function pronouns(state, name) {
  return ofName(state.said, name) ?? "";
}

/** Everybody who is known to be here, or to sit in the ring. */
export function names(state) {
  const { order = [], listening = [], reading = [], next_door: nextDoor = {} } = state.circle ?? {};
  return [...new Set([...state.people, ...order, ...listening, ...reading, ...Object.keys(nextDoor)])];
}

/**
 * The ring: {name, title, pronouns, face, you, sharing, turn, now, holds, away, beside, inner, hand} a chair.
 * `turn` is what became of its turn in this part or null, `hand` its place among the hands or 0; who sits
 * `beside` is next door, and the chair is kept where it stands.
 */
export function seats(state) {
  const circle = state.circle;
  if (circle === null) return [];
  const chair = (sharing) => (name) => ({
    name,
    title: title(state, name),
    pronouns: pronouns(state, name),
    face: face(state, name),
    you: name === state.name,
    sharing,
    turn: ofName(circle.turns, name),
    now: name === circle.holder,
    holds: name === circle.held_by,
    away: (circle.away ?? []).includes(name),
    beside: Object.hasOwn(circle.next_door ?? {}, name),
    inner: (circle.inner ?? []).includes(name),
    hand: (circle.hands ?? []).indexOf(name) + 1,
  });
  return [...order(circle).map(chair(true)), ...(circle.listening ?? []).map(chair(false))];
}

// Those next door stand in no order; each has the number of a chair, counted with theirs.
function order(circle) {
  const names = [...(circle.order ?? [])];
  const kept = Object.entries(circle.next_door ?? {}).filter(([, number]) => number > 0);
  for (const [name, number] of kept.sort(([, one], [, other]) => one - other)) names.splice(number - 1, 0, name);
  return names;
}

/** The words that have room now, as the house says. */
export function may(state) {
  return state.circle?.you?.may ?? [];
}

const MERGES = {
  // As whoever one was before, nothing is asked of one any more.
  "Persona.Worn": (state, { name, guest, pronouns = "", title = "", face = null }) => {
    return { ...state, name, guest, pronouns, title, face, asked: [] };
  },
  "Persona.Asked": (state, { open }) => ({ ...state, asked: open }),
  // A new place: whatever was known of people and of a circle is over.
  "Room.Info": (state, room) => ({ ...state, room, ...NOBODY, circle: null, clock: null, board: null }),
  "Room.Players": people,
  "Circle.State": circle,
  "Circle.Turn": circle,
  "Circle.Phase": circle,
  "Circle.Board": board,
};

function people(state, value) {
  const guests = value.guests ?? state.guests;
  const told = value.titles ?? {};
  const at = seated(state.at, value);
  const { faces = {}, pronouns: said = {} } = value;
  if (value.people) return { ...state, guests, people: value.people, titles: told, faces, said, at };
  const others = state.people.filter((name) => name !== value.came && name !== value.gone);
  const kept = Object.entries(state.titles).filter(([name]) => others.includes(name));
  const titles = { ...Object.fromEntries(kept), ...told };
  const people = value.came === undefined ? others : [...others, value.came];
  const after = { ...state, guests, titles, people, at };
  return { ...after, faces: known(after, state.faces, faces), said: known(after, state.said, said) };
}

// Of those who are here, and of whoever has gone and has a chair in the ring still; of nobody else it is remembered.
function known(state, before, told) {
  const all = names(state);
  const merged = Object.entries({ ...before, ...told });
  return Object.fromEntries(merged.filter(([name, value]) => value !== null && all.includes(name)));
}

// Who sits where by name. What is whole replaces; null is who stood up, and whoever came or went sits nowhere.
function seated(before, { people = null, at = {}, came, gone }) {
  const kept = people ? [] : Object.entries(before).filter(([name]) => name !== came && name !== gone);
  const merged = [...kept.filter(([name]) => !Object.hasOwn(at, name)), ...Object.entries(at)];
  return Object.fromEntries(merged.filter(([, spot]) => spot !== null));
}

function circle(state, value, now) {
  const { full, ...keys } = value;
  const after = full ? keys : { ...state.circle, ...keys };
  // A circle that is shown whole begins anew without a board; one follows where this person helps to hold it.
  const known = full ? null : state.board;
  return { ...state, circle: after, clock: clock(full ? nothing() : state, keys, after, now), board: known };
}

// Whole each time; `at` is when it came, from which the seconds of who listens are counted down.
function board(state, value, now) {
  return { ...state, board: value.seats === null ? null : { ...value, at: now } };
}

// The house counts down by itself and tells only jumps; while the circle holds still, time stands still too.
function clock(before, keys, after, now) {
  const told = "seconds_left" in keys ? keys.seconds_left : remaining(before, now);
  return told == null ? null : { left: told, at: now, still: (after.hold ?? null) !== null };
}
