// The average of a subject, exactly as the server computes it: whole numbers and fractions, rounded once.
// Only for showing: what the server says on saving wins.

/** A fraction of two big whole numbers, the lower one positive. */
const fraction = (up, down = 1n) => ({ up: BigInt(up), down: BigInt(down) });
const plus = (a, b) => fraction(a.up * b.down + b.up * a.down, a.down * b.down);
const times = (a, b) => fraction(a.up * b.up, a.down * b.down);
const over = (a, b) => fraction(a.up * b.down, a.down * b.up);
const compare = (a, b) => Number(a.up * b.down > b.up * a.down) - Number(a.up * b.down < b.up * a.down);
const ZERO = fraction(0n);

/**
 * @typedef {{way: "SIMPLE_MEAN"|"BY_KIND"|"BEST_OF", kindWeights: Object<string, number>, best: number, outOf: number,
 *   step: number, up: boolean}} Rules weights, maxima and steps in hundredths
 */

/** What counts of a pupil's cells: graded marks and unjustified absences, on the school's scale. */
function counted(cells, rules) {
  return cells
    .filter(({ mark }) => mark.state === "GRADED" || mark.state === "ABSENT_UNJUSTIFIED")
    .map(({ mark, assessment }) => ({
      points: fraction(BigInt(mark.cents ?? 0) * BigInt(rules.outOf), BigInt(assessment.max) * 100n),
      weight: fraction(BigInt(assessment.weight), 100n),
      kind: assessment.kind,
    }));
}

function mean(items) {
  let sum = ZERO;
  let weights = ZERO;
  for (const { points, weight } of items) {
    sum = plus(sum, times(points, weight));
    weights = plus(weights, weight);
  }
  return weights.up === 0n ? null : over(sum, weights);
}

/** The better mark first; of equal ones that which weighs more. */
const better = (a, b) => compare(b.points, a.points) || compare(b.weight, a.weight);

const WAYS = {
  SIMPLE_MEAN: (items) => mean(items),
  BY_KIND: (items, rules) => {
    const weight = (kind) => fraction(BigInt(rules.kindWeights[kind] ?? 100), 100n);
    return mean([...byKind(items)].map(([kind, of]) => ({ points: mean(of), weight: weight(kind) })));
  },
  BEST_OF: (items, rules) => mean([...items].sort(better).slice(0, rules.best)),
};

function byKind(items) {
  const groups = new Map();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return groups;
}

/** To the nearest step in hundredths, halves up (or always up), in hundredths. */
function rounded(value, step, always) {
  const up = value.up * 100n;
  const down = value.down * BigInt(step);
  const steps = always ? (up + down - 1n) / down : (2n * up + down) / (2n * down);
  return Number(steps * BigInt(step));
}

/**
 * @param cells [{mark, assessment}] of one pupil
 * @returns the exact average and the printed one, in hundredths of the school's scale; null where nothing counts
 */
export function subjectAverage(cells, rules) {
  const exact = WAYS[rules.way](counted(cells, rules), rules);
  return exact === null ? null : { exact, printed: rounded(exact, rules.step, rules.up) };
}

/** The mean of exact averages, rounded once to two decimals; null of none. */
export function classAverage(averages) {
  if (averages.length === 0) return null;
  const sum = averages.reduce((total, { exact }) => plus(total, exact), ZERO);
  return rounded(over(sum, fraction(averages.length)), 1, false);
}

/** The mean of the marks given in one assessment, on its own maximum, to two decimals; null of none. */
export function markAverage(marks) {
  const given = marks.filter((mark) => mark.state === "GRADED");
  if (given.length === 0) return null;
  const sum = given.reduce((total, mark) => total + mark.cents, 0);
  return Math.floor((2 * sum + given.length) / (2 * given.length));
}
