export default function reveal(affix) {
  const input = affix.querySelector("input");
  const button = affix.querySelector("button");
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", shown);
  });
  input.form?.addEventListener("submit", () => { input.type = "password"; });
}
