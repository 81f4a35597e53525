// The ring: a real list of chairs in the order of turns, drawn in a circle where there is room for one.

import { covers } from "./boxes.js";
import { called, keeps, made } from "./making.js";
import { seats } from "./state.js";
import * as words from "./words.js";

// By how many chairs stand in a ring, in rem: how wide each is, how big its face, how high the ring; and how far the
// ring is from an ellipse (2) on the way to a table with rounded corners, along which more chairs have room.
const MOST = 16;
const SIZES = [
  { upTo: 2, width: 10, face: 5, height: 27, bend: 2 },
  { upTo: 6, width: 9.25, face: 4.75, height: 27, bend: 2 },
  { upTo: 8, width: 9, face: 4, height: 29, bend: 2.6 },
  { upTo: 12, width: 6.25, face: 3.25, height: 32, bend: 5 },
  { upTo: MOST, width: 5.2, face: 2.4, height: 36, bend: 6 },
];
const DENSE = 8; // above so many chairs words are smaller; above the second, of one row
const DENSEST = 12;
const PLATE = 3.9; // rem, of a chair below its face at most
const HALF_WIDTH = 15; // rem, about, between the middles of chairs on both sides
const STEPS = 2880;
const SLACK_PX = 6;

export class Ring {
  /** `region` is what the list scrolls in; `faces` has the pictures. */
  constructor(list, region, faces) {
    Object.assign(this, { list, region, faces, holder: null, scene: "", marks: null });
    this.places = new Map(); // name → {x, y}
    this.names = [];
    this.size = 0; // the first of SIZES that has room for those who sit there
    this.around = [];
    this.aroundFor = ""; // for how many chairs of which size that is
    addEventListener("resize", () => this.#fits());
  }

  /** The chairs as they stand now. */
  shows(state) {
    const chairs = seats(state);
    const wanted = chairs.map((seat) => {
      const notes = words.chair(seat, state.circle);
      const face = this.faces.of(seat.name, state);
      return [`chair ${seat.name}`, JSON.stringify([seat, notes]), () => chair(seat, notes, face)];
    });
    const marks = wanted.map(([, mark]) => mark).join();
    if (marks === this.marks) return;
    this.marks = marks;
    this.list.hidden = chairs.length === 0;
    keeps(this.list, wanted);
    this.names = chairs.map((seat) => seat.name);
    this.#fits();
  }

  /**
   * When one's turn comes, one's chair comes in sight, and in a list of chairs everybody's: its region moves, the page
   * does not. Beside a ring whoever reads the board stays there.
   */
  bringsTurn(holder, isOwn) {
    const comes = holder !== null && holder !== this.holder;
    this.holder = holder;
    const chair = comes && this.list.querySelector(".now");
    if (!chair || !(isOwn || this.#isList())) return;
    const box = chair.getBoundingClientRect();
    const room = this.region.getBoundingClientRect();
    if (box.top < room.top + SLACK_PX) this.region.scrollTop += box.top - room.top - SLACK_PX;
    else if (box.bottom > room.bottom - SLACK_PX) this.region.scrollTop += box.bottom - room.bottom + SLACK_PX;
  }

  /** Where somebody's chair stands, each from -1 to 1 around the middle; null for who has none in the ring. */
  where(name) {
    return this.list.hidden || this.list.classList.contains("many") ? null : (this.places.get(name) ?? null);
  }

  // Chairs that would cover each other, or the words above and below the ring, stand closer; where that is not enough
  // they are a plain list. So they stay as long as the same people sit there: with each turn words come and go, and
  // the ring does not jump for them.
  #fits() {
    const chairs = [...this.list.children];
    const scene = [innerWidth, innerHeight, ...chairs.map((one) => one.dataset.key).sort()].join();
    const usual = SIZES.findIndex(({ upTo }) => chairs.length <= upTo);
    const first = scene === this.scene ? this.size : usual;
    this.scene = scene;
    const from = first < 0 ? SIZES.length : first;
    for (this.size = from; this.size < SIZES.length; this.size += 1) {
      this.#stands(chairs, SIZES[this.size]);
      if (!this.#isCrowded(chairs)) return;
    }
    this.list.classList.remove("dense", "densest");
    this.list.classList.add("many");
  }

  #stands(chairs, size) {
    const { style } = this.list.parentElement;
    for (const name of ["width", "height", "face"]) style.setProperty(`--${name}`, `${size[name]}rem`);
    this.list.classList.remove("many");
    this.list.classList.toggle("dense", size.upTo > DENSE);
    this.list.classList.toggle("densest", size.upTo > DENSEST);
    const key = `${chairs.length} ${size.upTo}`;
    if (key !== this.aroundFor) this.around = around(chairs.length, size);
    this.aroundFor = key;
    this.places = new Map(this.names.map((name, at) => [name, this.around[at]]));
    chairs.forEach((child, at) => {
      for (const [name, value] of Object.entries(this.around[at])) child.style.setProperty(`--${name}`, value);
    });
  }

  #isList() {
    return getComputedStyle(this.list).position !== "relative";
  }

  #isCrowded(chairs) {
    if (this.#isList()) return false;
    const room = this.list.getBoundingClientRect();
    const boxes = chairs.map((one) => one.getBoundingClientRect());
    const isOut = boxes.some((box) => box.top < room.top - SLACK_PX || box.bottom > room.bottom + SLACK_PX);
    return isOut || boxes.some((box, at) => boxes.slice(at + 1).some((other) => covers(box, other)));
  }
}

function chair(seat, notes, face) {
  const classes = ["chair", seat.now ? "now" : "", seat.you ? "you" : "", seat.sharing ? "" : "listening"];
  const rest = [seat.inner ? "inner" : "", seat.away ? "away" : "", seat.holds ? "holds" : ""];
  const item = made("li", { className: [...classes, ...rest].filter(Boolean).join(" ") });
  const plate = made("div", { className: "plate" }, ...called(seat.name, [seat.pronouns, seat.title].filter(Boolean).join(", ")));
  if (notes.length) plate.append(" ", made("span", { className: "notes" }, notes.join(", ")));
  item.append(face.hidden ? initial(seat.name) : face, plate);
  if (seat.now) item.setAttribute("aria-current", "true");
  else if (seat.hand) item.dataset.hand = seat.hand;
  return item;
}

// Whose face this page was not told has the first letter of the name in its place.
function initial(name) {
  const [letter] = new Intl.Segmenter().segment(name);
  const picture = made("span", { className: "face initial" });
  picture.dataset.letter = letter?.segment ?? "";
  return picture;
}

// The first chair stands at the top, the others follow as a clock goes, all equally far apart along the ring.
function around(count, { height, face, bend }) {
  const low = (height - face - PLATE) / 2 / HALF_WIDTH;
  const points = Array.from({ length: STEPS + 1 }, (_, at) => {
    const [x, y] = [Math.sin, Math.cos].map((of) => of((2 * Math.PI * at) / STEPS));
    return { x: Math.sign(x) * Math.abs(x) ** (2 / bend), y: -Math.sign(y) * Math.abs(y) ** (2 / bend) };
  });
  let length = 0;
  const lengths = points.map(({ x, y }, at) => {
    const before = points[at - 1] ?? points[0];
    length += Math.hypot(x - before.x, (y - before.y) * low);
    return length;
  });
  return Array.from({ length: count }, (_, at) => {
    const far = (length * at) / count;
    const after = lengths.findIndex((one) => one >= far);
    const before = Math.max(0, after - 1);
    const part = after ? (far - lengths[before]) / (lengths[after] - lengths[before]) : 0;
    const between = (axis) => points[before][axis] + part * (points[after][axis] - points[before][axis]);
    return { x: between("x").toFixed(4), y: between("y").toFixed(4) };
  });
}
