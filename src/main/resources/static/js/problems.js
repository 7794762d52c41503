// After a refusal the reader starts at the summary; its links go into the fields.
export default function problems(summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const field = event.target.closest("a") && document.querySelector(event.target.closest("a").getAttribute("href"));
    if (!field) return;
    event.preventDefault();
    field.focus();
  });
}
