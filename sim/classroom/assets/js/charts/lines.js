// Lines over time: firms by colour and dash, the twin world as a pale dashed ghost, names at the lines' ends.
import { h } from "lab/dom";
import { t } from "lab/words";
import { DASHES } from "lab/theme";
import { figure, firmFill, label, text } from "lab/charts/figure";
import { apart, fitted, linear, onAxis, span, ticks, type, width, written } from "lab/charts/scale";

/**
 * Lines. A series has the look of a firm by its position, or an ink (a colour's name) and a dash of its own.
 *
 * @param {object|function} data `{title, x, unit, series: [{name, values, firm?, ink?, dash?, ghost?, band?: [low, high]}], mark?: {x, label},
 *   marks?: [same], zero?, currency?, xLabel?, note?, ends?: true to write the last value behind each name}`.
 * @param {object} [options] `{height, table, actions}`.
 */
export const lines = (data, options) => figure(data, options, KIND);

const KIND = { name: "lines", draw, says, table, cursor };

const inkOf = (s) => (s.ink ? `var(--${s.ink})` : firmFill(s.firm));
const money = (data) => ({ currency: text(data.currency) });

function says(data) {
  const last = data.x.length - 1;
  if (last < 0) return t("live-chart-empty");
  const ends = data.series.map((s) => t("live-chart-line-end", { name: text(s.name), value: written(lastOf(s.values), data.unit, money(data)) }));
  const along = { from: data.x[0], to: data.x[last], ends: ends.join("; ") };
  return data.xLabel ? t("live-chart-lines-say-along", { along: text(data.xLabel), ...along }) : t("live-chart-lines-say", along);
}

/** What stands at a line's end: its name, and behind it its last value without the currency, where that is asked for. */
const endOf = (s, data) => (data.ends ? t("live-chart-line-end", { name: text(s.name), value: written(lastOf(s.values), data.unit) }) : text(s.name));

const lastOf = (values) => { for (let i = values.length - 1; i >= 0; i--) if (Number.isFinite(values[i])) return values[i]; return NaN; };

function table(data) {
  return {
    head: [data.xLabel ? text(data.xLabel) : t("live-chart-month"), ...data.series.map((s) => text(s.name))],
    rows: data.x.map((x, i) => [String(x), ...data.series.map((s) => written(s.values[i], data.unit, money(data)))]),
  };
}

/** Where things stand: margins, scales, and which names fit at the right. */
function laid(box, data) {
  const named = data.series.filter((s) => Number.isFinite(lastOf(s.values)));
  const most = Math.min(box.width * (data.ends ? 0.44 : 0.34), 12 * type());
  const right = named.length ? Math.min(most, Math.max(...named.map((s) => width(endOf(s, data), type(), s.ghost ? 400 : 600)))) + 14 : 14;
  const spread = function* () { for (const s of data.series) { yield* s.values; if (s.band) { yield* s.band[0]; yield* s.band[1]; } } };
  const [low, high] = span(spread(), { zero: data.zero, pad: 0.06 });
  const top = 12, bottom = box.height - 24;
  const yTicks = ticks(low, high, Math.max(2, Math.min(6, (bottom - top) / 34)));
  const left = Math.max(...yTicks.map((v) => width(onAxis(v, data.unit, yTicks), type()))) + 12;
  const [first, last] = [data.x[0] ?? 0, data.x.at(-1) ?? 1];
  const x = linear([first, Math.max(last, first + 1)], [left, box.width - right]);
  const y = linear([low, high], [bottom, top]);
  return { left, right, top, bottom, x, y, low, high, yTicks, first, last, named };
}

function draw(box, data) {
  if (!data.x.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const at = laid(box, data);
  const { x, y, left, bottom, top } = at;
  const xTicks = ticks(at.first, Math.max(at.last, at.first + 1), Math.max(2, (box.width - left - at.right) / 70)).filter((v) => Number.isInteger(v));
  const edge = box.width - at.right;
  const out = [
    at.yTicks.map((v) => [
      h("line", { x1: left, x2: edge, y1: y(v), y2: y(v), class: v === 0 ? "chart-zero" : "chart-rule" }),
      label(left - 6, y(v) + 4, onAxis(v, data.unit, at.yTicks), { class: "chart-tick", "text-anchor": "end" })]),
    xTicks.map((v) => label(x(v), box.height - 6, String(v), { class: "chart-tick", "text-anchor": "middle" })),
  ];
  for (const mark of [data.mark, data.marks].flat().filter((m) => m && m.x >= at.first && m.x <= at.last)) {
    const near = x(mark.x) > (left + edge) / 2;
    out.push(h("line", { x1: x(mark.x), x2: x(mark.x), y1: top - 4, y2: bottom, class: "chart-moved" }),
      mark.label ? label(x(mark.x) + (near ? -5 : 5), top + 6, fitted(text(mark.label), near ? x(mark.x) - left : edge - x(mark.x), type()), { class: "chart-soft", "text-anchor": near ? "end" : "start" }) : null);
  }
  const ordered = [...data.series].sort((a, b) => (b.ghost ? 1 : 0) - (a.ghost ? 1 : 0));
  for (const s of ordered) {
    const colour = inkOf(s);
    if (s.band) out.push(h("path", { d: area(data.x, s.band, x, y), fill: colour, "fill-opacity": 0.16, class: "chart-band" }));
    out.push(h("path", {
      d: path(data.x, s.values, x, y), fill: "none", stroke: colour, class: s.ghost ? "chart-line chart-ghost" : "chart-line",
      "stroke-dasharray": s.ghost ? "3 4" : (DASHES[Math.max(s.dash ?? s.firm ?? 0, 0) % DASHES.length].join(" ") || null), "data-series": text(s.name),
    }));
  }
  out.push(names(at, data, box));
  return out;
}

/** Names at the ends; a ghost that ends where its own world does, or any name for which there is no room, stays unsaid. */
function names(at, data, box) {
  const room = Math.floor((at.bottom - at.top + 12) / 15);
  const wanted = at.named.map((s) => ({ s, y: at.y(lastOf(s.values)) }))
    .filter(({ s, y }, _, all) => !s.ghost || !all.some((o) => !o.s.ghost && o.s.firm === s.firm && o.s.ink === s.ink && Math.abs(o.y - y) < 3))
    .sort((a, b) => (a.s.ghost ? 1 : 0) - (b.s.ghost ? 1 : 0)).slice(0, room);
  const places = apart(wanted.map((w) => w.y), 15, [at.top, at.bottom]);
  const x0 = box.width - at.right;
  return wanted.map(({ s, y }, i) => [
    Math.abs(places[i] - y) > 4 ? h("line", { x1: x0 + 1, x2: x0 + 8, y1: y, y2: places[i], stroke: inkOf(s), class: "chart-leader" }) : null,
    h("circle", { cx: x0, cy: y, r: s.ghost ? 2.5 : 3.5, fill: s.ghost ? "var(--page)" : inkOf(s), stroke: inkOf(s) }),
    label(x0 + 10, places[i] + 4.5, fitted(endOf(s, data), at.right - 12, type(), s.ghost ? 400 : 600), { class: s.ghost ? "chart-end chart-ghost-name" : "chart-end" }),
  ]);
}

function path(xs, values, x, y) {
  let d = "", on = false;
  for (let i = 0; i < xs.length; i++) {
    if (!Number.isFinite(values[i])) { on = false; continue; }
    d += `${on ? "L" : "M"}${x(xs[i]).toFixed(1)},${y(values[i]).toFixed(1)}`;
    on = true;
  }
  return d;
}

function area(xs, [low, high], x, y) {
  const there = xs.map((v, i) => `${x(v).toFixed(1)},${y(high[i]).toFixed(1)}`);
  const back = xs.map((v, i) => `${x(v).toFixed(1)},${y(low[i]).toFixed(1)}`).reverse();
  return `M${[...there, ...back].join("L")}Z`;
}

function cursor(data, box) {
  const at = laid(box, data);
  return {
    count: data.x.length,
    x: (i) => at.x(data.x[i]),
    near(px) {
      let best = null, least = Infinity;
      data.x.forEach((v, i) => { const far = Math.abs(at.x(v) - px); if (far < least) { least = far; best = i; } });
      return best;
    },
    say: (i) => ({
      title: data.xLabel ? `${text(data.xLabel)} ${data.x[i]}` : t("live-chart-at-month", { month: data.x[i] }),
      lines: data.series.map((s) => t("live-chart-line-end", { name: text(s.name), value: written(s.values[i], data.unit, money(data)) })),
    }),
    mark: (i) => [
      h("line", { x1: at.x(data.x[i]), x2: at.x(data.x[i]), y1: at.top, y2: at.bottom, class: "chart-cursor" }),
      data.series.filter((s) => Number.isFinite(s.values[i])).map((s) => h("circle", { cx: at.x(data.x[i]), cy: at.y(s.values[i]), r: s.ghost ? 3 : 4, fill: s.ghost ? "var(--page)" : inkOf(s), stroke: inkOf(s) })),
    ],
  };
}
