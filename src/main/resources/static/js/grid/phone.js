// On a narrow screen one assessment shows at a time; the bar's buttons do what a number pad cannot type.

export default function phone(root, columns) {
  const select = root.querySelector("#g-column");
  const show = (column) => {
    for (const row of root.querySelectorAll("tr"))
      [...row.cells].slice(1, columns + 1).forEach((cell, i) => cell.classList.toggle("shown", i === column));
    select.selectedIndex = column;
  };
  select.addEventListener("change", () => show(select.selectedIndex));
  show(firstUnfinished(root, columns));
  return show;
}

/** The last assessment that still has room, else the last: what a teacher comes to fill in. */
function firstUnfinished(root, columns) {
  const rows = [...root.querySelectorAll("tbody tr")];
  const empty = (column) => rows.some((row) => (row.cells[column + 1].querySelector("input")?.value ?? row.cells[column + 1].textContent).trim() === "");
  for (let column = 0; column < columns; column++) if (empty(column)) return column;
  return columns - 1;
}

/** @param put (typed) into the chosen cell @param go ("up"|"down") from it */
export function pad(root, put, go) {
  for (const button of root.querySelectorAll(".cellbar-states button")) {
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => ("go" in button.dataset ? go(button.dataset.go) : put(button.dataset.put)));
  }
}
