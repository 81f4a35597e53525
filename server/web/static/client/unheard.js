// Lines that were not sent, or perhaps not heard: kept at hand until their writer takes or leaves them.

import { made } from "./making.js";

const MOST = 20;

export class Unheard {
  /** `line` takes a text back; `says` tells it in a sentence. */
  constructor({ section, list, line, says }) {
    Object.assign(this, { section, list, line, says });
  }

  /** These lines, [{text, how, secret}], came to nothing or may have; `how` says which. */
  adds(lines, how) {
    const seen = lines.filter((one) => !one.secret);
    if (seen.length < lines.length) this.says(`What you typed unseen was ${how}. Begin that step again.`);
    const last = how === "not sent" && this.line.isEmpty ? seen.pop() : null;
    if (last) {
      this.line.takes(last);
      this.says("Not sent: your line stands here again.");
    }
    for (const one of seen) this.list.append(this.#entry(one, how));
    while (this.list.childElementCount > MOST) this.list.firstElementChild.remove();
    if (seen.length) this.says(`${seen.length === 1 ? "One line was" : `${seen.length} lines were`} ${how}.`);
    this.#shows();
  }

  /** Nothing of them is left on the page. */
  clear() {
    this.list.replaceChildren();
    this.#shows();
  }

  #entry(own, how) {
    const back = made("button", { type: "button" }, "Put it into the line");
    const away = made("button", { type: "button" }, "Let it go");
    const heading = how === "not sent" ? "Not sent: " : "Perhaps not heard: ";
    const words = made("bdi", {}, own.text);
    const entry = made("li", {}, made("strong", {}, heading), words, " ", back, " ", away);
    back.addEventListener("click", () => {
      this.line.takes(own);
      this.#lets(entry);
    });
    away.addEventListener("click", () => this.#lets(entry));
    return entry;
  }

  #lets(entry) {
    entry.remove();
    this.#shows();
    this.line.focus();
  }

  #shows() {
    this.section.hidden = this.list.childElementCount === 0;
  }
}
