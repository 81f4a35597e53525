// The board of whoever helps to hold a meeting, in words. Pure. It says what the house's `board` says.

import { about, counted, listed } from "./phrases.js";

const NEXT = {
  waits_for_professional: "It waits for a professional to hold it; `closing` ends it well.",
  resume: "`resume` goes on.",
  silence: "The silence ends by itself; `next` ends it sooner.",
  begin: "`begin` opens the meeting.",
  ask_second: "`role`, a name and `co` asks somebody to hold it with you, as this kind needs; then `begin`.",
  closes_itself: "`next` ends it; it also ends by itself.",
  ask_for_end: "`bell` or `thank` asks gently for an end of a long turn.",
  extend_or_next: "`extend 5` asks for more minutes, `next` goes on.",
  turns_go_on: "The turns go on by themselves; `next` gives everyone who waits a closing word.",
  hands_first: "The floor comes to the hands; `next` goes on to the next part.",
  last_part: "This is the last part; after it `next` opens aftercare.",
  next_part: "`next` goes on to the next part.",
};

// What the ring shows of a turn by itself is left out.
const SHARES = {
  passed: "has passed",
  asked_twice: "was asked twice",
};
const ASKED = {
  cofacilitator: "to help hold it",
  greeter: "to greet",
  timekeeper: "to keep time",
  reader: "to read",
  team: "to sit in the team",
  hold: "to hold it from here",
};

/** Where the meeting is and what comes next. */
export function next(board) {
  const where = board.part ? `Part ${board.part} of ${board.parts}.` : "";
  return [where, NEXT[board.next] ?? ""].filter(Boolean).join(" ");
}

/** What is to be known of one seat beside what the ring shows. `since` is how many seconds ago the board came. */
export function line(seat, since) {
  const listens = seat.listens_s == null ? 0 : seat.listens_s - since;
  return [
    SHARES[seat.share] ?? "",
    seat.long ? "the turn is long" : "",
    seat.first ? "comes first" : "",
    seat.turns == null ? "" : `${counted(seat.turns, "turn", "turns")} so far`,
    seat.notes.length ? `carries a note: ${listed(seat.notes.map((note) => note.replaceAll("_", " ")))}` : "",
    listens > 0 ? `asked to listen for ${about(Math.max(30, listens))} more` : "",
    seat.asked ? `is asked ${ASKED[seat.asked] ?? "something"}` : "",
    seat.alcove ? `${seat.visits ? "visits" : "in"} alcove ${seat.alcove}` : "",
  ].filter(Boolean).join(", ");
}
