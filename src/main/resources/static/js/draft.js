// A message that is being written outlives a lost network and a closed page of this tab, and no longer: phones are shared.
// What stands in the conversation already was sent.
export default function draft(form) {
  const name = "kalanso-draft|" + form.dataset.draft;
  const area = form.elements.text;
  let store;
  try {
    store = sessionStorage;
  } catch {
    return; // a browser that keeps nothing
  }
  const sent = [...document.querySelectorAll(".messages .mine .words")].at(-1)?.textContent.trim();
  const before = store.getItem(name);
  if (before !== null && before.trim() === sent) store.removeItem(name);
  else if (before !== null && area.value === "") {
    area.value = before;
    const said = Object.assign(document.createElement("p"), { className: "banner", textContent: form.dataset.restored });
    said.setAttribute("role", "status");
    form.prepend(said);
  }
  area.addEventListener("input", () => {
    try {
      if (area.value === "") store.removeItem(name);
      else store.setItem(name, area.value);
    } catch {
      // full: the page itself still holds it
    }
  });
}
