// Saves what a teacher says of each pupil while they write: as in the mark grid, what the network does not take is kept.
import { openKeep } from "./grid/keep.js";
import { Queue } from "./grid/queue.js";
import { fill, saying } from "./grid/status.js";
import { patch } from "./grid/talk.js";

const PAUSE_MS = 1200;
const NEARLY_FULL = 60;

export default async function appreciations(form) {
  const facts = JSON.parse(form.dataset.sheet);
  const words = facts.words;
  const say = saying(words);
  const keep = await openKeep(facts.owner + "|" + facts.address);
  const lines = [...form.querySelectorAll("li[data-p]")].map(line);
  const byId = new Map(lines.map((each) => [each.id, each]));
  const status = document.getElementById("said-status");
  const queue = new Queue((entries) => send(entries), keep, heard, whole);
  form.querySelector(".insecure").hidden = isSecureContext;
  facts.signedOut = (yes) => facts.isSignedOut !== yes && ((facts.isSignedOut = yes), whole());

  function line(li) {
    const area = li.querySelector("textarea");
    return { id: li.dataset.p, li, area, note: li.querySelector(".said-note"), version: Number(li.dataset.v), kept: area.value, sent: area.value, state: "", timer: 0 };
  }

  async function send(entries) {
    const items = entries.map(({ student, mark, version }) => ({ student, text: mark, version }));
    const { body, refused } = await patch(facts, { items });
    return refused === undefined ? body.items : entries.map(() => ({ outcome: "REFUSED", message: refused }));
  }

  /** What stands in the field goes to the queue, once for each text. */
  function commit(each) {
    clearTimeout(each.timer);
    const text = each.area.value.trim().replace(/\s+/g, " ");
    if (text === each.sent && each.state !== "refused") return;
    write(each, text);
  }

  function write(each, text) {
    each.sent = text;
    state(each, "waiting", words["state.waiting"]);
    queue.put(each.id, "", each.id, text, each.version);
    count();
  }

  function heard(entry, answer, more) {
    const each = byId.get(entry.id);
    if (!each) return;
    if (answer.outcome === "SAVED") {
      Object.assign(each, { version: answer.version, kept: entry.mark });
      if (!more) state(each, "saved", words["state.saved"]);
    } else if (answer.outcome === "CONFLICT") {
      Object.assign(each, { version: answer.version, kept: answer.text });
      const text = fill(words.conflict, answer.by ?? words["conflict.somebody"], answer.text || words.empty);
      state(each, "conflict", text, [
        button(words["conflict.mine"], () => write(each, entry.mark), "primary"),
        button(words["conflict.theirs"], () => back(each)),
      ]);
    } else if (!more)
      state(each, "refused", answer.message, [
        button(words.retry, () => write(each, each.sent)),
        button(words.forget, () => back(each)),
      ]);
  }

  /** What stands on the server is shown again. */
  function back(each) {
    queue.drop(each.id);
    each.area.value = each.sent = each.kept;
    state(each, "", "");
    count();
    each.area.focus();
  }

  function state(each, name, text, acts = []) {
    each.state = each.li.dataset.state = name;
    const said = Object.assign(document.createElement("p"), { textContent: text, className: acts.length ? "" : "kept" });
    if (acts.length) said.setAttribute("role", "alert");
    each.note.replaceChildren(...(text ? [said] : []), ...acts);
    room(each);
    whole();
  }

  /** Says how much room is left once there is little. */
  function room(each) {
    each.note.querySelector(".left")?.remove();
    const left = each.area.maxLength - each.area.value.length;
    if (left > NEARLY_FULL) return;
    each.note.append(Object.assign(document.createElement("span"), { className: "left", textContent: `${each.area.value.length} / ${each.area.maxLength}` }));
  }

  function whole() {
    const troubles = lines.filter((each) => each.state === "conflict" || each.state === "refused");
    const parts = [];
    if (facts.isSignedOut) parts.push(words["status.signed-out"]);
    else if (queue.offline) parts.push(queue.size ? say("status.kept", queue.size) : words["status.offline"]);
    else if (queue.size) parts.push(say("status.waiting", queue.size));
    if (queue.size && queue.offline && !keep.lasting) parts.push(words["status.page-only"]);
    const tone = parts.length ? (queue.offline ? "warn" : "busy") : troubles.length ? "danger" : "ok";
    if (parts.length === 0 && troubles.length === 0) parts.push(words["status.saved"]);
    status.dataset.tone = tone;
    status.replaceChildren(
      ...parts.map((text) => Object.assign(document.createElement("span"), { textContent: text })),
      ...(troubles.length ? [button(say("status.trouble", troubles.length), () => troubles[0].area.focus())] : []),
    );
  }

  function count() {
    const said = lines.filter((each) => each.area.value.trim() !== "").length;
    form.querySelector("[data-count]").textContent = fill(words.count, said, lines.length);
  }

  function go(each, step) {
    commit(each);
    const next = lines[lines.indexOf(each) + step];
    if (!next) return;
    next.area.focus();
    next.area.setSelectionRange(next.area.value.length, next.area.value.length);
    next.li.scrollIntoView({ block: "nearest" });
  }

  for (const each of lines) {
    each.area.addEventListener("input", () => {
      room(each);
      clearTimeout(each.timer);
      each.timer = setTimeout(() => commit(each), PAUSE_MS);
    });
    each.area.addEventListener("blur", () => commit(each));
    each.area.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") event.preventDefault(), go(each, event.shiftKey ? -1 : 1);
      if (event.key === "Escape" && each.area.value !== each.kept) (each.area.value = each.kept), commit(each);
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("online", () => queue.now());
  addEventListener("pagehide", () => (lines.forEach(commit), queue.now()));
  addEventListener("beforeunload", (event) => queue.size && !keep.lasting && event.preventDefault());

  const unsent = await keep.all();
  for (const entry of unsent) {
    const each = byId.get(entry.id);
    if (each) (each.area.value = each.sent = entry.next ?? entry.mark), state(each, "waiting", words["state.waiting"]);
  }
  queue.restore(unsent);
  count();
  whole();
  form.dataset.ready = "true";
}

function button(text, act, look = "") {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button " + look, textContent: text });
  made.addEventListener("click", act);
  return made;
}
