// The page in which one is in the house: joins the wire, what was told, and the parts that show it.

import { Card } from "./card.js";
import { Connection } from "./connection.js";
import { counted, room, Spoken } from "./count.js";
import { Deeds } from "./deeds.js";
import { endsCleanly } from "./edge.js";
import { Line } from "./line.js";
import { Log } from "./log.js";
import { says } from "./making.js";
import { Manner } from "./manner.js";
import { Out } from "./out.js";
import { Prepared } from "./prepared.js";
import { keepsShell } from "./shell.js";
import { Sight } from "./sight.js";
import { becomes, isDoubtful, readers } from "./speaking.js";
import { merged, mine, nothing } from "./state.js";
import { Unheard } from "./unheard.js";
import { fits } from "./window.js";

const NOT_HEARD = "Your line has not been heard yet.";
const NOT_SENT = "Not sent: the house is not reached just now. Your line stays here.";
const STILL_HERE = "The house is reached again. Your line is still here, and not sent.";
// A prompt in brackets asks nothing: it says how things stand, such as until when one's pages are open.
const STANDING = /^\([^\n]*\)$/;
// Whoever is asked something can say these all the same, and is still asked (R25).
const NO_ANSWER = /^(help[ -]?now|(pause|\.?leave|lock)$)/i;
const at = (id) => document.getElementById(id);

let state = nothing();
let houseIsAway = false;
let isAnswering = false; // an answer is on its way, and the next question may be as well
let standing = ""; // how things stood when it was last said; not said again while it is the same
let isDue = false; // what was told is to be shown in the next frame
const known = new Set(); // sentences on who reads a line, by which somebody has sent one

const log = new Log(at("log"), at("newer"));
const line = new Line({
  form: at("say"),
  words: at("line"),
  hidden: at("hidden-line"),
  label: at("line-label"),
  manner: new Manner({ group: at("manner"), say: at("as-say"), command: at("as-command"), changed: hints }),
  becomes: (typed, how) => becomes(typed, how, state),
  doubts: (typed, how) => isDoubtful(typed, how, state),
  sends: (text, own) => {
    const reads = readers(line.how, state);
    const left = sends(text, own);
    if (left) known.add(reads);
    hints();
    return left;
  },
  says: (text) => {
    notes(text);
    hints();
  },
});
at("line").addEventListener("input", counts);
const deeds = new Deeds({
  group: at("deeds"),
  beside: at("chairing"),
  line,
  sends,
  says: notes,
  opened: () => ends(),
});
const sight = new Sight({ at, sends, notes });
const spoken = new Spoken();
const prepared = new Prepared({
  part: at("prepared"),
  words: at("prepared-words"),
  count: at("prepared-count"),
  next: at("prepared-next"),
  sends: (text) => sends(`share ${text}`, { text, how: "say", secret: false }),
});
const unheard = new Unheard({ section: at("unheard"), list: at("unheard-lines"), line, prepared, says: notes });
const connection = new Connection({
  told,
  stands,
  unheard: (lines, how) => unheard.adds(lines, how),
  heard: () => {
    isAnswering = false;
    shows();
  },
  late: (isLate) => {
    if (isLate) notes(NOT_HEARD);
    else if (at("note").textContent === NOT_HEARD) notes("");
  },
});
const cleanly = [endsCleanly(at("around")), endsCleanly(at("deeds"))];
const ends = () => cleanly.forEach((one) => one());
const card = new Card({
  dialog: at("card"),
  body: at("card-body"),
  numbers: at("card-numbers"),
  asks: () => !houseIsLost() && connection.line("help now", own("help now")),
});

/** Sends a line, typed as `kept` says; false where it could not leave, and then its writer is told so. */
function sends(text, kept = own(text)) {
  notes("");
  const left = connection.line(text, kept);
  if (!left) {
    notes(NOT_SENT);
    return false;
  }
  log.showsNewest();
  queueMicrotask(counts); // when the line is empty again
  // Whatever the house asked has its answer now; it asks again where that was none.
  if (!NO_ANSWER.test(text.trim())) {
    isAnswering ||= line.how === "answer";
    asks(false);
  }
  return true;
}

// What a button sends is a command, also when it is brought back.
function own(word) {
  return { text: word, how: "command", secret: false };
}

function told(name, value) {
  const tell = TOLD[name];
  if (tell) tell(value);
  else learns(name, value);
}

function learns(name, value) {
  const had = mine(state);
  state = merged(state, name, value, performance.now());
  if (mine(state) && !had) {
    spoken.begins();
    log.goesOn();
  }
  showsSoon();
}

const TOLD = {
  // Others may come, go and talk while the house waits for an answer: only an answer ends a question.
  Text: ({ text, kind }) => {
    if (kind === "unsaid") connection.refuses();
    const isStanding = kind === "prompt" && STANDING.test(text);
    if (!isStanding || text !== standing) log.adds(text, kind === "unsaid" ? "system" : kind);
    if (isStanding) standing = text;
    else if (kind === "prompt") asks(true);
  },
  "Persona.Worn": (value) => {
    if (state.name !== null && state.name !== value.name) forgetsTheOther();
    learns("Persona.Worn", value);
  },
  // The fact of a line follows its text.
  "Comm.Line": (value) => {
    if (isDue) shows(); // the chair may have come only now
    sight.bubbles.hears(value);
    if (value.speaker !== state.name) return;
    log.isOwn();
    spoken.hears(value);
    counts();
  },
  "Care.Card": (value) => card.came(value),
  "Client.Secret": ({ hidden }) => {
    standing = "";
    line.conceals(hidden);
    shows();
  },
  "Client.House": ({ away }) => {
    houseIsAway = away;
    if (away) asks(false); // what it asked is forgotten there
    else shows();
  },
};

function stands(now, text) {
  if (now === "open") {
    houseIsAway = false;
    standing = "";
    if (at("note").textContent === NOT_SENT) notes(line.isEmpty ? "" : STILL_HERE);
    log.begins();
  } else {
    isAnswering = false;
    line.conceals(false);
    asks(false);
  }
  if (now === "signed-out") {
    forgets();
    // Above it stood whose page it was.
    for (const item of document.querySelectorAll("header li:not(:has(.help))")) item.remove();
  }
  if (now === "over") forgetsWhatWasSaid();
  says(at("last-words"), text);
  at("over").hidden = now !== "over";
  at("signed-out").hidden = now !== "signed-out";
  at("house").hidden = now === "signed-out" || now === "over";
  if (now === "over" || now === "signed-out") at(`${now}-heading`).focus();
  shows();
}

// Facts come several at a time, and one drawing shows them all. A tab that nobody sees has its title at once.
function showsSoon() {
  if (document.hidden) shows();
  else if (!isDue) requestAnimationFrame(() => isDue && shows());
  isDue = !document.hidden;
}

function shows() {
  isDue = false;
  const canSend = !houseIsLost();
  const isAsked = line.how === "answer" || isAnswering;
  says(at("wire"), wire());
  sight.shows(state, canSend && !isAsked); // what is pressed now would be an answer
  deeds.shows(state, canSend, isAsked);
  prepared.shows(state, canSend && !isAsked);
  counts();
  hints();
  ends();
  sight.ring.bringsTurn(state.circle?.holder ?? null, mine(state));
}

function counts() {
  const typed = line.how === "say" ? counted(at("line").value) : 0;
  says(at("count"), mine(state) ? room(typed, spoken.words, state.circle) : "");
}

function wire() {
  if (connection.state === "connecting" || connection.state === "waiting") {
    const how = connection.isHouseClosed ? "has closed for the moment" : "is not reached just now";
    return `The house ${how}. This page tries again by itself; what you type stays.`;
  }
  return houseIsAway ? "The house is resting and comes back by itself. Help now works all the while." : "";
}

function houseIsLost() {
  return connection.state !== "open";
}

function asks(on) {
  line.asks(on);
  shows();
}

// Who reads a line is said until one was sent so; after that it is known.
function hints() {
  const text = readers(line.how, state);
  says(at("readers"), known.has(text) ? "" : text);
}

function notes(text) {
  says(at("note"), text);
}

// The card of numbers stays open: somebody may be reading one, and nothing of the house is in it.
function forgetsWhatWasSaid() {
  log.clear();
  sight.clear();
  standing = "";
  state = nothing();
}

// What was typed under one mask is not at hand under another, where it could be said by accident.
function forgetsTheOther() {
  line.forgets();
  unheard.clear();
  prepared.clear();
}

// A tab whose person is signed out shows nothing, and neither does one that a browser keeps in its memory.
function forgets() {
  forgetsWhatWasSaid();
  line.clear();
  unheard.clear();
  prepared.clear();
  notes("");
  shows();
}

// Whoever left quickly has no page any more by then.
function goes() {
  connection.close();
  if (document.body) forgets();
}

at("again").addEventListener("click", () => {
  connection.again();
  line.focus();
});
new Out({ links: document.querySelectorAll('a[href="/out"]'), forgets: goes });
document.addEventListener("visibilitychange", () => isDue && shows());
addEventListener("pagehide", goes);
addEventListener("pageshow", (event) => event.persisted && connection.again());
setInterval(() => sight.passes(state), 5_000);
fits(at("house"), ends);
at("house").hidden = false;
connection.open();
keepsShell();
if (matchMedia("(pointer: fine)").matches) line.focus();
