// Unsent marks. One batch is under way at a time; each mark carries a key, so that sending it again does no harm.
import { newKey } from "./mark.js";

const BATCH = 40;
const GATHER_MS = 120;
const WAITS_MS = [1000, 2000, 4000, 8000, 15000];

/**
 * @typedef {{id: string, assessment: string, student: string, mark: object, version: number, key: string,
 *   tried: boolean, next: object|null}} Entry
 *   tried: the server may have it, so what is typed afterwards waits behind it in `next` instead of taking its place
 */
export class Queue {
  /**
   * @param send (entries) => answers, one per entry in order; throws {offline} when nobody answered
   * @param keep where entries outlive the page
   * @param heard (entry, answer) what became of an entry
   * @param changed called whenever the number or the connection changes
   */
  constructor(send, keep, heard, changed) {
    Object.assign(this, { send, keep, heard, changed });
    this.entries = new Map();
    this.offline = false;
    this.failures = 0;
    this.timer = 0;
    this.sending = false;
  }

  get size() {
    return this.entries.size;
  }

  has(id) {
    return this.entries.has(id);
  }

  /** Takes a mark to be sent against the version of the cell that its writer saw. */
  put(id, assessment, student, mark, version) {
    const waiting = this.entries.get(id);
    if (waiting?.tried) waiting.next = mark;
    else this.entries.set(id, { id, assessment, student, mark, version: waiting?.version ?? version, key: newKey(), tried: false, next: null });
    this.#store(this.entries.get(id));
    this.changed();
    this.#plan(this.offline ? WAITS_MS[0] : GATHER_MS);
  }

  /** Entries of an earlier page that were never answered. They keep their keys. */
  restore(entries) {
    for (const entry of entries) this.entries.set(entry.id, { ...entry, tried: true });
    if (this.size) this.now();
    this.changed();
  }

  /** Forgets what was to be sent for a cell: its writer chose the other value. */
  drop(id) {
    this.entries.delete(id);
    this.keep.drop(id).catch(() => {});
    this.changed();
  }

  /** Sends without waiting any longer: the network is back, or the page is about to go. */
  now() {
    this.#plan(0);
  }

  #plan(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#flush(), ms);
  }

  async #flush() {
    if (this.sending || this.size === 0) return;
    this.sending = true;
    const batch = [...this.entries.values()].slice(0, BATCH);
    for (const entry of batch) entry.tried = true;
    try {
      const answers = await this.send(batch);
      this.#connected(true);
      batch.forEach((entry, i) => this.#settle(entry, answers[i]));
    } catch (trouble) {
      if (!trouble.offline) throw trouble;
      this.#connected(false);
    } finally {
      this.sending = false;
      this.changed();
    }
    if (this.size) this.#plan(this.offline ? WAITS_MS[Math.min(this.failures, WAITS_MS.length) - 1] : 0);
  }

  #connected(yes) {
    this.offline = !yes;
    this.failures = yes ? 0 : this.failures + 1;
  }

  #settle(entry, answer) {
    const { next } = entry;
    this.entries.delete(entry.id);
    this.keep.drop(entry.id).catch(() => {});
    this.heard(entry, answer, next !== null);
    // what was typed while its forerunner was under way goes out against the forerunner's version
    if (next !== null && answer.outcome !== "CONFLICT")
      this.put(entry.id, entry.assessment, entry.student, next, answer.outcome === "SAVED" ? answer.version : entry.version);
    else if (next !== null) this.heard({ ...entry, mark: next }, answer, false);
  }

  #store(entry) {
    this.keep.put(entry).catch(() => {});
  }
}
