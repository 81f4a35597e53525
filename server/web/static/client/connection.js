// The wire to the house: one websocket that comes back by itself, numbers what is sent, and knows what was
// not heard.
//
//   connection.open()            from now on, until the house says goodbye for good
//   connection.line(text, own)   sends a line; false where it could not leave, and then nothing was sent
//   told(name, value)            each message of the house
//   stands(state, text)          "connecting" "open" "waiting" "over" "signed-out"; text is the last sentence
//   heard()                      every line that had left was dealt with
//   unheard(lines, how)          lines that came to nothing or may have: "not sent", "perhaps not heard", "not said"
//   connection.refuses()         a Text told that the line which is confirmed next was not said
//   late(true)                   a line is not confirmed for seconds; late(false): none waits so any more

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const PING_EVERY_MS = 25_000;
const DEAD_AFTER_MS = 15_000;
const LOOK_EVERY_MS = 5_000;
const LATE_AFTER_MS = 4_000;
const SLEPT_MS = 20_000;
const FAILED_BEFORE_ASKING = 2;

export class Connection {
  constructor({ told, stands, heard, unheard, late }) {
    Object.assign(this, { told, stands, heard, unheard, late });
    this.isHouseClosed = false; // it said so itself, and has not answered since
    this.isRefused = false;
    this.lateLines = new Set();
    this.state = "waiting";
    this.sent = new Map(); // number → what is to be done with it when it was not heard
    this.number = this.failed = 0;
    this.socket = this.retry = this.dead = this.goodbye = null;
  }

  /** From now on there is a wire, or one is tried for. */
  open() {
    this.looked = Date.now();
    this.look ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
    addEventListener("online", () => this.awake());
    addEventListener("offline", () => this.#isCut());
    document.addEventListener("visibilitychange", () => document.hidden || this.awake());
    this.again();
  }

  /** Comes in anew after an end that was final, or at once instead of later. */
  again() {
    clearTimeout(this.retry);
    this.goodbye = null;
    this.#drop();
    this.#stands("connecting");
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = (this.socket = new WebSocket(`${scheme}//${location.host}/ws`));
    socket.onopen = () => this.#opened();
    socket.onmessage = (message) => this.#message(message.data);
    socket.onclose = () => this.#lost();
    this.dead = setTimeout(() => this.#lost(), DEAD_AFTER_MS); // a handshake that nobody answers
  }

  /** The machine woke, or the network is back: whatever waits does not wait any longer. */
  awake() {
    if (this.state === "waiting") this.again();
    else if (this.state === "open") this.#ping();
    else if (this.state === "over") this.#askWhetherSignedIn();
  }

  /** Sends a line and keeps `own` for when it is not heard. False: there is no wire, and nothing was sent. */
  line(text, own) {
    if (this.state !== "open" || this.socket.readyState !== WebSocket.OPEN) return false;
    this.number += 1;
    this.sent.set(this.number, own);
    this.#send("Client.Line", { text, number: this.number });
    const { number } = this;
    setTimeout(() => this.#isLate(number), LATE_AFTER_MS);
    return true;
  }

  /** The house has answered a line by not saying it: it confirms that one next. */
  refuses() {
    this.isRefused = true;
  }

  /** The page goes: nothing is tried any more. */
  close() {
    this.#drop();
    clearTimeout(this.retry);
    this.sent.clear();
    this.lateLines.clear();
    this.state = "waiting";
  }

  #opened() {
    clearTimeout(this.dead);
    this.failed = 0;
    this.isHouseClosed = false;
    this.pause = FIRST_PAUSE_MS;
    this.#send("Core.Hello", { client: "Meadow in a browser", version: "1" });
    this.pinging = setInterval(() => this.#ping(), PING_EVERY_MS);
    this.#stands("open");
  }

  #message(data) {
    clearTimeout(this.dead);
    this.dead = null;
    let name, value;
    try {
      [name, value] = JSON.parse(data);
    } catch {
      return; // the house sends JSON; whatever this is, it says nothing
    }
    if (name === "Core.Goodbye") this.goodbye = value;
    else if (name === "Client.Heard") this.#heard(value);
    else if (name !== "Core.Ping") this.told(name, value);
  }

  #heard({ number, taken }) {
    const own = this.sent.get(number);
    this.sent.delete(number); // this one alone: the door answers some lines before others
    if (this.lateLines.delete(number) && this.lateLines.size === 0) this.late(false);
    if (own && !taken) this.unheard([own], "not sent");
    else if (own && this.isRefused) this.unheard([own], "not said");
    if (taken) this.isRefused = false;
    if (this.sent.size === 0) this.heard();
  }

  // Perhaps nothing goes over the wire any more: then that is known sooner.
  #isLate(number) {
    if (!this.sent.has(number)) return;
    this.lateLines.add(number);
    this.late(true);
    this.#ping();
  }

  // The machine knows that it has no network; the wire itself would notice only after a while.
  #isCut() {
    if (this.state === "open" || this.state === "connecting") this.#lost();
  }

  // Without an answer in time the wire is dead, whatever the machine believes.
  #ping() {
    this.#send("Core.Ping", {});
    this.dead ??= setTimeout(() => this.#lost(), DEAD_AFTER_MS);
  }

  #lost() {
    const wasOpen = this.state === "open";
    this.#drop();
    const lines = [...this.sent.values()];
    this.sent.clear();
    this.isRefused = false;
    if (this.lateLines.size) this.late(false);
    this.lateLines.clear();
    if (lines.length) this.unheard(lines, "perhaps not heard");
    if (this.goodbye && !this.goodbye.again) {
      this.#stands("over", this.goodbye.text);
      this.#askWhetherSignedIn();
      return;
    }
    this.failed += wasOpen ? 0 : 1;
    if (this.goodbye) this.isHouseClosed = true;
    this.#stands("waiting", this.goodbye?.text);
    if (this.failed >= FAILED_BEFORE_ASKING) this.#askWhetherSignedIn();
    const pause = this.pause ?? FIRST_PAUSE_MS;
    this.pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    this.retry = setTimeout(() => this.again(), pause * (0.75 + Math.random() / 2));
  }

  // A refused handshake does not say why. The page's own address does: who is signed out is sent elsewhere.
  async #askWhetherSignedIn() {
    let answer;
    try {
      answer = await fetch("/enter", { method: "HEAD", redirect: "manual", cache: "no-store" });
    } catch {
      return; // nobody answers: that is no word about signing in
    }
    if (answer.type !== "opaqueredirect" || this.state === "open") return;
    clearTimeout(this.retry);
    this.#drop();
    this.#stands("signed-out");
  }

  #look() {
    const slept = Date.now() - this.looked > SLEPT_MS;
    this.looked = Date.now();
    if (slept) this.awake();
  }

  #drop() {
    clearTimeout(this.dead);
    clearInterval(this.pinging);
    this.dead = null;
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #send(name, value) {
    this.socket?.send(JSON.stringify([name, value]));
  }

  #stands(state, text = "") {
    this.state = state;
    this.stands(state, text);
  }
}
