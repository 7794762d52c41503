// Arranging seats: each is a button on a grid, dragged with a finger or a mouse, moved with the arrow keys. What counts are the
// figures of the form below, which this only writes.
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LEAST = { columns: 8, rows: 5 };

export default function plan(form) {
  const canvas = form.querySelector("[data-canvas]");
  const said = form.querySelector("[data-said]");
  const most = { x: Number(form.dataset.width) - 1, y: Number(form.dataset.height) - 1 };
  const seats = [...form.querySelectorAll("[data-seat]")].map((row) => ({
    name: row.dataset.seat,
    fields: { x: row.querySelector("[name=x]"), y: row.querySelector("[name=y]") },
    get x() {
      return Number(this.fields.x.value) || 0;
    },
    get y() {
      return Number(this.fields.y.value) || 0;
    },
  }));
  const within = (x, y) => x >= 0 && y >= 0 && x <= most.x && y <= most.y;
  const taken = (x, y, but) => seats.some((seat) => seat !== but && seat.x === x && seat.y === y);

  // always a column and a row more than are used, so that there is room to grow
  const size = () => {
    const columns = Math.min(most.x + 1, Math.max(LEAST.columns, ...seats.map((seat) => seat.x + 2)));
    const rows = Math.min(most.y + 1, Math.max(LEAST.rows, ...seats.map((seat) => seat.y + 2)));
    canvas.style.gridTemplateColumns = `repeat(${columns}, var(--cell))`;
    canvas.style.gridTemplateRows = `repeat(${rows}, var(--cell-high))`;
  };
  const show = (seat) => {
    seat.button.style.gridColumn = String(seat.x + 1);
    seat.button.style.gridRow = String(seat.y + 1);
    const words = form.dataset.at.replace("{0}", seat.name).replace("{1}", seat.x).replace("{2}", seat.y);
    seat.button.setAttribute("aria-label", words);
    return words;
  };
  const place = (seat, x, y) => {
    if (!within(x, y) || taken(x, y, seat) || (seat.x === x && seat.y === y)) return;
    seat.fields.x.value = x;
    seat.fields.y.value = y;
    said.textContent = show(seat);
  };
  const step = (seat, [dx, dy]) => {
    let [x, y] = [seat.x + dx, seat.y + dy];
    while (within(x, y) && taken(x, y, seat)) [x, y] = [x + dx, y + dy];
    place(seat, x, y);
    size();
    seat.button.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const drag = (seat, event) => {
    const cell = canvas.querySelector("button");
    const gap = parseFloat(getComputedStyle(canvas).columnGap) || 0;
    const box = canvas.getBoundingClientRect();
    place(
      seat,
      Math.floor((event.clientX - box.left + canvas.scrollLeft) / (cell.offsetWidth + gap)),
      Math.floor((event.clientY - box.top + canvas.scrollTop) / (cell.offsetHeight + gap)),
    );
  };

  for (const seat of seats) {
    const button = (seat.button = document.createElement("button"));
    button.type = "button";
    button.textContent = seat.name;
    button.addEventListener("keydown", (event) => {
      if (!STEPS[event.key]) return;
      event.preventDefault();
      step(seat, STEPS[event.key]);
    });
    button.addEventListener("pointerdown", (event) => {
      button.setPointerCapture(event.pointerId);
      button.classList.add("held");
    });
    button.addEventListener("pointermove", (event) => {
      if (button.hasPointerCapture(event.pointerId)) drag(seat, event);
    });
    button.addEventListener("lostpointercapture", () => {
      button.classList.remove("held");
      size();
    });
    for (const field of Object.values(seat.fields))
      field.addEventListener("change", () => {
        show(seat);
        size();
      });
    canvas.append(button);
    show(seat);
  }
  size();
  form.querySelector("[data-figures]").open = false;
}
