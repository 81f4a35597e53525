// Faces: the picture that each persona has chosen, with the words for it. One picture an element and a place, so
// that nothing is fetched or drawn again when what stands beside it changes.

import { made } from "./making.js";
import { face as told } from "./state.js";

export class Faces {
  constructor() {
    this.made = { "": new Map(), again: new Map() }; // name → element, by where
  }

  /**
   * The element with the face of this name as the house told it last; an empty one where it told none. `where` is
   * "again" for a second one on the page, whose words stand at the first.
   */
  of(name, state, where = "") {
    const face = told(state, name);
    const known = this.made[where];
    const element = known.get(name) ?? made("img", { className: "face", alt: "", width: 64, height: 64 });
    known.set(name, element);
    element.hidden = face === null;
    if (face === null) element.removeAttribute("src");
    else if (element.getAttribute("src") !== face.src) element.src = face.src;
    element.alt = face && !where ? face.words : "";
    return element;
  }

  /** Of nobody but these a face is kept. */
  keeps(names) {
    for (const known of Object.values(this.made)) {
      for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
    }
  }

  clear() {
    for (const known of Object.values(this.made)) known.clear();
  }
}
