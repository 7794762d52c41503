// What was done last, to be undone: single cells, or a whole paste at once.
const DEPTH = 200;

export class Undo {
  /** @param apply (cell, mark) puts a value back as if it had been typed */
  constructor(apply) {
    this.apply = apply;
    this.done = [];
    this.undone = [];
  }

  /** @param changes [{cell, before, after}] */
  did(changes) {
    this.done.push(changes);
    if (this.done.length > DEPTH) this.done.shift();
    this.undone = [];
  }

  undo() {
    return this.#turn(this.done, this.undone, "before");
  }

  redo() {
    return this.#turn(this.undone, this.done, "after");
  }

  /** @returns the first cell that was turned back, or null */
  #turn(from, to, side) {
    const changes = from.pop();
    if (!changes) return null;
    to.push(changes);
    for (const change of changes) this.apply(change.cell, change[side]);
    return changes[0].cell;
  }
}
