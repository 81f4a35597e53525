// What was said and what happened: a log that a screen reader follows, that never takes the focus, and that
// stays where its reader is.

import { made } from "./making.js";

const MOST = 500;
const NEAR_PX = 32;
const TAGS = { private: "Private", care: "Help now" };
const SPOKEN = ["speech", "pose", "gesture", "private"];
const KINDS = [...SPOKEN, "place", "circle", "system", "care", "prompt"];

export class Log {
  constructor(element, newer) {
    this.element = element;
    this.newer = newer;
    this.follows = true;
    this.top = 0;
    newer.addEventListener("click", () => this.#toNewest());
    element.addEventListener("scroll", () => this.#scrolled());
    new ResizeObserver(() => this.follows && this.#toEnd()).observe(element);
  }

  /** One paragraph of this kind. */
  adds(text, kind) {
    this.#scrolled();
    const shape = KINDS.includes(kind) ? kind : "system";
    const entry = made("p", { className: `entry ${shape}`, dir: "auto" });
    if (TAGS[shape]) entry.append(made("strong", { className: "tag" }, TAGS[shape]), " ");
    entry.append(text);
    this.element.append(entry);
    while (this.element.childElementCount > MOST) this.element.firstElementChild.remove();
    if (this.follows) this.#toEnd();
    else this.newer.hidden = false;
  }

  /** The newest paragraph tells what this person did. */
  isOwn() {
    const newest = this.element.lastElementChild;
    if (newest && SPOKEN.some((kind) => newest.classList.contains(kind))) newest.classList.add("own");
  }

  /** Nothing of it is left on the page. */
  clear() {
    this.element.replaceChildren();
    this.#toEnd();
  }

  // The button vanishes, so whoever pressed it goes on reading where it led.
  #toNewest() {
    this.#toEnd();
    this.element.focus({ preventScroll: true });
  }

  // Who scrolls up reads back. The end moves away, too, when the page beneath grows; nobody scrolled then.
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    if (scrollHeight - scrollTop - clientHeight < NEAR_PX) this.#toEnd();
    else if (scrollTop < this.top) this.follows = false;
    this.top = this.element.scrollTop;
  }

  #toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
    this.top = this.element.scrollTop;
    this.follows = true;
    this.newer.hidden = true;
  }
}
