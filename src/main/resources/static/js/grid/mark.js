// One mark as a person types it and as it is kept. Hundredths as whole numbers: no binary fraction ever touches a mark.

/** @typedef {{state: string, cents: number|null}} Mark cents only where the state is GRADED */

export const PENDING = Object.freeze({ state: "PENDING", cents: null });

const WORDS = {
  abs: "ABSENT_UNJUSTIFIED", a: "ABSENT_UNJUSTIFIED",
  abj: "ABSENT_JUSTIFIED", just: "ABSENT_JUSTIFIED", j: "ABSENT_JUSTIFIED",
  disp: "EXEMPT", d: "EXEMPT", exempt: "EXEMPT",
};
const SHOWN = { ABSENT_UNJUSTIFIED: "abs", ABSENT_JUSTIFIED: "just", EXEMPT: "disp", PENDING: "" };

/**
 * Reads what was typed for a maximum given in hundredths.
 * @returns {{mark: Mark} | {wrong: "unknown"|"decimals"|"range"}}
 */
export function read(typed, max) {
  const text = typed.replace(/\s/gu, "").toLowerCase();
  if (text === "") return { mark: PENDING };
  if (Object.hasOwn(WORDS, text)) return { mark: { state: WORDS[text], cents: null } };
  const parts = /^(-?)(\d{1,6})(?:[.,](\d*))?$/.exec(text);
  if (!parts) return { wrong: "unknown" };
  const decimals = (parts[3] ?? "").replace(/0+$/, "");
  if (decimals.length > 2) return { wrong: "decimals" };
  const cents = Number(parts[2]) * 100 + Number(decimals.padEnd(2, "0"));
  if ((parts[1] && cents > 0) || cents > max) return { wrong: "range" };
  return { mark: { state: "GRADED", cents } };
}

/** Hundredths as text without idle zeros: 1250 is "12,5" to a French reader, "12.5" on the wire. */
export function decimal(cents, comma) {
  const whole = Math.trunc(cents / 100);
  const rest = String(cents % 100).padStart(2, "0").replace(/0+$/, "");
  return rest ? whole + comma + rest : String(whole);
}

/** "12.5" of the wire in hundredths. */
export function cents(text) {
  const [whole, rest = ""] = String(text).split(".");
  return Number(whole) * 100 + Number(rest.slice(0, 2).padEnd(2, "0"));
}

export function show(mark, comma) {
  return mark.state === "GRADED" ? decimal(mark.cents, comma) : SHOWN[mark.state];
}

export function same(one, other) {
  return one.state === other.state && one.cents === other.cents;
}

/** As the API speaks of it. */
export function toWire(mark) {
  return mark.state === "GRADED" ? { state: mark.state, value: decimal(mark.cents, ".") } : { state: mark.state };
}

export function fromWire(cell) {
  return cell.state === "GRADED" ? { state: "GRADED", cents: cents(cell.value) } : { state: cell.state, cents: null };
}

/** Half and quarter marks in one key after the whole number, as the numeric keypad has them: 12+ is 12,5. */
export const QUARTERS = { "+": ",5", "*": ",75", "/": ",25" };

/** A key for one command, also where the page is not in a secure context and `crypto.randomUUID` is missing. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
