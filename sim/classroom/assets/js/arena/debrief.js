// What came of it: what decisions changed, who would have won with other luck, and how much was luck.
import { h } from "lab/dom";
import { signal } from "lab/state";
import { lang, money, percent, said, signed, t } from "lab/words";
import { attempt, called, fetchFile, firmOf, isTeacher, rules, state } from "lab/arena/game";
import { board, history } from "lab/arena/board";
import { lines } from "lab/charts/lines";
import { decisions } from "lab/arena/decide";
import { firm, mark, trouble } from "lab/arena/parts";

/** The debrief, for whoever looks. */
export function debrief({ files = true } = {}) {
  const own = () => state()?.firm ?? null;
  const last = () => state()?.board?.at(-1);
  return h("article", { class: "debrief" },
    h("h1", {}, () => t("arena-debrief")),
    () => (last() ? board(last(), { own: own(), full: true }) : null),
    history(() => state()?.board, { table: files }),
    files ? downloads() : null,
    () => (state()?.debrief ? [twins(state().debrief, own(), files), seeds(state().debrief, own()), luck(state().debrief.luck)] : h("p", {}, t("arena-debrief-none"))),
    () => (own() && last() ? [h("h2", {}, t("arena-decisions")), decisions()] : null));
}

function twins(found, own, files) {
  const names = rules().firms.map((f) => f.name).sort((a, b) => (b === own) - (a === own));
  return h("section", {}, h("h2", {}, t("arena-twins")), h("p", { class: "quiet" }, t("arena-twins-said")),
    h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": t("arena-twins") }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("arena-column-firm")), ["with", "without", "difference", "share", "satisfaction"].map((id) => h("th", { scope: "col", class: "n" }, t(`arena-twin-${id}`))))),
      h("tbody", {}, names.map((name) => {
        const one = found.firms[name];
        return h("tr", { class: name === own ? "own" : null }, h("th", { scope: "row" }, firm(name)),
          h("td", { class: "n" }, money(one.profit, "")), h("td", { class: "n" }, money(one.without.profit, "")),
          h("td", { class: `n ${one.difference.profit < 0 ? "bad" : one.difference.profit > 0 ? "good" : ""}` }, signedMoney(one.difference.profit)),
          h("td", { class: "n" }, signed(100 * one.difference.share)), h("td", { class: "n" }, signed(100 * one.difference.satisfaction)));
      })))),
    h("div", { class: "curves" }, names.map((name) => h("div", { class: "card" }, curve(name, found.firms[name], files)))));
}

const signedMoney = (x) => money(x, "", { sign: true });

function curve(name, one, files) {
  return lines({
    title: t("arena-twin-chart", { firm: called(name) }), unit: "money", currency: rules().currency, zero: true, ends: true, x: [0, ...one.months.map((_, i) => i + 1)], series: [
      { name: t("arena-legend-own"), firm: firmOf(name).position, values: [0, ...one.months] },
      { name: t("arena-legend-rest"), firm: firmOf(name).position, values: [0, ...one.months_without], ghost: true },
    ],
  }, { table: files, heading: h("span", { class: "chart-title" }, mark(name), " ", t("arena-twin-chart", { firm: called(name) })) });
}

function seeds(found, own) {
  const names = rules().firms.map((f) => f.name);
  const worlds = found.ranks.length - 1;
  return h("section", {}, h("h2", {}, t("arena-seeds")), h("p", { class: "quiet" }, t("arena-seeds-about", { worlds })),
    h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": t("arena-seeds") }, h("table", { class: "seeds" },
      h("thead", {}, h("tr", {}, h("td"), names.map((name) => h("th", { scope: "col", class: name === own ? "own" : null }, firm(name))))),
      h("tbody", {}, found.ranks.map((row, k) => h("tr", { class: k ? null : "played" },
        h("th", { scope: "row" }, k ? t("arena-world", { number: k }) : t("arena-world-played")),
        row.map((place, i) => h("td", { class: `place place-${Math.min(place, 4)}`, title: money(found.profits[k][i], rules().currency) }, String(place)))))),
      h("tfoot", {}, h("tr", {}, h("td"), names.map((name) => h("td", { class: "wins" }, t("arena-wins", { wins: found.wins[name], worlds }))))))));
}

function luck(found) {
  if (!found) return h("section", {}, h("h2", {}, t("arena-luck")), h("p", {}, t("arena-luck-none")));
  return h("section", {}, h("h2", {}, t("arena-luck")),
    h("div", { class: "luck", role: "img", "aria-label": t("arena-luck-bar", { luck: found.share, decisions: 1 - found.share }) },
      h("span", { class: "by-luck", style: { "flex-grow": String(Math.max(found.share, 0.02)) } }), h("span", { class: "by-decisions", style: { "flex-grow": String(Math.max(1 - found.share, 0.02)) } })),
    h("p", { class: "luck-words" }, h("span", {}, `▨ ${percent(found.share)} ${t("arena-luck-word")}`), h("span", {}, `■ ${percent(1 - found.share)} ${t("arena-decisions-word")}`)),
    h("p", {}, t("arena-luck-said", found)));
}

function downloads() {
  const why = signal("");
  const button = (label, what) => h("button", { type: "button", onclick: () => attempt(() => fetchFile(what), why) }, label);
  return h("p", { class: "downloads" }, () => {
    const in_ = { lang: lang() };
    if (!rules()) return null;
    if (!isTeacher()) return state()?.firm ? button(t("arena-pdf-own"), { file: "firm", firm: state().firm, ...in_ }) : null;
    return [button(t("arena-csv"), { file: "results", ...in_ }), ...rules().firms.map((f) => button(t("arena-pdf", { firm: said(f.called) }), { file: "firm", firm: f.name, ...in_ }))];
  }, trouble(why));
}
