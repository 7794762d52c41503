// A long form that is written over an hour: what was typed outlives the page until the server has it. Each save of the form
// gives it a new version, so a kept text of the same version was never saved.
import form from "./form.js";

export default function kept(element) {
  form(element);
  const name = "kalanso-kept|" + element.dataset.kept;
  const version = element.elements.version.value;
  const fields = () => [...element.elements].filter((each) => each.name && !["hidden", "submit"].includes(each.type));
  let store;
  try {
    store = localStorage;
    restore(JSON.parse(store.getItem(name) ?? "null"));
  } catch {
    return; // a browser that keeps nothing
  }

  function restore(before) {
    if (before?.version !== version) return store.removeItem(name);
    const changed = fields().filter((each) => each.name in before.values && each.value !== before.values[each.name]);
    for (const each of changed) each.value = before.values[each.name];
    if (changed.length === 0) return;
    const said = Object.assign(document.createElement("p"), { className: "banner warn", textContent: element.dataset.restored });
    said.setAttribute("role", "status");
    element.prepend(said);
  }

  element.addEventListener("input", () => {
    const values = Object.fromEntries(fields().map((each) => [each.name, each.value]));
    try {
      store.setItem(name, JSON.stringify({ version, values }));
    } catch {
      // full: the page itself still holds it
    }
  });
}
