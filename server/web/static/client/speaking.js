// What becomes of a typed line: words that are spoken, a command, or an answer to the house. Pure.
//
//   becomes(typed, how, state)    what is sent for it; `how` is "say", "command" or "answer"
//   isDoubtful(typed, how, state) whether it would be said, and may have been meant for the house alone
//   readers(how, state)           who reads it, in a sentence

import { fate, knows, plain } from "./house.js";
import { may, names } from "./state.js";
import { listed } from "./phrases.js";

// Habits of worlds of text: marks need no word behind them.
const MARKS = "\"':;-!?";
// What the house reads about one's masks, exactly as it is read there: said aloud, it would tell whose mask it
// is, or what somebody wrote for themselves. With anything else behind them the same words may begin a sentence.
const FIELD =
  "(?:\\S+/)?(?:intention|friend|integration|valence|reality|awareness|medium|construct|keeps|not me|purpose)";
const MASKS = [
  "personas?\\s+(?:off|new(?:\\s+[^\\s=]+){0,2}|(?:wear|edit|rest|wake|retire|erase)(?:\\s+[^\\s=]+)?)$",
  "personas?\\s+(?:new|edit)\\s[^=]*=",
  "persona/\\w+",
  `sheet\\s+(?:[^=]+=|ask(?:\\s+\\S+)?$|drop\\s+${FIELD}(?:\\s+\\d+)?$|${FIELD}$)`,
  "keeps\\s+drop(?:\\s+\\d+)?$",
  "reveal\\s+(?:\\S+\\s+to|back\\s+\\S+\\s+from)\\s+\\S+$",
  "claims\\s+(?:(?:lived|imagined)\\s*=|drop\\s+(?:lived|imagined)(?:\\s+\\d+)?$)",
  "messages\\s+(?:arrive|leave|absent|page)(?:\\s*=|$)",
  "pronouns\\s+(?:=|\\S+/\\S+$)",
  "(?:@?shortdesc|@?desc|@describe)(?:\\s|$)",
  "describe\\s*=",
  "face\\s*=",
].map((one) => new RegExp(`^${one}`, "i"));
const HELP_NOW = /^help[ -]?now /; // for a country
const SLASH = /^\/(?=\S)/;
const MEETS = ["gathering", "sitting", "aftercare"];
const ANSWER = /^(yes|no|accept|decline)(?: (\S.*))?$/;
// A role in a circle is asked for as long as nobody answers; a bare yes may well be for somebody else.
const LASTS = "circle_role";

/** The line that is sent for what was typed. */
export function becomes(typed, how, state) {
  if (how === "answer") return typed;
  const line = typed.trim();
  if (how === "command" || SLASH.test(line)) return line.replace(SLASH, "");
  if (meant(line, state) !== "command") return `${word(state)} ${line}`;
  return isAlone(plain(line), state) ? plain(line) : line;
}

/** Whether it would be said, and may have been meant for the house alone: then its writer is asked first. */
export function isDoubtful(typed, how, state) {
  const line = typed.trim();
  return how === "say" && !SLASH.test(line) && meant(line, state) === "ask";
}

/** Who reads what is sent so; empty where nobody would. */
export function readers(how, state) {
  if (how === "answer") return "The house alone reads it.";
  if (how === "command") return "The house takes it as one of its words, such as look or help.";
  const { circle } = state;
  if (!MEETS.includes(circle?.stage)) return "Everyone here reads it.";
  const apart = beside(state);
  if (apart) return read(apart);
  const all = circle.stage === "aftercare" ? "Everyone in aftercare reads it." : "Everyone in the ring reads it.";
  return circle.you?.seat === "sharing" ? all : "";
}

// "say", "command" or "ask".
function meant(line, state) {
  const asked = answers(plain(line), state);
  if (asked) return asked;
  if (MARKS.includes(line[0]) || MASKS.some((one) => one.test(line))) return "command";
  const here = names(state).filter((name) => name !== state.name);
  const sits = MEETS.includes(state.circle?.stage) && state.circle.you?.seat !== "none";
  const { ways = [], spots = [] } = state.room ?? {};
  return fate(line, { names: here, ways, spots, may: may(state), sits });
}

// While something is asked of this person, a yes or no is for the house.
function answers(whole, state) {
  const [, yes, which] = ANSWER.exec(whole) ?? [];
  if (!yes || !state.asked.length) return null;
  if (which) {
    const words = state.asked.flatMap(({ word, kind }) => [word.toLowerCase(), kind]);
    return words.some((one) => one.startsWith(which)) ? "command" : null;
  }
  return state.asked.every(({ kind }) => kind === LASTS) ? "ask" : "command";
}

// A line that is nothing but a word of the house: how it is written changes nothing.
function isAlone(whole, state) {
  return knows(whole) || may(state).includes(whole) || HELP_NOW.test(whole) || ANSWER.test(whole);
}

// Those with whom one sits apart from the ring, or null where one does not.
function beside({ circle, name }) {
  const nextDoor = circle.next_door ?? {};
  if (Object.hasOwn(nextDoor, name)) return Object.keys(nextDoor).filter((one) => one !== name);
  return circle.alcove && !circle.hold ? circle.alcove.with : null;
}

function read(names) {
  if (!names.length) return "Nobody else is here to read it.";
  return names.length === 1 ? `${names[0]} alone reads it.` : `${listed(names)} alone read it.`;
}

function word(state) {
  return state.circle?.stage === "sitting" && may(state).includes("share") ? "share" : "say";
}
