// The ring: a real list of chairs in the order of turns, drawn in a circle where there is room for one.

import { called, keeps, made } from "./making.js";
import { seats } from "./state.js";
import * as words from "./words.js";

// By how many chairs stand in a ring: how wide each is, how far they stand apart across and down, in rem, so that
// chairs of TALLEST cover neither each other nor the words above and below, whatever is to be known of them.
const TALLEST = 7.25;
const AROUND = [
  [9, 0, 0],
  [9, 0, 3.8],
  [9, 9.25, 4.9],
  [9, 9.25, 4.9],
  [8.5, 9.5, 6.6],
  [8.4, 9.7, 7.3],
  [7.8, 10, 10.7],
  [7.25, 10.3, 10.4],
];
const SLACK_PX = 6;

export class Ring {
  /** `region` is what the list scrolls in. */
  constructor(list, region) {
    Object.assign(this, { list, region, wasOwn: false, scene: "" });
    addEventListener("resize", () => this.#fits());
  }

  /** The chairs as they stand now. */
  shows(state) {
    const chairs = seats(state);
    this.list.hidden = chairs.length === 0;
    keeps(
      this.list,
      chairs.map((seat) => {
        const notes = words.chair(seat, state.circle);
        return [`chair ${seat.name}`, JSON.stringify([seat, notes]), () => chair(seat, notes)];
      }),
    );
    const [width, across, down] = AROUND[chairs.length - 1] ?? AROUND.at(-1);
    for (const [name, rem] of Object.entries({ width, across, down, tallest: TALLEST }))
      this.list.style.setProperty(`--${name}`, `${rem}rem`);
    [...this.list.children].forEach((child, at) => around(child, at, chairs.length));
    this.#fits();
  }

  /** When one's turn comes (`isOwn`), one's chair comes in sight: its region moves, the page does not. */
  bringsOwn(isOwn) {
    const comes = isOwn && !this.wasOwn;
    this.wasOwn = isOwn;
    const chair = comes && this.list.querySelector(".you");
    if (!chair) return;
    const box = chair.getBoundingClientRect();
    const room = this.region.getBoundingClientRect();
    if (box.top < room.top + SLACK_PX) this.region.scrollTop += box.top - room.top - SLACK_PX;
    else if (box.bottom > room.bottom - SLACK_PX) this.region.scrollTop += box.bottom - room.bottom + SLACK_PX;
  }

  // Chairs that would cover each other, or the words above and below the ring, are a plain list, and stay one as
  // long as the same people sit there: with each turn words come and go, and the ring does not jump for them.
  #fits() {
    const chairs = [...this.list.children];
    const scene = [innerWidth, innerHeight, ...chairs.map((one) => one.dataset.key).sort()].join();
    const wasMany = scene === this.scene && this.list.classList.contains("many");
    this.scene = scene;
    this.list.classList.toggle("many", wasMany || chairs.length > AROUND.length);
    if (getComputedStyle(this.list).position !== "relative") return;
    const room = this.list.getBoundingClientRect();
    const boxes = chairs.map((one) => one.getBoundingClientRect());
    const isOut = boxes.some((box) => box.top < room.top - SLACK_PX || box.bottom > room.bottom + SLACK_PX);
    const meet = boxes.some((box, at) => boxes.slice(at + 1).some((other) => covers(box, other)));
    this.list.classList.toggle("many", isOut || meet);
  }
}

function covers(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0;
}

function chair(seat, notes) {
  const classes = ["chair", seat.now ? "now" : "", seat.you ? "you" : "", seat.sharing ? "" : "listening"];
  const rest = [seat.inner ? " inner" : "", seat.away ? " away" : ""];
  const className = classes.filter(Boolean).join(" ") + rest.join("");
  const item = made("li", { className }, ...called(seat.name, seat.title));
  if (notes.length) item.append(" ", made("span", { className: "notes" }, notes.join(", ")));
  if (seat.now) item.setAttribute("aria-current", "true");
  return item;
}

// The first chair stands at the top, the others follow as a clock goes; the sheet decides whether they do.
function around(child, at, count) {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2;
  child.style.setProperty("--x", Math.cos(angle).toFixed(4));
  child.style.setProperty("--y", Math.sin(angle).toFixed(4));
}
