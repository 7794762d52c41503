// A signature by finger, pen or mouse, kept as lines in the hidden field: what the server reads are numbers, never a picture.
const LONGEST = 11_500;
const LEAST_STEP = 3;

export default function signature(element) {
  const canvas = element.querySelector("canvas");
  const field = element.querySelector("input");
  const pen = canvas.getContext("2d");
  let last = null;

  pen.lineWidth = 3;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.strokeStyle = "#1b1f3b";

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    const within = (value, most) => Math.round(Math.min(most, Math.max(0, value)));
    return [
      within((event.clientX - box.left) / box.width * canvas.width, canvas.width),
      within((event.clientY - box.top) / box.height * canvas.height, canvas.height),
    ];
  };
  const show = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    if (field.value) pen.stroke(new Path2D(field.value));
  };
  const far = ([x, y]) => Math.abs(x - last[0]) + Math.abs(y - last[1]) >= LEAST_STEP;

  canvas.addEventListener("pointerdown", (event) => {
    if (field.value.length > LONGEST) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = at(event);
    field.value += `M${last[0]} ${last[1]}`;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last || field.value.length > LONGEST) return;
    const point = at(event);
    if (!far(point)) return;
    last = point;
    field.value += `L${point[0]} ${point[1]}`;
    show();
  });
  for (const over of ["pointerup", "pointercancel"]) canvas.addEventListener(over, () => { last = null; });
  element.querySelector("[data-clear]").addEventListener("click", () => {
    field.value = "";
    show();
  });
  // what was signed before something else was refused
  show();
}
