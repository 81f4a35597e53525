// Whether a line is said or is a command: two radio buttons. A line that is brought back, or begun by a
// button, brings its own manner with it, for that one line.

export class Manner {
  /** `changed()` is called when somebody chooses. */
  constructor({ group, say, command, changed }) {
    Object.assign(this, { group, say, command });
    this.own = null; // what the person chose, while another manner is lent
    group.addEventListener("change", () => {
      this.own = null;
      changed();
    });
  }

  /** "say" or "command". */
  get chosen() {
    return this.command.checked ? "command" : "say";
  }

  /** From here on. */
  choose(how) {
    this.own = null;
    this.#checks(how);
  }

  /** For the line that stands there alone. */
  lends(how) {
    const own = this.own ?? this.chosen;
    this.#checks(how);
    this.own = how === own ? null : own;
  }

  /** What the person chose holds again. */
  returns() {
    if (this.own) this.choose(this.own);
  }

  #checks(how) {
    this[how].checked = true;
  }
}
