// What becomes of a typed line: words that are spoken, a command, or an answer to the house. Pure.
//
//   becomes(typed, how, state)    what is sent for it; `how` is "say", "command" or "answer"
//   readers(how, state)           who reads it, in a sentence

import { may } from "./state.js";

// Alone on a line they mean what they say, whatever else is chosen; a full stop behind them changes nothing.
const ALONE = new Set(["quit", "pause", "leave", "done", "pass"]);
const HELP_NOW = /^help[ -]?now(?: \S+){0,2}$/; // perhaps for a country
const CLOSE = /[\s.!]+$/;
// Habits of worlds of text: marks, and words with something after them. Of `page` the sign shows that it was
// meant, and what is for one person is not to be read by all.
const MARKS = "\"':;-!";
const HABITS = /^(?:(?:say|share|pose|whisper)\s|page\s+[^\s=]+\s*=)/i;
// By the habit of the door a name and a passphrase may come behind these: never to be read by anyone.
const SECRETS = /^(?:connect|login|password|passphrase)\s+\S/i;
const SLASH = /^\/(?=\S)/;
const MEETS = ["gathering", "sitting", "aftercare"];

/** The line that is sent for what was typed. */
export function becomes(typed, how, state) {
  if (how === "answer") return typed;
  const line = typed.trim();
  if (how === "command" || SLASH.test(line)) return line.replace(SLASH, "");
  const whole = line.toLowerCase().replace(CLOSE, "").replace(/\s+/g, " ");
  if (ALONE.has(whole) || HELP_NOW.test(whole) || isYesToAgreements(whole, state)) return whole;
  if (MARKS.includes(line[0]) || HABITS.test(line) || SECRETS.test(line)) return line;
  return `${word(state)} ${line}`;
}

/** Who reads what is sent so; empty where nobody would. */
export function readers(how, state) {
  if (how === "answer") return "The house alone reads it.";
  if (how === "command") return "The house takes it as one of its words, such as look or help.";
  if (!MEETS.includes(state.circle?.stage)) return "Everyone here reads it.";
  return state.circle.you?.seat === "sharing" ? "Everyone in the ring reads it." : "";
}

// Whoever reads the agreements has no seat to speak from yet: the house has asked for this very word.
function isYesToAgreements(whole, state) {
  return whole === "agree" && may(state).includes("agree");
}

function word(state) {
  return state.circle?.stage === "sitting" && may(state).includes("share") ? "share" : "say";
}
