// The frame's start: the page works without it; each part that can do more names its module in data-module.
document.documentElement.classList.add("js");

export function enhance(root) {
  for (const element of root.querySelectorAll("[data-module]")) {
    if (element.dataset.enhanced) continue;
    element.dataset.enhanced = "true";
    import(`./${element.dataset.module}.js`).then((module) => module.default(element));
  }
}

// A table whose rows become cards keeps telling a screen reader that it is a table.
for (const table of document.querySelectorAll("table.list")) {
  table.setAttribute("role", "table");
  const roles = { thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };
  for (const [selector, role] of Object.entries(roles))
    for (const part of table.querySelectorAll(selector)) part.setAttribute("role", role);
}

// Links that open a dialog: <a href="#id" data-dialog>; without this module CSS opens it by :target.
document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("a[data-dialog]");
  const dialog = opener && document.querySelector(opener.getAttribute("href"));
  if (!dialog?.showModal) return;
  event.preventDefault();
  dialog.showModal();
});

enhance(document);
