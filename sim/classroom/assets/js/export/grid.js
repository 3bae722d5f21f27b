// A market whose worlds were lived beforehand: sliders move along the values there are, the world at rest stays as a ghost.
import { announce, h, unique } from "lab/dom";
import { derived, signal } from "lab/state";
import { number, said, signed, t } from "lab/words";
import { lines } from "lab/charts/lines";
import { written } from "lab/charts/scale";
import { held } from "lab/export/held";

export const grids = {
  name: "grid",
  view(rest) {
    const one = held.grids.find((g) => g.id === rest) ?? held.grids[0];
    return h("div", { class: "grid-page" }, held.grids.length > 1 ? choice(one) : null, market(one));
  },
};

const choice = (one) => h("nav", { "aria-label": () => t("export-markets"), class: "grid-choice" }, held.grids.map((g) => h("a", {
  href: `#/grid/${g.id}`, "aria-current": g === one ? "page" : null,
}, () => said(g.title))));

/** One market: what it is, its levers, and what they change. */
function market(grid) {
  const at = grid.levers.map((lever) => signal(lever.begins));
  const cell = derived(() => grid.cells[at.map((k) => k()).join(",")]);
  return [
    h("h1", {}, () => said(grid.title)),
    h("p", {}, () => t("export-grid-lead", { firm: grid.firm, worlds: grid.worlds, customers: grid.customers, months: grid.months.length })),
    h("div", { class: "grid-top" },
      h("section", { class: "card grid-levers", "aria-label": () => t("export-levers") },
        grid.levers.map((lever, i) => slider(lever, at[i], () => spoken(grid, cell()))),
        h("button", { onclick: () => { grid.levers.forEach((lever, i) => at[i].set(lever.nearest)); announce(spoken(grid, cell())); } }, () => t("export-rest"))),
      h("section", { class: "card grid-differences" },
        h("h2", {}, () => t("export-differences", { months: grid.months.length })),
        () => differences(grid, cell()))),
    h("div", { class: "grid-charts" },
      h("div", { class: "card" }, lines(() => soFar(grid, cell()))),
      Object.keys(grid.rest).map((name) => h("div", { class: "card" }, lines(() => beside(grid, cell(), name))))),
    h("p", { class: "quiet" }, () => t("export-grid-honest", { replications: grid.replications, seed: grid.seed })),
    h("details", {}, h("summary", {}, () => t("export-grid-about")), h("p", {}, () => said(grid.about))),
  ];
}

function slider(lever, at, words) {
  const id = unique("lever");
  const value = () => number(lever.values[at()]);
  return h("div", { class: "grid-lever" },
    h("label", { for: id }, () => said(lever.label)),
    h("input", {
      id, type: "range", min: 0, max: lever.values.length - 1, step: 1, value: () => String(at()), "aria-valuetext": value,
      oninput: (e) => at.set(Number(e.target.value)), onchange: () => announce(words()),
    }),
    h("output", { for: id, class: "n" }, value),
    h("span", { class: "quiet" }, () => t("export-lever-rest", { value: number(lever.rest) })),
    () => (said(lever.about) === said(lever.label) ? null : h("span", { class: "quiet grid-meaning" }, said(lever.about))));
}

const how = (grid, unit) => ({ currency: said(grid.currency), sign: true, unit });
/** A difference as it is written: one of satisfaction in points of a hundred is small, and is not rounded away. */
const told = (x, grid, unit) => (unit === "score" ? signed(x, 2) : written(x, unit, how(grid, unit)));

function differences(grid, cell) {
  return h("div", { class: "wide", tabindex: 0, role: "group", "aria-label": () => t("export-differences", { months: grid.months.length }) }, h("table", {},
    h("thead", {}, h("tr", {}, ["what", "difference", "interval"].map((part, i) => h("th", { scope: "col", class: i ? "n" : null }, t(`export-column-${part}`))))),
    h("tbody", {}, Object.entries(cell.differences).map(([name, d]) => {
      const { label, unit } = grid.measures[name];
      return h("tr", {}, h("th", { scope: "row" }, said(label)), h("td", { class: `n ${way(d)}` }, `${MARKS[way(d)]} ${told(d.value, grid, unit)}`),
        h("td", { class: "n" }, t("export-interval", { low: told(d.low, grid, unit), high: told(d.high, grid, unit) })));
    }))));
}

const MARKS = { good: "▲", bad: "▼", untold: "·" };
const way = (d) => (d.low > 0 ? "good" : d.high < 0 ? "bad" : "untold");

function spoken(grid, cell) {
  const d = cell.differences.profit;
  return t("export-spoken", { value: told(d.value, grid, "money"), low: told(d.low, grid, "money"), high: told(d.high, grid, "money") });
}

function soFar(grid, cell) {
  const { value, low, high } = cell.sums.profit;
  return {
    title: t("export-so-far"), unit: "money", currency: grid.currency, x: grid.months, zero: true,
    series: [{ name: grid.firm, values: value, band: [low, high], firm: 0 }],
  };
}

function beside(grid, cell, name) {
  const { label, unit } = grid.measures[name];
  return {
    title: said(label), unit, x: grid.months,
    series: [{ name: t("export-moved"), values: cell.lines[name], firm: 0 }, { name: t("export-at-rest"), values: grid.rest[name], firm: 0, ghost: true }],
  };
}
