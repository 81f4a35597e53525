// What may be done now, as buttons: one for each word the house says has room, with the word itself beside
// it, so that whoever uses them learns the line.

import { keeps, made } from "./making.js";
import { may } from "./state.js";

// In the order of importance: one's own turn, one's seat, then what whoever holds the meeting does.
const DEEDS = {
  agree: "I agree, and sit down",
  share: "Share",
  done: "I have finished",
  pass: "Pass my turn",
  piece: "Hand on the piece",
  hand: "Raise a hand",
  begin: "Begin the meeting",
  resume: "Go on",
  next: "Next step",
  sit: "Sit down",
  host: "Hold this meeting",
  bell: "Ring the bell",
  extend: "Five more minutes",
  hold: "Hold the circle still",
  closing: "Read the closing",
  pause: "Ask for a pause",
  quiet: "Only listen",
  leave: "Give up my seat",
};
const GOES_ON = new Set(["share", "piece"]); // words of one's own come after these

export class Deeds {
  /** `sends` sends a word as a line; `line` takes the words that are to be gone on with. */
  constructor({ group, line, sends }) {
    Object.assign(this, { group, line, sends });
  }

  /** The buttons for what has room now; none while lines cannot leave. */
  shows(state, canSend) {
    const words = canSend ? Object.keys(DEEDS).filter((word) => may(state).includes(word)) : [];
    const hadFocus = this.group.contains(document.activeElement);
    keeps(this.group, words.map((word) => [word, word, () => this.#button(word)]));
    this.group.hidden = words.length === 0;
    // A button that has gone leaves whoever pressed it with those that are there now.
    if (!hadFocus || this.group.contains(document.activeElement)) return;
    if (this.group.hidden) this.line.focus();
    else this.group.focus({ preventScroll: true });
  }

  #button(word) {
    const button = made("button", { type: "button" }, `${DEEDS[word]} `, made("code", {}, word));
    const deed = GOES_ON.has(word) ? () => this.line.begins(`${word} `) : () => this.sends(word);
    button.addEventListener("click", deed);
    return button;
  }
}
