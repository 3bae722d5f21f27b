// Setting up a game: every choice has a value that works already.
import { h, unique } from "lab/dom";
import { derived, signal, untracked } from "lab/state";
import { said, t } from "lab/words";
import { ask, attempt, state } from "lab/arena/game";
import { joining } from "lab/arena/join";
import { trouble } from "lab/arena/parts";

const FIRMS = ["amber", "birch", "cedar", "dune", "elm", "fjord", "grove", "harbour"];
const MINUTES = [0, 1, 2, 3, 5, 10];

/** The teacher's page before there is a game. */
export function setup() {
  const options = signal(null);
  const [why, busy] = [signal(""), signal(false)];
  ask("options").then((m) => options.set(m)).catch(() => {});
  const chosen = signal({ market: "coffee-shop", rounds: 8, months: 6, seconds: 180, open: true, firms: ["students", "students", "students", "students"], budget: 0.05, seed: crypto.getRandomValues(new Uint32Array(1))[0] % 100000 });
  const change = (what) => chosen.set({ ...chosen.peek(), ...what });
  const begin = async (event) => {
    event.preventDefault();
    busy.set(true);
    await attempt(() => ask("begin", { rules: chosen.peek() }), why);
    busy.set(false);
  };
  const count = derived(() => chosen().firms.length);
  return h("div", { class: "setup" },
    h("form", { class: "card", onsubmit: begin },
      h("h1", {}, () => t("arena-setup")),
      h("p", { class: "quiet" }, () => t("arena-setup-said")),
      h("div", { class: "fields" },
        field(() => t("arena-setup-market"), (id) => h("select", { id, onchange: (e) => change({ market: e.target.value }) }, () => (options()?.markets ?? [{ name: chosen.peek().market, title: "…" }]).map((m) => h("option", { value: m.name, selected: m.name === chosen.peek().market }, said(m.title))))),
        number("arena-setup-rounds", 1, 20, chosen.peek().rounds, (rounds) => change({ rounds })),
        number("arena-setup-months", 1, 12, chosen.peek().months, (months) => change({ months })),
        field(() => t("arena-setup-seconds"), (id) => h("select", { id, onchange: (e) => change({ seconds: Number(e.target.value) }) }, () => MINUTES.map((m) => h("option", { value: 60 * m, selected: 60 * m === chosen.peek().seconds }, m ? t("arena-setup-minutes", { minutes: m }) : t("arena-setup-unlimited"))))),
        field(() => t("arena-setup-open"), (id) => h("select", { id, onchange: (e) => change({ open: e.target.value === "yes" }) }, ["yes", "no"].map((v) => h("option", { value: v, selected: (v === "yes") === chosen.peek().open }, () => t(`arena-setup-open-${v}`))))),
        number("arena-setup-seed", 0, 4294967295, chosen.peek().seed, (seed) => change({ seed })),
        field(() => t("arena-setup-budget"), (id) => [
          h("input", { id, type: "range", min: 1, max: 20, step: 0.5, value: 100 * chosen.peek().budget, oninput: (e) => change({ budget: Number(e.target.value) / 100 }) }),
          h("output", { for: id, class: "quiet" }, () => t("arena-setup-budget-said", { share: chosen().budget })),
        ])),
      h("fieldset", {},
        h("legend", {}, () => t("arena-setup-firms")),
        field(() => t("arena-setup-count"), (id) => h("select", { id, onchange: (e) => change({ firms: Array.from({ length: Number(e.target.value) }, (_, i) => chosen.peek().firms[i] ?? "students") }) }, [2, 3, 4, 5, 6, 7, 8].map((n) => h("option", { value: n, selected: n === chosen.peek().firms.length }, String(n))))),
        h("div", { class: "leaders" }, () => {
          const many = count();
          return untracked(() => FIRMS.slice(0, many).map((name, i) => leader(name, i, options, chosen, change)));
        }),
        h("p", { class: "quiet" }, () => t("arena-setup-strategy-said"))),
      h("p", {}, h("button", { class: "main", disabled: () => busy() }, () => t("arena-begin"))),
      h("p", { role: "status" }, () => (busy() ? t("arena-preparing") : "")),
      trouble(why)),
    h("div", { class: "beside" }, joining(), waiting()));
}

const field = (label, control) => { const id = unique("field"); return h("div", { class: "field" }, h("label", { for: id }, label), control(id)); };

function number(label, low, high, value, take) {
  return field(() => t(label), (id) => h("input", { id, type: "number", required: true, min: low, max: high, step: 1, value, onchange: (e) => e.target.checkValidity() && take(Number(e.target.value)) }));
}

function leader(name, i, options, chosen, change) {
  return field(() => t("arena-setup-leader", { firm: t(`arena-firm-${name}`) }), (id) => h("select", {
    id, onchange: (e) => change({ firms: chosen.peek().firms.map((old, k) => (k === i ? e.target.value : old)) }),
  }, () => [["students", t("arena-setup-students")], ...(options()?.strategies ?? []).map((s) => [s.name, said(s.title)])]
    .map(([value, title]) => h("option", { value, selected: value === chosen.peek().firms[i] }, title))));
}

function waiting() {
  return h("p", { class: "here", role: "status" }, () => t("arena-here", { here: (state()?.waiting ?? []).filter((s) => s.here).length }));
}
