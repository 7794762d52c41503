// One press sends once: a slow network tempts to press again.
export default function form(element) {
  element.addEventListener("submit", () => {
    const button = element.querySelector(".submit button.primary");
    button?.setAttribute("aria-disabled", "true");
    setTimeout(() => button?.removeAttribute("aria-disabled"), 8000);
  });
  element.addEventListener("click", (event) => {
    if (event.target.closest('[aria-disabled="true"]')) event.preventDefault();
  });
}
