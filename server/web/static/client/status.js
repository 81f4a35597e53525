// How the meeting stands, in words, to be looked up: nothing here is read out by itself. That a turn has come
// is told aloud by the log, and once.

import { says } from "./making.js";
import { may, remaining } from "./state.js";
import * as words from "./words.js";

export class Status {
  constructor({ circle, name, turn, part, time }) {
    Object.assign(this, { circle, name, turn, part, time });
  }

  /** The meeting as it stands; hidden where no circle meets. */
  shows(state, time) {
    const circle = state.circle;
    this.circle.hidden = circle === null;
    if (circle === null) {
      for (const part of [this.name, this.turn, this.part, this.time]) says(part, "");
      return;
    }
    says(this.name, words.titled(circle.circle ?? state.room?.circle ?? "The circle"));
    const late = words.tooLate(circle, may(state), state.guest);
    const now = [words.turn(circle, state.name), words.partName(circle), late];
    says(this.turn, now.filter(Boolean).join(" "));
    const after = words.after(late ? { ...circle, door_open: null } : circle);
    says(this.part, [words.part(circle), after].filter(Boolean).join(" "));
    says(this.time, words.time(circle, remaining(state, time)));
  }

  /** What the tab is called while the turn is this person's. */
  title(state, house) {
    const name = state.circle.circle ?? state.room?.circle;
    return ["Your turn", name && words.titled(name), house].filter(Boolean).join(" – ");
  }
}
