// One box for every seat that is shown: it ticks them, and lets go when one of them is let go. The board is renewed under it,
// so it looks for the seats anew each time.
export default function chooseAll(box) {
  const form = box.form;
  const seats = () => [...form.querySelectorAll("[data-board] input[type=checkbox][name=ids]")];
  form.addEventListener("change", (event) => {
    if (event.target === box) for (const seat of seats()) seat.checked = box.checked;
    else if (event.target.name === "ids") box.checked = seats().every((seat) => seat.checked);
  });
}
