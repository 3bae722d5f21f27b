// The charts of the live market: what each is called, and what it is made of.
import { said, t } from "lab/words";
import { lines } from "lab/charts/lines";
import { bars } from "lab/charts/bars";
import { stack } from "lab/charts/stack";
import { funnel } from "lab/charts/funnel";
import { pyramid } from "lab/charts/pyramid";
import { curve } from "lab/charts/curve";
import { called, firm, frame, marks, months, world } from "lab/live/store";

const NOTHING = { title: "", x: [], series: [] };
const column = (side, name, f) => months().map((m) => m[side][name]?.[f] ?? NaN);

/** Lines of a column, a firm each, each with its twin's beside; of many firms only the twin of the one at hand. */
function firms(title, name, unit, more = {}) {
  return (options) => lines(() => {
    const w = world();
    if (!w || !months().length) return { ...NOTHING, title: t(title) };
    const many = w.firms.length > 3;
    return {
      title: t(title), unit, currency: w.currency, x: months().map((m) => m.month), marks: marks(), ...more,
      series: w.firms.flatMap((_, f) => [
        { name: called(w, f), firm: f, values: column("firms", name, f) },
        ...(!many || f === firm() ? [{ name: t("live-untouched", { firm: called(w, f) }), firm: f, ghost: true, values: column("twin", name, f) }] : []),
      ]),
    };
  }, options);
}

/** Several columns of the firm at hand, each with its twin's. */
function several(title, unit, columns) {
  return (options) => lines(() => {
    const w = world(), f = firm();
    if (!w || !months().length) return { ...NOTHING, title: t(title, { firm: "" }) };
    return {
      title: t(title, { firm: called(w, f) }), unit, x: months().map((m) => m.month), marks: marks(),
      series: columns.flatMap(([name, label, ink, dash]) => [
        { name: t(label), ink, dash, values: column("firms", name, f) },
        { name: t("live-untouched", { firm: t(label) }), ink, ghost: true, values: column("twin", name, f) },
      ]),
    };
  }, options);
}

const difference = (options) => lines(() => {
  const w = world();
  if (!w || !months().length) return { ...NOTHING, title: t("live-title-difference") };
  return {
    title: t("live-title-difference"), unit: "money", currency: w.currency, zero: true, x: months().map((m) => m.month), marks: marks(),
    series: w.firms.map((_, f) => ({ name: called(w, f), firm: f, values: column("difference", "profit", f) })),
  };
}, options);

/** The twin's number, or none where both worlds have lived the same: a twin is shown once it is another. */
const parted = (ours, ghosts) => ghosts !== undefined && JSON.stringify(ours) !== JSON.stringify(ghosts);

const bands = (options) => stack(() => {
  const w = world(), now = frame();
  const title = t("live-title-bands");
  if (!w || !now || now.month === 0) return { title, parts: [{ name: "", values: [] }], rows: [] };
  const two = parted(now.bands, now.ghost?.bands);
  return {
    title, rows: w.firms.map((_, f) => called(w, f)),
    parts: w.bands.map((name, k) => ({ name, values: now.bands.map((row) => row[k] ?? 0), ...(two ? { ghosts: now.ghost.bands.map((row) => row[k] ?? 0) } : {}) })),
  };
}, options);

const journey = (options) => curve(() => {
  const w = world(), f = firm(), lived = frame()?.journey;
  const title = t("live-title-journey", { firm: w ? called(w, f) : "" });
  if (!w || !lived || lived.points[f].every((v) => v === null)) return { title, points: [] };
  const less = (one) => (k) => (one.points[f][k] ?? NaN) - one.expected[f];
  const other = frame().ghost?.journey, here = less(lived), there = other && parted([lived.points[f], lived.expected[f]], [other.points[f], other.expected[f]]) ? less(other) : null;
  return { title, unit: "score", zeroName: t("live-as-expected"), peak: lived.peak[f], end: lived.end[f], points: w.touchpoints.map((name, k) => ({ name, value: here(k), ...(there ? { ghost: there(k) } : {}) })) };
}, options);

const complaints = (options) => funnel(() => {
  const w = world(), f = firm(), found = frame()?.complaints?.[f];
  const title = t("live-title-complaints", { firm: w ? called(w, f) : "" });
  if (!found) return { title, steps: [] };
  const other = frame().ghost?.complaints?.[f], two = parted(found, other);
  return {
    title, note: t(two ? "live-silent-twin" : "live-silent", { silent: found.silent, stayed: found.silent_stayed, there: other?.silent ?? 0, there_stayed: other?.silent_stayed ?? 0 }),
    steps: [["failed", t("live-step-failed")], ["complained", t("live-step-complained")], ["righted", t("live-step-righted")], ["stayed", t("live-step-stayed")]].map(([key, name]) => ({ name, value: found[key], ...(two ? { ghost: other[key] } : {}) })),
  };
}, options);

const layers = (options) => pyramid(() => {
  const w = world(), f = firm(), found = frame()?.pyramid?.[f];
  const title = t("live-title-pyramid", { firm: w ? called(w, f) : "" });
  if (!found) return { title, layers: [] };
  const other = frame().ghost?.pyramid?.[f], two = parted(found, other);
  const whole = [...found, ...(two ? other : [])].every((l) => l.share !== null);
  const of = (l) => (whole ? l.share : l.profit);
  return { title, unit: whole ? "share" : "money", currency: w.currency, layers: found.map((l, k) => ({ name: w.layers[k], share: l.customerShare ?? 0, profit: of(l), ...(two ? { ghost: of(other[k]) } : {}) })) };
}, options);

const exits = (options) => bars(() => {
  const w = world(), f = firm(), now = frame();
  const title = t("live-title-exits", { firm: w ? called(w, f) : "" });
  if (!w || !now) return { title, unit: "count", bars: [] };
  const lost = now.lost?.[f] ?? 0, there = now.ghost?.lost?.[f];
  const of = (one) => [one.lost[f], Object.values(one.exits).map((counts) => counts[f])];
  const two = Boolean(now.ghost) && parted(of(now), of(now.ghost));
  const found = Object.entries(now.exits).map(([name, counts]) => ({ name: said(w.reasons[name] ?? name), value: counts[f], firm: f, ...(two ? { ghost: now.ghost.exits[name]?.[f] ?? 0 } : {}) }));
  return {
    title, unit: "count", note: t(two ? "live-exits-note-twin" : "live-exits-note", { lost, there: there ?? 0 }),
    bars: found.filter((b) => b.value > 0 || b.ghost > 0).sort((a, b) => b.value - a.value).slice(0, 6),
  };
}, options);

/** Every chart by name, in the order in which they are offered: the message that is its name, and what makes it. */
export const PANELS = {
  profit: ["live-chart-profit-month", firms("live-title-profit", "profit", "money")],
  difference: ["live-chart-difference", difference],
  share: ["live-chart-share-of-market", firms("live-title-share", "share", "share")],
  satisfaction: ["live-chart-satisfaction", firms("live-title-satisfaction", "cumulative_satisfaction", "score")],
  bands: ["live-chart-bands", bands],
  expectation: ["live-chart-expectation", several("live-title-expectation", "score", [["will", "live-line-will", "mark", 1], ["perceived", "live-line-perceived", "bad", 0]])],
  loyalty: ["live-chart-loyalty", several("live-title-loyalty", "score", [["emotional", "live-line-emotional", "bad", 0], ["transactional", "live-line-transactional", "mark", 1], ["trust", "live-line-trust", "good", 2]])],
  journey: ["live-chart-journey", journey],
  complaints: ["live-chart-complaints", complaints],
  exits: ["live-chart-exits", exits],
  talk: ["live-chart-talk", several("live-title-talk", "count", [["told_good", "live-line-good", "good", 0], ["told_bad", "live-line-bad", "bad", 1]])],
  pyramid: ["live-chart-pyramid", layers],
};

/** The chart behind whose laws a chart's "why?" looks: profit's, for what lies between two profits. */
export const lawsOf = (name) => (name === "difference" ? "profit" : name);
