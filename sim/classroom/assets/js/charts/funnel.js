// A funnel: how many are left at each step, and what share of the step before went on.
import { h } from "lab/dom";
import { t } from "lab/words";
import { figure, label, text, twinMark, twinName } from "lab/charts/figure";
import { fitted, type, width, wrapped, written } from "lab/charts/scale";

/**
 * A funnel.
 *
 * @param {object|function} data `{title, steps: [{name, value, ghost?}], unit?: "count", ghostName?}`, from the widest on.
 * @param {object} [options] `{height, table, actions}`.
 */
export const funnel = (data, options) => figure(data, options, { name: "funnel", draw, says, table, height: (data) => data.steps.length * 44 + 6, key });

const unit = (data) => data.unit ?? "count";
const kept = (data, i) => (i && data.steps[i - 1].value > 0 ? data.steps[i].value / data.steps[i - 1].value : null);
const ghostly = (data) => data.steps.some((s) => Number.isFinite(s.ghost));

const key = (data) => (ghostly(data) ? twinMark(data) : null);

function says(data) {
  if (!data.steps.length) return t("live-chart-empty");
  return data.steps.map((s, i) => {
    const value = written(s.value, unit(data)), share = kept(data, i);
    const said = share === null ? t("live-chart-line-end", { name: text(s.name), value }) : t("live-chart-step", { name: text(s.name), value, share });
    return Number.isFinite(s.ghost) ? `${said} (${t("live-chart-line-end", { name: twinName(data), value: written(s.ghost, unit(data)) })})` : said;
  }).join("; ");
}

function table(data) {
  const ghosts = ghostly(data);
  return {
    head: ["", t("live-chart-value"), t("live-chart-of-before"), ...(ghosts ? [twinName(data)] : [])],
    rows: data.steps.map((s, i) => [text(s.name), written(s.value, unit(data)), kept(data, i) === null ? "" : written(kept(data, i), "share"), ...(ghosts ? [written(s.ghost, unit(data))] : [])]),
  };
}

function draw(box, data) {
  if (!data.steps.length) return [label(12, 24, t("live-chart-empty"), { class: "chart-soft" })];
  const left = Math.min(box.width * 0.38, Math.max(...data.steps.map((s) => width(text(s.name), type())))) + 10;
  const right = Math.max(...data.steps.map((s, i) => width(words(data, i), type(), 600))) + 12;
  const most = Math.max(1e-9, ...data.steps.flatMap((s) => [s.value || 0, s.ghost || 0]));
  const long = Math.max(10, box.width - left - right);
  const step = box.height / data.steps.length, thick = Math.min(24, step * 0.56);
  const wide = (v) => (long * (v || 0)) / most;
  const out = [];
  data.steps.forEach((s, i) => {
    const y = i * step + (step - thick) / 2;
    const names = wrapped(text(s.name), left - 10, type());
    names.forEach((line, k) => out.push(label(left - 8, y + thick / 2 + 4.5 + (k - (names.length - 1) / 2) * 15, line, { class: "chart-name", "text-anchor": "end" })));
    if (i) {
      const before = data.steps[i - 1], up = y - (step - thick);
      out.push(h("path", { d: `M${left},${up}H${left + wide(before.value)}L${left + wide(s.value)},${y}H${left}Z`, class: "chart-flow" }));
    }
    out.push(h("rect", { x: left, y, width: Math.max(1, wide(s.value)), height: thick, class: "chart-step" }));
    if (Number.isFinite(s.ghost)) out.push(h("path", { d: `M${left + wide(s.ghost)},${y - 5}v${thick + 10}`, class: "chart-ghost-mark" }));
    out.push(label(left + Math.max(wide(s.value), Number.isFinite(s.ghost) ? wide(s.ghost) : 0) + 7, y + thick / 2 + 4.5, fitted(words(data, i), right, type(), 600), { class: "chart-value" }));
  });
  return out;
}

function words(data, i) {
  const share = kept(data, i), value = written(data.steps[i].value, unit(data));
  return share === null ? value : t("live-chart-step-short", { value, share });
}
