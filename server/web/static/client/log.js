// What was said and what happened: a log that a screen reader follows, that never takes the focus, and that
// stays where its reader is.

import { made, marked } from "./making.js";

const MOST = 500;
const NEAR_PX = 32;
const LONG = 300; // letters
const A_LETTER_MS = 45; // of reading; what comes then is followed again
const MOST_READ_MS = 60_000;
const ANSWERED_MS = 2_000;
const SETTLES_MS = 1_000;
const TAGS = { private: "Private", care: "Help now" };
const SPOKEN = ["speech", "pose", "gesture", "private"];
const OF_THE_HOUSE = ["place", "circle", "system", "care", "prompt"];
const ROWS = /((?:^ {2,}\S.*(?:\n|$))+)/m; // rows that begin with blanks stand in columns
const KINDS = [...SPOKEN, ...OF_THE_HOUSE];

export class Log {
  constructor(element, newer) {
    this.element = element;
    this.newer = newer;
    this.follows = true;
    this.top = 0;
    this.askedAt = -Infinity;
    this.reads = null; // {top, until} while a long answer is read
    this.isArriving = false;
    newer.addEventListener("click", () => this.#toNewest());
    element.addEventListener("scroll", () => this.#scrolled());
    element.addEventListener("copy", copiesPlain);
    new ResizeObserver(() => this.follows && !this.isArriving && this.#toEnd()).observe(element);
  }

  /** Somebody comes in: what the house says to that is read from its first line. Not where one comes back. */
  begins() {
    this.isArriving = this.element.childElementCount === 0;
  }

  /** Whoever does something sees what comes of it. */
  showsNewest() {
    this.isArriving = false;
    this.askedAt = performance.now();
    this.#toEnd();
  }

  /** One paragraph of this kind. */
  adds(text, kind) {
    if (SPOKEN.includes(kind)) this.#hasArrived();
    if (performance.now() > this.reads?.until) this.goesOn();
    if (!this.isArriving) this.#scrolled();
    const shape = KINDS.includes(kind) ? kind : "system";
    const entry = made("p", { className: `entry ${shape}`, dir: "auto" });
    if (TAGS[shape]) entry.append(made("strong", { className: "tag" }, TAGS[shape]), " ");
    entry.append(...(OF_THE_HOUSE.includes(kind) ? shaped(text) : [text]));
    this.element.append(entry);
    while (this.element.childElementCount > MOST) this.element.firstElementChild.remove();
    if (this.isArriving) this.#arrives();
    else if (this.follows && this.#isLongAnswer(text, kind)) this.#toTopOf(entry);
    else if (this.follows) this.#toEnd();
    else this.newer.hidden = false;
  }

  /** The newest paragraph tells what this person did. */
  isOwn() {
    const newest = this.element.lastElementChild;
    if (newest && SPOKEN.some((kind) => newest.classList.contains(kind))) newest.classList.add("own");
  }

  /** Whoever stands at the first line of a long answer, and has not moved there, is at the newest line again. */
  goesOn() {
    const stays = this.reads && Math.abs(this.element.scrollTop - this.reads.top) < NEAR_PX;
    this.reads = null;
    if (stays) this.#toEnd();
  }

  /** Nothing of it is left on the page. */
  clear() {
    this.reads = null;
    this.element.replaceChildren();
    this.#toEnd();
  }

  // What is told on coming in comes at once; after a while without more it was all.
  #arrives() {
    clearTimeout(this.arrived);
    this.arrived = setTimeout(() => this.#hasArrived(), SETTLES_MS);
  }

  #hasArrived() {
    if (!this.isArriving) return;
    this.isArriving = false;
    this.follows = this.#isAtEnd();
    this.newer.hidden = this.follows;
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_PX;
  }

  #isLongAnswer(text, kind) {
    return text.length > LONG && OF_THE_HOUSE.includes(kind) && performance.now() - this.askedAt < ANSWERED_MS;
  }

  // What is longer than there is room for is read from its first line: agreements, a page of help.
  #toTopOf(entry) {
    const letters = entry.textContent.length;
    this.#toEnd();
    const above = this.element.getBoundingClientRect().top - entry.getBoundingClientRect().top;
    if (above <= 0) return;
    this.element.scrollTop -= above + NEAR_PX / 4;
    this.top = this.element.scrollTop;
    this.follows = false;
    this.newer.hidden = false;
    this.reads = { top: this.top, until: performance.now() + Math.min(MOST_READ_MS, letters * A_LETTER_MS) };
  }

  // The button vanishes, so whoever pressed it goes on reading where it led.
  #toNewest() {
    this.#toEnd();
    this.element.focus({ preventScroll: true });
  }

  // Who scrolls up reads back. The end moves away, too, when the page beneath grows; nobody scrolled then.
  #scrolled() {
    if (this.isArriving) return;
    if (this.#isAtEnd()) this.#toEnd();
    else if (this.element.scrollTop < this.top) this.follows = false;
    this.top = this.element.scrollTop;
  }

  #toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
    this.top = this.element.scrollTop;
    this.follows = true;
    this.newer.hidden = true;
  }
}

// What is taken along from here is text alone, with no shape of this page.
function copiesPlain(event) {
  event.clipboardData.setData("text/plain", getSelection().toString());
  event.preventDefault();
}

function shaped(text) {
  const parts = text.split(ROWS).map((part, at) => [part, at % 2 === 1]);
  return parts.flatMap(([part, isRows]) => (isRows ? [made("span", { className: "columns" }, ...marked(part))] : marked(part)));
}
