// What the page says about a meeting, in words. Pure.

const FLOORS = {
  host: "Whoever holds the meeting speaks.",
  round: "Each is asked once, in the order of the chairs.",
  piece: "Whoever has the piece speaks.",
  popcorn: "One speaks at a time, whoever wishes.",
  open: "The talk is open.",
};
const CROSSTALK = [
  "Nobody replies, so that each can speak freely.",
  "Quiet gestures are welcome; nobody answers in words.",
  "A brief thanks is welcome; nobody answers beyond that.",
  "You may answer from your own experience.",
  "You may ask and answer.",
];
const HOLDS = {
  facilitator: "The circle is on hold: everyone is quiet until it goes on.",
  pause: "Somebody asked for a pause: everyone is quiet until the circle goes on.",
  alone: "The circle is on hold, because nobody holds the meeting just now.",
};
const TOO_LATE =
  "This meeting has begun and its door is closed. You can wait here: when it has ended, you can sit down.";
const TURNS = {
  to_come: "turn to come",
  now: "has the turn",
  had: "had the turn",
  asked_again: "is asked again at the end",
};

/** A name or phrase as a heading begins with it, without an article before it. */
export function titled(name) {
  const bare = name.replace(/^the /i, "");
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

/** `Ann`, `Ann and Ben`, `Ann, Ben and Cyd`. */
export function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A span of time as one says it; null says nothing. */
export function about(seconds) {
  if (seconds === null) return "";
  if (seconds < 20) return "a few seconds";
  if (seconds < 50) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? "about a minute" : `about ${minutes} minutes`;
}

/** What is to be known of one chair, as short words in an order that stays; its number is its place. */
export function chair(seat, circle) {
  const words = seat.you ? ["you"] : [];
  if (seat.now) words.push(circle.floor === "piece" ? "has the piece" : TURNS.now);
  else if (seat.you && circle.you?.passing) words.push("turn to come, and will pass you by");
  else if (seat.turn) words.push(TURNS[seat.turn]);
  if (seat.now && circle.turn?.again) words.push("asked once more");
  if (!seat.sharing) words.push("listening");
  if (seat.holds) words.push("holds the meeting");
  if (seat.hand) words.push(`hand up, number ${seat.hand}`);
  if (seat.away) words.push("line dropped, place kept");
  return words;
}

/** Who has the turn, or how things stand where nobody has: in one sentence. */
export function turn(circle, name) {
  if (circle.hold) return HOLDS[circle.hold] ?? "The circle is on hold.";
  if (circle.stage === "none" && circle.door_open === false)
    return "The aftercare of this circle is next door. When it is over, whoever sits down opens the doors.";
  if (circle.stage === "none") return "Nobody is meeting here just now. Whoever sits down opens the doors.";
  if (circle.stage === "gathering") return "People gather. Nothing has begun yet.";
  if (circle.stage === "aftercare") return "The parts of the meeting are over. The talk is open.";
  if (circle.stage === "ended") return "The meeting is over.";
  if (!circle.holder) return "Nobody has the turn just now.";
  const piece = circle.floor === "piece";
  if (circle.holder === name) return piece ? "The piece is with you." : "It is your turn.";
  return piece ? `The piece is with ${circle.holder}.` : `It is ${circle.holder}'s turn.`;
}

/** The part that runs, by its name. Empty where none runs. */
export function partName(circle) {
  return circle.stage === "sitting" && circle.phase ? `Part: ${circle.phase.replaceAll("_", " ")}.` : "";
}

/** What whoever came too late for a seat can do; `may` are the words that have room. Empty for all others. */
export function tooLate(circle, may, isGuest) {
  const isOut = circle.stage === "sitting" && circle.door_open === false && circle.you?.seat === "none";
  if (!isOut || isGuest || may.length) return "";
  return TOO_LATE;
}

/** Who may speak in the part that runs, whether one answers, and the room one's own turn has. */
export function part(circle) {
  if (circle.stage !== "sitting" || circle.hold) return "";
  return [space(circle.turn), FLOORS[circle.floor], CROSSTALK[circle.crosstalk]].filter(Boolean).join(" ");
}

/** The time left, softly: nobody is cut off. Empty where none is counted. */
export function time(circle, seconds) {
  if (seconds === null || !["sitting", "gathering", "aftercare"].includes(circle.stage)) return "";
  const isOver = "The minutes of this part are used; no turn is lost.";
  if (seconds < 1) return circle.stage === "sitting" ? isOver : "";
  const where = { sitting: "this part", gathering: "the gathering", aftercare: "the time afterwards" };
  const still = circle.hold ? " No time runs just now." : "";
  const span = about(seconds);
  return `There ${/minutes|seconds/.test(span) ? "are" : "is"} ${span} left in ${where[circle.stage]}.${still}`;
}

/** Who comes after, and who reads the agreements. */
export function after(circle) {
  const next = circle.turn?.next ?? [];
  const reading = circle.reading ?? [];
  return [
    next.length ? `After that: ${next.join(", ")}.` : "",
    reading.length ? `Reading the agreements: ${listed(reading)}.` : "",
    circle.stage !== "none" && circle.door_open === false ? "The door is closed." : "",
  ].filter(Boolean).join(" ");
}

function space(own) {
  if (!own?.cap_s && !own?.cap_w) return "";
  const time = own.cap_s ? about(own.cap_s) : "";
  const words = own.cap_w ? `${own.cap_w} words` : "";
  return `There is room for ${[time, words].filter(Boolean).join(" or ")}; nobody cuts you off.`;
}
