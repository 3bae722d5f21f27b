// A lesson's figure, drawn by the chart of its kind; where there is none, as a table.
import { h } from "lab/dom";
import { signal } from "lab/state";
import { fixed, percent, said, t } from "lab/words";

const charts = {};
for (const kind of ["bars", "dots", "lines"]) {
  charts[kind] = signal(null);
  import(`lab/charts/${kind}`).then((found) => charts[kind].set(found[kind])).catch(() => {});
}

/** One figure: `{kind, data}`. */
export const figure = (one) => h("div", { class: "lesson-figure" }, () => {
  const draw = charts[one.kind]?.();
  return draw ? draw(one.data, {}) : table(one);
});

function table({ kind, data }) {
  const write = data.unit === "share" ? (x) => percent(x, 1) : (x) => fixed(x, 3);
  if (kind === "lines") {
    return h("figure", {}, h("figcaption", {}, () => said(data.title)), h("div", { class: "wide" }, h("table", {},
      h("tbody", {}, data.series.map((s) => h("tr", {}, h("th", { scope: "row" }, () => said(s.name)), h("td", { class: "n" }, write(s.values[0])), h("td", { class: "n" }, write(s.values.at(-1)))))))));
  }
  return h("figure", {}, h("figcaption", {}, () => said(data.title)), h("div", { class: "wide" }, h("table", {},
    h("thead", {}, h("tr", {}, ["what", "estimate", "low", "high"].map((k) => h("th", { scope: "col" }, () => t({ what: "lessons-what", estimate: "lessons-estimate", low: "lessons-low", high: "lessons-high" }[k]))))),
    h("tbody", {}, (data.rows ?? data.bars).map((r) => h("tr", {}, h("th", { scope: "row" }, () => said(r.name)), [r.value, r.low, r.high].map((v) => h("td", { class: "n" }, write(v)))))))));
}
