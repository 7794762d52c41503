// The mark grid: puts cells, keyboard, queue, paste, averages and what the page says together.
import { classAverage, markAverage, subjectAverage } from "./averages.js";
import { Cells } from "./cells.js";
import { openKeep } from "./keep.js";
import { Keys } from "./keys.js";
import { cents, decimal, fromWire, read, same, show } from "./mark.js";
import { ask, isBlock, needsALook, parse, plan } from "./paste.js";
import phone, { pad } from "./phone.js";
import { Queue } from "./queue.js";
import { Status, fill, saying, toast } from "./status.js";
import { send, watch } from "./talk.js";
import { Undo } from "./undo.js";

export default async function grid(root) {
  const facts = JSON.parse(root.dataset.grid);
  facts.say = saying(facts.words);
  facts.why = (wrong, cell) => fill(facts.words["why." + wrong], decimal(cell.assessment.max, facts.comma));
  const keep = await openKeep(facts.owner + "|" + facts.address);
  facts.lasting = keep.lasting;
  root.querySelector(".insecure").hidden = isSecureContext;

  const cells = new Cells(root.querySelector("table"), facts, (cell) => {
    if (status?.current === cell) status.cell(cell);
  });
  const queue = new Queue((entries) => send(facts, entries), keep, heard, () => status?.whole());
  const undo = new Undo((cell, mark) => write(cell, mark));
  const status = new Status(root, facts, queue, cells, { mine, theirs, retry, forget });
  const showColumn = phone(root, cells.assessments.length);
  const keys = new Keys(cells, commit, {
    focused: (cell) => (showColumn(cell.column), status.cell(cell)),
    undo: () => turned(undo.undo()),
    redo: () => turned(undo.redo()),
  });

  facts.signedOut = (yes) => {
    if (facts.isSignedOut !== yes) (facts.isSignedOut = yes), status.whole();
  };
  facts.averages = (figures) => figures.forEach(({ student, average }) => checked(student, average));

  /** Takes what was typed into a cell: a mark goes to the queue, anything else stays and says why. */
  function commit(cell) {
    const typed = cell.input.value;
    const { mark, wrong } = read(typed, cell.assessment.max);
    if (wrong) return cells.refuse(cell, typed, `« ${typed} » ${facts.why(wrong, cell)}`), status.whole();
    cell.input.value = show(mark, facts.comma);
    if (same(mark, cell.mark) && cell.state !== "refused") return;
    undo.did([{ cell, before: cell.mark, after: mark }]);
    write(cell, mark);
  }

  function write(cell, mark) {
    cells.set(cell, mark, "waiting");
    queue.put(cell.id, cell.assessment.id, cell.pupil.student, mark, cell.version);
    figures(cell);
  }

  /** What the server answered to a cell. @param more something newer was typed meanwhile */
  function heard(entry, answer, more) {
    const cell = cells.byId.get(entry.id);
    if (!cell) return;
    if (answer.outcome === "SAVED") {
      cell.version = answer.version;
      cell.kept = entry.mark;
      if (!more) cells.state(cell, "saved");
    } else if (answer.outcome === "CONFLICT") {
      const other = fromWire(answer);
      cell.version = answer.version;
      cell.kept = other;
      const value = (mark) => show(mark, facts.comma) || facts.words.empty;
      const text = fill(facts.words.conflict, answer.by ?? facts.words["conflict.somebody"], value(other), value(entry.mark));
      cells.set(cell, entry.mark, "conflict", { text, theirs: other });
    } else if (!more) cells.state(cell, "refused", { text: answer.message, sent: true });
  }

  function mine(cell) {
    write(cell, cell.mark);
  }

  function theirs(cell) {
    cells.set(cell, cell.note.theirs, "saved");
    figures(cell);
    status.whole();
  }

  function retry(cell) {
    write(cell, cell.mark);
  }

  function forget(cell) {
    queue.drop(cell.id);
    cells.set(cell, cell.kept, "");
    figures(cell);
    status.whole();
  }

  function turned(cell) {
    if (cell) keys.go(cell);
  }

  /** The averages of a cell's pupil, of its column and of the class. */
  function figures(cell) {
    pupilFigure(cell.pupil);
    columnFigure(cell.assessment);
    classFigure();
  }

  function pupilFigure(pupil) {
    pupil.figure = subjectAverage(pupil.cells, facts.rules);
    pupil.average.textContent = pupil.figure === null ? "" : decimal2(pupil.figure.printed);
  }

  function columnFigure(assessment) {
    const mean = markAverage(cells.rows.map((row) => row.cells[assessment.column].mark));
    root.querySelector(`[data-mean="${assessment.id}"]`).textContent = mean === null ? "" : decimal2(mean);
  }

  function classFigure() {
    const mean = classAverage(cells.rows.map((row) => row.figure).filter(Boolean));
    root.querySelector("tfoot .average").textContent = mean === null ? "" : decimal2(mean);
  }

  const decimal2 = (hundredths) => `${Math.trunc(hundredths / 100)}${facts.comma}${String(hundredths % 100).padStart(2, "0")}`;

  /** The server's average of a pupil none of whose cells wait any more is the one to show. */
  function checked(student, average) {
    const row = cells.rows.find((each) => each.student === student);
    if (!row || row.cells.some((cell) => queue.has(cell.id) || cell.state === "conflict" || cell.state === "refused")) return;
    const ours = row.figure?.printed ?? null;
    const server = average === null || average === undefined ? null : cents(average);
    if (ours === server) return;
    console.warn("the average of a pupil differs from the server's", { student, ours, server });
    row.average.textContent = server === null ? "" : decimal2(server);
  }

  async function paste(event) {
    const start = event.target.cell;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!start || !isBlock(text)) return;
    event.preventDefault();
    const planned = plan(cells, start, parse(text));
    if (needsALook(planned) && !(await ask(root.querySelector(".grid-paste"), planned, facts))) return keys.go(start);
    if (planned.changes.length === 0) return;
    undo.did(planned.changes.map(({ cell, mark }) => ({ cell, before: cell.mark, after: mark })));
    for (const { cell, mark } of planned.changes) write(cell, mark);
    keys.go(start);
    toast(facts.say("pasted", planned.changes.length), document.querySelector("dialog [data-close]")?.textContent ?? "", () => turned(undo.undo()));
  }

  function news(said, tag) {
    // what a cell being typed in could not hear is asked for again
    if (!cells.typing) (facts.tag = tag), (facts.change = said.change);
    for (const remote of said.marks) {
      const cell = cells.hear(remote, (each) => queue.has(each.id) || each.typing || each.state === "conflict" || each.state === "refused");
      if (!cell) continue;
      if (remote.by) cell.note = { text: fill(facts.words.heard, remote.by) };
      figures(cell);
      cell.td.classList.add("heard");
      setTimeout(() => cell.td.classList.remove("heard"), 2000);
    }
    const shape = said.assessments.map((each) => each.id).join() !== cells.assessments.map((each) => each.id).join();
    if (said.frozen || !said.mayWrite) status.announce(facts.words["frozen-now"]);
    else if (shape || said.students !== cells.rows.length) status.announce(facts.words["news-shape"]);
  }

  root.addEventListener("paste", paste);
  pad(
    root,
    (typed) => {
      const cell = keys.current;
      if (!cell) return;
      cell.input.value = typed;
      commit(cell);
      keys.go(keys.down(cell));
    },
    (way) => keys.current && (keys.leave(keys.current), keys.go(way === "up" ? keys.up(keys.current) : keys.down(keys.current))),
  );
  addEventListener("online", () => queue.now());
  addEventListener("pagehide", () => (keys.current && keys.leave(keys.current), queue.now()));
  addEventListener("beforeunload", (event) => queue.size && !keep.lasting && event.preventDefault());

  for (const row of cells.rows) row.figure = subjectAverage(row.cells, facts.rules);
  const unsent = await keep.all();
  for (const entry of unsent) {
    const cell = cells.byId.get(entry.id);
    if (cell) cells.set(cell, entry.next ?? entry.mark, "waiting"), figures(cell);
  }
  queue.restore(unsent);
  status.whole();
  watch(facts, news);
  root.dataset.ready = "true";
}
