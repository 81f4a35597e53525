// The line in which one types: Enter sends it; up and down bring back what was sent, from memory alone.
// While something unseen is asked for, a hidden field takes its place; nothing typed there is remembered.

const MOST = 2_000;
const REMEMBERED = 100;

export class Line {
  /** `sends(text, secret)` is true when the line has left; then, and only then, the field is empty again. */
  constructor({ form, words, hidden, label, sends, says }) {
    Object.assign(this, { form, words, hidden, label, sends, says });
    this.history = [];
    this.at = 0;
    this.draft = "";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    words.addEventListener("keydown", (event) => this.#key(event));
    words.addEventListener("input", () => this.#grow());
  }

  get secret() {
    return !this.hidden.hidden;
  }

  /** Whether anything stands in it. */
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
    this.label.textContent = on ? "What you type is not shown" : "Your line";
    if (hadFocus) this.focus();
  }

  /** `text` stands in the line, ready to be gone on with. */
  puts(text) {
    this.words.value = text;
    this.#grow();
    this.words.setSelectionRange(text.length, text.length);
  }

  /** The line begins with `prefix`; what stood in it stays behind it. */
  begins(prefix) {
    this.puts(this.words.value.startsWith(prefix) ? this.words.value : prefix + this.words.value);
    this.focus();
  }

  focus() {
    (this.secret ? this.hidden : this.words).focus();
  }

  /** Nothing that was typed is left on the page. */
  clear() {
    this.history = [];
    this.at = 0;
    this.draft = this.hidden.value = "";
    this.puts("");
  }

  #send() {
    const secret = this.secret;
    const text = secret ? this.hidden.value : this.words.value.replace(/\s*[\r\n]+\s*/g, " ");
    const length = [...text].length;
    if (length > MOST) {
      this.says(`This line has ${length} characters; ${MOST} are the most in one. Nothing of it was sent.`);
      return;
    }
    if (text.trim() === "" && !secret) return;
    if (!this.sends(text, secret)) return;
    if (secret) this.hidden.value = "";
    else this.#remember(text);
  }

  #remember(text) {
    if (this.history.at(-1) !== text) this.history.push(text);
    if (this.history.length > REMEMBERED) this.history.shift();
    this.at = this.history.length;
    this.draft = "";
    this.puts("");
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.form.requestSubmit();
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
    if (this.at === this.history.length) this.draft = this.words.value;
    this.at = at;
    this.puts(at === this.history.length ? this.draft : this.history[at]);
  }

  #grow() {
    this.words.style.height = "auto";
    this.words.style.height = `${this.words.scrollHeight + 2}px`;
  }
}
