// The emotion curve of a journey: how each moment felt, where the peak and the end are, what was expected.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, label, text, twinLine, twinName } from "lab/charts/figure";
import { linear, span, type, width, wrapped, written } from "lab/charts/scale";

/**
 * An emotion curve.
 *
 * @param {object|function} data `{title, points: [{name, value, expected?, ghost?}], peak, end, unit?, zeroName?, ghostName?}`: `peak` and `end` are positions among the points.
 * @param {object} [options] `{height, table, actions}`.
 */
export const curve = (data, options) => figure(data, options, { name: "curve", draw, says, table, cursor, key: (data) => (ghostly(data) ? twinLine(data) : null) });

const has = (x) => Number.isFinite(x);
const ghostly = (data) => data.points.some((p) => has(p.ghost));
const value = (data, x) => written(x, data.unit ?? "score", { sign: true });
const role = (data, i) => (i === data.peak && i === data.end ? t("live-chart-peak-and-end") : i === data.peak ? t("live-chart-peak") : i === data.end ? t("live-chart-end") : "");

function says(data) {
  if (!data.points.length) return t("live-chart-empty");
  return data.points.map((p, i) => {
    const twin = has(p.ghost) ? ` (${t("live-chart-line-end", { name: twinName(data), value: value(data, p.ghost) })})` : "";
    const said = t("live-chart-line-end", { name: text(p.name), value: value(data, p.value) }) + twin;
    return role(data, i) ? `${said} (${role(data, i)})` : said;
  }).join("; ");
}

function table(data) {
  const [expected, ghosts] = [data.points.some((p) => has(p.expected)), ghostly(data)];
  return {
    head: ["", t("live-chart-felt"), ...(expected ? [t("live-chart-expected")] : []), ...(ghosts ? [twinName(data)] : []), ""],
    rows: data.points.map((p, i) => [text(p.name), value(data, p.value), ...(expected ? [value(data, p.expected)] : []), ...(ghosts ? [value(data, p.ghost)] : []), role(data, i)]),
  };
}

/** A smooth line that never swings beyond its points (monotone cubic). */
function smooth(points) {
  const n = points.length;
  if (n < 3) return `M${points.map(([x, y]) => `${x},${y}`).join("L")}`;
  const slope = points.slice(1).map(([x, y], i) => (y - points[i][1]) / (x - points[i][0]));
  const at = points.map((_, i) => (i === 0 ? slope[0] : i === n - 1 ? slope[n - 2] : slope[i - 1] * slope[i] <= 0 ? 0 : 2 / (1 / slope[i - 1] + 1 / slope[i])));
  let d = `M${points[0][0].toFixed(1)},${points[0][1].toFixed(1)}`;
  for (let i = 1; i < n; i++) {
    const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]], third = (x1 - x0) / 3;
    d += `C${(x0 + third).toFixed(1)},${(y0 + third * at[i - 1]).toFixed(1)} ${(x1 - third).toFixed(1)},${(y1 - third * at[i]).toFixed(1)} ${x1.toFixed(1)},${y1.toFixed(1)}`;
  }
  return d;
}

const slotOf = (box, data) => (box.width - 24) / Math.max(data.points.length, 1);
const xOf = (box, data) => (i) => 12 + slotOf(box, data) * (i + 0.5);

/** Reads the moments one by one, where there is no room for their names. */
function cursor(data, box) {
  const x = xOf(box, data);
  return {
    count: data.points.length,
    x,
    near: (px) => (data.points.length ? Math.max(0, Math.min(data.points.length - 1, Math.round((px - 12) / slotOf(box, data) - 0.5))) : null),
    say: (i) => ({ title: text(data.points[i].name), lines: [[value(data, data.points[i].value), role(data, i)].filter(Boolean).join(" · ")] }),
    mark: (i) => [h("line", { x1: x(i), x2: x(i), y1: 8, y2: box.height - 20, class: "chart-cursor" })],
  };
}

function draw(box, data) {
  const { points } = data;
  if (!points.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const slot = slotOf(box, data);
  const narrow = slot < 3.2 * type();  // then moments have numbers, and their names are read one by one
  const names = points.map((p, i) => (narrow ? [i === data.peak || i === data.end || (i % Math.ceil(26 / slot) === 0 && i + 2 < points.length) ? String(i + 1) : ""] : wrapped(text(p.name), slot - 4, type(), 2)));
  const deep = 6 + 15 * Math.max(...names.map((n) => n.length));
  const [low, high] = span(points.flatMap((p) => [p.value, p.expected, p.ghost]), { zero: true, pad: 0.22 });
  const x = xOf(box, data), y = linear([low, high], [box.height - deep - 14, 16]);
  const on = points.map((p, i) => [x(i), y(p.value)]);
  const expected = points.map((p, i) => [x(i), y(p.expected), p.expected]).filter((p) => has(p[2]));
  const ghosts = points.map((p, i) => [x(i), y(p.ghost), p.ghost]).filter((p) => has(p[2]));
  const out = [
    h("line", { x1: 6, x2: box.width - 6, y1: y(0), y2: y(0), class: "chart-zero" }),
    points.map((p, i) => names[i].map((line, k) => label(x(i), box.height - deep + 12 + 15 * k, line, { class: "chart-tick", "text-anchor": "middle" }))),
    expected.length > 1 ? [h("path", { d: smooth(expected), class: "chart-expected", fill: "none" })] : null,
    ghosts.length > 1 ? h("path", { d: smooth(ghosts), class: "chart-line chart-ghost", stroke: "var(--ghost)", "stroke-dasharray": "3 4", fill: "none" }) : null,
    h("path", { d: smooth(on), class: "chart-line", stroke: "var(--mark)", fill: "none" }),
  ];
  points.forEach((p, i) => {
    const [px, py] = on[i];
    const [peak, end] = [i === data.peak, i === data.end];
    if (peak) out.push(h("path", { d: `M${px},${py - 11}L${px + 11},${py}L${px},${py + 11}L${px - 11},${py}Z`, class: "chart-peak" }));
    if (end) out.push(h("rect", { x: px - 8, y: py - 8, width: 16, height: 16, class: peak ? "chart-end-mark chart-open" : "chart-end-mark" }));
    if (!peak && !end) out.push(h("circle", { cx: px, cy: py, r: 4.5, class: "chart-dot" }));
    const words = role(data, i);
    if (narrow && !words) return;
    const says = words ? `${words} ${value(data, p.value)}` : value(data, p.value);
    const half = width(says, type(), 600) / 2;
    out.push(label(Math.min(Math.max(px, half + 2), box.width - half - 2), p.value >= 0 ? py - 15 : py + 25, says, { class: words ? "chart-value" : "chart-tick", "text-anchor": "middle" }));
  });
  if (expected.length > 1) {  // said where it is furthest from what was felt
    const far = points.map((p, i) => (has(p.expected) ? Math.abs(y(p.expected) - y(p.value)) : -1));
    const i = far.indexOf(Math.max(...far)), below = points[i].expected < points[i].value;
    const words = t("live-chart-expected"), half = width(words, type()) / 2;
    out.push(label(Math.min(Math.max(x(i), half + 2), box.width - half - 2), y(points[i].expected) + (below ? 17 : -7), words, { class: "chart-soft", "text-anchor": "middle" }));
  }
  if (data.zeroName) {  // on the side of the line where the curve is not, at its farthest
    const i = points.reduce((far, p, k) => (Math.abs(p.value) > Math.abs(points[far].value) ? k : far), 0), half = width(text(data.zeroName), type()) / 2;
    out.push(label(Math.min(Math.max(x(i), half + 2), box.width - half - 2), points[i].value > 0 && y(0) + 20 < box.height - deep ? y(0) + 16 : y(0) - 6, text(data.zeroName), { class: "chart-soft", "text-anchor": "middle" }));
  }
  return out;
}
