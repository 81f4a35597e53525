// A notice of the device while this tab is out of sight, for whoever asks for it: that something waits, and
// not what. Off at each visit, and nothing of it is kept. It names nobody, no circle and no words, because it
// may light up on a table where others sit.
//
//   new Notices({ button, says })   `button` turns it on and off; says(text) where it cannot be
//   .shows(state)                   how things stand, after each fact
//   .forgets()                      what is still shown by the device is taken back

import { mine } from "./state.js";

const TITLE = "Meadow";
const BODY = "Something is waiting for you.";
const TAG = "meadow"; // one at a time: a newer one stands in the place of an older
const ON = "Your device tells you that something waits, until you leave this page or turn it off here.";
const OFF = "Your device tells you nothing of this page.";
const NOT_HERE = "This browser shows no notices for this page. Its settings can allow them.";

export class Notices {
  constructor({ button, says }) {
    Object.assign(this, { button, says });
    this.isOn = false;
    this.was = waiting(null);
    this.shown = null;
    button.hidden = !("Notification" in window);
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => this.#turns());
    document.addEventListener("visibilitychange", () => document.hidden || this.forgets());
  }

  /** Whatever has come to wait for this person since the last time is told, if nobody looks. */
  shows(state) {
    const now = waiting(state);
    const isNew = (now.turn && !this.was.turn) || now.asked > this.was.asked;
    this.was = now;
    if (!now.turn && !now.asked) this.forgets();
    if (isNew && this.isOn && document.hidden) this.#tells();
  }

  /** Nothing is shown any more. */
  forgets() {
    this.shown?.close();
    this.shown = null;
    navigator.serviceWorker?.getRegistration().then((one) => one && this.#takesBack(one));
  }

  async #turns() {
    const wanted = !this.isOn;
    this.isOn = wanted && (await Notification.requestPermission()) === "granted";
    this.button.setAttribute("aria-pressed", String(this.isOn));
    this.says(this.isOn ? ON : wanted ? NOT_HERE : OFF);
    if (!this.isOn) this.forgets();
  }

  #tells() {
    const about = { body: BODY, tag: TAG };
    try {
      this.shown = new Notification(TITLE, about);
      this.shown.onclick = () => {
        window.focus();
        this.forgets();
      };
    } catch {
      // On phones a page shows none by itself, and its worker does.
      navigator.serviceWorker?.getRegistration().then((one) => one?.showNotification(TITLE, about));
    }
  }

  async #takesBack(registration) {
    for (const one of await registration.getNotifications({ tag: TAG })) one.close();
  }
}

// Whether the turn is theirs, and how much is asked of them.
function waiting(state) {
  return { turn: state !== null && mine(state), asked: state?.asked.length ?? 0 };
}
