// What the page says about a meeting, in words. Pure. Whose time it is stands in whose.js.

import { about, counted, listed, nth } from "./phrases.js";
import { floor } from "./whose.js";

export { about, listed, titled } from "./phrases.js";
export { turn } from "./whose.js";

const CROSSTALK = [
  "Nobody replies, so that each can speak freely.",
  "Quiet gestures are welcome; nobody answers in words.",
  "A brief thanks is welcome; nobody answers beyond that.",
  "You may answer from your own experience.",
  "You may ask and answer.",
];
// Where one person speaks the others answer by a brief thanks at most, however far the part lets them.
const MOST_ANSWERED = { host: 2, reader: 2, team: 2, focus: 2, silent: 1 };
const TOO_LATE =
  "This meeting has begun and its door is closed. You can wait here: when it has ended, you can sit down.";
const SOON_S = 600;
const TURNS = {
  to_come: "turn to come",
  now: "has the turn",
  had: "had the turn",
  asked_again: "is asked again at the end",
};

/** What is to be known of one chair, as short words in an order that stays; its number is its place. */
export function chair(seat, circle) {
  const words = seat.you ? ["you"] : [];
  if (seat.now) words.push(circle.floor === "piece" ? "has the piece" : TURNS.now);
  else if (seat.you && circle.you?.passing) words.push("turn to come, and will pass you by");
  else if (seat.turn) words.push(TURNS[seat.turn]);
  if (seat.now && circle.turn?.again) words.push("asked once more");
  if (!seat.sharing) words.push("listening");
  if (seat.holds) words.push("holds the meeting");
  words.push(...itsPart(seat, circle), ...(circle.duties?.[seat.name] ?? []));
  if (seat.hand && !seat.now) words.push(countsHands(seat, circle) ? `hand up, ${nth(seat.hand)}` : "hand up");
  if (seat.beside) words.push("next door, place kept");
  else if (seat.away) words.push("line dropped, place kept");
  return words;
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
  const listens = circle.you?.listens ? "You were asked to listen for a while; passing and leaving stay free." : "";
  if (circle.stage !== "sitting" || circle.hold) return listens;
  return [listens, space(circle.turn), floor(circle), answers(circle)].filter(Boolean).join(" ");
}

/** The time left, softly: nobody is cut off. Empty where none is counted. */
export function time(circle, seconds) {
  if (seconds === null || !["sitting", "gathering", "aftercare"].includes(circle.stage)) return "";
  const isOver = "The minutes of this part are used; no turn is lost.";
  if (circle.stage === "gathering" && seconds > SOON_S) return ""; // people wait for others, not for this
  if (seconds < 1) return circle.stage === "sitting" ? isOver : "";
  const where = { sitting: "this part", gathering: "the gathering", aftercare: "the time afterwards" };
  const still = circle.hold ? " No time runs just now." : "";
  const span = about(seconds);
  return `There ${/minutes|seconds/.test(span) ? "are" : "is"} ${span} left in ${where[circle.stage]}.${still}`;
}

/** Who comes after, what the circle is asked, and who reads the agreements. */
export function after(circle) {
  const next = circle.turn?.next ?? [];
  const reading = circle.reading ?? [];
  const asked = circle.asked;
  return [
    next.length ? `After that: ${next.join(", ")}.` : "",
    asked ? `The circle is asked for ${counted(asked, "more minute", "more minutes")}.` : "",
    reading.length ? `Reading the agreements: ${listed(reading)}.` : "",
    circle.stage !== "none" && circle.door_open === false ? "The door is closed." : "",
  ].filter(Boolean).join(" ");
}

// What the part is to this chair.
function itsPart(seat, circle) {
  const { loop, floor: now } = circle;
  return [
    loop?.speaker === seat.name ? "is being heard" : "",
    loop?.listener === seat.name ? "listens" : "",
    circle.focus === seat.name ? "in focus" : "",
    now === "reader" && circle.reader === seat.name ? "reads" : "",
    now === "inner" && seat.inner ? "inner chair" : "",
  ].filter(Boolean);
}

// Of others' hands only whoever helps to hold the meeting knows: for everybody else their own is no number.
function countsHands(seat, circle) {
  return !seat.you || circle.you?.holds || (circle.hands ?? []).length > 1;
}

function answers(circle) {
  if (circle.silence) return "";
  const most = circle.alcove ? 4 : (MOST_ANSWERED[circle.floor] ?? 4);
  return CROSSTALK[Math.min(most, circle.crosstalk)];
}

function space(own) {
  if (!own?.cap_s && !own?.cap_w) return "";
  const time = own.cap_s ? about(own.cap_s) : "";
  const words = own.cap_w ? `${own.cap_w} words` : "";
  return `There is room for ${[time, words].filter(Boolean).join(" or ")}; nobody cuts you off.`;
}
