// A student's page while firms decide: levers, what they cost, what is left, confirm.
import { h, unique } from "lab/dom";
import { derived, signal } from "lab/state";
import { money, said, t } from "lab/words";
import { ask, attempt, called, rules, state } from "lab/arena/game";
import { brief, clock, costOf, firm, trouble, valued, which } from "lab/arena/parts";

const drafts = new Map();  // by game and round, what this page has set, so that a dropped connection loses no thought

function draftOf(game, round) {
  const key = `${game}/${round}`;
  if (!drafts.has(key)) { drafts.clear(); drafts.set(key, signal({ ...state.peek().standing.setting })); }
  return drafts.get(key);
}

const alike = (a, b) => Object.keys(b).every((path) => Math.abs((a[path] ?? 0) - b[path]) < 1e-9);

/** The levers of one round. */
export function deciding(round) {
  const { id, currency, budget, levers, groups } = rules.peek();
  const draft = draftOf(id, round);
  const why = signal("");
  const cost = derived(() => levers.reduce((sum, l) => sum + costOf(l.path, draft()[l.path]), 0));
  const standing = () => state()?.standing;
  const confirmed = derived(() => Boolean(standing()?.confirmed && alike(draft(), standing().setting)));
  const confirm = () => attempt(() => ask("decide", { round, levers: draft.peek() }), why);
  const change = (path, value) => { why.set(""); draft.set({ ...draft.peek(), [path]: value }); };
  const own = state.peek().firm;
  return h("div", { class: "deciding" },
    h("header", { class: "round" },
      h("h1", {}, firm(own)),
      h("p", {}, () => which(), clock()),
      h("p", { class: "quiet" }, () => { const others = (state()?.members ?? []).filter((m) => !m.you).map((m) => m.name); return others.length ? t("arena-with", { names: others.join(", ") }) : ""; })),
    h("form", { onsubmit: (e) => { e.preventDefault(); confirm(); } },
      groups.map((group) => h("fieldset", { class: "group" }, h("legend", {}, () => said(group.called)),
        levers.filter((l) => l.group === group.name).map((l) => slider(l, draft, change, currency)))),
      h("p", { class: "quiet" }, () => t("arena-price-list")),
      h("p", {}, h("button", { type: "button", onclick: () => draft.set(Object.fromEntries(levers.map((l) => [l.path, l.rest]))) }, () => t("arena-rest-all"))),
      h("div", { class: "purse", role: "group", "aria-label": () => t("arena-budget") },
        h("p", { class: "spent" },
          h("span", { class: "bar", "aria-hidden": "true" }, h("span", { class: () => (cost() > budget + 1e-6 ? "fill over" : "fill"), style: () => ({ width: `${Math.min(100 * cost() / budget, 100)}%` }) })),
          h("span", { role: "status" }, () => (cost() > budget + 1e-6
            ? h("strong", { class: "bad" }, t("arena-budget-over", { over: cost() - budget, currency }))
            : `${t("arena-budget-left")}: ${money(budget - cost(), currency)} / ${money(budget, currency)}`))),
        h("button", { class: "main", disabled: () => confirmed() || cost() > budget + 1e-6 }, () => t("arena-confirm")),
        h("p", { class: "said", role: "status" }, () => standingSaid(confirmed())),
        () => {
          const now = standing();
          if (!now?.confirmed || !now.by || alike(draft(), now.setting) || mine(now.by)) return null;
          return h("button", { type: "button", onclick: () => draft.set({ ...now.setting }) }, t("arena-take-over", { name: now.by }));
        },
        trouble(why))));

  function standingSaid(sent) {
    const now = standing();
    if (!now?.confirmed || (!sent && mine(now.by))) return t("arena-not-confirmed");
    return mine(now.by) ? t("arena-confirmed-by-you") : t("arena-confirmed", { name: now.by });
  }
}

const mine = (name) => state()?.members?.find((m) => m.you)?.name === name;

function slider(lever, draft, change, currency) {
  const [id, about] = [unique("lever"), unique("about")];
  const value = () => draft()[lever.path];
  const cost = () => costOf(lever.path, value());
  const costSaid = () => (cost() > 0.005 ? t("arena-costs", { cost: cost(), currency }) : t("arena-costs-nothing"));
  const read = (text) => { const x = Number(Number(text).toFixed(6)); return Math.abs(x - lever.rest) < lever.step / 2 - 1e-9 ? lever.rest : x; };
  return h("div", { class: "lever" },
    h("label", { for: id }, () => said(lever.label)),
    h("output", { for: id, class: () => (Math.abs(value() - lever.rest) > 1e-9 ? "moved" : "") }, () => valued(lever, value())),
    h("input", {
      id, type: "range", min: lever.low, max: lever.high, step: lever.step, value: () => value(), "aria-describedby": about,
      "aria-valuetext": () => `${valued(lever, value())}, ${costSaid()}`, oninput: (e) => change(lever.path, read(e.target.value)),
    }),
    h("p", { class: "cost" }, () => costSaid(), h("span", { class: "quiet" }, () => ` · ${t("arena-rest-is", { rest: valued(lever, lever.rest) })}`)),
    h("p", { class: "quiet about", id: about }, () => said(lever.about)));
}

/** What a firm was set to in each round, where it left its rest. */
export function decisions() {
  const { levers } = rules();
  const rounds = state().own ?? [];
  const moved = levers.filter((l) => rounds.some((r) => Math.abs(r.setting[l.path] - l.rest) > 1e-9));
  if (!moved.length) return h("p", { class: "quiet" }, t("arena-sheet-rested"));
  return h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": t("arena-decisions") }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, called(state().firm)), rounds.map((_, i) => h("th", { scope: "col", class: "n" }, String(i + 1))))),
    h("tbody", {}, moved.map((l) => h("tr", {}, h("th", { scope: "row" }, said(l.label)), rounds.map((r) => h("td", { class: "n" }, brief(l, r.setting[l.path]))))))));
}
