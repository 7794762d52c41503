// Watches a job until it ends, then loads the page again: the server knows what comes next.
const ENDED = ["DONE", "FAILED", "CANCELLED"];

const number = (count) => count.toLocaleString(document.documentElement.lang);

export default function job(card) {
  if (ENDED.includes(card.dataset.state)) return;
  let pause = 700;
  const look = async () => {
    try {
      const answer = await fetch(card.dataset.watch, { headers: { Accept: "application/json" } });
      if (answer.ok) show(await answer.json());
    } catch {
      // no network: keep asking, more slowly
    }
    pause = Math.min(pause * 1.25, 5000);
    if (!ENDED.includes(card.dataset.state)) setTimeout(look, pause);
  };
  const show = ({ state, done, total }) => {
    const began = card.dataset.state === "WAITING" && state === "RUNNING";
    card.dataset.state = state;
    // the sentence above the bar is the server's
    if (began) return location.reload();
    const bar = card.querySelector("progress");
    // a line of a list has no bar until the number of steps is known
    if (bar && total) {
      bar.max = Math.max(total, 1);
      bar.value = done;
      card.querySelector("[data-figures]").textContent = card.dataset.pattern.replace("{0}", number(done)).replace("{1}", number(total));
    } else if (!bar && total !== null && state === "RUNNING") return location.reload();
    if (ENDED.includes(state)) location.reload();
  };
  setTimeout(look, pause);
}
