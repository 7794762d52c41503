// The console lives: seconds run here, and every few seconds the same page is asked for again and its board put in place.
// What is ticked stays ticked; while somebody uses the keyboard inside the board it is left alone.
const EVERY = 3000;

const written = (left) => {
  const two = (n) => String(n).padStart(2, "0");
  return `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
};

export default function console(form) {
  const board = () => form.querySelector("[data-board]");
  let shownAt = performance.now();

  const tick = () => {
    const gone = Math.floor((performance.now() - shownAt) / 1000);
    for (const each of board().querySelectorAll("[data-left][data-runs]")) each.textContent = written(Math.max(0, each.dataset.left - gone));
  };

  const busy = () => board().contains(document.activeElement) && document.activeElement.matches("input:focus-visible, button:focus-visible, a:focus-visible");

  const renew = async () => {
    if (!document.hidden && !busy()) {
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (answer.ok && !answer.redirected) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      } catch {
        // no network: what is shown counts on, and is asked for again
      }
    }
    setTimeout(renew, EVERY);
  };

  const show = (page) => {
    const fresh = page.querySelector("[data-board]");
    if (!fresh || busy()) return;
    const ticked = new Set([...board().querySelectorAll("input:checked")].map((box) => box.value));
    for (const box of fresh.querySelectorAll("input[type=checkbox]")) box.checked = ticked.has(box.value);
    for (const table of fresh.querySelectorAll("table.list")) table.setAttribute("role", "table");
    board().replaceWith(fresh);
    form.elements.key.value = page.querySelector("input[name=key]").value;
    shownAt = performance.now();
  };

  setInterval(tick, 1000);
  setTimeout(renew, EVERY);
}
