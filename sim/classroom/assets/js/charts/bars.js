// Bars that lie: names at the left, values at the end, an interval as a whisker, the twin world as a pale bar beside.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, firmFill, hatched, label, text, twinBar, twinName } from "lab/charts/figure";
import { fitted, linear, onAxis, span, ticks, type, width, written } from "lab/charts/scale";

/**
 * Bars.
 *
 * @param {object|function} data `{title, unit, bars: [{name, value, low?, high?, firm?, ghost?, kind?: "good" | "bad" | "plain"}],
 *   zero?: bool, currency?, ghostName?, sign?, note?}`.
 * @param {object} [options] `{height, table, actions}`.
 */
export const bars = (data, options) => figure(data, options, { name: "bars", draw, says, table, height: tall, key });

const how = (data) => ({ currency: text(data.currency), sign: data.sign });
const has = (x) => Number.isFinite(x);
const ghostly = (data) => data.bars.some((b) => has(b.ghost));
const each = (data) => (ghostly(data) ? 38 : 28);

function tall(data, wide) { return data.bars.length * (each(data) + (stacked(data, wide) ? 18 : 0)) + 30; }

/** Whether names stand above their bars, as on a telephone. */
const stacked = (data, wide) => wide < 360 && Math.max(0, ...data.bars.map((b) => width(text(b.name), type()))) > wide * 0.3;

function interval(b, data) {
  return has(b.low) && has(b.high) ? t("live-chart-interval", { low: written(b.low, data.unit, how(data)), high: written(b.high, data.unit, how(data)) }) : "";
}

function says(data) {
  if (!data.bars.length) return t("live-chart-empty");
  return data.bars.map((b) => {
    const said = t("live-chart-line-end", { name: text(b.name), value: written(b.value, data.unit, how(data)) });
    const more = [interval(b, data), has(b.ghost) ? t("live-chart-line-end", { name: twinName(data), value: written(b.ghost, data.unit, how(data)) }) : ""].filter(Boolean);
    return more.length ? `${said} (${more.join("; ")})` : said;
  }).join("; ");
}

const key = (data) => (ghostly(data) ? twinBar(data) : null);

function table(data) {
  const [ranged, twin] = [data.bars.some((b) => has(b.low)), ghostly(data)];
  return {
    head: ["", t("live-chart-value"), ...(ranged ? [t("live-chart-range")] : []), ...(twin ? [twinName(data)] : [])],
    rows: data.bars.map((b) => [text(b.name), written(b.value, data.unit, how(data)), ...(ranged ? [interval(b, data)] : []), ...(twin ? [written(b.ghost, data.unit, how(data))] : [])]),
  };
}

function draw(box, data) {
  if (!data.bars.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const above = stacked(data, box.width);
  const values = data.bars.map((b) => written(b.value, data.unit, how(data)));
  const left = above ? 4 : Math.min(box.width * 0.47, Math.max(...data.bars.map((b) => width(text(b.name), type())))) + 10;
  const right = Math.max(...values.map((v) => width(v, type(), 600))) + 12;
  const all = data.bars.flatMap((b) => [b.value, b.low, b.high, b.ghost]);
  const [low, high] = span(all, { zero: data.zero !== false, pad: data.zero === false ? 0.1 : 0 });
  const below = low < 0 ? right : 0;  // room for what is written beside bars that go left
  const x = linear([low, high], [left + below, box.width - right]);
  const xTicks = ticks(low, high, Math.max(2, (box.width - left - right) / 90));
  const bottom = box.height - 22;
  const step = bottom / data.bars.length;
  const out = [xTicks.map((v) => [
    h("line", { x1: x(v), x2: x(v), y1: 0, y2: bottom, class: v === 0 ? "chart-zero" : "chart-rule" }),
    label(x(v), box.height - 5, onAxis(v, data.unit, xTicks), { class: "chart-tick", "text-anchor": "middle" })])];
  const twin = ghostly(data);
  data.bars.forEach((b, i) => {
    const y0 = i * step + (above ? 18 : 0), deep = step - (above ? 18 : 0);
    const thick = Math.min(20, deep * (twin ? 0.48 : 0.66)), thin = twin ? Math.min(9, deep * 0.24) : 0;
    const y = y0 + (deep - thick - thin - (twin ? 2 : 0)) / 2;
    const from = x(Math.max(low, Math.min(high, 0)));
    const plain = b.kind === "good" ? "var(--good)" : b.kind === "bad" ? "var(--bad)" : firmFill(b.firm);
    const [pattern, fill] = b.kind === "bad" ? hatched(plain, "up", "var(--page)") : [null, plain];
    if (pattern) out.push(h("defs", {}, pattern));
    out.push(above ? label(left, y0 - 4, fitted(text(b.name), box.width - 8, type()), { class: "chart-name" })
      : label(left - 8, y0 + deep / 2 + 4.5, fitted(text(b.name), left - 10, type()), { class: "chart-name", "text-anchor": "end" }));
    if (has(b.value)) out.push(h("rect", { x: Math.min(from, x(b.value)), y, width: Math.max(1, Math.abs(x(b.value) - from)), height: thick, fill, class: "chart-bar" }));
    if (has(b.ghost)) out.push(h("rect", { x: Math.min(from, x(b.ghost)), y: y + thick + 2, width: Math.max(1, Math.abs(x(b.ghost) - from)), height: thin, fill: plain, stroke: plain, class: "chart-bar chart-ghost-bar" }));
    let end = has(b.value) ? x(b.value) : from;
    if (has(b.low) && has(b.high)) {
      const m = y + thick / 2;
      out.push(h("path", { d: `M${x(b.low)},${m}H${x(b.high)}M${x(b.low)},${m - 4}v8M${x(b.high)},${m - 4}v8`, class: "chart-whisker" }));
      end = b.value < 0 ? Math.min(end, x(b.low)) : Math.max(end, x(b.high));
    }
    out.push(label(b.value < 0 ? end - 6 : end + 6, y + thick / 2 + 4.5, values[i], { class: "chart-value", "text-anchor": b.value < 0 ? "end" : "start" }));
  });
  return out;
}
