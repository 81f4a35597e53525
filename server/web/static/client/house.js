// The words of the house, and what a line becomes that begins with one while somebody speaks: said to all, a
// command, or asked about first. Pure; tests hold it to the house's own table of commands.
//
//   fate(line, {names, ways, spots, may, sits})   "say", "command" or "ask"
//
// A word stands here with what becomes of it ALONE on a line, and with something BEHIND it. A command that is
// said aloud tells others what was for the house, and a sentence that is taken as one only comes back: so what
// could be either is asked about. Words of everyday speech are said, where nothing private is in the command.

const NAME = "name"; // one who is here or sits in the ring, whole or by its beginning
const NAMES = "names"; // one or more of them
const LAST = "last"; // a name at the end
const WAY = "way";
const SPOT = "spot"; // one of the place, by its key or its words
const NUMBER = /^\d+$/;
const EQUALS = /^[^=]*=/;
const LABEL = /^(?:[\p{L}-]+(?: off)?|[\p{L} -]+(?:,[\p{L} -]+)+)$/iu; // `grief`, `grief off`, `grief, loss`
const SERVICE = /^(?:\S+\s+)?(?:co\w*|greeter|timekeeper|reader|team|none)$/i;
const HANDLE = /^[a-z]+-[a-z]+(?:-\w+)?(?: (?:yes|no))?$/i; // two words by which a report is called
const ALL = /^/;
const WHICH =
  /^(?:extend|minutes|role|handover|hold|host|care|worried|pair|cofacilitator|greeter|timekeeper|reader|team|send|write)$/i;

// word: [alone, what makes a command of more, what becomes of anything else behind it]
const WORDS = {};
const are = (words, alone, commands = [], otherwise = "say") => {
  for (const word of words.split("|")) WORDS[word] = { alone, commands, otherwise };
};

// next door, worry, being heard, company without words
are("care", "command", [NAME], "ask");
are("worried", "ask", [NAME], "ask");
are("duty", "ask", [/^(?:on|off)$/i], "ask");
are("second|crisis|debrief", "ask");
are("crisis reply", "command");
are("crisis card", "ask", [NAME], "ask");
are("incident|incidents", "ask", [/^new$/i, /^review\s+\w+$/i], "ask");
// the plan and the nudge are for oneself alone
are("plan", "ask", [/^(?:show|ask|erase|signs|alone|around|people|safer|reasons)$/i, /^drop\s/i, EQUALS], "ask");
are("nudge", "ask", [/^(?:on|off)$/i], "ask");
are("back|heard|not quite|hand|read|outer", "ask");
are("inner", "ask", [NAMES]);
are("stop", "say"); // where a scene is played it is among what may be done, and goes at once
are("ask", "ask", [/\?$/]);
are("aftercare|step out|ask note", "command", [], "ask");
are("ask note", "command", [/^\S+$/], "ask");
are("not", "say");
are("listener", "ask", [NAME], "ask");
are("pair", "command", [/^off$/i], "ask");
are("with", "command", [NAME]);
are("thanks", "ask in a ring", [NAME]);
are("thank", "ask");
are("accept", "ask", [NAME], "ask");
are("yes|no|decline", "say", [], "ask with a question"); // while something is asked: speaking.js
// numbers, what is prepared, notes and shields
are("checkin|check-in|check in|checkout|check-out|check out", "command", [NUMBER, /^keep$/i], "ask");
are("rate", "command", [/^\d/, EQUALS], "ask");
are("prepare", "command", [ALL]);
are("release", "command", [], "ask");
are("note", "ask", [LABEL], "ask");
are("shield|shields", "command", [LABEL], "ask");
are("open", "ask");
// reports and steps: what is meant for those who help is never said aloud by mistake
are("report|appeal", "command", [ALL]);
are("reports", "command", [/^mine$/i, HANDLE], "ask");
are("report/take|report/hand|report/decide|ladder/of|ladder/keep|ladder/second|appeal/read|appeal/lift|appeal/keep", "command",
  [ALL]);
are("ladder", "command", [NAME, EQUALS], "ask");
are("lift", "ask", [HANDLE]);
are("looks", "ask", [/^all$/i]);
// being left in peace
are("mute|mutes|@gag|gag|@listgag|unmute|@ungag|ungag", "command", [/^\S+$/], "ask");
are("apart|distance", "command", [/^(?:end\s+)?\S+(?:\s+for\s+\d+(?:\s+days?)?)?$/i], "ask");
are("refuse|@refuse|refusals", "command", [/^(?:end\s+)?(?:page|whisper|mail|invite|touch|all)\b/i], "ask");
are("may i|mayi", "say", [NAME], "ask with a name first"); // often begins what one says to all
// one's seat and one's turn
are("quit|pause|leave|done|ga|[done]|(done)|pass|*", "command");
are("pause me", "command", [ALL]);
are("sit", "ask", [/^as\s[^=]+=/i, /^as no$/i, SPOT]);
are("stand|stand up", "ask");
are("picture", "ask");
are("quiet", "ask", [/^\S+\s+(?:off|\d+\s*m?\b)/i, EQUALS], "ask");
are("piece", "ask", [NAME, /^(?:next|centre)$/i], "ask");
are("agree", "say");
are("begin", "say", [], "ask before it begins"); // `begin weather`: which question the first round asks
are("share", "say", [ALL]);
are("order", "ask", [NAMES]);
// holding a meeting, and helping to
are("host|resume|bell|next|closing", "ask");
are("hold", "ask", [], "ask while holding");
are("extend|silence", "ask", [NUMBER, /^off$/i]);
are("focus", "ask", [NAME]);
are("floor", "ask", [/^(?:queue|open|popcorn)$/i]);
are("breakout", "ask", [/^\d/, /^end$/i]);
are("visit", "ask", [NUMBER, /^back$/i]);
are("allow|admit|invite|greet", "ask", [NAME, EQUALS], "ask");
are("role", "ask", [SERVICE]);
are("handover", "ask", [NAME, /^no$/i], "ask");
are("door", "ask", [/^(?:close|open)$/i]);
are("lock door", "command");
are("board", "ask", [/^(?:numbers|me)$/i]);
are("remind", "ask", [/^(?:\S+\s+)?\d+$/], "ask");
are("review", "ask", [/^end$/i]);
are("recall", "ask", [NUMBER]);
// circles as standing groups
are("circles|circle|card|concerns|tags|formats", "ask");
are("format", "ask", [/^(?:list$|(?:check|load)\s)/i]);
are("circle/edit|circle/role|circle/members|circle/decline|circle/end", "command", [ALL]);
are("agreements/add|agreements/edit|agreements/drop|agreements/remove|agreements/publish", "command", [ALL]);
are("agreements", "ask", [NUMBER]);
are("applications", "command", [], "ask");
are("practitioner", "ask", [NAME, EQUALS], "ask");
are("found", "ask", [EQUALS]);
are("apply", "command", [/^no$/i], "ask");
are("absence", "ask", [/^(?:nothing|message)\b/i], "ask");
are("farewell", "ask", [/^(?:seat|go)$/i], "ask");
// one's masks and pages (what may stand behind most of them is told in speaking.js)
are("persona|sheet|reveal|messages|claims|pronouns|describe", "command", [], "ask");
are("keeps", "command", [NUMBER], "ask");
are("face", "command", [/^(?:another|heads|drawn|hills)$/i, /^=/], "ask");
are("persona/for|desc|@desc|@describe|shortdesc|@shortdesc", "command", [ALL]);
are("personas|wardrobe|lock", "command");
are("unlock|unlock code|unlock door|passphrase|password|passphrase pages|connect|login", "command", [ALL]);
// talk, places, the house
are("say|pose|emote|whisper", "ask", [ALL]);
are("think|to|...|…", "say"); // all hear these, too, or nobody asks why
are("who|home", "ask"); // the house itself says: type them
are("help", "ask", [], "ask with a page");
are("look|l", "ask", [NAME, /^(?:me|picture)$/i]);
are("go|walk", "say", [WAY]);
are("page", "ask", [/^[^\s=]+\s*=/], "ask with more words");
are("gesture|gestures|join", "ask");
are("prompt", "ask", [/^(?:on|off)$/i]);
are("offer", "ask", [LAST], "ask");
are("country", "ask", [], "ask with one word");
are("rebuild|@rebuild", "command");
// what is kept of oneself
are("kept|kept/sooner|export", "command", [ALL]);
are("erase", "command", [/^undo$/i], "ask");
are("help now|helpnow|help-now", "command", [/^\S+(?:\s\S+)?$/]);

// One word can be a whole share; these would give a seat or a moment away, so they are asked about in any case.
const WHOLE_SHARES = ["quiet", "silence"];
const WHOM = /^(?:me|us|him|her|them|it|you|yourself|myself|please|out)\W*$/i; // "help me" is said to people
const CLOSE = /[\s.!]+$/;
const SLASHED = /^([\p{L}@-]+\/[\p{L}-]+)(?=$|[\s=])/u;

/** What becomes of a line that somebody types while they speak. `names` are of those who are here. */
export function fate(line, told) {
  const whole = plain(line);
  if (told.may.includes(whole)) return WHOLE_SHARES.includes(whole) ? "ask" : "command";
  const [word, rest] = apart(line);
  if (word === null) return told.ways.some((way) => folded(way) === folded(line)) ? "ask" : "say";
  const { alone, commands, otherwise } = WORDS[word];
  if (rest === "") return weighed(alone, told);
  const bare = rest.replace(CLOSE, "");
  if (commands.some((one) => fits(one, bare, told))) return about(word, told);
  return weighed(otherwise, told, bare);
}

/** Whether the house knows this word here. */
export function knows(word) {
  return Object.hasOwn(WORDS, word);
}

/** A line as one compares it: small letters, single blanks, without the full stop that ends it. */
export function plain(line) {
  return line.trim().toLowerCase().replace(CLOSE, "").replace(/\s+/g, " ") || line.trim();
}

// The word that a line begins with, two of them where the house has such, and what stands behind.
function apart(line) {
  const bare = line.trim();
  const slashed = SLASHED.exec(bare)?.[1].toLowerCase();
  if (slashed && knows(slashed)) return [slashed, bare.slice(slashed.length).trim()];
  const parts = bare.split(/\s+/);
  for (const size of [2, 1]) {
    if (parts.length < size) continue;
    const said = parts.slice(0, size).join(" ").toLowerCase();
    const isWhole = parts.length === size;
    for (const word of [said, isWhole ? plain(said) : said]) {
      if (knows(word)) return [word, bare.split(/\s+/).slice(size).join(" ")];
    }
  }
  const [before] = bare.split("=", 1); // `allow=ann`, a habit from other houses
  const word = before.toLowerCase();
  return bare.includes("=") && knows(word) ? [word, bare.slice(before.length)] : [null, ""];
}

function fits(one, rest, told) {
  if (one === NAME) return isName(rest, told.names);
  if (one === LAST) return /\s/.test(rest) && isName(rest.split(/\s+/).at(-1), told.names);
  if (one === NAMES) return rest.split(/[\s,]+/).every((part) => isName(part, told.names));
  if (one === WAY) return told.ways.some((way) => folded(way) === folded(rest));
  if (one === SPOT) return (told.spots ?? []).some((spot) => isSpot(rest, spot));
  return one.test(rest);
}

const OPENING = /^(?:down|at|beside|by|in|near|next to|on|under|the|an?)\s+/i;

function isSpot(said, { key, words }) {
  const opened = (rest) => (OPENING.test(rest) ? opened(rest.replace(OPENING, "")) : folded(rest));
  return [key, opened(words)].includes(opened(said));
}

const SHORTEST = 2;

function isName(said, names) {
  const shape = folded(said);
  return shape.length >= SHORTEST && names.some((name) => folded(name).startsWith(shape));
}

function folded(name) {
  return name.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

// In a ring thanks are given without one's name; anywhere else the same line is everyday speech.
function about(word, { sits }) {
  return word !== "thanks" || sits ? "command" : "say";
}

function weighed(what, { may, sits, names }, rest = "") {
  const [first] = rest.split(/\s+/);
  const conditions = {
    "ask in a ring": sits,
    "ask while holding": may.includes("hold"),
    "ask before it begins": may.includes("begin"),
    "ask with more words": /\s/.test(rest),
    "ask with one word": !/\s/.test(rest),
    "ask with a page": !/\s/.test(rest) && !WHOM.test(rest),
    "ask with a question": WHICH.test(rest),
    "ask with a name first": folded(first).length > SHORTEST && isName(first, names),
  };
  if (Object.hasOwn(conditions, what)) return conditions[what] ? "ask" : "say";
  return what;
}
