// Faces: the picture that each persona has chosen, with the words for it. One picture an element and a place, so
// that nothing is fetched or drawn again when what stands beside it changes.

import { made } from "./making.js";
import { face as told } from "./state.js";

export class Faces {
  constructor() {
    this.made = new Map(); // name → element
  }

  /** The element with the face of this name as the house told it last; an empty one where it told none. */
  of(name, state) {
    const face = told(state, name);
    const element = this.made.get(name) ?? made("img", { className: "face", alt: "", width: 64, height: 64 });
    this.made.set(name, element);
    element.hidden = face === null;
    if (face === null) element.removeAttribute("src");
    else if (element.getAttribute("src") !== face.src) element.src = face.src;
    element.alt = face ? face.words : "";
    return element;
  }

  /** Of nobody but these a face is kept. */
  keeps(names) {
    for (const name of this.made.keys()) if (!names.includes(name)) this.made.delete(name);
  }

  clear() {
    this.made.clear();
  }
}
