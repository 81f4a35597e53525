// How the meeting stands, in words. Whose turn it is, is told aloud when it changes; the time is only there
// to be read, and is never read out by itself.

import { says } from "./making.js";
import { remaining } from "./state.js";
import * as words from "./words.js";

export class Status {
  constructor({ circle, name, turn, part, time }) {
    Object.assign(this, { circle, name, turn, part, time });
  }

  /** The meeting as it stands; hidden where no circle meets. */
  shows(state, now) {
    const circle = state.circle;
    this.circle.hidden = circle === null;
    if (circle === null) {
      for (const part of [this.name, this.turn, this.part, this.time]) says(part, "");
      return;
    }
    says(this.name, words.titled(circle.circle ?? state.room?.circle ?? "The circle"));
    says(this.turn, [words.turn(circle, state.name), words.partName(circle)].filter(Boolean).join(" "));
    says(this.part, [words.part(circle), words.after(circle)].filter(Boolean).join(" "));
    says(this.time, words.time(circle, remaining(state, now)));
  }

  /** What the tab is called while the turn is this person's. */
  title(state, house) {
    const name = state.circle.circle ?? state.room?.circle;
    return ["Your turn", name && words.titled(name), house].filter(Boolean).join(" – ");
  }
}
