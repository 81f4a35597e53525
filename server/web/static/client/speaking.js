// What becomes of a typed line: words that are spoken, a command, or an answer to the house. Pure.
//
//   becomes(typed, how, state)    what is sent for it; `how` is "say", "command" or "answer"
//   isDoubtful(typed, how, state) whether it would be said, and may have been meant for the house alone
//   readers(how, state)           who reads it, in a sentence

import { may } from "./state.js";

// Alone on a line they mean what they say, whatever else is chosen; a full stop behind them changes nothing.
const ALONE = new Set([
  ...["quit", "pause", "leave", "done", "pass", "lock", "unlock", "unlock code"],
  ...["persona", "personas", "wardrobe", "sheet", "keeps", "reveal"],
  ...["messages", "claims", "pronouns", "describe", "shortdesc"],
]);
const HELP_NOW = /^help[ -]?now(?: \S+){0,2}$/; // perhaps for a country
const CLOSE = /[\s.!]+$/;
// Habits of worlds of text: marks, and words with something after them. Of `page` the sign shows that it was
// meant, and what is for one person is not to be read by all.
const MARKS = "\"':;-!";
const HABITS = /^(?:(?:say|share|pose|whisper)\s|page\s+[^\s=]+\s*=)/i;
// By the habit of the door a name and a passphrase may come behind these: never to be read by anyone.
const SECRETS = /^(?:connect|login|password|passphrase|unlock)\s+\S/i;
// What the house reads about one's masks, exactly as it is read there: said aloud, it would tell whose mask it
// is, or what somebody wrote for themselves.
const FIELD =
  "(?:\\S+/)?(?:intention|friend|integration|valence|reality|awareness|medium|construct|keeps|not me|purpose)";
const MASKS = [
  "personas?\\s+(?:off|new(?:\\s+[^\\s=]+){0,2}|(?:wear|edit|rest|wake|retire|erase)(?:\\s+[^\\s=]+)?)$",
  "personas?\\s+(?:new|edit)\\s[^=]*=",
  "persona/\\w+",
  `sheet\\s+(?:[^=]+=|ask(?:\\s+\\S+)?$|drop\\s+${FIELD}(?:\\s+\\d+)?$|${FIELD}$)`,
  "keeps\\s+drop(?:\\s+\\d+)?$",
  "reveal\\s+(?:\\S+\\s+to|back\\s+\\S+\\s+from)\\s+\\S+$",
  "sit\\s+as\\s[^=]+=",
  "claims\\s+(?:(?:lived|imagined)\\s*=|drop\\s+(?:lived|imagined)(?:\\s+\\d+)?$)",
  "messages\\s+(?:arrive|leave|absent|page)(?:\\s*=|$)",
  "pronouns\\s+(?:=|\\S+/\\S+$)",
  "(?:@?shortdesc|@?desc|@describe)(?:\\s|$)",
  "describe\\s*=",
].map((one) => new RegExp(`^${one}`, "i"));
// With anything else behind them these may begin a sentence as well.
const DOUBTFUL = /^(?:persona|sheet|keeps|reveal|claims|messages|pronouns|describe)\s/i;
const SLASH = /^\/(?=\S)/;
const MEETS = ["gathering", "sitting", "aftercare"];

/** The line that is sent for what was typed. */
export function becomes(typed, how, state) {
  if (how === "answer") return typed;
  const line = typed.trim();
  if (how === "command" || SLASH.test(line)) return line.replace(SLASH, "");
  const whole = line.toLowerCase().replace(CLOSE, "").replace(/\s+/g, " ");
  if (ALONE.has(whole) || HELP_NOW.test(whole) || isYesToAgreements(whole, state)) return whole;
  if (MARKS.includes(line[0]) || [HABITS, SECRETS, ...MASKS].some((one) => one.test(line))) return line;
  return `${word(state)} ${line}`;
}

/** Whether it would be said, and may have been meant for the house alone: then its writer is asked first. */
export function isDoubtful(typed, how, state) {
  const line = typed.trim();
  return how === "say" && DOUBTFUL.test(line) && becomes(typed, how, state) === `${word(state)} ${line}`;
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
