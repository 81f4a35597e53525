// Leaving quickly: by a link to /out, or Escape twice within a second. The page is empty at once, whether or
// not anybody answers; its place in the history is taken by a page elsewhere, and the house hears of it
// without being waited for. What else this browser has open here is emptied, too.
//
//   new Out({ links, forgets })   `links` lead to /out, one of them says in data-to where to go;
//                                 forgets() lets go of the wire and of all that was said

const OUT = "/out";
const TWICE_MS = 1_000;

export class Out {
  constructor({ links, forgets }) {
    this.forgets = forgets;
    this.to = [...links].find((link) => link.dataset.to)?.dataset.to ?? OUT;
    this.pressed = -Infinity;
    this.others = new BroadcastChannel("meadow-out");
    this.others.onmessage = () => this.#goes();
    for (const link of links) link.addEventListener("click", (event) => this.#isPressed(event));
    // Before anything else hears the key: an open card closes by it, and an input method leaves by it.
    addEventListener("keydown", (event) => this.#key(event), true);
  }

  /** The house hears that this browser leaves, and every page of it here is gone. */
  leaves() {
    this.others.postMessage("out");
    fetch(OUT, { method: "POST", keepalive: true, redirect: "manual", cache: "no-store" }).catch(() => {});
    this.#goes();
  }

  #goes() {
    try {
      this.forgets();
    } finally {
      document.title = "";
      document.documentElement.replaceChildren();
      location.replace(this.to);
    }
  }

  #isPressed(event) {
    event.preventDefault();
    this.leaves();
  }

  #key(event) {
    if (event.key !== "Escape" || event.isComposing || event.repeat) return;
    const isSecond = event.timeStamp - this.pressed <= TWICE_MS;
    this.pressed = isSecond ? -Infinity : event.timeStamp;
    if (isSecond) this.leaves();
  }
}
