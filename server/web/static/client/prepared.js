// A share that was written before its turn. It stays in this page's memory, and is said a line at a time.

import { says } from "./making.js";
import { counted } from "./count.js";
import { may } from "./state.js";

export class Prepared {
  /** `sends(text)` says a line on one's turn; false where it could not leave, and then it stays here. */
  constructor({ part, words, count, next, sends }) {
    Object.assign(this, { part, words, count, next, sends });
    words.addEventListener("input", () => this.#counts());
    next.addEventListener("click", () => this.#says());
  }

  /** Whether a line can be kept for one's turn. */
  get takes() {
    return !this.part.hidden;
  }

  /** One line more, behind the others. */
  keeps(text) {
    this.words.value = [...this.#lines, text].join("\n");
    this.part.open = true;
    this.#counts();
  }

  /** There for whoever has a seat with turns; the button on their turn. */
  shows(state, canSend) {
    const seat = state.circle?.you?.seat;
    this.part.hidden = seat !== "sharing" && !this.words.value;
    this.canSay = canSend && may(state).includes("share");
    this.#counts();
  }

  clear() {
    this.words.value = "";
    this.part.open = false;
    this.#counts();
  }

  get #lines() {
    return this.words.value.split("\n").filter((line) => line.trim());
  }

  #counts() {
    const lines = this.#lines;
    const words = counted(this.words.value);
    const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
    says(this.count, lines.length ? `${many(words, "word")} in ${many(lines.length, "line")}.` : "");
    const hadFocus = document.activeElement === this.next;
    this.next.hidden = !this.canSay || lines.length === 0;
    if (hadFocus && this.next.hidden) this.words.focus();
  }

  // The line leaves the sheet when it has left the page.
  #says() {
    const [first, ...rest] = this.#lines;
    if (first && this.sends(first.trim())) this.words.value = rest.join("\n");
    this.#counts();
  }
}
