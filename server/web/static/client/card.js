// Help now: the card as the house sends it, in a window of its own, and the numbers that came with the page
// where no house answers. A link to it never leads out of the room: without a network it would lead nowhere.

import { made } from "./making.js";

const WAITS_MS = 2_500;
const IN_DANGER = "If a life is in danger, call the emergency number where you are:";
const NOT_CONNECTED = "This page is not connected to the house just now.";
const NO_ANSWER = "The house does not answer just now.";

export class Card {
  /** `numbers` is a template of the page; `asks` sends `help now` and says whether it left. */
  constructor({ dialog, body, numbers, asks }) {
    Object.assign(this, { dialog, body, numbers });
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href="/help-now"]');
      if (!link || dialog.contains(link)) return;
      event.preventDefault();
      clearTimeout(this.late);
      this.wanted = asks();
      if (this.wanted) this.late = setTimeout(() => this.#shows(this.#byItself(NO_ANSWER)), WAITS_MS);
      else this.#shows(this.#byItself(NOT_CONNECTED));
    });
  }

  /** The card came: because it was asked for here, or because somebody typed it; then the log has it. */
  came(value) {
    if (!this.wanted) return;
    clearTimeout(this.late);
    this.#shows(parts(value));
  }

  #byItself(why) {
    return [
      made("p", {}, `${why} ${IN_DANGER}`),
      this.numbers.content.cloneNode(true),
      made("p", {}, elsewhere("/help-now", "Lines by country, in a tab of its own"), ", also without a network where your browser has kept them."),
    ];
  }

  #shows(children) {
    this.wanted = false;
    this.body.replaceChildren(...children);
    if (!this.dialog.open) this.dialog.showModal();
  }
}

function parts(card) {
  const numbers = card.emergency.map((one) => made("li", {}, dialled(one)));
  const lines = card.lines.map(line);
  return [
    made("p", {}, IN_DANGER),
    made("ul", { className: "numbers" }, ...numbers),
    ...(lines.length ? [made("ul", { className: "lines" }, ...lines)] : []),
    made("p", {}, "Meadow is not a crisis service, and nobody is on call here."),
    made("p", {}, elsewhere("/help-now", "All countries, in a tab of its own")),
  ];
}

function line(one) {
  const item = made("li", {}, made("strong", {}, one.name));
  for (const number of one.phone) item.append(" ", dialled(number));
  if (one.text) item.append(` Write: ${one.text}.`);
  if (/^https:\/\//.test(one.chat_url ?? "")) {
    item.append(" ", elsewhere(one.chat_url, one.chat_url));
  }
  const notes = [...one.notes, one.standing].filter(Boolean).join(" ");
  if (notes) item.append(made("p", {}, notes));
  return item;
}

// What is not a number alone ("112 in the European Union") is dialled by its digits and read whole.
function dialled(number) {
  const digits = /[+*#\d][\d\s()*#/-]*/.exec(number)?.[0].replace(/[^\d+*#]/g, "");
  return digits ? made("a", { href: `tel:${digits}` }, number) : made("span", {}, number);
}

function elsewhere(href, text) {
  return made("a", { href, rel: "noreferrer", target: "_blank" }, text);
}
