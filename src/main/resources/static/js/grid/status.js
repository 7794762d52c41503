// What the page says: the state of the whole on top, the state of the chosen cell in the bar below.
import { show } from "./mark.js";

export class Status {
  /** @param acts {mine(cell), theirs(cell), retry(cell), forget(cell)} */
  constructor(root, facts, queue, cells, acts) {
    Object.assign(this, { facts, queue, cells, acts });
    this.line = document.getElementById("grid-status");
    this.where = root.querySelector(".cellbar-where b");
    this.column = root.querySelector(".cellbar-where span");
    this.said = root.querySelector(".cellbar-say");
    this.buttons = root.querySelector(".cellbar-acts");
    this.history = root.querySelector("[data-history]");
    this.current = null;
    this.news = null;
  }

  /** The whole: what waits, what needs a look, whether the network is there. */
  whole() {
    const { queue, facts } = this;
    const troubles = this.cells.troubles;
    const parts = [];
    if (facts.isSignedOut) parts.push(facts.words["status.signed-out"]);
    else if (queue.offline) parts.push(queue.size ? facts.say("status.offline", queue.size) : facts.words["status.offline"]);
    else if (queue.size) parts.push(facts.say("status.waiting", queue.size));
    if (queue.size && queue.offline && !facts.lasting) parts.push(facts.words["status.page-only"]);
    const tone = parts.length ? (queue.offline ? "warn" : "busy") : "ok";
    if (parts.length === 0 && troubles.length === 0) parts.push(facts.words["status.saved"]);
    this.line.dataset.tone = troubles.length && tone === "ok" ? "danger" : tone;
    this.line.replaceChildren(...parts.map(sentence), ...(troubles.length ? [this.#trouble(troubles)] : []), ...(this.news ? [this.news] : []));
    dispatchEvent(new CustomEvent("kalanso:pending", { detail: 0 }));
  }

  #trouble(troubles) {
    return button(this.facts.say("status.trouble", troubles.length), () => {
      const after = troubles.indexOf(this.current) + 1;
      troubles[after % troubles.length].input.focus();
    });
  }

  /** Something that stays said until the page is loaded again. */
  announce(text) {
    this.news = sentence(text);
    this.whole();
  }

  /** The chosen cell. */
  cell(cell) {
    this.current = cell;
    const { facts } = this;
    const { pupil, assessment, state, note } = cell;
    this.where.textContent = pupil.name;
    this.column.textContent = `${assessment.name} /${show({ state: "GRADED", cents: assessment.max }, facts.comma)}`;
    this.history.href = `/assessments/${assessment.id}/marks/${pupil.student}/history`;
    this.history.hidden = false;
    this.said.dataset.state = state;
    this.said.textContent = note?.text ?? facts.words["state." + state] ?? "";
    this.buttons.replaceChildren(...this.#choices(cell));
  }

  #choices(cell) {
    const { facts, acts } = this;
    const value = (mark) => show(mark, facts.comma) || facts.words.empty;
    if (cell.state === "conflict")
      return [
        button(fill(facts.words["conflict.mine"], value(cell.mark)), () => acts.mine(cell), "primary"),
        button(fill(facts.words["conflict.theirs"], value(cell.note.theirs)), () => acts.theirs(cell)),
      ];
    if (cell.state !== "refused") return [];
    const back = button(fill(facts.words.forget, value(cell.kept)), () => acts.forget(cell));
    return cell.note?.sent ? [button(facts.words.retry, () => acts.retry(cell)), back] : [back];
  }
}

export const fill = (text, ...values) => values.reduce((said, value, i) => said.replace("%" + (i + 1), value), text);

/** The sentence for one, or for many. */
export const saying = (words) => (key, count) =>
  fill(words[key + (count === 1 ? "-one" : "-many")] ?? words[key], count);

function sentence(text) {
  return Object.assign(document.createElement("span"), { textContent: text });
}

/** Pressing it does not take the focus, and with it a phone's keyboard, from the cell. */
function button(text, act, look = "") {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button " + look, textContent: text });
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", act);
  return made;
}

/** Shows for a while what was just done, with a button that undoes it. */
export function toast(text, undo, act) {
  document.querySelector(".toasts.of-grid")?.remove();
  const box = document.createElement("div");
  box.className = "toasts of-grid";
  const inner = document.createElement("div");
  inner.className = "toast";
  inner.setAttribute("role", "status");
  const words = Object.assign(document.createElement("p"), { textContent: text });
  const turn = Object.assign(document.createElement("button"), { type: "button", textContent: undo });
  turn.addEventListener("click", () => (act(), box.remove()));
  inner.append(words, turn);
  box.append(inner);
  document.body.append(box);
  setTimeout(() => box.remove(), 9000);
}
