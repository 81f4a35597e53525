// Keeps the look of the pages and the numbers to call, so that these open without a network, too.
//
//   self.shell.paths   what is kept, all of it the same for everybody (server/portal/shell.py)
//   self.shell.mark    is another when any of it is
//
// It keeps nothing but that list, and only while it is installed: what a page asks for later is never kept.
// The network is asked first, always, so that nobody reads an older page than there is.

const OURS = "meadow-shell-";
const NAME = OURS + self.shell.mark;
const PATHS = new Set(self.shell.paths);
const NUMBERS = "/help-now";
const OFFLINE = "/offline";
const OUT = "/out"; // what it takes from the browser it takes only where no worker stands between

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(self.shell.paths))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const older = (name) => name.startsWith(OURS) && name !== NAME;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(older).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || pathname === OUT) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname.replace(/\/$/, "")));
  else if (PATHS.has(pathname)) event.respondWith(file(request, pathname));
});

async function page(request, path) {
  let answer;
  try {
    answer = await fetch(request);
  } catch {
    return kept(path === NUMBERS ? NUMBERS : OFFLINE);
  }
  // Where something before the house answers in its place, the numbers are still here.
  return path === NUMBERS && answer.status >= 500 ? kept(NUMBERS) : answer;
}

async function file(request, path) {
  try {
    return await fetch(request);
  } catch {
    return kept(path);
  }
}

async function kept(path) {
  const cache = await caches.open(NAME);
  return (await cache.match(path)) ?? Response.error();
}

// A notice that a page has asked for (client/notices.js) leads back to the room.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients
      .matchAll({ type: "window" })
      .then((pages) => pages.find((one) => new URL(one.url).pathname === "/enter")?.focus()),
  );
});
