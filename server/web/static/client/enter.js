// The page in which one is in the house: joins the wire, what was told, and the parts that show it.

import { Card } from "./card.js";
import { Connection } from "./connection.js";
import { Deeds } from "./deeds.js";
import { Line } from "./line.js";
import { Log } from "./log.js";
import { says } from "./making.js";
import { Place } from "./place.js";
import { Ring } from "./ring.js";
import { merged, mine, nothing } from "./state.js";
import { Status } from "./status.js";
import { Unheard } from "./unheard.js";
import { fits } from "./window.js";

const TITLE = "Meadow";
const NOT_SENT = "Not sent: the house is not reached just now. Your line stays here.";
const at = (id) => document.getElementById(id);

let state = nothing();
let houseIsAway = false;

const log = new Log(at("log"), at("newer"));
const line = new Line({
  form: at("say"),
  words: at("line"),
  hidden: at("hidden-line"),
  label: at("line-label"),
  sends: (text, secret) => sends(text, secret),
  says: notes,
});
const unheard = new Unheard({ section: at("unheard"), list: at("unheard-lines"), line, says: notes });
const deeds = new Deeds({ group: at("deeds"), line, sends });
const ring = new Ring(at("seats"));
const status = new Status({
  circle: at("circle"),
  name: at("circle-name"),
  turn: at("turn"),
  part: at("part"),
  time: at("time"),
});
const place = new Place({
  name: at("room"),
  note: at("memory"),
  people: at("people"),
  guests: at("guests"),
  ways: at("ways"),
  sends,
});
const connection = new Connection({ told, stands, unheard: (lines, how) => unheard.adds(lines, how) });
const card = new Card({
  dialog: at("card"),
  body: at("card-body"),
  asks: () => !houseIsLost() && connection.line("help now", { text: "help now", secret: false }),
});

/** Sends a line; false where it could not leave, and then its writer is told so. */
function sends(text, secret = false) {
  notes("");
  const left = connection.line(text, { text, secret });
  if (!left) notes(NOT_SENT);
  return left;
}

function told(name, value) {
  const tell = TOLD[name];
  if (tell) tell(value);
  else {
    state = merged(state, name, value, performance.now());
    shows();
  }
}

const TOLD = {
  Text: ({ text, kind }) => log.adds(text, kind),
  // The fact of a line follows its text.
  "Comm.Line": ({ speaker }) => speaker === state.name && log.isOwn(),
  "Care.Card": (value) => card.came(value),
  "Client.Secret": ({ hidden }) => line.conceals(hidden),
  "Client.House": ({ away }) => {
    houseIsAway = away;
    shows();
  },
};

function stands(now, text) {
  if (now === "open") houseIsAway = false;
  else line.conceals(false);
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

function shows() {
  const canSend = !houseIsLost();
  says(at("wire"), wire());
  place.shows(state, canSend);
  status.shows(state, performance.now());
  ring.shows(state);
  deeds.shows(state, canSend);
  document.title = mine(state) ? status.title(state, TITLE) : TITLE;
}

function wire() {
  if (connection.state === "connecting" || connection.state === "waiting") {
    return "The house is not reached just now. This page tries again by itself; what you type stays.";
  }
  return houseIsAway ? "The house is resting and comes back by itself. Help now works all the while." : "";
}

function houseIsLost() {
  return connection.state !== "open";
}

function notes(text) {
  says(at("note"), text);
}

function forgetsWhatWasSaid() {
  log.clear();
  card.close();
  state = nothing();
}

// A tab whose person is signed out shows nothing, and neither does one that a browser keeps in its memory.
function forgets() {
  forgetsWhatWasSaid();
  line.clear();
  unheard.clear();
  notes("");
  shows();
}

at("again").addEventListener("click", () => {
  connection.again();
  line.focus();
});
addEventListener("pagehide", () => {
  connection.close();
  forgets();
});
addEventListener("pageshow", (event) => event.persisted && connection.again());
setInterval(() => status.shows(state, performance.now()), 5_000);
fits(at("house"));
at("house").hidden = false;
connection.open();
if (matchMedia("(pointer: fine)").matches) line.focus();
