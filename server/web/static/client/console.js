// The console of whoever helps to hold a meeting: what comes next, the words for it, a line for each seat with what
// can be asked there. It stands beside the ring; where there is little room its words wait behind "More".

import { line, next } from "./board.js";
import { keeps, made, marked, says } from "./making.js";
import { seats } from "./state.js";

// In these each is asked in order, so nobody is invited.
const BY_TURNS = ["round", "reader", "team", "silent", "pair"];

export class Console {
  constructor({ part, next, board, sends }) {
    Object.assign(this, { part, next, board, sends });
  }

  /** The board as the house told it last; hidden from everybody else. */
  shows(state, canSend, now) {
    const { board, circle } = state;
    this.part.hidden = !board && !circle?.you?.holds;
    if (this.part.hidden) {
      keeps(this.board, []);
      says(this.next, "");
      return;
    }
    const text = board ? next(board) : "";
    if (this.next.textContent !== text.replaceAll("`", "")) this.next.replaceChildren(...marked(text));
    const canInvite = canSend && circle.stage === "sitting" && !circle.hold && !BY_TURNS.includes(circle.floor);
    keeps(
      this.board,
      seats(state).map((seat) => {
        const known = board && Object.hasOwn(board.seats, seat.name) ? board.seats[seat.name] : null;
        const words = known ? line(known, (now - board.at) / 1000) : "";
        const asks = canInvite && seat.sharing && !seat.you && !seat.now && !seat.away;
        const mark = JSON.stringify([words, asks, seat.hand]);
        return [`seat ${seat.name}`, mark, () => this.#seat(seat, words, asks)];
      }),
    );
  }

  #seat(seat, words, asks) {
    const item = made("li", {}, made("bdi", { className: "called" }, seat.name));
    const about = [seat.hand ? `hand up, number ${seat.hand}` : "", words].filter(Boolean).join(", ");
    if (about) item.append(": ", about, ".");
    if (asks) {
      const button = made("button", { type: "button" }, "Invite", made("span", { className: "unseen" }, ` ${seat.name}`));
      button.addEventListener("click", () => this.sends(`invite ${seat.name}`));
      item.append(" ", button);
    }
    return item;
  }
}
