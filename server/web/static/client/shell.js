// What this browser keeps of the house so that its numbers to call open without a network, too: the look of
// the pages and two pages that are the same for everybody (/sw.js). Asked for once the room is there, because
// the room needs none of it.

const WORKER = "/sw.js";

/** From now on it is kept, where the browser can. */
export function keepsShell() {
  if (!navigator.serviceWorker) return;
  const asks = () => navigator.serviceWorker.register(WORKER).catch(() => {}); // a private window may refuse
  if (document.readyState === "complete") asks();
  else addEventListener("load", asks, { once: true });
}
