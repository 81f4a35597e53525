// Whose time it is, and who may speak, as one sentence for each way in which the floor goes. Pure.
//
//   turn(circle, name)   how things stand for this person, the most pressing first
//   floor(circle)        how the floor goes in the part that runs

import { listed } from "./phrases.js";

const HOLDS = {
  facilitator: "The circle is on hold: everyone is quiet until it goes on.",
  pause: "Somebody asked for a pause: everyone is quiet until the circle goes on.",
  alone: "The circle is on hold, because nobody holds the meeting just now.",
  topic: "The circle is on hold for a part beside the order: everyone is quiet until it goes on.",
  care: "The circle is on hold while two sit next door: everyone is quiet until they are back.",
};
const SILENCES = {
  declared: "It is silent for a while: everyone is quiet together.",
  grounding: "It is quiet for a moment after what was said: nobody speaks.",
};
const FLOORS = {
  host: "Whoever holds the meeting speaks.",
  reader: "Whoever reads lets texts be heard.",
  round: "Each is asked once, in the order of the chairs.",
  queue: "Hands are taken in order; who has not spoken comes first.",
  piece: "Whoever has the piece speaks.",
  popcorn: "One speaks at a time, whoever wishes.",
  open: "The talk is open.",
  pair: "Each is listened to for the same time.",
  inner: "Those on the inner chairs speak; the others listen.",
  ask_only: "One question at a time goes to one person.",
  focus: "One person speaks; the others listen.",
  team: "The team speaks among themselves; the others listen.",
  silent: "Everyone is quiet in this part; gestures have room.",
};

/** Whose time it is, or how things stand where it is nobody's: in one sentence. */
export function turn(circle, name) {
  const nextDoor = circle.next_door ?? {};
  if (Object.hasOwn(nextDoor, name)) return besideTheRing(Object.keys(nextDoor).filter((one) => one !== name));
  if (circle.hold) return HOLDS[circle.hold] ?? "The circle is on hold.";
  if (circle.silence) return SILENCES[circle.silence] ?? "It is silent for a while.";
  return ofTheStage(circle) ?? ofTheFloor(circle, name);
}

/** How the floor goes in the part that runs; nothing while nobody is to speak. */
export function floor(circle) {
  if (circle.silence) return "";
  if (circle.alcove) return "You hear only each other here.";
  return [FLOORS[circle.floor], inside(circle)].filter(Boolean).join(" ");
}

function besideTheRing(others) {
  const company = others.length ? `with ${listed(others)} ` : "";
  return `You sit next door ${company}for a while. Your place in the ring is kept.`;
}

function ofTheStage(circle) {
  if (circle.stage === "none" && circle.door_open === false)
    return "The aftercare of this circle is next door. When it is over, whoever sits down opens the doors.";
  if (circle.stage === "none") return "Nobody is meeting here just now. Whoever sits down opens the doors.";
  if (circle.stage === "gathering") return "People gather. Nothing has begun yet.";
  if (circle.stage === "aftercare") return "Aftercare: the parts of the meeting are over, and the talk is open.";
  return circle.stage === "ended" ? "The meeting is over." : null;
}

function ofTheFloor(circle, name) {
  const me = (other) => other === name;
  if (circle.alcove) return ofTheAlcove(circle.alcove, me);
  if (circle.loop) return ofTheLoop(circle.loop, me);
  const { holder } = circle;
  return holder ? had(circle, holder, me(holder)) : free(circle, me);
}

function had(circle, holder, isOwn) {
  const asked = circle.floor === "ask_only";
  if (circle.floor === "piece") return isOwn ? "The piece is with you." : `The piece is with ${holder}.`;
  if (circle.floor === "reader") return isOwn ? "You read." : `${holder} reads.`;
  if (asked && holder === circle.focus) return isOwn ? "You may answer." : `${holder} may answer.`;
  if (asked) return isOwn ? "You may ask." : `${holder} may ask.`;
  if (circle.floor === "focus") return isOwn ? "This part is yours." : `This part is ${holder}'s.`;
  return isOwn ? "It is your turn." : `It is ${holder}'s turn.`;
}

function free(circle, me) {
  const { focus, held_by: host, reader } = circle;
  const of = (who, yours, theirs, nobodys) => (who ? (me(who) ? yours : theirs) : nobodys);
  const nobody = "Nobody has this part yet.";
  const said = {
    host: of(host, "You hold this part.", `${host} holds this part.`, "Nobody holds the meeting just now."),
    reader: of(reader, "You read.", `${reader} reads.`, "Nobody reads just now."),
    focus: of(focus, "This part is yours.", `This part is ${focus}'s.`, nobody),
    ask_only: of(focus, "The questions go to you.", `The questions go to ${focus}.`, nobody),
    piece: "The piece lies in the centre.",
    queue: "The floor is free: a raised hand has it.",
    popcorn: "The floor is free for whoever wishes.",
    open: "Anyone may speak.",
    pair: "There is time for both of you.",
    inner: "Those inside may speak.",
    team: "The team may speak.",
    silent: "Everyone is quiet.",
  };
  return Object.hasOwn(said, circle.floor) ? said[circle.floor] : "Nobody has the turn just now.";
}

function ofTheAlcove({ number, with: others, speaker }, me) {
  const place = others.length ? `You sit in alcove ${number} with ${listed(others)}.` : `You are in alcove ${number}.`;
  if (!speaker) return `${place} All of you may speak.`;
  return `${place} ${me(speaker) ? "It is your time; they listen." : `It is ${speaker}'s time; you listen.`}`;
}

function ofTheLoop({ speaker, listener, now }, me) {
  const whose = me(speaker) ? "your" : `${speaker}'s`;
  if (now === "asked") return me(speaker) ? "Was that it? You say whether." : `${speaker} says whether that was it.`;
  const begins = `It is ${whose} time to be heard.`;
  if (!listener) return `${begins} ${me(speaker) ? "You choose" : `${speaker} chooses`} who listens.`;
  if (now === "reflects") return `${begins} ${me(listener) ? "You say" : `${listener} says`} what was heard.`;
  return `${begins} ${me(listener) ? "You listen" : `${listener} listens`}.`;
}

function inside({ floor: now, inner = [], inner_open: open = 0 }) {
  if (now !== "inner") return "";
  const chairs = ["No chair is open", "One chair is open"][open] ?? `${open} chairs are open`;
  return inner.length ? `Inside: ${listed(inner)}; ${chairs.toLowerCase()}.` : `Nobody sits inside; ${chairs.toLowerCase()}.`;
}
