// A filter that is chosen is applied at once.
export default function sends(select) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
