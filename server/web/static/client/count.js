// Words against the soft cap of a turn: how many stand in the line, and how many were said on this turn. Pure.

const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** How many words a text has. */
export function counted(text) {
  return text.match(WORD)?.length ?? 0;
}

/** What is said beside the line: `typed` words in it, `spoken` on this turn; empty where nothing is to be counted. */
export function room(typed, spoken, circle) {
  const cap = circle?.turn?.cap_w ?? null;
  if (cap === null || typed + spoken === 0) return "";
  const all = typed + spoken;
  const much = `${all} of about ${cap} words${spoken ? ", with what you have said" : ""}.`;
  return all > cap ? `${much} That is more than planned; nobody cuts you off.` : much;
}

/** Words that were said on one's own turn, counted from the facts. */
export class Spoken {
  constructor() {
    this.words = 0;
  }

  /** A line of one's own was heard. */
  hears({ class: kind, text }) {
    if (kind === "share" || kind === "say") this.words += counted(text);
  }

  /** A turn of one's own has begun. */
  begins() {
    this.words = 0;
  }
}
