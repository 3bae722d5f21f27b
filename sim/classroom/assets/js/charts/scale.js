// Scales, ticks and how a unit is written: what charts share that is no element.
import { fixed, lang, money, number, percent, signed } from "lab/words";
import { signal } from "lab/state";

/** A linear scale: from a span of values to a span of pixels. */
export function linear([a, b], [p, q]) {
  const slope = b === a ? 0 : (q - p) / (b - a);
  return (x) => p + (x - a) * slope;
}

/** Round values that span from `low` to `high`, about `count` of them. */
export function ticks(low, high, count = 5) {
  if (!(high > low)) return [low];
  const raw = (high - low) / Math.max(count, 1);
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = size * ([1, 2, 2.5, 5, 10].find((s) => s * size >= raw * 0.8) ?? 10);
  const found = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) found.push(Math.abs(k * step) < step * 1e-9 ? 0 : +(k * step).toPrecision(12));
  return found;
}

/** Least and greatest of what is a number; a span of some width even of one value. */
export function span(values, { zero = false, pad = 0 } = {}) {
  let low = Infinity, high = -Infinity;
  for (const v of values) if (Number.isFinite(v)) { if (v < low) low = v; if (v > high) high = v; }
  if (low > high) return [0, 1];
  if (zero) { low = Math.min(low, 0); high = Math.max(high, 0); }
  if (low === high) { const by = Math.abs(low) * 0.1 || 1; return zero && low === 0 ? [0, by] : zero && high > 0 ? [0, high] : zero && low < 0 ? [low, 0] : [low - by, high + by]; }
  const more = (high - low) * pad;
  return [zero && low === 0 ? 0 : low - more, zero && high === 0 ? 0 : high + more];
}

/** A value as its unit is written: money, share, score, count, months, … */
export function written(x, unit, { currency = "", sign = false } = {}) {
  if (x === null || x === undefined || !Number.isFinite(x)) return "–";
  if (unit === "money") return money(x, currency, { sign });
  if (unit === "share") return (sign && x > 0 ? "+" : "") + percent(x, Math.abs(x) < 0.0995 && Math.abs(x * 100 - Math.round(x * 100)) > 0.049 ? 1 : 0);
  if (unit === "score") return (sign && x > 0 ? "+" : "") + fixed(x, 2);
  if (unit === "count") return (sign && x > 0 ? "+" : "") + fixed(x, 0);
  return sign ? signed(x) : number(x);
}

/** Of an axis: short, without the currency, with as many decimals as its ticks need. */
export function onAxis(x, unit, all) {
  const step = all.length > 1 ? Math.abs(all[1] - all[0]) : Math.abs(x) || 1;
  if (unit === "money") return short(x, step);
  if (unit === "share") return percent(x, Math.abs(step * 100 - Math.round(step * 100)) > 1e-6 ? 1 : 0);
  return Math.abs(x) >= 1e4 ? short(x, step) : fixed(x, places(step));
}

function short(x, step) {
  const sizes = lang() === "zh" ? [[1e8, "亿"], [1e4, "万"]] : [[1e9, "bn"], [1e6, "m"], [1e3, "k"]];
  const [size, word] = sizes.find(([least]) => Math.abs(x) >= least) ?? [1, ""];
  return `${fixed(x / size, places(step / size))}${word}`;
}

/** Decimals that a step needs to be written whole, four at most. */
function places(step) {
  let n = 0;
  while (n < 4 && Math.abs(step * 10 ** n - Math.round(step * 10 ** n)) > 1e-6 * 10 ** n * step) n++;
  return n;
}

/** The size of a chart's letters, pixels: a little smaller than the page's. */
export const type = () => Math.max(13, Math.round(0.78 * parseFloat(getComputedStyle(document.documentElement).fontSize)));

let pen = null;
const widths = new Map();
/** Counts the letters that have arrived: a text measured before its font was there is measured anew, and what is drawn of it drawn anew. */
export const letters = signal(0);
document.fonts?.addEventListener("loadingdone", () => { widths.clear(); letters.set(letters.peek() + 1); });
/** How wide a text is at a size, in pixels. */
export function width(text, size = type(), weight = 400) {
  const key = `${weight} ${size} ${text}`;
  if (widths.has(key)) return widths.get(key);
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  const w = pen.measureText(text).width;
  if (widths.size > 4000) widths.clear();
  widths.set(key, w);
  return w;
}

/** A text that fits into so many pixels. */
export function fitted(text, most, size, weight) {
  if (width(text, size, weight) <= most) return text;
  let n = text.length;
  while (n > 1 && width(`${text.slice(0, n)}…`, size, weight) > most) n--;
  return `${text.slice(0, n).trimEnd()}…`;
}

/** A text in lines that fit into so many pixels; the last of `lines` is cut. */
export function wrapped(text, most, size, lines = 2) {
  const parts = /[\u2e80-\u9fff]/.test(text) ? [...text] : text.split(/(?<=\s)/);
  const found = [""];
  for (const part of parts) {
    const last = found.length - 1;
    if (found[last] && width((found[last] + part).trimEnd(), size) > most && found.length < lines) found.push(part);
    else found[last] += part;
  }
  return found.map((line) => fitted(line.trim(), most, size));
}

/** Places for labels at wanted heights, at least `gap` apart, within a span; in the order given. */
export function apart(wanted, gap, [top, bottom]) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const at = order.map((i) => Math.min(Math.max(wanted[i], top), bottom));
  for (let k = 1; k < at.length; k++) at[k] = Math.max(at[k], at[k - 1] + gap);
  if (at.length && at.at(-1) > bottom) at[at.length - 1] = bottom;
  for (let k = at.length - 2; k >= 0; k--) at[k] = Math.min(at[k], at[k + 1] - gap);
  const found = [];
  order.forEach((i, k) => { found[i] = at[k]; });
  return found;
}
