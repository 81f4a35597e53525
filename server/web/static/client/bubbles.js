// What somebody says shows for a while at their seat. The same words stand in the log, so this is for the eye alone.

import { covers } from "./boxes.js";
import { made } from "./making.js";

const SHOWN = ["say", "share", "think", "pose", "gesture"];
const LEAST_MS = 4_000;
const MOST_MS = 12_000;
const A_LETTER_MS = 55;
const MOST_LETTERS = 220;

export class Bubbles {
  /** `where(name)` is {x, y}, each from -1 to 1 around the middle of the ring, or null where they have no seat. */
  constructor(layer, where) {
    Object.assign(this, { layer, where });
    this.shown = new Map(); // name → {element, timer}
  }

  /** A line that was heard, as the fact tells it. */
  hears({ class: kind, speaker, text }) {
    const at = SHOWN.includes(kind) ? this.where(speaker) : null;
    if (at === null) return;
    this.#ends(speaker);
    const words = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text;
    const element = made("p", { className: `bubble ${kind}`, dir: "auto" }, made("span", {}, words));
    place(element, at);
    this.layer.append(element);
    this.#makesRoom(element);
    const ms = Math.min(MOST_MS, LEAST_MS + A_LETTER_MS * words.length);
    this.shown.set(speaker, { element, timer: setTimeout(() => this.#ends(speaker), ms) });
  }

  /** Each stands where its seat does now; whose seat has gone, is gone. */
  follows() {
    for (const [name, { element }] of this.shown) {
      const at = this.where(name);
      if (at === null) this.#ends(name);
      else place(element, at);
    }
  }

  clear() {
    for (const name of [...this.shown.keys()]) this.#ends(name);
  }

  // What is newer is not read through what is older.
  #makesRoom(newest) {
    const box = newest.getBoundingClientRect();
    for (const [name, { element }] of this.shown) if (covers(box, element.getBoundingClientRect())) this.#ends(name);
  }

  #ends(name) {
    const one = this.shown.get(name);
    if (!one) return;
    clearTimeout(one.timer);
    one.element.remove();
    this.shown.delete(name);
  }
}

function place(element, { x, y }) {
  element.style.setProperty("--x", x);
  element.style.setProperty("--y", y);
}
