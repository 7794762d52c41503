// Reads and checks seals in the browser: on a saved page, without network, on addresses where the browser
// offers no cryptography of its own (plain http, file). Layout: SignedSeal.java. Ed25519 and SHA-512: RFC 8032, FIPS 180-4.

const MASK = (1n << 64n) - 1n;

/** Integer root by Newton: the constants of SHA-512 are the fractions of the roots of the first primes. */
function root(n, k) {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / Number(k)) + 1);
  for (;;) {
    const next = ((k - 1n) * x + n / x ** (k - 1n)) / k;
    if (next >= x) return x;
    x = next;
  }
}

const PRIMES = [];
for (let n = 2n; PRIMES.length < 80; n++) if (PRIMES.every((p) => n % p)) PRIMES.push(n);
const ROUND = PRIMES.map((p) => root(p << 192n, 3n) & MASK);
const START = PRIMES.slice(0, 8).map((p) => root(p << 128n, 2n) & MASK);

const turn = (x, n) => ((x >> n) | (x << (64n - n))) & MASK;

function block(state, words) {
  const w = words.slice();
  for (let i = 16; i < 80; i++) {
    const s0 = turn(w[i - 15], 1n) ^ turn(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
    const s1 = turn(w[i - 2], 19n) ^ turn(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) & MASK;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 80; i++) {
    const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + ROUND[i] + w[i];
    const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + state[i]) & MASK);
}

export function sha512(bytes) {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  let state = START;
  for (let at = 0; at < padded.length; at += 128) {
    state = block(state, Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + 8 * i)));
  }
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((x, i) => out.setBigUint64(8 * i, x));
  return new Uint8Array(out.buffer);
}

const P = (1n << 255n) - 19n;
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (x) => ((x % P) + P) % P;

function power(x, e) {
  let result = 1n;
  for (; e; e >>= 1n, x = (x * x) % P) if (e & 1n) result = (result * x) % P;
  return result;
}

const inverse = (x) => power(x, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_1 = power(2n, (P - 1n) / 4n);

/** Extended coordinates X, Y, Z, T of RFC 8032, 5.1.4. */
function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = ((y1 - x1 + P) * (y2 - x2 + P)) % P;
  const b = ((y1 + x1) * (y2 + x2)) % P;
  const c = ((2n * t1 * t2) % P) * D % P;
  const d = (2n * z1 * z2) % P;
  const e = b - a, f = d - c, g = d + c, h = b + a;
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

const little = (bytes) => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);

function point(bytes) {
  const all = little(bytes);
  const y = all & ((1n << 255n) - 1n);
  if (y >= P) return null;
  const u = mod(y * y - 1n), v = mod(D * y * y + 1n);
  let x = (u * power(v, 3n) % P) * power(u * power(v, 7n) % P, (P - 5n) / 8n) % P;
  const check = (v * x % P) * x % P;
  if (check !== u) {
    if (check !== mod(-u)) return null;
    x = (x * ROOT_OF_MINUS_1) % P;
  }
  const odd = all >> 255n;
  if (x === 0n && odd) return null;
  if ((x & 1n) !== odd) x = P - x;
  return [x, y, 1n, (x * y) % P];
}

function pack([x, y, z]) {
  const back = inverse(z);
  let n = mod(y * back) | ((mod(x * back) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => { const byte = Number(n & 255n); n >>= 8n; return byte; });
}

const BASE = point(Uint8Array.from({ length: 32 }, (_, i) => (i ? 0x66 : 0x58)));

/** s·BASE + k·other, bit by bit from the top. */
function combine(s, k, other) {
  const both = add(BASE, other);
  let sum = [0n, 1n, 1n, 0n];
  for (let i = 252n; i >= 0n; i--) {
    sum = add(sum, sum);
    const inS = (s >> i) & 1n, inK = (k >> i) & 1n;
    if (inS || inK) sum = add(sum, inS && inK ? both : inS ? BASE : other);
  }
  return sum;
}

export function verifyEd25519(key, message, signature) {
  if (key.length !== 32 || signature.length !== 64) return false;
  const a = point(key), s = little(signature.subarray(32));
  if (!a || s >= ORDER) return false;
  const k = little(sha512(join(signature.subarray(0, 32), key, message))) % ORDER;
  const minusA = [mod(-a[0]), a[1], 1n, mod(-a[3])];
  return pack(combine(s, k, minusA)).every((byte, i) => byte === signature[i]);
}

function join(...parts) {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-$+./";

/** Two bytes are three characters; null for what is no such text. */
export function decode41(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i += 3) {
    const group = [...text.slice(i, i + 3)].map((c) => ALPHABET.indexOf(c));
    const value = group.reduceRight((n, digit) => n * 41 + digit, 0);
    if (group.includes(-1) || group.length === 1 || value > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

/** The seal in whatever was pasted: the address of the picture, KALANSO:…, or the bare text. */
export function bare(shown) {
  const text = shown.replace(/\s/g, "").toUpperCase();
  return text.slice(Math.max(text.lastIndexOf("#"), text.lastIndexOf(":")) + 1);
}

/** null when it can't be read, else {keyId, kind, document, version, day, fields, body, signature}; day counts from 1970. */
export function readSeal(shown) {
  const all = decode41(bare(shown));
  if (!all || all.length < 91 || all[0] !== 1) return null;
  const body = all.slice(0, -64), view = new DataView(body.buffer), fields = [];
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let at = 27;
  try {
    for (let i = 0; i < body[26]; i++) {
      const end = at + 1 + body[at];
      if (!(end <= body.length)) return null;
      fields.push(utf8.decode(body.subarray(at + 1, end)));
      at = end;
    }
  } catch { return null; }
  if (at !== body.length) return null;
  const hex = [...body.subarray(6, 22)].map((b) => b.toString(16).padStart(2, "0")).join("");
  return { keyId: view.getInt32(1), kind: body[5], document: hex, version: view.getUint16(22), day: view.getUint16(24),
    fields, body, signature: all.slice(-64) };
}

/**
 * What can be said without asking anybody. keys: [{id, open: hex, from, until, withdrawn}], days as numbers.
 * Answers {verdict: AUTHENTIC | UNREADABLE | UNKNOWN_KEY | FORGED | WRONG_DAY | KEY_WITHDRAWN, seal}.
 */
export function judge(shown, keys) {
  const seal = readSeal(shown);
  if (!seal) return { verdict: "UNREADABLE" };
  const key = keys.find((known) => known.id === seal.keyId);
  if (!key) return { verdict: "UNKNOWN_KEY" };
  const open = Uint8Array.from(key.open.match(/../g), (pair) => parseInt(pair, 16));
  const signed = join(new TextEncoder().encode("kalanso-seal-1\n"), seal.body);
  if (!verifyEd25519(open, signed, seal.signature)) return { verdict: "FORGED" };
  if (key.withdrawn) return { verdict: "KEY_WITHDRAWN" };
  if (seal.day < key.from || seal.day > key.until) return { verdict: "WRONG_DAY" };
  return { verdict: "AUTHENTIC", seal };
}
