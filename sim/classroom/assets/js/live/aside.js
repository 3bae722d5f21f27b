// What opens beside the market in the place of the levers: the laws behind a chart, a customer's diary.
import { formula, h } from "lab/dom";
import { effect, signal } from "lab/state";
import { said, t } from "lab/words";
import { valued } from "lab/live/levers";
import { coefficients, diary, frame, next, panel, tune, world } from "lab/live/store";
import { PANELS, lawsOf } from "lab/live/panels";

/** A panel that takes the focus when it comes and gives it back when it goes. */
function beside(title, body) {
  const before = document.activeElement;
  let head;
  const close = () => { panel.set({ kind: "levers" }); if (before?.isConnected) before.focus(); };
  const made = h("section", { class: "market-panel market-beside card", "aria-label": title, onkeydown: (e) => { if (e.key === "Escape") close(); } },
    h("div", { class: "market-panel-head" }, h("h2", { tabindex: -1, ref: (e) => { head = e; } }, title), h("button", { type: "button", onclick: close }, () => t("live-close"))),
    h("div", { class: "market-panel-body", tabindex: 0, role: "group", "aria-label": title }, body));
  queueMicrotask(() => head.focus({ preventScroll: true }));
  return made;
}

/** The laws behind a chart: formula, words, source, and each coefficient as a slider. */
export function whyPanel(name) {
  return beside(() => t("live-why-title", { chart: t(PANELS[name][0]) }), [
    h("p", { class: "quiet" }, () => t("live-why-both")),
    () => {
      const found = world()?.laws.filter((law) => law.chart === lawsOf(name)) ?? [];
      return found.length ? found.map(law) : h("p", {}, t("live-why-none"));
    },
  ]);
}

function law(one) {
  return h("article", { class: "market-law" },
    h("h3", {}, () => said(one.name)),
    h("div", { class: "market-formula", tabindex: 0, role: "group", "aria-label": () => said(one.name) }, formula(one.formula, one.tex ?? one.law)),
    h("p", {}, () => said(one.text)),
    one.source ? h("p", { class: "quiet" }, () => t("live-why-source", { source: said(one.source) })) : null,
    one.coefficients.map(coefficient));
}

function coefficient(c) {
  const value = () => coefficients()[c.path] ?? c.value;
  const from = signal(0);
  return h("div", { class: "market-lever" },
    h("label", { class: "market-lever-head" }, h("span", {}, () => said(c.label)), h("output", {}, () => valued(c, value()))),
    h("input", {
      type: "range", min: c.low, max: c.high, step: c.step, value, "aria-label": () => said(c.label), "aria-valuetext": () => valued(c, value()), "data-path": c.path,
      oninput: (e) => { from.set(next()); tune(c.path, +e.target.valueAsNumber.toFixed(6)); },
    }),
    h("p", { class: "market-lever-told quiet" }, () => [from() > (frame()?.month ?? 0) ? h("strong", { class: "market-soon" }, t("live-acts-from", { month: from() })) : null, from() > (frame()?.month ?? 0) ? " · " : "", t("live-coefficient-own", { value: valued(c, c.value) })]));
}

/** The diary of a customer. */
export function diaryPanel(row) {
  const told = signal(null), wrong = signal(null);
  const read = () => { told.set(null); wrong.set(null); diary(row).then((m) => told.set(m), (error) => wrong.set(error.why ?? true)); };
  effect(() => { world(); read(); });
  const upTo = signal(frame.peek()?.month ?? 0);
  return beside(() => t("live-diary", { row: String(row) }), [
    () => (told() && frame()?.month > upTo() ? h("button", { type: "button", onclick: () => { upTo.set(frame.peek().month); read(); } }, t("live-diary-again")) : null),
    () => {
      if (wrong()) return h("p", { class: "wrong", role: "alert" }, wrong() === true ? t("classroom-lost") : said(wrong()));
      const m = told();
      if (!m) return h("p", { class: "quiet", role: "status" }, t("live-diary-reading"));
      return [
        h("p", { class: "market-diary-opening" }, said(m.opening)),
        m.pages.map((p) => [h("h3", {}, said(p.heading)), p.lines.map((line) => h("p", {}, said(line)))]),
        h("p", { class: "market-diary-closing" }, said(m.closing)),
      ];
    },
  ]);
}

