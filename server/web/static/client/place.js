// Where one is: the place, who is there, and the ways out as buttons.

import { called, keeps, made, says } from "./making.js";
import { face, pronouns, seats, title } from "./state.js";

export class Place {
  constructor({ name, note, people, guests, ways, faces, sends }) {
    Object.assign(this, { name, note, people, guests, ways, faces, sends });
  }

  /** The place as the house has told it. */
  shows(state, canSend) {
    says(this.name, state.room ? capital(state.room.name) : "In the house");
    says(this.note, state.room?.memory ?? "");
    const seated = seats(state).map((seat) => seat.name);
    const isSeated = (name) => seated.includes(name); // what is to be seen in their face is said at their chair
    keeps(
      this.people,
      state.people.map((name) => [
        `person ${name}`,
        JSON.stringify([isSeated(name), face(state, name), ...told(name, state)]),
        () => person(name, state, this.faces.of(name, state, isSeated(name) ? "again" : "")),
      ]),
    );
    says(this.guests, guests(state));
    const ways = canSend ? (state.room?.ways ?? []) : [];
    const hadFocus = this.ways.contains(document.activeElement);
    keeps(this.ways, ways.map((way) => [`way ${way}`, way, () => this.#way(way)]));
    this.ways.hidden = ways.length === 0;
    // Whoever has gone by a way stands at the name of where it led.
    if (hadFocus && !this.ways.contains(document.activeElement)) this.name.focus({ preventScroll: true });
  }

  #way(way) {
    const button = made("button", { type: "button" }, way);
    button.addEventListener("click", () => this.sends(way));
    return made("li", {}, button);
  }
}

function person(name, state, picture) {
  return made("li", {}, picture, made("span", {}, ...called(name, told(name, state).filter(Boolean).join(", "))));
}

function told(name, state) {
  return [pronouns(state, name), title(state, name), name === state.name ? "you" : "", spot(state, name)];
}

// The spot at which somebody sits, in words; "" where they stand.
function spot(state, name) {
  const key = Object.hasOwn(state.at, name) ? state.at[name] : null;
  return state.room?.spots?.find((one) => one.key === key)?.words ?? "";
}

// A guest is among the guests that are counted.
function guests(state) {
  const others = state.guests - (state.guest ? 1 : 0);
  if (others < 1) return "";
  const many = others === 1 ? "1 guest" : `${others} guests`;
  return state.guest ? `${many} beside you` : many;
}

function capital(name) {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
