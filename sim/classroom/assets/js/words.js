// What is said, in the language that is set; a page changes language while it runs.
import { signal } from "lab/state";

const catalogues = {};
/** The language spoken: "en", "zh". */
export const lang = signal("en");

/** Take over the catalogues, and the language this visitor used last, or the browser's. */
export function learn(found, wanted) {
  Object.assign(catalogues, found);
  const asked = wanted ?? remembered("lang") ?? navigator.language ?? "en";
  speak(asked.toLowerCase().startsWith("zh") ? "zh" : "en");
}

/** Speak a language from now on. */
export function speak(language) {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
  remember("lang", language);
  lang.set(language);
}

/** A message: `t(id, { month: 3 })`. Said again when the language changes, where it is watched. */
export function t(id, values = {}) {
  const pattern = catalogues[lang()]?.[id] ?? catalogues.en?.[id];
  if (pattern === undefined) { console.error(`no message ${id}`); return id; }
  return say(pattern, values);
}

/** A text that came in every language: `{en, zh}`; a plain text is itself. */
export const said = (texts) => (texts && typeof texts === "object" ? texts[lang()] ?? texts.en : texts ?? "");

function say(pattern, values) { return pattern.map((part) => one(part, values)).join(""); }

function one(part, values) {
  if (typeof part === "string") return part;
  const [kind, what] = part;
  if (kind === "v") return plain(values[what]);
  if (kind === "m") return t(what, values);
  if (kind === "f") return call(what, part[2].map((name) => values[name]), part[3]);
  const [, chooser, variants, fallback] = part;
  return say(variants[chosen(chooser, values, variants)] ?? variants[fallback], values);
}

function chosen(chooser, values, variants) {
  if (chooser[0] === "f") return one(chooser, values);
  const value = values[chooser[1]];
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (String(value) in variants) return String(value);
  return typeof value === "number" ? new Intl.PluralRules(lang()).select(value) : String(value);
}

function plain(value) {
  if (typeof value === "number") return number(value);
  return said(value);
}

function call(name, given, options) {
  const [x] = given;
  if (name === "GIVEN") return x === undefined || x === null || x === "" ? "no" : "yes";
  if (typeof x !== "number") return plain(x);
  const places = options.places === undefined ? undefined : Number(options.places);
  if (name === "WHOLE") return fixed(x, 0);
  if (name === "FIXED") return fixed(x, places ?? 2);
  if (name === "PERCENT") return `${fixed(100 * x, places ?? 0)}%`;
  if (name === "SIGNED") return signed(x);
  if (name === "MONEY") return money(x, given[1]);
  return number(x);
}

const minus = (text) => text.replace("-", "−");

/** With so many decimals. */
export const fixed = (x, places) => minus(new Intl.NumberFormat("en", { minimumFractionDigits: places, maximumFractionDigits: places }).format(x));
/** Significant digits, a true minus. */
export const number = (x, digits = 3) => (Number.isFinite(x) ? minus(new Intl.NumberFormat("en", { maximumSignificantDigits: digits }).format(Math.abs(x) < 1e-12 ? 0 : x)) : "–");
/** With its sign. */
export const signed = (x, digits = 3) => (x > 0 ? `+${number(x, digits)}` : number(x, digits));
/** A share. */
export const percent = (x, places = 0) => `${fixed(100 * x, places)}%`;

const SIZES = { en: [[1e9, " billion"], [1e6, " million"]], zh: [[1e8, "亿"], [1e4, "万"]] };
const CURRENCIES = { zh: { yuan: "元", dollars: "美元", money: "元" }, en: {} };

/** An amount, as the language counts it: 1.24 million yuan, 124万元. */
export function money(x, unit = "", options = {}) {
  const [size, word] = (SIZES[lang()] ?? SIZES.en).find(([least]) => Math.abs(x) >= least) ?? [1, ""];
  const text = options.sign ? signed(x / size) : number(x / size);
  const currency = CURRENCIES[lang()]?.[unit] ?? unit;
  const tight = lang() === "zh" && /^[\u4e00-\u9fff]/.test(currency);
  return `${text}${word}${currency ? (tight ? "" : " ") + currency : ""}`;
}

/** What this browser remembers for a visitor; nothing where it may not. */
export function remembered(name) { try { return localStorage.getItem(`loyalty-${name}`); } catch { return null; } }
export function remember(name, value) {
  try { value === null ? localStorage.removeItem(`loyalty-${name}`) : localStorage.setItem(`loyalty-${name}`, value); } catch { /* private windows remember nothing */ }
}
