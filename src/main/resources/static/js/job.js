// Watches a job until it ends, then loads the page again: the server knows what comes next.
const ENDED = ["DONE", "FAILED", "CANCELLED"];

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
    card.dataset.state = state;
    const bar = card.querySelector("progress");
    // a line of a list has no bar until the number of steps is known
    if (bar) {
      bar.max = Math.max(total, 1);
      bar.value = done;
      card.querySelector("[data-figures]").textContent = card.dataset.pattern.replace("{0}", done).replace("{1}", total);
    } else if (total !== null && state === "RUNNING") return location.reload();
    if (ENDED.includes(state)) location.reload();
  };
  setTimeout(look, pause);
}
