// Help now: the card as the house sends it, in a window of its own. Every link to it on the page opens it
// while the house is reached, and is a plain link otherwise.

import { made } from "./making.js";

const WAITS_MS = 2_500;
const IN_DANGER = "If a life is in danger, call the emergency number where you are:";
const NUMBERS = [
  "112 in the European Union and many other countries",
  "911 in North America",
  "999 in the United Kingdom",
  "000 in Australia",
  "111 in New Zealand",
];

export class Card {
  /** `asks` sends `help now` and says whether it left. */
  constructor({ dialog, body, asks }) {
    Object.assign(this, { dialog, body });
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href="/help-now"]');
      if (!link || dialog.contains(link)) return;
      if (!asks()) return; // it then leads to the page, which needs no house
      event.preventDefault();
      this.wanted = true;
      this.late = setTimeout(() => this.#shows(nothingCame()), WAITS_MS);
    });
  }

  /** The card came: because it was asked for here, or because somebody typed it; then the log has it. */
  came(value) {
    if (!this.wanted) return;
    clearTimeout(this.late);
    this.#shows(parts(value));
  }

  close() {
    this.wanted = false;
    this.body.replaceChildren();
    if (this.dialog.open) this.dialog.close();
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

function nothingCame() {
  return [
    made("p", {}, `The house does not answer just now. ${IN_DANGER}`),
    made("ul", { className: "numbers" }, ...NUMBERS.map((number) => made("li", {}, dialled(number)))),
    made("p", {}, elsewhere("/help-now", "Numbers and lines by country, in a tab of its own")),
  ];
}
