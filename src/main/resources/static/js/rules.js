// Keeps the example beside what is typed: the server computes it, with the rules as the form says them now.
import form from "./form.js";

const PAUSE_MS = 400;

export default function rules(element) {
  form(element);
  const example = document.getElementById("rules-example");
  let timer = 0;
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch("/settings/grading/example", { method: "POST", body: new URLSearchParams(new FormData(element)) });
      // a figure half typed is refused: the last example stays until it is right
      if (answer.ok && mine === asked) example.innerHTML = await answer.text();
    } catch {
      // no network: the form itself says so when it is sent
    }
  };
  element.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
}
