// The picture of a place and the spots in it. All of it is said in words too: by `look`, and by the names here.

import { keeps, made, named } from "./making.js";
import { sitting } from "./state.js";

export class Scene {
  /** `stage` holds the `picture` and whatever stands before it. */
  constructor({ stage, picture, spots, sends }) {
    Object.assign(this, { stage, picture, spots, sends });
  }

  /** The place as the house has told it; spots can be taken where `canSend` and nobody sits in a ring. */
  shows(state, canSend) {
    const backdrop = state.room?.backdrop ?? null;
    const pictures = backdrop ? [["scene", JSON.stringify(backdrop), () => drawn(backdrop)]] : [];
    keeps(this.picture, pictures);
    const seated = sitting(state);
    const spots = state.circle === null ? (state.room?.spots ?? []) : [];
    this.spots.hidden = spots.length === 0;
    this.stage.hidden = backdrop === null && state.circle === null && spots.length === 0;
    keeps(
      this.spots,
      spots.map((spot) => {
        const there = seated[spot.key] ?? [];
        const own = there.includes(state.name) ? state.name : null;
        const mark = JSON.stringify([spot, there, own, canSend && !state.guest]);
        return [`spot ${spot.key}`, mark, () => this.#spot(spot, there, own, canSend && !state.guest)];
      }),
    );
  }

  // A button to sit there, or to stand up again; and who sits there.
  #spot(spot, there, own, canSit) {
    const item = made("li", { className: "spot" });
    item.style.setProperty("--x", `${spot.x}%`);
    item.style.setProperty("--y", `${spot.y}%`);
    const words = made("span", {}, spot.words);
    if (canSit) {
      const deed = own ? "Stand up: " : "Sit ";
      const button = made("button", { type: "button" }, made("span", { className: "unseen" }, deed), words);
      button.addEventListener("click", () => this.sends(own ? "stand" : `sit ${spot.key}`));
      item.append(button);
    } else item.append(words);
    if (there.length) {
      const who = there.map((name, at) => [at ? ", " : "", named(name), own === name ? " (you)" : ""]).flat();
      item.append(" ", made("span", { className: "there" }, ...who));
    }
    return item;
  }
}

function drawn({ src, words }) {
  return made("img", { src, alt: words });
}
