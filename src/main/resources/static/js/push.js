// Notices on this device: asks the browser for its address and gives it to the server. Where the browser can't, nothing is offered.
const DEVICES = "/api/v1/users/me/devices";
const WORKER = "/notices/push/worker.js";
const KEPT = "kalanso:push";

const formToken = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";

const talk = async (options) => {
  const answer = await fetch(DEVICES, {
    ...options,
    headers: { Accept: "application/json", "Content-Type": "application/json", "X-XSRF-TOKEN": formToken() },
  });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

/** As its owner will recognise it. */
const name = () => {
  const said = navigator.userAgent;
  const find = (names) => names.find(([pattern]) => pattern.test(said))?.[1];
  const browser = find([[/Edg/, "Edge"], [/OPR/, "Opera"], [/Firefox/, "Firefox"], [/Chrome/, "Chrome"], [/Safari/, "Safari"]]);
  const system = find([[/Android/, "Android"], [/iPhone|iPad/, "iOS"], [/Windows/, "Windows"], [/Mac OS/, "macOS"], [/Linux/, "Linux"]]);
  return [browser, system].filter(Boolean).join(", ");
};

export default function push(box) {
  const here = localStorage.getItem(KEPT);
  const known = here && document.querySelector(`[data-device="${CSS.escape(here)}"]`);
  if (known) known.querySelector("[data-here]").hidden = false;
  if (known || !window.isSecureContext || !("serviceWorker" in navigator) || !("PushManager" in window)) return;
  const button = box.querySelector("button");
  const say = box.querySelector("[role=status]");
  box.hidden = false;
  button.addEventListener("click", async () => {
    button.setAttribute("aria-disabled", "true");
    try {
      if ((await Notification.requestPermission()) !== "granted") {
        say.textContent = box.dataset.denied;
        return;
      }
      const { webPushKey } = await talk();
      const registration = await navigator.serviceWorker.register(WORKER);
      const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(webPushKey) });
      const { endpoint, keys } = subscription.toJSON();
      const device = await talk({ method: "POST", body: JSON.stringify({ endpoint, keys, name: name() }) });
      localStorage.setItem(KEPT, device.id);
      location.reload();
    } catch {
      say.textContent = box.dataset.failed;
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}
