// Counts the ticked rows of its form; a box without a name in the head ticks them all.
export default function bulk(bar) {
  const form = bar.closest("form");
  const boxes = () => [...form.querySelectorAll("tbody .pick input")];
  const all = form.querySelector("thead .pick input");
  const count = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    bar.dataset.count = chosen;
    bar.querySelector(".count").textContent = chosen === 1 ? bar.dataset.one : bar.dataset.many.replace("{0}", chosen);
    if (all) {
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && !all.checked;
    }
  };
  form.addEventListener("change", (event) => {
    if (event.target === all) for (const box of boxes()) box.checked = all.checked;
    count();
  });
  count();
}
