// A column or a block from a spreadsheet, from the cell that has the focus on. Shown first where anything needs a look.
import { read, same, show } from "./mark.js";

/** Rows of fields; a line break that a spreadsheet puts at the end is no row. */
export function parse(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((field) => field.trim().replace(/^"(.*)"$/, "$1")));
}

export const isBlock = (text) => /[\t\n]/.test(text.replace(/[\r\n]+$/, ""));

/**
 * What a block would do from a cell on.
 * @returns {{changes: [{cell, mark}], refused: [{cell, typed, why}], replaced: number, outside: number}}
 */
export function plan(cells, start, rows) {
  const result = { changes: [], refused: [], replaced: 0, outside: 0 };
  rows.forEach((fields, down) =>
    fields.forEach((typed, right) => {
      const cell = cells.at(start.row + down, start.column + right);
      if (!cell) {
        if (typed !== "") result.outside++;
        return;
      }
      const { mark, wrong } = read(typed, cell.assessment.max);
      if (wrong) result.refused.push({ cell, typed, why: wrong });
      else if (!same(mark, cell.mark)) {
        result.changes.push({ cell, mark });
        if (cell.mark.state !== "PENDING") result.replaced++;
      }
    }),
  );
  return result;
}

export const needsALook = (planned) => planned.refused.length > 0 || planned.replaced > 0 || planned.outside > 0;

/** Asks in the page's dialog. @returns {Promise<boolean>} */
export function ask(dialog, planned, facts) {
  const { words, say, comma } = facts;
  const list = dialog.querySelector("ul");
  list.replaceChildren(...planned.refused.slice(0, 12).map((each) => item(`${each.cell.pupil.name} · ${each.cell.assessment.name} : « ${each.typed} » ${facts.why(each.why, each.cell)}`)));
  if (planned.refused.length > 12) list.append(item(say("paste.more", planned.refused.length - 12)));
  const before = planned.changes.find(({ cell }) => cell.mark.state !== "PENDING");
  const lines = [
    planned.replaced > 0 && say("paste.replaced", planned.replaced) + (before ? ` (${before.cell.pupil.name} : ${show(before.cell.mark, comma)} → ${show(before.mark, comma) || words["empty"]})` : ""),
    planned.outside > 0 && say("paste.outside", planned.outside),
    planned.refused.length > 0 && say("paste.refused", planned.refused.length),
  ];
  dialog.querySelector(".sums").replaceChildren(...lines.filter(Boolean).map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  const yes = dialog.querySelector("[value=yes]");
  yes.textContent = say("paste.yes", planned.changes.length);
  yes.hidden = planned.changes.length === 0;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
}

function item(text) {
  return Object.assign(document.createElement("li"), { textContent: text });
}
