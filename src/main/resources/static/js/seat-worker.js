// Keeps the page of a seat and its files, and nothing else: what it answers comes from the server as long as there is one.
const CACHE = "kalanso-seat";
const PAGE = "/seat";
const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keep = async (files) => {
  const cache = await caches.open(CACHE);
  await cache.addAll([PAGE, ...files]);
  const wanted = new Set(files.map((file) => new URL(file, location).href));
  for (const each of await cache.keys()) if (new URL(each.url).pathname !== PAGE && !wanted.has(each.url)) await cache.delete(each);
};
self.addEventListener("message", (event) => event.waitUntil(keep(event.data.keep).catch(() => {})));

const page = async (request) => {
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.status < 500) return fresh;
    return (await caches.match(PAGE)) ?? fresh;
  } catch (away) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw away;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pathname === PAGE) event.respondWith(page(request));
  } else if (pathname.startsWith("/s/")) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
