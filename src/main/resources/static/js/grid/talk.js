// The grid's conversation with the server: sending marks, asking what changed.
import { toWire } from "./mark.js";

const LOOK_EVERY_MS = 3000;
const PATIENCE_MS = 20000;

/** Read anew each time: it changes when somebody signs in again in another tab. */
const formToken = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";

async function call(facts, address, options = {}) {
  try {
    return await fetch(address, {
      ...options,
      signal: AbortSignal.timeout?.(PATIENCE_MS),
      headers: { Accept: "application/json", "Accept-Language": facts.lang, "X-XSRF-TOKEN": formToken(), ...options.headers },
    });
  } catch {
    throw { offline: true };
  }
}

/** Sends marks. @returns one answer per entry; throws {offline} where trying again makes sense */
export async function send(facts, entries) {
  const { body, refused } = await patch(facts, {
    cells: entries.map(({ assessment, student, mark, version, key }) => ({ assessment, student, version, key, ...toWire(mark) })),
  });
  if (refused !== undefined) return entries.map(() => ({ outcome: "REFUSED", message: refused }));
  facts.averages(body.averages);
  return body.items;
}

/** Sends a batch. @returns {body} or {refused: the sentence that says why}; throws {offline} where trying again makes sense */
export async function patch(facts, batch) {
  const response = await call(facts, facts.address, {
    method: "PATCH",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(batch),
  });
  facts.signedOut(response.status === 401);
  if (response.status === 401 || response.status === 429 || response.status >= 500) throw { offline: true };
  const body = await response.json();
  // a form token of an earlier sign-in: the answer brought a new one
  if (response.status === 403 && body.title === "platform.expired-form") throw { offline: true };
  return response.ok ? { body } : { refused: body.detail };
}

/** Asks every few seconds, while somebody looks at the page, what others have changed. */
export function watch(facts, heard) {
  let timer = 0;
  const look = async () => {
    if (document.visibilityState === "visible")
      try {
        const response = await call(facts, `${facts.address}&after=${facts.change}`, { headers: { "If-None-Match": facts.tag } });
        facts.signedOut(response.status === 401);
        if (response.ok) heard(await response.json(), response.headers.get("ETag"));
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
