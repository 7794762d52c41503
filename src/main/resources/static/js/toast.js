// Stays while one points at it or reads it; long enough to take an undo.
export default function toast(element) {
  let timer;
  const start = () => { timer = setTimeout(() => element.remove(), 9000); };
  const hold = () => clearTimeout(timer);
  for (const type of ["mouseenter", "focusin"]) element.addEventListener(type, hold);
  for (const type of ["mouseleave", "focusout"]) element.addEventListener(type, start);
  start();
}
