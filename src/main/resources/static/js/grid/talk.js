// The grid's conversation with the server: sending marks, asking what changed.
import { toWire } from "./mark.js";

const LOOK_EVERY_MS = 3000;
const PATIENCE_MS = 20000;

async function call(facts, address, options = {}) {
  try {
    return await fetch(address, {
      ...options,
      signal: AbortSignal.timeout?.(PATIENCE_MS),
      headers: { Accept: "application/json", "Accept-Language": facts.lang, "X-CSRF-TOKEN": facts.csrf, ...options.headers },
    });
  } catch {
    throw { offline: true };
  }
}

/** Sends a batch. @returns one answer per entry; throws {offline} where trying again makes sense */
export async function send(facts, entries) {
  const response = await call(facts, facts.address, {
    method: "PATCH",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      cells: entries.map(({ assessment, student, mark, version, key }) => ({ assessment, student, version, key, ...toWire(mark) })),
    }),
  });
  if (response.status === 401) throw { offline: true, signIn: facts.signedOut() };
  if (response.status >= 500 || response.status === 429) throw { offline: true };
  const body = await response.json();
  if (response.ok) {
    facts.averages(body.averages);
    return body.cells;
  }
  return entries.map(() => ({ outcome: "REFUSED", message: body.detail }));
}

/** Asks every few seconds, while somebody looks at the page, what others have changed. */
export function watch(facts, heard) {
  let timer = 0;
  const look = async () => {
    if (document.visibilityState === "visible")
      try {
        const response = await call(facts, `${facts.address}&after=${facts.version}`, { headers: { "If-None-Match": `"${facts.tag}"` } });
        if (response.ok) heard(await response.json());
      } catch (trouble) {
        if (!trouble.offline) throw trouble;
      }
    timer = setTimeout(look, LOOK_EVERY_MS);
  };
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") look();
  });
  timer = setTimeout(look, LOOK_EVERY_MS);
}
