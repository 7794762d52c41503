// The connection and what waits to be sent. Whoever queues changes says how many:
// window.dispatchEvent(new CustomEvent("kalanso:pending", { detail: 3 }))
export default function state(element) {
  let pending = 0;
  let hide;
  const say = (text, tone) => {
    clearTimeout(hide);
    element.textContent = text;
    element.dataset.tone = tone;
    element.hidden = text === "";
  };
  const show = (justEmptied) => {
    const waiting = pending === 0 ? "" : pending === 1 ? element.dataset.one : element.dataset.many.replace("{0}", pending);
    const offline = navigator.onLine ? "" : element.dataset.offline;
    say([offline, waiting].filter(Boolean).join(" · "), "warn");
    if (!justEmptied || offline) return;
    say(element.dataset.saved, "ok");
    hide = setTimeout(() => say("", "ok"), 2500);
  };
  addEventListener("kalanso:pending", (event) => {
    const before = pending;
    pending = event.detail;
    show(before > 0 && pending === 0);
  });
  addEventListener("online", () => show(false));
  addEventListener("offline", () => show(false));
  show(false);
}
