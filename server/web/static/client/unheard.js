// Lines that were not sent, not said or perhaps not heard: kept at hand until their writer takes or leaves them.
// One that was refused does not go back by itself: whoever types on at once would type behind it.

import { made } from "./making.js";

const MOST = 20;
const HEADINGS = { "not sent": "Not sent: ", "not said": "Not said: ", "perhaps not heard": "Perhaps not heard: " };

export class Unheard {
  /** `line` takes a text back, `prepared` what can be said on one's turn; `says` tells it in a sentence. */
  constructor({ section, list, line, prepared, says }) {
    Object.assign(this, { section, list, line, prepared, says });
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
    if (how === "not said" && seen.length) this.says("Not said. Your words are kept above the line.");
    else if (seen.length) this.says(`${seen.length === 1 ? "One line was" : `${seen.length} lines were`} ${how}.`);
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
    const mayWait = how === "not said" && own.how === "say" && this.prepared.takes;
    const later = made("button", { type: "button", hidden: !mayWait }, "Keep it for my turn");
    const words = made("bdi", {}, own.text);
    const entry = made("li", {}, made("strong", {}, HEADINGS[how]), words, " ", back, " ", later, " ", away);
    later.addEventListener("click", () => {
      this.prepared.keeps(own.text);
      this.#lets(entry);
    });
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
