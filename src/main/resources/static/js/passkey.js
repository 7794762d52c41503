// Asks the device for a passkey, puts its answer into the form around and sends it. Shown only where the browser has them.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** Read anew each time: it changes when somebody signs in again in another tab. */
const formToken = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";

const known = (credentials) => credentials.map((each) => ({ ...each, id: bytes(each.id) }));

const DEVICE = {
  async get(asked) {
    const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) };
    const { id, response } = await navigator.credentials.get({ publicKey });
    return {
      id,
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle && text(response.userHandle),
      },
    };
  },
  async create(asked) {
    const user = { ...asked.user, id: bytes(asked.user.id) };
    const publicKey = { ...asked, user, challenge: bytes(asked.challenge), excludeCredentials: known(asked.excludeCredentials) };
    const { id, response } = await navigator.credentials.create({ publicKey });
    return {
      id,
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    };
  },
};

/** @returns what to sign; null where the page leads elsewhere; throws {say} where the server says no */
async function challenge(address) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang, "X-XSRF-TOKEN": formToken() },
  });
  const body = await answer.json();
  if (answer.ok) return body;
  if (body.title !== "platform.step-up-required") throw { say: body.detail };
  location.assign("/step-up?next=" + encodeURIComponent(location.pathname));
  return null;
}

export default function passkey(part) {
  const form = part.closest("form");
  const note = part.querySelector(".note");
  const button = part.querySelector("button");
  if (!window.PublicKeyCredential || !isSecureContext) return;
  part.hidden = false;
  for (const each of form.querySelectorAll(".with-passkey")) each.hidden = false;
  for (const each of form.querySelectorAll(".without-passkey")) each.hidden = true;

  async function ask() {
    const asked = await challenge(part.dataset.challenge);
    if (!asked) return;
    part.querySelector("input").value = JSON.stringify(await DEVICE[part.dataset.kind](asked));
    if (part.dataset.action) form.action = part.dataset.action;
    form.submit();
  }

  button.addEventListener("click", async () => {
    note.textContent = "";
    button.disabled = true;
    try {
      await ask();
    } catch (error) {
      const { stopped, known: here, failed } = part.dataset;
      note.textContent = error.say ?? (error.name === "NotAllowedError" ? stopped : error.name === "InvalidStateError" ? here : failed);
    } finally {
      button.disabled = false;
    }
  });
}
