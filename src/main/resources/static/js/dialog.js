export default function dialog(element) {
  element.addEventListener("click", (event) => {
    if (event.target !== element && !event.target.closest("[data-close]")) return;
    event.preventDefault();
    element.close();
  });
}
