// The keyboard: type, Enter, next pupil. A cell is entered with its value selected, so that typing replaces it.
import { QUARTERS } from "./mark.js";

export class Keys {
  /**
   * @param commit (cell) takes what stands in the cell
   * @param acts {undo, redo, focused}
   */
  constructor(cells, commit, acts) {
    Object.assign(this, { cells, commit, acts });
    const body = cells.table.tBodies[0];
    body.addEventListener("keydown", (event) => event.target.cell && this.#key(event, event.target.cell));
    body.addEventListener("focusin", (event) => event.target.cell && this.#enter(event.target.cell));
    body.addEventListener("focusout", (event) => event.target.cell && this.leave(event.target.cell));
    body.addEventListener("input", (event) => event.target.cell && (event.target.cell.typing = true));
    this.current = null;
  }

  go(cell) {
    cell?.input.focus();
  }

  #enter(cell) {
    this.current = cell;
    cell.before = cell.input.value;
    cell.typing = false;
    cell.input.select();
    this.acts.focused(cell);
  }

  leave(cell) {
    if (cell.typing) this.commit(cell);
    cell.typing = false;
  }

  /** The pupil below; under the last one, the first of the next assessment. */
  down(cell) {
    return this.cells.at(cell.row + 1, cell.column) ?? this.cells.at(0, cell.column + 1) ?? cell;
  }

  up(cell) {
    return this.cells.at(cell.row - 1, cell.column) ?? this.cells.at(this.cells.rows.length - 1, cell.column - 1) ?? cell;
  }

  #key(event, cell) {
    if (event.isComposing || event.altKey) return;
    const act = event.ctrlKey || event.metaKey ? this.#command(event) : this.#move(event, cell);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #command(event) {
    const key = event.key.toLowerCase();
    if (key === "z") return event.shiftKey ? this.acts.redo : this.acts.undo;
    if (key === "y") return this.acts.redo;
    return null;
  }

  #move(event, cell) {
    const { key, shiftKey } = event;
    if (key === "Enter") return () => this.#leaveFor(cell, shiftKey ? this.up(cell) : this.down(cell));
    if (key === "ArrowDown") return () => this.#leaveFor(cell, this.down(cell));
    if (key === "ArrowUp") return () => this.#leaveFor(cell, this.up(cell));
    if (key === "ArrowRight" && atEdge(cell.input, "end")) return () => this.#leaveFor(cell, this.cells.at(cell.row, cell.column + 1) ?? cell);
    if (key === "ArrowLeft" && atEdge(cell.input, "start")) return () => this.#leaveFor(cell, this.cells.at(cell.row, cell.column - 1) ?? cell);
    if (key === "Escape") return () => this.#back(cell);
    if (key in QUARTERS && /^\d+$/.test(cell.input.value) && cell.typing) return () => this.#quarter(cell, key);
    return null;
  }

  /** Takes the value at once, also where there is nowhere further to go. */
  #leaveFor(cell, next) {
    this.leave(cell);
    if (next === cell) this.#enter(cell);
    else this.go(next);
  }

  #quarter(cell, key) {
    cell.input.value += QUARTERS[key];
    this.#leaveFor(cell, this.down(cell));
  }

  #back(cell) {
    cell.input.value = cell.before;
    cell.typing = false;
    cell.input.select();
  }
}

/** Whether the caret can go no further inside the cell; a wholly selected value is at both edges. */
function atEdge(input, edge) {
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from === 0 && to === value.length) return true;
  return from === to && (edge === "start" ? from === 0 : to === value.length);
}
