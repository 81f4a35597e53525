// Places of elements on the page, as the browser measures them. Pure.

/** Whether two boxes have a part of the page in common. */
export function covers(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0;
}
