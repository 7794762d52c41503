// Lets the page of the seat start again while no server answers. Browsers allow that over HTTPS (and on the machine itself) only.
const WORKER = "/seat-worker.js";

export async function stay() {
  if (!window.isSecureContext || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: "/seat" });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage({ keep: [...new Set(files.filter((name) => new URL(name).pathname.startsWith("/s/")))] });
  } catch {
    // the seat works as long as its page is not started anew
  }
}
