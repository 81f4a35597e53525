// Elements, made one by one. Whatever somebody typed becomes text here and never markup.

const WORD = /`([^`\s](?:[^`\n]*[^`\s])?)`/;

/** An element with these properties and children; a child that is a string becomes text. */
export function made(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

/** A name as somebody chose it: its direction of writing stays its own. */
export function named(name) {
  return made("bdi", { className: "called" }, name);
}

/** The same, with what stands in brackets behind it; "" for nothing. */
export function called(name, about) {
  return about ? [named(name), ` (${about})`] : [named(name)];
}

/** What the house says: a word to be typed stands between backticks. In what members say they are theirs. */
export function marked(text) {
  return text.split(WORD).map((part, at) => (at % 2 ? made("code", {}, part) : part));
}

/** Text that changes only where it differs, so that nothing is read aloud twice. */
export function says(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * The children of `list` are these, by key, in this order: [key, text that tells whether it changed, make].
 * What has not changed stays the very element, with its focus.
 */
export function keeps(list, wanted) {
  const there = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const children = wanted.map(([key, mark, make]) => {
    const old = there.get(key);
    if (old && old.dataset.mark === mark) return old;
    const child = make();
    child.dataset.key = key;
    child.dataset.mark = mark;
    return child;
  });
  place(list, children);
}

// Moving an element takes its focus away, so those that stand right already are not touched.
function place(list, children) {
  for (const child of [...list.children]) if (!children.includes(child)) child.remove();
  children.forEach((child, at) => {
    if (list.children[at] !== child) list.insertBefore(child, list.children[at] ?? null);
  });
}
