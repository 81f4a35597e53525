// The line in which one types: Enter sends it; up and down bring back what was typed, from memory alone.
// It is said or is a command, as chosen; while the house asks something it is the answer and goes as it is.
// While something unseen is asked for, a hidden field takes its place; nothing typed there is remembered.

import { says } from "./making.js";

const MOST = 2_000;
const MOST_ROWS = 12;
const REMEMBERED = 100;
const REPEATED_MS = 700;
const DOUBTFUL =
  "Not sent yet: this begins like a word of the house. Send it again to say it aloud, or put a slash before it, " +
  "and the house alone reads it.";

export class Line {
  /**
   * `becomes(typed, how)` is what leaves for a typed line, and `doubts(typed, how)` whether its writer is
   * asked before. `sends(text, {text, how, secret})`, given also what was typed, is true when it has left;
   * then, and only then, the field is empty again.
   */
  constructor({ form, words, hidden, label, manner, becomes, doubts, sends, says }) {
    Object.assign(this, { form, words, hidden, label, manner, becomes, doubts, sends, says });
    this.isAsked = false;
    this.doubted = null; // {text, at}, of which its writer is asked how it is meant
    this.history = []; // {text, how}, as typed
    this.at = 0;
    this.draft = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    words.addEventListener("keydown", (event) => this.#key(event));
    words.addEventListener("input", () => {
      if (this.isEmpty) manner.returns();
      if (this.doubted) says("");
      this.doubted = null;
      this.#grow();
    });
  }

  get secret() {
    return !this.hidden.hidden;
  }

  /** "answer" while the house asks something; else "say" or "command", as chosen. */
  get how() {
    return this.secret || this.isAsked ? "answer" : this.manner.chosen;
  }

  /** Whether nothing stands in it. */
  get isEmpty() {
    return this.words.value === "";
  }

  /** What is typed from here on is unseen, or seen again; what stood in the line stays there. */
  conceals(on) {
    if (on === this.secret) return;
    const hadFocus = [this.words, this.hidden].includes(document.activeElement);
    this.hidden.value = "";
    this.hidden.hidden = !on;
    this.words.hidden = on;
    this.label.htmlFor = (on ? this.hidden : this.words).id;
    this.#names();
    if (hadFocus) this.focus();
  }

  /** The house waits for an answer, or does not any more. */
  asks(on) {
    this.isAsked = on;
    this.#names();
  }

  /** A line that was typed stands there again, behind whatever else does; as it was meant then. */
  takes({ text, how }) {
    const before = this.isEmpty ? "" : `${this.words.value} `;
    // Where one part of it was a command, nothing of it is said to others by accident.
    this.#lends(before && this.manner.chosen === "command" ? "command" : how);
    this.#puts(before + text);
  }

  /** What is typed now is said. */
  speaks() {
    this.manner.choose("say");
    this.focus();
  }

  /** The line is a command that begins with `prefix`; what stood in it stays behind it. */
  begins(prefix) {
    this.#lends("command");
    this.#puts(this.words.value.startsWith(prefix) ? this.words.value : prefix + this.words.value);
    this.focus();
  }

  focus() {
    (this.secret ? this.hidden : this.words).focus();
  }

  /** Nothing that was sent can be brought back; what stands in the line stays. */
  forgets() {
    this.history = [];
    this.at = 0;
    this.draft = this.doubted = null;
  }

  /** Nothing that was typed is left on the page. */
  clear() {
    this.forgets();
    this.hidden.value = "";
    this.manner.choose("say");
    this.#puts("");
  }

  #send() {
    const { secret, how } = this;
    if (!secret && how === "say" && this.words.value.trim().includes("\n")) {
      this.#sendsEach(this.words.value.split("\n").filter((one) => one.trim()));
      return;
    }
    const typed = secret ? this.hidden.value : this.words.value.replace(/\s*[\r\n]+\s*/g, " ");
    if (typed.trim() === "" && how !== "answer") return; // a question may be left unanswered
    if (this.#waits(typed, how)) return;
    const text = secret ? typed : this.becomes(typed, how);
    if ([...text].length > MOST) this.says(tooLong(text, typed));
    // An answer that is brought back later is not said to others by accident.
    else if (this.sends(text, { text: typed, how: how === "answer" ? "command" : how, secret })) {
      if (secret) this.hidden.value = "";
      else this.#remember(typed, how === "answer" ? "command" : how);
    }
  }

  // Of what is said in several rows each is a line of its own, in their order. Before the first leaves, all of them
  // were looked at; what has not left stays.
  #sendsEach(rows) {
    if (rows.length > MOST_ROWS) {
      this.says(`These are ${rows.length} lines; ${MOST_ROWS} are the most at once. Nothing of it was sent.`);
      return;
    }
    if (this.#waits(rows.find((row) => this.doubts(row, "say")) ?? rows[0], "say")) return;
    const lines = rows.map((row) => [row, this.becomes(row, "say")]);
    const long = lines.find(([, text]) => [...text].length > MOST);
    if (long) {
      this.says(tooLong(long[1], long[0]));
      return;
    }
    for (const [row, text] of lines) {
      if (!this.sends(text, { text: row, how: "say", secret: false })) return;
      this.#remember(row, "say");
      rows = rows.slice(1);
      this.#puts(rows.join("\n"));
    }
  }

  // A line that may have been meant for the house alone stays until it is sent once more. Presses that follow
  // fast are one press.
  #waits(typed, how) {
    if (!this.doubts(typed, how)) return false;
    const at = performance.now();
    const isAgain = this.doubted?.text === typed && at - this.doubted.at >= REPEATED_MS;
    this.doubted = isAgain ? null : { text: typed, at };
    if (!isAgain) this.says(DOUBTFUL);
    return !isAgain;
  }

  #remember(text, how) {
    const last = this.history.at(-1);
    if (text && (last?.text !== text || last.how !== how)) this.history.push({ text, how });
    if (this.history.length > REMEMBERED) this.history.shift();
    this.at = this.history.length;
    this.draft = null;
    this.manner.returns();
    this.#puts("");
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) this.form.requestSubmit(); // a key that is held is one press
    } else if (event.key === "ArrowUp" && this.#isAtEdge(0)) this.#recall(event, -1);
    else if (event.key === "ArrowDown" && this.#isAtEdge(this.words.value.length)) this.#recall(event, 1);
  }

  // In a line of several rows the arrows move between them first.
  #isAtEdge(place) {
    const { selectionStart, selectionEnd, scrollHeight } = this.words;
    const isOneRow = scrollHeight < 2.5 * parseFloat(getComputedStyle(this.words).lineHeight);
    return selectionStart === selectionEnd && (isOneRow || selectionStart === place);
  }

  #recall(event, by) {
    const at = this.at + by;
    if (at < 0 || at > this.history.length) return;
    event.preventDefault();
    if (this.at === this.history.length) this.draft = { text: this.words.value, how: this.manner.chosen };
    this.at = at;
    const { text, how } = at === this.history.length ? this.draft : this.history[at];
    this.#lends(how);
    this.#puts(text);
  }

  #lends(how) {
    const isNew = how !== this.manner.chosen;
    this.manner.lends(how);
    if (isNew && !this.isAsked) this.says(how === "say" ? "This line is said." : "This line is a command.");
  }

  // The text stands in the line, ready to be gone on with.
  #puts(text) {
    this.words.value = text;
    this.#grow();
    this.words.setSelectionRange(text.length, text.length);
  }

  #names() {
    const hadFocus = this.manner.group.contains(document.activeElement);
    this.manner.group.hidden = this.how === "answer";
    const unseen = this.secret ? "Your answer; what you type is not shown" : null;
    says(this.label, unseen ?? (this.isAsked ? "Your answer" : "Your line"));
    if (hadFocus && this.manner.group.hidden) this.focus();
  }

  #grow() {
    this.words.style.height = "auto";
    this.words.style.height = `${this.words.scrollHeight + 2}px`;
  }
}

function tooLong(text, typed) {
  const length = [...text].length;
  const isLonger = length > [...typed].length;
  const word = isLonger ? ` with the word ${text.split(" ", 1)[0]} that goes before it` : "";
  return `This line has ${length} characters${word}; ${MOST} are the most in one. Nothing of it was sent.`;
}
