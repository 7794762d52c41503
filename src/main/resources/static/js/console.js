// The console lives: seconds run here; what others do is heard, and then the same page is asked for again and its board brought
// up to date. Only while nothing can be heard is it asked for from time to time, ever more rarely.
import { morph } from "./morph.js";
import { listen } from "./stream.js";

const FIRST_WAIT = 3000;
const LONGEST_WAIT = 20000;
// what time alone brings, such as a seat that is kept from now on
const CALM = 60000;

const written = (left) => {
  const two = (n) => String(n).padStart(2, "0");
  return `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
};

export default function console(form) {
  const board = form.querySelector("[data-board]");
  let shownAt = performance.now();
  let version = Number(form.dataset.version);
  let heard = version;
  let live = false;
  let wait = FIRST_WAIT;
  let asking = false;
  let later;

  const tick = () => {
    const gone = Math.floor((performance.now() - shownAt) / 1000);
    for (const each of board.querySelectorAll("[data-left][data-runs]")) each.textContent = written(Math.max(0, each.dataset.left - gone));
  };

  // somebody types in it
  const busy = () => board.contains(document.activeElement) && document.activeElement.matches("input:not([type=checkbox]), select, textarea");

  const renew = async () => {
    if (asking) return;
    asking = true;
    let came = false;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        show(new DOMParser().parseFromString(await answer.text(), "text/html"));
        came = true;
      }
    } catch {
      // no network: what is shown counts on, and is asked for again
    }
    asking = false;
    // told while the page was on its way: in it, or asked for once more
    if (came && heard > version && !busy()) return renew();
    wait = Math.min(LONGEST_WAIT, wait * 2);
    again();
  };

  const again = () => {
    clearTimeout(later);
    later = setTimeout(() => (document.hidden || busy() ? again() : renew()), live ? CALM : wait);
  };

  const show = (page) => {
    const fresh = page.querySelector("[data-board]");
    if (!fresh) return;
    if (busy()) return;
    const told = fresh.closest("form");
    version = Math.max(version, Number(told.dataset.version));
    for (const table of fresh.querySelectorAll("table.list")) table.setAttribute("role", "table");
    shownAt = performance.now();
    morph(board, document.adoptNode(fresh));
    form.elements.key.value = told.elements.key.value;
    tick();
  };

  listen(`/ws/room/${form.dataset.room}`, {
    after: version,
    heard: ({ seq }) => {
      heard = Math.max(heard, seq ?? 0);
      if (heard > version && !document.hidden) renew();
    },
    live: (runs) => {
      live = runs;
      wait = FIRST_WAIT;
      again();
    },
  });
  board.addEventListener("focusout", () => heard > version && setTimeout(renew, 0));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) renew();
  });
  setInterval(tick, 1000);
  again();
}
