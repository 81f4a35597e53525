// What may be done now, as buttons: one for each word the house says has room, with the word itself beside
// it, so that whoever uses them learns the line.

import { both, questions, sentence } from "./answers.js";
import { keeps, made } from "./making.js";
import { may } from "./state.js";

// In the order of importance: one's own turn, one's seat, then what whoever holds the meeting does. What was
// asked of one comes before all of them.
const DEEDS = {
  agree: "I agree, and sit down",
  back: "Back to the ring",
  heard: "I am heard",
  "not quite": "That is not quite it",
  listener: "Choose who listens",
  read: "Read the next text",
  share: "Share",
  done: "I have finished",
  pass: "Pass my turn",
  piece: "Hand on the piece",
  hand: "Raise a hand",
  inner: "Take an open chair",
  outer: "Give my chair back",
  stop: "Stop the scene at once",
  aftercare: "Go to aftercare",
  begin: "Begin the meeting",
  resume: "Go on",
  next: "Next step",
  sit: "Sit down",
  host: "Hold this meeting",
  bell: "Ring the bell",
  thank: "Thank, and go on",
  focus: "Give this part to somebody",
  floor: "Open the talk",
  breakout: "Sit in twos for a while",
  visit: "Visit an alcove",
  extend: "Ask for five more minutes",
  silence: "A minute of silence",
  "silence off": "End the silence",
  "door close": "Close the door",
  "door open": "Open the door",
  hold: "Hold the circle still",
  closing: "End the meeting now",
  pause: "Ask for a pause",
  quiet: "Only listen",
  leave: "Give up my seat",
};
// Words of one's own come after these.
const BEGIN = ["piece", "listener", "focus", "breakout", "visit"];
const GOES_ON = {
  share: (line) => line.speaks(),
  ...Object.fromEntries(BEGIN.map((word) => [word, (line) => line.begins(`${word} `)])),
};
// They work also while the house waits for an answer; every other word would be one.
const ALWAYS = ["pause", "leave"];
// Where there are many words and little room, these wait behind "More".
const RARE = ["focus", "floor", "breakout", "visit", "bell", "extend", "silence", "door close", "door open", "hold", "closing", "quiet"];
const MANY = 5;
const WIDE = "(min-width: 60rem)"; // as in client.css
const FRESH_MS = 700;
const REPEATED_MS = 500;
// What ends the evening for everybody is pressed twice.
const SURE = { closing: "This ends the meeting for everybody: the closing is read, and aftercare begins. Press again if you mean it." };
const SURE_MS = 20_000;
const CHANGED = "What you can do has just changed. Press again if you mean it.";

export class Deeds {
  /**
   * `sends` sends a word as a line; `line` takes what is to be gone on with; `says` tells in a sentence;
   * `opened()` is called when somebody has opened or closed what waits behind "More". With room, what is rare is
   * in `beside`, the console of whoever holds the meeting.
   */
  constructor({ group, beside, line, sends, says, opened }) {
    Object.assign(this, { group, beside, line, sends, says, opened });
    this.wide = matchMedia(WIDE);
    this.words = "";
    this.last = { word: "", at: -Infinity };
    this.rare = made("div", { className: "rare", id: "rare-deeds" });
    const more = { type: "button", className: "more", "aria-controls": this.rare.id };
    this.more = this.#pressed(made("button", more, "More"), "more", () => {
      this.#opens(!this.isOpen);
      this.opened();
    });
    this.#opens(false);
  }

  /** The buttons for what has room now, fewer while the house asks something; none while lines cannot leave. */
  shows(state, canSend, isAsked) {
    const room = canSend ? may(state).filter((word) => !isAsked || ALWAYS.includes(word)) : [];
    const words = Object.keys(DEEDS).filter((word) => room.includes(word));
    const asked = canSend && !isAsked ? questions(state) : [];
    const all = [...asked.map((one) => `${one.kind} ${one.word}`), ...words.map((word) => labelled(word, state))].join();
    if (all !== this.words) this.#changes(all);
    const hadFocus = this.#hasFocus();
    const rare = words.length >= MANY ? words.filter((word) => RARE.includes(word)) : [];
    const first = words.filter((word) => !rare.includes(word) && word !== "leave");
    const button = (word) => {
      const label = labelled(word, state);
      return [word, label, () => this.#button(word, label)];
    };
    const isBeside = rare.length > 0 && this.wide.matches && Boolean(state.board || state.circle?.you?.holds);
    const more = ["more", "rare"].map((key) => [key, key, () => this[key]]);
    if (!rare.length) this.#opens(false);
    keeps(this.rare, rare.map(button));
    keeps(this.group, [
      ...asked.flatMap((one) => this.#answers(one, state.circle)),
      ...first.map(button),
      ...(rare.length && !isBeside ? more : []),
      ...(words.includes("leave") ? [button("leave")] : []),
    ]);
    if (isBeside) this.beside.append(this.rare);
    this.group.hidden = words.length + asked.length === 0;
    // A button that has gone leaves whoever pressed it with those that are there now.
    if (!hadFocus || this.#hasFocus()) return;
    if (this.group.hidden) this.line.focus();
    else this.group.focus({ preventScroll: true });
  }

  get isOpen() {
    return !this.rare.classList.contains("shut");
  }

  #hasFocus() {
    return [this.group, this.rare].some((one) => one.contains(document.activeElement));
  }

  #opens(isOpen) {
    this.rare.classList.toggle("shut", !isOpen);
    this.more.setAttribute("aria-expanded", String(isOpen));
  }

  // Another button may stand now where one was just pressed or aimed at.
  #changes(words) {
    this.words = words;
    this.group.classList.add("fresh");
    clearTimeout(this.settles);
    this.settles = setTimeout(() => this.group.classList.remove("fresh"), FRESH_MS);
  }

  // What was asked, and both answers.
  #answers(question, circle) {
    const { kind, word, about } = question;
    const key = `${kind} ${word} ${about}`;
    return [
      [key, key, () => sentence(question)],
      ...both(question, circle).map(([line, label]) => [line, label, () => this.#button(line, label)]),
    ];
  }

  #button(word, label) {
    const name = made("button", { type: "button" }, `${label} `, made("code", {}, word));
    name.classList.toggle("apart", word === "leave");
    const goesOn = GOES_ON[word];
    return this.#pressed(name, word, () => {
      if (this.#asksWhether(word)) return;
      if (RARE.includes(word)) this.#closes();
      if (goesOn) goesOn(this.line);
      else this.sends(word);
    });
  }

  #asksWhether(word) {
    const at = performance.now();
    const isSure = this.asked?.word === word && at - this.asked.at < SURE_MS;
    this.asked = Object.hasOwn(SURE, word) && !isSure ? { word, at } : null;
    if (this.asked) this.says(SURE[word]);
    return this.asked !== null;
  }

  // Its deed is done once for a double press, and never for one that was meant for what stood there before.
  #pressed(button, word, deed) {
    button.addEventListener("click", () => {
      const { last } = this;
      const at = performance.now();
      this.last = { word, at };
      if (last.word === word && at - last.at < REPEATED_MS) return;
      if (!this.group.classList.contains("fresh")) deed();
      else if (at - last.at > FRESH_MS) this.says(CHANGED);
    });
    return button;
  }

  // Whoever pressed what is hidden now stands at what opens it.
  #closes() {
    if (!this.isOpen) return;
    this.more.focus({ preventScroll: true });
    this.#opens(false);
    this.opened();
  }
}

// Whoever has a hand up takes it down by the word that passes a turn; one word goes from open talk and back.
function labelled(word, { circle, name }) {
  const isUp = circle?.holder !== name && (circle?.hands ?? []).includes(name);
  if (word === "pass" && isUp) return "Take my hand down";
  if (word === "pass" && circle?.holder !== name && !(circle?.you?.may ?? []).includes("done")) return "Let my turn go by";
  return word === "floor" && circle?.floor === "open" ? "Take hands in order" : DEEDS[word];
}
