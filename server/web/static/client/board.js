// The board of whoever helps to hold a meeting, in words. Pure. It says what the house's `board` says.

import { counted } from "./phrases.js";

const NEXT = {
  waits_for_professional: "It waits for a professional to hold it; `closing` ends it well.",
  resume: "`resume` goes on.",
  silence: "The silence ends by itself; `next` ends it sooner.",
  begin: "`begin` opens the meeting.",
  closes_itself: "`next` ends it; it also ends by itself.",
  ask_for_end: "`bell` or `thank` asks gently for an end of a long turn.",
  extend_or_next: "`extend 5` asks for more minutes, `next` goes on.",
  turns_go_on: "The turns go on by themselves; `next` gives everyone who waits a closing word.",
  hands_first: "The floor comes to the hands; `next` goes on to the next part.",
  last_part: "This is the last part; after it `next` opens aftercare.",
  next_part: "`next` goes on to the next part.",
};

/** Where the meeting is and what comes next. */
export function next(board) {
  const where = board.part ? `Part ${board.part} of ${board.parts}.` : "";
  return [where, NEXT[board.next] ?? ""].filter(Boolean).join(" ");
}

/** What is to be known of one seat beside what the ring shows. */
export function line(seat) {
  return [
    seat.turns == null ? "" : `${counted(seat.turns, "turn", "turns")} so far`,
    seat.long ? "the turn is long" : "",
    ...(seat.notes ?? []).map((note) => `note: ${note}`),
    seat.asked ? `is asked: ${seat.asked}` : "",
    seat.listens_s ? "asked to listen for a while" : "",
    seat.alcove ? `alcove ${seat.alcove}` : "",
  ].filter(Boolean).join(", ");
}
