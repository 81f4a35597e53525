// What was asked of this person, with a button for each answer. The button says to what, and sends the word that
// chooses the question, so that it never answers another one that has come meanwhile.

import { made } from "./making.js";
import { counted } from "./phrases.js";

const NOT_NOW = "No, not now";
const LABELS = {
  extend: ["Yes, more minutes", "No, keep to the hour"],
  handover: ["Yes, I hold it from here", NOT_NOW],
  care: ["Yes, together", "No, I stay here"],
  second: ["Yes, I am second", NOT_NOW],
  worried: ["Yes, tell them", "No, tell nobody"],
  pair: ["Yes, I would listen now", NOT_NOW],
  offer: ["Yes, thank you", "No, thank you"],
  circle_role: ["Yes, I take it on", "No, not that"],
};
const ROLES = {
  cofacilitator: "Yes, I hold it with you",
  greeter: "Yes, I greet today",
  timekeeper: "Yes, I keep the time today",
  reader: "Yes, I read today",
  team: "Yes, I am on the team",
};

/** The questions that have room on the page now: one that stays open for weeks waits until a meeting is over. */
export function questions(state) {
  const isBusy = ["gathering", "sitting", "aftercare"].includes(state.circle?.stage);
  return state.asked.filter(({ kind }) => kind !== "circle_role" || !isBusy);
}

/** What was asked, as one sentence. */
export function sentence({ about }) {
  return made("p", { className: "asked" }, `You were asked ${about}.`);
}

/** [line, label] for yes and for no. */
export function both({ kind, word }, circle) {
  const [yes, no] = LABELS[kind] ?? [ROLES[word] ?? "Yes", NOT_NOW];
  const minutes = kind === "extend" && circle?.asked;
  return [
    [`yes ${word}`, minutes ? `Yes, ${counted(minutes, "more minute", "more minutes")}` : yes],
    [`no ${word}`, no],
  ];
}
