// Soft time as an arc that grows smaller, without a hand and without a number that jumps. Beside it stands the same
// in words; nobody is cut off when it is empty.

import { remaining } from "./state.js";

export class Arc {
  constructor(element) {
    this.element = element;
    this.circle = element.querySelector(".left");
  }

  /** How much of the part that runs is left; nothing where no minutes are counted. */
  shows(state, now) {
    const left = remaining(state, now);
    const of = state.circle?.part_s ?? null;
    this.element.toggleAttribute("hidden", left === null || !of);
    if (left !== null && of) this.circle.style.setProperty("--left", Math.min(1, left / of).toFixed(2));
  }
}
