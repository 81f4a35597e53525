// The console of whoever helps to hold a meeting: what comes next, the hands in order and the words for it, beside the
// ring; and the board below the ring, a line for each seat with what can be asked there. Where there is little room
// the console is one row until it is opened, and its words wait behind "More".

import { line, next } from "./board.js";
import { keeps, made, marked, says } from "./making.js";
import { nth } from "./phrases.js";
import { seats } from "./state.js";

// In these each is asked in order, so nobody is invited.
const BY_TURNS = ["round", "reader", "team", "silent", "pair"];

const WIDE = "(min-width: 60rem)"; // as in client.css

export class Console {
  constructor({ part, next, hands, boardPart, board, sends }) {
    Object.assign(this, { part, next, hands, boardPart, board, sends });
  }

  /** The board as the house told it last; hidden from everybody else. */
  shows(state, canSend, now) {
    const { board, circle } = state;
    const isHidden = !board && !circle?.you?.holds;
    if (this.part.hidden && !isHidden) this.part.querySelector("details").open = matchMedia(WIDE).matches;
    this.part.hidden = isHidden;
    this.boardPart.hidden = isHidden || circle.stage !== "sitting";
    says(this.hands, isHidden ? "" : raised(circle));
    if (isHidden) {
      keeps(this.board, []);
      says(this.next, "");
      return;
    }
    const text = board ? next(board) : "";
    if (this.next.textContent !== text.replaceAll("`", "")) this.next.replaceChildren(...marked(text));
    const canInvite = canSend && circle.stage === "sitting" && !circle.hold && !BY_TURNS.includes(circle.floor);
    keeps(
      this.board,
      handsFirst(seats(state)).map((seat) => {
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
    const about = [seat.hand && !seat.now ? `hand up, ${nth(seat.hand)}` : "", words].filter(Boolean).join(", ");
    if (about) item.append(": ", about, ".");
    if (asks) {
      const button = made("button", { type: "button" }, "Invite", made("span", { className: "unseen" }, ` ${seat.name}`));
      button.addEventListener("click", () => this.sends(`invite ${seat.name}`));
      item.append(" ", button);
    }
    return item;
  }
}

// Those whose hands are up, in the order in which they have the floor.
function raised({ hands = [], holder }) {
  const up = hands.filter((name) => name !== holder);
  return up.length ? `Hands up, in order: ${up.join(", ")}.` : "";
}

function handsFirst(all) {
  return [...all].sort((one, other) => (one.hand || Infinity) - (other.hand || Infinity) || 0);
}
