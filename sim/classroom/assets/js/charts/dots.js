// Estimates with their intervals, a row each, against a reference line.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, label, text } from "lab/charts/figure";
import { fitted, linear, onAxis, span, ticks, type, width, written } from "lab/charts/scale";

/**
 * Estimates.
 *
 * @param {object|function} data `{title, unit, rows: [{name, value, low, high, note?}], reference?: {value, label}, currency?, sign?}`.
 * @param {object} [options] `{height, table, actions}`.
 */
export const dots = (data, options) => figure(data, options, { name: "dots", draw, says, table, height: (data, wide) => data.rows.length * (above(data, wide) ? 46 : 32) + (data.reference ? 48 : 30) });

const how = (data) => ({ currency: text(data.currency), sign: data.sign });
const above = (data, wide) => wide < 460;
const between = (r, data) => t("live-chart-interval", { low: written(r.low, data.unit, how(data)), high: written(r.high, data.unit, how(data)) });

function says(data) {
  if (!data.rows.length) return t("live-chart-empty");
  return data.rows.map((r) => `${t("live-chart-line-end", { name: text(r.name), value: written(r.value, data.unit, how(data)) })} (${between(r, data)}${r.note ? `; ${text(r.note)}` : ""})`).join("; ");
}

function table(data) {
  const noted = data.rows.some((r) => r.note);
  return {
    head: ["", t("live-chart-estimate"), t("live-chart-range"), ...(noted ? [""] : [])],
    rows: data.rows.map((r) => [text(r.name), written(r.value, data.unit, how(data)), between(r, data), ...(noted ? [text(r.note)] : [])]),
  };
}

function draw(box, data) {
  if (!data.rows.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const high = above(data, box.width);
  const notes = (r) => `${written(r.value, data.unit, how(data))}${r.note ? ` · ${text(r.note)}` : ""}`;
  const left = high ? 10 : Math.min(box.width * 0.34, Math.max(...data.rows.map((r) => width(text(r.name), type())))) + 14;
  const right = high ? 10 : Math.min(box.width * 0.3, Math.max(...data.rows.map((r) => width(notes(r), type(), 600)))) + 14;
  const [low, top] = span([...data.rows.flatMap((r) => [r.low, r.value, r.high]), data.reference?.value], { pad: 0.05 });
  const x = linear([low, top], [left + 6, box.width - right - 6]);
  const xTicks = ticks(low, top, Math.max(2, (box.width - left - right) / 90));
  const from = data.reference ? 18 : 0, bottom = box.height - 22;
  const step = (bottom - from) / data.rows.length;
  const out = [xTicks.map((v) => [
    h("line", { x1: x(v), x2: x(v), y1: from, y2: bottom, class: "chart-rule" }),
    label(x(v), box.height - 5, onAxis(v, data.unit, xTicks), { class: "chart-tick", "text-anchor": "middle" })])];
  if (data.reference) {
    const at = x(data.reference.value), words = text(data.reference.label), half = width(words, type()) / 2;
    out.push(h("line", { x1: at, x2: at, y1: from - 2, y2: bottom, class: "chart-reference" }),
      label(Math.min(Math.max(at, half + 2), box.width - half - 2), 13, words, { class: "chart-soft", "text-anchor": "middle" }));
  }
  data.rows.forEach((r, i) => {
    const y = from + i * step + (high ? step * 0.7 : step / 2);
    const sure = data.reference && Number.isFinite(r.low) && (r.low > data.reference.value || r.high < data.reference.value);
    out.push(
      high ? label(left, y - 14, fitted(`${text(r.name)}: ${notes(r)}`, box.width - 16, type()), { class: "chart-name" })
        : [label(left - 8, y + 4.5, fitted(text(r.name), left - 10, type()), { class: "chart-name", "text-anchor": "end" }),
          label(box.width - right + 8, y + 4.5, fitted(notes(r), right - 8, type(), 600), { class: "chart-value" })],
      Number.isFinite(r.low) ? h("path", { d: `M${x(r.low)},${y}H${x(r.high)}M${x(r.low)},${y - 5}v10M${x(r.high)},${y - 5}v10`, class: "chart-whisker" }) : null,
      Number.isFinite(r.value) ? h("circle", { cx: x(r.value), cy: y, r: 6, class: sure || !data.reference ? "chart-dot" : "chart-dot chart-open" }) : null);
  });
  return out;
}
