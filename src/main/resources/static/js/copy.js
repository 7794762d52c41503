// Copies what stands in the field beside the button; over plain HTTP a browser has only the old way.
export default function copy(box) {
  const field = box.querySelector("input, textarea");
  const button = box.querySelector("button");
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  });
}
