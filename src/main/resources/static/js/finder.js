// Empty questions stay out of the address.
export default function finder(form) {
  form.addEventListener("submit", () => {
    for (const field of form.querySelectorAll("input, select")) if (field.value === "") field.disabled = true;
  });
  addEventListener("pageshow", () => {
    for (const field of form.querySelectorAll("input, select")) field.disabled = false;
  });
}
