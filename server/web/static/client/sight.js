// All of the page that shows how things stand and takes no line: the place, the ring before its picture, who is here,
// soft time, the console of whoever holds the meeting, notices of the device.

import { Arc } from "./arc.js";
import { Bubbles } from "./bubbles.js";
import { Console } from "./console.js";
import { Faces } from "./faces.js";
import { says } from "./making.js";
import { Notices } from "./notices.js";
import { Place } from "./place.js";
import { Ring } from "./ring.js";
import { Scene } from "./scene.js";
import { mine, names } from "./state.js";
import { Status } from "./status.js";

const TITLE = "Meadow";

export class Sight {
  /** `at` finds an element of the page; `sends` a word of the house that is pressed; `notes` says a sentence. */
  constructor({ at, sends, notes }) {
    this.worn = at("worn");
    this.faces = new Faces();
    this.ring = new Ring(at("seats"), at("around"), this.faces);
    this.bubbles = new Bubbles(at("bubbles"), (name) => this.ring.where(name));
    this.arc = new Arc(at("arc"));
    this.scene = new Scene({ stage: at("stage"), picture: at("scene"), spots: at("spots"), sends });
    this.console = new Console({
      part: at("console"),
      next: at("console-next"),
      hands: at("console-hands"),
      boardPart: at("board-part"),
      board: at("board"),
      sends,
    });
    this.notices = new Notices({ button: at("notices"), says: notes });
    this.status = new Status({
      circle: at("circle"),
      name: at("circle-name"),
      turn: at("turn"),
      part: at("part"),
      time: at("time"),
    });
    this.place = new Place({
      name: at("room"),
      note: at("memory"),
      people: at("people"),
      guests: at("guests"),
      ways: at("ways"),
      faces: this.faces,
      sends,
    });
  }

  /** How things stand; what can be pressed is there where lines can leave and the house asks nothing (`isFree`). */
  shows(state, isFree) {
    this.#names(state);
    this.place.shows(state, isFree);
    this.scene.shows(state, isFree);
    this.faces.keeps(names(state));
    this.passes(state);
    this.ring.shows(state);
    this.bubbles.follows();
    this.console.shows(state, isFree, performance.now());
    this.notices.shows(state);
    document.title = mine(state) ? this.status.title(state, TITLE) : TITLE;
  }

  /** Time goes on without anything being told. */
  passes(state) {
    this.status.shows(state, performance.now());
    this.arc.shows(state, performance.now());
  }

  /** Nothing that was said or seen is left. */
  clear() {
    this.bubbles.clear();
    this.faces.clear();
    this.notices.forgets();
  }

  // The page came with the name that was worn then; who is signed out has none on it.
  #names({ name, pronouns, title }) {
    const about = [pronouns, title].filter(Boolean).join(", ");
    if (this.worn?.isConnected && name) says(this.worn, about ? `${name} (${about})` : name);
  }
}
