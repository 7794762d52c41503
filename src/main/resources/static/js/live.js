// Notices as they come: the figure beside the bell, and a sentence that is read out politely.
import { listen } from "./stream.js";
import toast from "./toast.js";

export default function live(bell) {
  const { key, none, one, many } = bell.dataset;
  const icon = bell.querySelector(".icon");
  const place = `kalanso:heard:${key}`;
  const stored = sessionStorage.getItem(place);

  const count = (unread) => {
    icon.setAttribute("aria-label", unread === 0 ? none : unread === 1 ? one : many.replace("{0}", unread));
    let figure = bell.querySelector(".count");
    if (unread === 0) return figure?.remove();
    if (!figure) {
      figure = document.createElement("span");
      figure.className = "count";
      figure.setAttribute("aria-hidden", "true");
      bell.append(figure);
    }
    figure.textContent = unread > 99 ? "99+" : unread;
  };

  let rack = document.querySelector(".toasts");
  if (!rack) {
    rack = document.createElement("div");
    rack.className = "toasts";
    document.querySelector("main")?.prepend(rack);
  }
  rack.setAttribute("aria-live", "polite");

  const show = ({ id, title, link }) => {
    // of several that waited only the newest is said: the figure counts them all
    rack.querySelector("[data-live]")?.remove();
    const slip = document.createElement("div");
    slip.className = "toast";
    slip.dataset.live = "";
    const bellIcon = icon.cloneNode(true);
    for (const name of ["role", "aria-label"]) bellIcon.removeAttribute(name);
    bellIcon.setAttribute("aria-hidden", "true");
    const text = document.createElement("p");
    text.textContent = title;
    const open = document.createElement("a");
    open.href = link ?? "/notices";
    open.textContent = bell.dataset.open;
    if (link) open.addEventListener("click", () => stream.say({ type: "read", id }));
    slip.append(bellIcon, text, open);
    rack.append(slip);
    toast(slip);
  };

  const stream = listen("/ws/notifications", {
    after: stored === null ? undefined : Number(stored),
    from: (seq) => sessionStorage.setItem(place, seq),
    heard: (message) => {
      if (message.type === "unread") count(message.count);
      else if (message.type === "notification" && !message.readAt) show(message);
    },
  });
}
