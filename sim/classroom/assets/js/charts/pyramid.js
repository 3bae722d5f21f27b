// The customer pyramid: layers from the top, what share of the customers each is, and what share of the profit it brings; the twin
// world as a dashed mark on each profit.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, label, text, twinMark, twinName } from "lab/charts/figure";
import { linear, type, width, written } from "lab/charts/scale";

/**
 * A pyramid.
 *
 * @param {object|function} data `{title, layers: [{name, share, profit, ghost?}], unit?: "share" of the profits, or "money", currency?,
 *   ghostName?}`, from the top; `ghost` is the profit of the twin world's layer.
 * @param {object} [options] `{height, table, actions}`.
 */
export const pyramid = (data, options) => figure(data, options, { name: "pyramid", draw, says, table, height: (data) => data.layers.length * 42 + 30, key });

const has = (x) => Number.isFinite(x);
const ghostly = (data) => data.layers.some((l) => has(l.ghost));
const key = (data) => (ghostly(data) ? twinMark(data) : null);
const money = (data, x) => written(x, data.unit ?? "share", { currency: text(data.currency) });
const profit = (data, l) => money(data, l.profit);

function says(data) {
  if (!data.layers.length) return t("live-chart-empty");
  return data.layers.map((l) => {
    const said = t("live-chart-layer", { name: text(l.name), share: l.share, profit: profit(data, l) });
    return has(l.ghost) ? `${said} (${t("live-chart-line-end", { name: twinName(data), value: money(data, l.ghost) })})` : said;
  }).join("; ");
}

function table(data) {
  const twin = ghostly(data);
  return {
    head: ["", t("live-chart-customers"), t("live-chart-profit"), ...(twin ? [twinName(data)] : [])],
    rows: data.layers.map((l) => [text(l.name), written(l.share, "share"), profit(data, l), ...(twin ? [money(data, l.ghost)] : [])]),
  };
}

function draw(box, data) {
  if (!data.layers.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const names = Math.max(...data.layers.map((l) => width(text(l.name), type()))) + 12;
  const values = Math.max(...data.layers.map((l) => width(profit(data, l), type(), 600))) + 8;
  const shares = Math.max(...data.layers.map((l) => width(written(l.share, "share"), type()))) + 14;
  const half = Math.min(110, (box.width - names - shares) * 0.24);
  const middle = names + half, from = middle + half + shares;  // the pyramid stands left, the profits right
  const all = data.layers.flatMap((l) => [l.profit, l.ghost]).filter(has);
  const low = Math.min(0, ...all), high = Math.max(1e-9, ...all);
  const x = linear([low, high], [from + (low < 0 ? values : 0), box.width - values - 2]);
  const top = 24, step = (box.height - top - 4) / data.layers.length;
  const edge = (i) => (half * i) / data.layers.length;
  return [
    label(middle, 14, t("live-chart-customers"), { class: "chart-soft", "text-anchor": "middle" }),
    label(from, 14, t("live-chart-profit"), { class: "chart-soft" }),
    h("line", { x1: x(0), x2: x(0), y1: top, y2: box.height - 4, class: "chart-zero" }),
    data.layers.map((l, i) => {
      const y = top + i * step, m = y + step / 2, [a, b] = [edge(i), edge(i + 1)];
      return [
        label(names - 8, m + 4.5, text(l.name), { class: "chart-name", "text-anchor": "end" }),
        h("path", { d: `M${middle - a},${y + 1}H${middle + a}L${middle + b},${y + step - 1}H${middle - b}Z`, class: `chart-layer chart-layer-${i + 1}` }),
        label(middle + half + 8, m + 4.5, written(l.share, "share"), { class: "chart-tick" }),
        h("rect", { x: Math.min(x(0), x(l.profit)), y: m - 9, width: Math.max(1, Math.abs(x(l.profit) - x(0))), height: 18, class: l.profit < 0 ? "chart-step chart-loss" : "chart-step" }),
        has(l.ghost) ? h("path", { d: `M${x(l.ghost)},${m - 13}v26`, class: "chart-ghost-mark" }) : null,
        label(beyond(x, l), m + 4.5, profit(data, l), { class: "chart-value", "text-anchor": l.profit < 0 ? "end" : "start" }),
      ];
    }),
  ];
}

/** Where a profit is written: beyond its bar and its twin's mark. */
function beyond(x, l) {
  const ghost = has(l.ghost) ? l.ghost : l.profit;
  return l.profit < 0 ? x(Math.min(l.profit, ghost)) - 5 : x(Math.max(l.profit, ghost)) + 5;
}
