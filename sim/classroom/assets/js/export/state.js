// A live market as it stood when the file was made: its customers, every chart with the twin's ghost, and what was moved.
import { h, unique } from "lab/dom";
import { signal, untracked } from "lab/state";
import { said, t } from "lab/words";
import { array } from "lab/arrays";
import { network } from "lab/network";
import { difference } from "lab/live/difference";
import { valued } from "lab/live/levers";
import { PANELS } from "lab/live/panels";
import * as live from "lab/live/store";
import { held } from "lab/export/held";

const VIEWS = ["satisfaction", "provider", "loyalty"];

export const state = {
  name: "state",
  view() {
    take(held.state);
    const by = signal("satisfaction");
    return h("div", { class: "grid-page state-page" },
      h("h1", {}, () => said(live.world().title)),
      h("p", {}, () => t("export-state-lead", { month: live.frame().month, customers: live.world().customers, seed: String(live.world().seed) })),
      difference(),
      h("div", { class: "state-top" },
        h("section", { class: "card state-net", "aria-label": () => t("live-customers-shown") },
          h("div", { class: "switch", role: "group", "aria-label": () => t("live-by") }, VIEWS.map((one) => h("button", { type: "button", "aria-pressed": () => String(by() === one), onclick: () => by.set(one) }, () => t(`live-by-${one}`)))),
          network(() => people(by()), { walks: "live-net-label-still" })),
        h("section", { class: "card", "aria-label": () => t("export-levers") }, h("h2", {}, () => t("live-levers")), () => moved(), of())),
      h("div", { class: "grid-charts" }, Object.values(PANELS).map(([, make]) => h("div", { class: "card" }, untracked(() => make({}))))),
      h("details", {}, h("summary", {}, () => t("export-grid-about")), h("p", {}, () => said(live.world().about))));
  },
};

/** What the room would have been told, at once. */
function take({ world: w, months, frame, since }) {
  live.world.set({ ...w, x: array(w.x), y: array(w.y), edges: array(w.edges), names: w.firms.map((f) => f.name) });
  live.months.set(months);
  live.levers.set(frame.levers);
  live.coefficients.set(frame.coefficients);
  live.since.set(since);
  live.firm.set(w.focal);
  live.frame.set({ ...frame, provider: array(frame.provider), satisfaction: array(frame.satisfaction), loyalty: array(frame.loyalty) });
}

function people(by) {
  const w = live.world(), now = live.frame();
  return { size: w.x.length, x: w.x, y: w.y, edges: w.edges, provider: now.provider, by, value: by === "loyalty" ? now.loyalty : now.satisfaction, pulses: [], firms: w.firms.map((_, f) => live.called(w, f)) };
}

/** The firm of which charts tell that are of one. */
function of() {
  const id = unique("firm");
  return h("p", {}, h("label", { for: id }, () => t("export-state-firm")), " ", h("select", { id, onchange: (e) => live.firm.set(Number(e.target.value)) },
    () => live.world().firms.map((_, f) => h("option", { value: f, selected: f === live.firm() }, live.called(live.world(), f)))));
}

/** Levers as they were set, by firm, and coefficients. */
function moved() {
  const w = live.world(), laws = new Map(w.laws.flatMap((law) => law.coefficients.map((c) => [c.path, c])));
  const rows = Object.entries(live.levers()).flatMap(([name, set]) => Object.entries(set).map(([path, value]) => {
    const lever = w.levers.find((l) => l.path === path), from = live.since()[`${name} ${path}`];
    return h("li", {}, h("strong", {}, live.called(w, w.names.indexOf(name))), `: ${said(lever.label)} ${valued(lever, value)}`, from === undefined ? "" : h("span", { class: "quiet" }, ` (${t("live-acts-since", { month: from })})`));
  }));
  rows.push(...Object.entries(live.coefficients()).map(([path, value]) => h("li", {}, `${said(laws.get(path)?.label ?? path)}: ${value}`)));
  return rows.length ? h("ul", {}, rows) : h("p", { class: "quiet" }, t("live-difference-none"));
}
