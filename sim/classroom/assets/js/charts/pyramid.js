// The customer pyramid: layers from the top, what share of the customers each is, and what share of the profit it brings.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, label, text } from "lab/charts/figure";
import { linear, type, width, written } from "lab/charts/scale";

/**
 * A pyramid.
 *
 * @param {object|function} data `{title, layers: [{name, share, profit}], unit?: "share" of the profits, or "money", currency?}`, from the top.
 * @param {object} [options] `{height, table, actions}`.
 */
export const pyramid = (data, options) => figure(data, options, { name: "pyramid", draw, says, table, height: (data) => data.layers.length * 42 + 30 });

const profit = (data, l) => written(l.profit, data.unit ?? "share", { currency: text(data.currency) });

const says = (data) => (data.layers.length ? "" : t("live-chart-empty")) + data.layers.map((l) => t("live-chart-layer", { name: text(l.name), share: l.share, profit: profit(data, l) })).join("; ");

function table(data) {
  return { head: ["", t("live-chart-customers"), t("live-chart-profit")], rows: data.layers.map((l) => [text(l.name), written(l.share, "share"), profit(data, l)]) };
}

function draw(box, data) {
  if (!data.layers.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const names = Math.max(...data.layers.map((l) => width(text(l.name), type()))) + 12;
  const values = Math.max(...data.layers.map((l) => width(profit(data, l), type(), 600))) + 8;
  const shares = Math.max(...data.layers.map((l) => width(written(l.share, "share"), type()))) + 14;
  const half = Math.min(110, (box.width - names - shares) * 0.24);
  const middle = names + half, from = middle + half + shares;  // the pyramid stands left, the profits right
  const low = Math.min(0, ...data.layers.map((l) => l.profit)), high = Math.max(1e-9, ...data.layers.map((l) => l.profit));
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
        label(l.profit < 0 ? x(l.profit) - 5 : x(l.profit) + 5, m + 4.5, profit(data, l), { class: "chart-value", "text-anchor": l.profit < 0 ? "end" : "start" }),
      ];
    }),
  ];
}
