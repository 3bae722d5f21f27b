// Shares of a whole: one bar, a bar for each of several rows, or areas over time; below a bar, thinner and paler, the twin world's.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, firmFill, hatched, label, text, twinBar, twinName } from "lab/charts/figure";
import { fitted, linear, onAxis, ticks, type, width, written } from "lab/charts/scale";

/**
 * Parts of a whole.
 *
 * @param {object|function} data `{title, parts: [{name, share | values, ghosts?, firm?}], over?: [x], rows?: [names], xLabel?,
 *   ghostName?}`: `share` for
 *   one bar; `values` along `over` for areas, or along `rows` for bars. `ghosts` are the values of the
 *   twin world's rows. What is given is scaled to sum to 1. Five parts without
 *   firms are the felt bands, the two below expectation hatched.
 * @param {object} [options] `{height, table, actions}`.
 */
export const stack = (data, options) => figure(data, options, {
  name: "stack", draw, says, table, height: (data, wide) => (data.over ? null : rowsOf(data).length * (ghostly(data) ? 50 : 38) + 12 + keyLines(data, wide) * 22),
  key: (data) => (ghostly(data) ? twinBar(data) : null),
});

const FELT = [["felt-1", "up"], ["felt-2", "up"], ["felt-3", null], ["felt-4", null], ["felt-5", null]];
const STROKES = [null, "up", "dots", "down", "cross", "lines", "posts", "up"];

function look(data, i) {
  const felt = data.parts.length === 5 && data.parts.every((p) => p.firm === undefined);
  const [name, strokes] = felt ? FELT[i] : [null, STROKES[i % STROKES.length]];
  const colour = felt ? `var(--${name})` : firmFill(data.parts[i].firm ?? i);
  return strokes ? hatched(colour, strokes, felt ? "var(--ink)" : "var(--page)") : [null, colour];
}

const rowsOf = (data) => data.rows ?? [""];
const columns = (data) => (data.over ?? rowsOf(data)).length;
const ghostly = (data) => Boolean(data.rows && data.parts.some((p) => p.ghosts));
/** Shares of each part, by column; of the twin world, where it is asked for. */
function shares(data, twin = false) {
  const n = columns(data);
  const raw = data.parts.map((p) => Array.from({ length: n }, (_, j) => Math.max(0, (twin ? p.ghosts?.[j] : p.values ? p.values[j] : p.share) || 0)));
  return raw.map((row) => row.map((v, j) => { const sum = raw.reduce((s, r) => s + r[j], 0); return sum > 0 ? v / sum : 0; }));
}

function says(data) {
  const found = shares(data);
  const n = columns(data);
  if (!n) return t("live-chart-empty");
  const parts = (all, j) => data.parts.map((p, i) => t("live-chart-line-end", { name: text(p.name), value: written(all[i][j], "share") })).join(", ");
  const twin = ghostly(data) ? shares(data, true) : null;
  const of = (j) => (twin ? `${parts(found, j)} (${twinName(data)}: ${parts(twin, j)})` : parts(found, j));
  if (data.over) return `${t("live-chart-at-month", { month: data.over.at(-1) })}: ${of(n - 1)}`;
  return data.rows ? data.rows.map((name, j) => `${text(name)}: ${of(j)}`).join("; ") : of(0);
}

function table(data) {
  const found = shares(data);
  const names = data.parts.map((p) => text(p.name));
  if (!data.over && !data.rows) return { head: ["", t("live-chart-share")], rows: names.map((name, i) => [name, written(found[i][0], "share")]) };
  const first = data.over ? data.over.map(String) : data.rows.map(text);
  const twin = ghostly(data) ? shares(data, true) : null;
  const of = (all, name, j) => [name, ...all.map((row) => written(row[j], "share"))];
  return {
    head: [data.over ? (data.xLabel ? text(data.xLabel) : t("live-chart-month")) : "", ...names],
    rows: first.flatMap((name, j) => [of(found, name, j), ...(twin ? [of(twin, t("live-untouched", { firm: name }), j)] : [])]),
  };
}

/** The key: names in order, in as many lines as they need. */
function key(data, wide) {
  const placed = [];
  let x = 4, line = 0;
  data.parts.forEach((p, i) => {
    const w = width(text(p.name), type()) + 34;
    if (x + w > wide && x > 4) { x = 4; line++; }
    placed.push({ i, x, line });
    x += w;
  });
  return placed;
}
const keyLines = (data, wide) => key(data, wide).at(-1).line + 1;

function draw(box, data) {
  if (!columns(data)) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const found = shares(data);
  const looks = data.parts.map((_, i) => look(data, i));
  const out = [h("defs", {}, looks.map(([pattern]) => pattern))];
  const keyed = key(data, box.width), lines = keyed.at(-1).line + 1;
  for (const { i, x, line } of keyed) {
    const y = box.height - (lines - line) * 22 + 4;
    out.push(h("rect", { x, y, width: 16, height: 14, fill: looks[i][1], class: "chart-part" }), label(x + 21, y + 12, text(data.parts[i].name), { class: "chart-name" }));
  }
  const bottom = box.height - lines * 22 - 6;
  out.push(data.over ? areas(box, data, found, looks, bottom) : rows(box, data, found, looks, bottom));
  return out;
}

function rows(box, data, found, looks, bottom) {
  const names = rowsOf(data);
  const left = data.rows ? Math.min(box.width * 0.32, Math.max(...names.map((n) => width(text(n), type())))) + 10 : 2;
  const x = linear([0, 1], [left, box.width - 4]);
  const twin = ghostly(data) ? shares(data, true) : null;
  const step = bottom / names.length, thin = twin ? Math.min(10, step * 0.22) : 0, thick = Math.min(28, step - 8 - thin);
  return names.map((name, j) => {
    let sum = 0, beside = 0;
    const y = j * step + (step - thick - thin) / 2;
    return [twin ? data.parts.map((p, i) => {
      const from = x(beside), wide = x(beside += twin[i][j]) - from;
      return h("rect", { x: from, y: y + thick + 2, width: Math.max(0, wide), height: thin, fill: looks[i][1], class: "chart-part chart-ghost-part" });
    }) : null,
    data.rows ? label(left - 8, y + thick / 2 + 4.5, fitted(text(name), left - 10, type()), { class: "chart-name", "text-anchor": "end" }) : null,
      data.parts.map((p, i) => {
        const from = x(sum), wide = x(sum += found[i][j]) - from;
        const words = written(found[i][j], "share");
        return [h("rect", { x: from, y, width: Math.max(0, wide), height: thick, fill: looks[i][1], class: "chart-part" }),
          wide > width(words, type(), 600) + 8 ? label(from + wide / 2, y + thick / 2 + 4.5, words, { class: "chart-inside", "text-anchor": "middle" }) : null];
      })];
  });
}

function areas(box, data, found, looks, bottom) {
  const yTicks = [0, 0.5, 1];
  const left = width("100%", type()) + 12;
  const [first, last] = [data.over[0], data.over.at(-1)];
  const x = linear([first, Math.max(last, first + 1)], [left, box.width - 8]);
  const y = linear([0, 1], [bottom - 20, 8]);
  const below = data.over.map(() => 0);
  const xTicks = ticks(first, Math.max(last, first + 1), Math.max(2, (box.width - left) / 70)).filter(Number.isInteger);
  return [
    data.parts.map((p, i) => {
      const low = [...below];
      found[i].forEach((v, j) => { below[j] += v; });
      const there = data.over.map((v, j) => `${x(v).toFixed(1)},${y(below[j]).toFixed(1)}`);
      const back = data.over.map((v, j) => `${x(v).toFixed(1)},${y(low[j]).toFixed(1)}`).reverse();
      return h("path", { d: `M${[...there, ...back].join("L")}Z`, fill: looks[i][1], class: "chart-part" });
    }),
    yTicks.map((v) => label(left - 6, y(v) + 4, onAxis(v, "share", yTicks), { class: "chart-tick", "text-anchor": "end" })),
    xTicks.map((v) => label(x(v), bottom, String(v), { class: "chart-tick", "text-anchor": "middle" })),
  ];
}
