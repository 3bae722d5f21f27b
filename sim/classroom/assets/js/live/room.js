// The live market: a network of customers, what runs it, levers beside it, and charts with the twin world in them.
import { h, unique } from "lab/dom";
import { cleanup, effect, signal, untracked } from "lab/state";
import { remember, remembered, said, t } from "lab/words";
import { network } from "lab/network";
import { controls } from "lab/live/controls";
import { difference } from "lab/live/difference";
import { leversPanel } from "lab/live/levers";
import { diaryPanel, whyPanel } from "lab/live/aside";
import { PANELS } from "lab/live/panels";
import { arrive, called, frame, open, panel, pause, playing, progress, speed, state, world } from "lab/live/store";

const VIEWS = ["satisfaction", "provider", "loyalty"];

/** The room as the page knows it. */
export const market = { name: "market", needs: "live", teacherOnly: true, view };

/** `named` is what stands behind `#/market/` in the address. */
function view(named) {
  arrive(named);
  cleanup(() => { if (playing.peek()) pause(); });
  return h("div", { class: "market" },
    h("h1", { class: "unseen" }, () => t("classroom-room-market")),
    controls(), difference(),
    h("div", { class: "market-columns" }, aside(), middle(), charts()));
}

/** The levers; or, in their place, what was asked for. */
function aside() {
  return h("div", { class: "market-aside" }, () => {
    const now = panel();
    return untracked(() => (now.kind === "why" ? whyPanel(now.chart) : now.kind === "diary" ? diaryPanel(now.row) : leversPanel()));
  });
}

function middle() {
  const by = signal(remembered("market-by") ?? "satisfaction");
  const net = network(() => {
    const w = world(), now = frame();
    if (!w || !now) return null;
    const one = panel();
    return {
      size: w.x.length, x: w.x, y: w.y, edges: w.edges, provider: now.provider, by: by(), value: by() === "loyalty" ? now.loyalty : now.satisfaction,
      pulses: now.pulses, pace: playing() ? speed() : 1, firms: w.firms.map((_, f) => called(w, f)), selected: one.kind === "diary" ? one.row : -1,
      onpick: (row) => panel.set({ kind: "diary", row }),
    };
  }, { hint: () => t("live-pick-hint") });
  return h("section", { class: "market-middle", "aria-label": () => t("live-customers-shown") },
    h("div", { class: "market-by" },
      h("div", { class: "switch", role: "group", "aria-label": () => t("live-by") }, VIEWS.map((one) => h("button", {
        type: "button", "aria-pressed": () => String(by() === one), onclick: () => { by.set(one); remember("market-by", one); },
      }, () => t(`live-by-${one}`))))),
    h("div", { class: "market-net" }, net, opening()));
}

/** What is said while the market is being opened, and when it could not be. */
function opening() {
  return () => {
    if (state() === "opening") {
      return h("div", { class: "market-opening", role: "status" }, h("p", {}, () => (progress() ? said(progress().what) : t("live-opening"))), h("progress", { max: () => progress()?.total ?? 1, value: () => progress()?.done ?? 0, "aria-label": () => t("live-opening") }));
    }
    if (state() === "closed") return h("div", { class: "market-opening" }, h("button", { type: "button", class: "main", onclick: () => open() }, () => t("live-open-again")));
    return null;
  };
}

/** Two charts at a time, each chosen from all there are. */
function charts() {
  return h("section", { class: "market-charts", "aria-label": () => t("live-charts") }, slot(0, "profit"), slot(1, "share"));
}

function slot(which, first) {
  const kept = remembered(`market-chart-${which}`);
  const name = signal(kept in PANELS ? kept : first);
  const id = unique("chart");
  effect(() => remember(`market-chart-${which}`, name()));
  const heading = () => h("span", { class: "market-choose" },
    h("label", { class: "unseen", for: id }, () => t("live-choose")),
    h("select", { id, onchange: (e) => name.set(e.target.value) }, () => Object.entries(PANELS).map(([key, [words]]) => h("option", { value: key, selected: key === name() }, t(words)))));
  const why = () => h("button", { type: "button", class: "market-why", onclick: () => panel.set({ kind: "why", chart: name.peek() }), "aria-label": () => t("live-why-of", { chart: t(PANELS[name()][0]) }) }, () => t("live-why"));
  return h("div", { class: "market-chart card" },
    h("div", { class: "market-chart-head" }, heading(), why()),
    () => { const [, make] = PANELS[name()]; return untracked(() => make({ fill: true })); });
}
