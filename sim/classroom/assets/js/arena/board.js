// The scoreboard: who stands where, as far as it is told.
import { h } from "lab/dom";
import { derived, untracked } from "lab/state";
import { fixed, money, percent, said, t } from "lab/words";
import { called, firmOf, rules } from "lab/arena/game";
import { lines } from "lab/charts/lines";
import { felt, mark } from "lab/arena/parts";

const shown = (row) => row.total !== undefined;

/** Rows in their order, with their places: by profit so far where all of it is told, else by share. */
function placed(rows) {
  const known = rows.every(shown);
  const by = known ? "total" : "share";
  const sorted = [...rows].sort((a, b) => b[by] - a[by]);
  return sorted.map((row) => ({ ...row, place: known ? 1 + rows.filter((o) => o[by] > row[by]).length : null }));
}

/**
 * The scoreboard after a round: `board(rows, {own, full})`.
 * @param rows of `state.board`, one round's.
 */
export function board(rows, { own = null, full = false } = {}) {
  const places = placed(rows);
  const ranked = places.some((row) => row.place !== null);
  const unit = rules()?.currency ?? "";
  const amount = (x) => (x === undefined ? h("span", { class: "quiet" }, () => t("arena-hidden")) : money(x, ""));
  const columns = [
    ranked && ["rank", (r) => r.place, "n"],
    ["firm", (r) => [mark(r.firm), " ", called(r.firm), r.firm === own ? h("span", { class: "you" }, () => ` (${t("arena-you")})`) : null], "name"],
    ["total", (r) => amount(r.total), "n"],
    ["profit-round", (r) => amount(r.profit), "n aside"],
    ["share", (r) => percent(r.share), "n"],
    ["satisfaction", (r) => (r.satisfaction === undefined ? h("span", { class: "quiet" }, () => t("arena-hidden")) : felt(r.satisfaction)), "n"],
    ["customers", (r) => fixed(r.customers, 0), "n aside"],
    full && ["levers", (r) => amount(r.levers), "n aside"],
    full && ["asked", (r) => money(r.price, ""), "n aside"],
    ["led", (r) => said(firmOf(r.firm).led) || t("arena-setup-students"), "aside"],
  ].filter(Boolean);
  return h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": () => t("arena-board") }, h("table", { class: "board" },
    h("thead", {}, h("tr", {}, columns.map(([id, , kind]) => h("th", { scope: "col", class: kind }, () => t(`arena-column-${id}`), ["total", "profit-round"].includes(id) && unit ? h("span", { class: "unit" }, () => ` ${money(0, unit).replace(/^0\s?/, "")}`) : null)))),
    h("tbody", {}, places.map((row) => h("tr", { class: row.firm === own ? "own" : null }, columns.map(([id, show, kind]) => h(id === "firm" ? "th" : "td", { class: kind, scope: id === "firm" ? "row" : null }, () => show(row))))))));
}

/** Profit so far after each round, for the firms of which it is told: `history(() => state().board)`. */
export function history(read, options = {}) {
  const told = derived(() => (read()?.at(-1) ?? []).filter(shown).map((row) => row.firm).join());
  const data = () => {
    const rounds = read() ?? [];
    return {
      title: t("arena-over-rounds", { currency: money(0, rules().currency).replace(/^0\s?/, "") }), unit: "money", currency: rules().currency, zero: true, ends: true,
      xLabel: t("arena-column-round"), x: [0, ...rounds.map((_, i) => i + 1)],
      series: told().split(",").map((name) => ({ name: called(name), firm: firmOf(name).position, values: [0, ...rounds.map((rows) => rows.find((r) => r.firm === name)?.total ?? NaN)] })),
    };
  };
  return () => (told() ? untracked(() => lines(data, options)) : null);
}
