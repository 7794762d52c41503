// The table as cells: what each shows, what the server has, and in which state it is.
import { PENDING, fromWire, read, same, show } from "./mark.js";

/** @typedef {{max: number, weight: number, kind: string, id: string, name: string, column: number}} Assessment */

export class Cells {
  /** @param facts what the page says of itself @param changed (cell) after a value or a state has changed */
  constructor(table, facts, changed) {
    Object.assign(this, { table, facts, changed });
    this.assessments = [...table.querySelectorAll("thead th[data-a]")].map((head, column) => ({
      id: head.dataset.a,
      max: Number(head.dataset.max),
      weight: Number(head.dataset.weight),
      kind: head.dataset.kind,
      name: head.dataset.name,
      column,
    }));
    this.rows = [...table.querySelectorAll("tbody tr[data-p]")].map((tr, row) => this.#row(tr, row));
    this.byId = new Map(this.rows.flatMap((row) => row.cells).map((cell) => [cell.id, cell]));
  }

  #row(tr, row) {
    const name = tr.querySelector("th");
    const pupil = { student: tr.dataset.p, name: name.dataset.name, row, average: tr.querySelector(".average") };
    pupil.cells = [...tr.querySelectorAll("td[data-v]")].map((td, column) => this.#cell(td, pupil, this.assessments[column]));
    return pupil;
  }

  #cell(td, pupil, assessment) {
    const text = td.textContent.trim();
    const cell = {
      id: assessment.id + "/" + pupil.student,
      td, pupil, assessment,
      row: pupil.row,
      column: assessment.column,
      version: Number(td.dataset.v),
      mark: read(text, Number.MAX_SAFE_INTEGER).mark ?? PENDING,
      state: "",
      note: null,
    };
    cell.input = this.#input(cell, text);
    cell.kept = cell.mark;
    return cell;
  }

  #input(cell, text) {
    const input = document.createElement("input");
    input.value = text;
    input.inputMode = "decimal";
    input.enterKeyHint = "next";
    input.autocomplete = "off";
    input.maxLength = 8;
    input.setAttribute("aria-labelledby", `p${cell.row} a${cell.column}`);
    input.cell = cell;
    cell.td.replaceChildren(input);
    return input;
  }

  at(row, column) {
    return this.rows[row]?.cells[column];
  }

  /**
   * Shows a mark. Its state is one of "", "waiting", "saved", "refused", "conflict"; said in words too.
   * @param note what there is to say of the state: a reason, or the other person's value
   */
  set(cell, mark, state, note = null) {
    cell.mark = mark;
    cell.input.value = show(mark, this.facts.comma);
    this.state(cell, state, note);
  }

  state(cell, state, note = null) {
    cell.state = state;
    cell.note = note;
    cell.td.dataset.state = state;
    const word = this.facts.words["state." + state];
    if (word) cell.input.setAttribute("aria-describedby", "grid-state-" + state);
    else cell.input.removeAttribute("aria-describedby");
    cell.input.setAttribute("aria-invalid", String(state === "refused" || state === "conflict"));
    this.changed(cell);
  }

  /** What was typed could not be understood: it stays on screen, is not sent, and says why. */
  refuse(cell, typed, reason) {
    cell.input.value = typed;
    this.state(cell, "refused", { text: reason });
  }

  /** What the server says it has, unless the cell holds something of its own that is still to be sent. */
  hear(remote, busy) {
    const cell = this.byId.get(remote.assessment + "/" + remote.student);
    if (!cell || remote.version <= cell.version || busy(cell)) return null;
    const mark = fromWire(remote);
    const news = !same(mark, cell.kept);
    cell.version = remote.version;
    cell.kept = mark;
    if (news) this.set(cell, mark, "");
    return news ? cell : null;
  }

  get typing() {
    return document.activeElement?.cell?.typing ?? false;
  }

  get troubles() {
    return [...this.byId.values()].filter((cell) => cell.state === "refused" || cell.state === "conflict");
  }
}
