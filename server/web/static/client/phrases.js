// Small parts of sentences, worded as the house words them. Pure.

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A name or phrase as a heading begins with it; an article that belongs to the sentence stays behind. */
export function titled(name) {
  const bare = name.replace(/^the /, "");
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

/** `Ann`, `Ann and Ben`, `Ann, Ben and Cyd`. */
export function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** `one person`, `three people`. */
export function counted(count, one, many) {
  return `${NUMBERS[count] ?? count} ${count === 1 ? one : many}`;
}

/** A span of time as one says it; null says nothing. */
export function about(seconds) {
  if (seconds === null) return "";
  if (seconds < 8) return "a few seconds";
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds`;
  if (seconds < 100 && Math.abs(seconds - 60) > 10) return "about a minute and a half";
  const whole = Math.floor(seconds / 60);
  const minutes = seconds % 60 === 30 ? whole + (whole % 2) : Math.round(seconds / 60); // halves as the house does
  return minutes === 1 ? "about a minute" : `about ${counted(minutes, "minute", "minutes")}`;
}

/** A place in a row: 1st, 2nd, 3rd, 11th. */
export function nth(number) {
  const isTeen = Math.floor((number % 100) / 10) === 1;
  return `${number}${isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}
