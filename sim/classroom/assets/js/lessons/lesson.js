// One lesson: predict first, then run, then explain. A function of the lesson and of where its result comes from.
import { announce, formula, h, unique } from "lab/dom";
import { derived, signal } from "lab/state";
import { lang, remember, remembered, said, t } from "lab/words";
import { figure } from "lab/lessons/figure";

const results = new Map();  // what was lived while this page is open

/**
 * A lesson.
 *
 * @param {object} told the lesson before its run: `{id, title, minutes, story, markets, question, options, notes}`
 * @param {object} provider `{run(id, answer, progress), sheet?(id, language)}`
 * @param {object} [around] `{back, aside, after}`: an address to go back to, functions that make what stands beside and behind
 */
export function lesson(told, provider, { back, aside, after } = {}) {
  const name = `lesson-${told.id}`;
  const kept = remembered(name);
  const answer = signal(told.options.some((o) => o.id === kept) ? kept : null);
  const state = signal(answer.peek() && results.has(told.id) ? "shown" : "asked");
  const far = signal(null);
  const group = unique("options");
  const text = (id) => said(told.options.find((o) => o.id === id)?.text);
  let heading;

  async function run() {
    if (!answer.peek()) return;
    remember(name, answer.peek());
    far.set(null);
    state.set("running");
    try {
      results.set(told.id, await provider.run(told.id, answer.peek(), (done, total) => far.set([done, total])));
      state.set("shown");
      announce(t("lessons-right", { answer: text(results.get(told.id).right) }));
      heading?.focus();
    } catch { state.set("failed"); }
  }

  function again() { remember(name, null); answer.set(null); state.set("asked"); }

  const locked = derived(() => state() === "running" || state() === "shown");
  return h("article", { class: "lesson" },
    back ? h("p", {}, h("a", { href: back }, () => `← ${t("lessons-back")}`)) : null,
    h("h1", {}, () => said(told.title), h("span", { class: "quiet lesson-minutes" }, () => ` ${t("lessons-minutes", { minutes: told.minutes })}`)),
    h("div", { class: "lesson-ask" },
      h("section", {},
        h("p", { class: "lesson-story" }, () => said(told.story)),
        h("p", { class: "quiet" }, () => t("lessons-markets", { markets: told.markets.map(said).join(lang() === "zh" ? "；" : "; ") }))),
      h("section", { class: "card lesson-predict" },
        h("form", { onsubmit: (e) => { e.preventDefault(); run(); } },
          h("fieldset", { disabled: locked },
            h("legend", {}, () => said(told.question)),
            told.options.map((o) => h("label", { class: "lesson-option" },
              h("input", { type: "radio", name: group, value: o.id, checked: () => answer() === o.id, onchange: () => answer.set(o.id) }),
              h("span", {}, () => said(o.text))))),
          () => state() === "shown"
            ? h("button", { type: "button", onclick: again }, () => t("lessons-again"))
            : h("button", { class: "main", disabled: () => !answer() || locked() }, () => t("lessons-run")),
          () => !answer() ? h("p", { class: "quiet" }, () => t("lessons-choose")) : null,
          () => state() === "running" ? progress(far) : null,
          () => state() === "failed" ? h("p", { class: "wrong", role: "alert" }, () => t("lessons-failed")) : null),
        aside ? aside(told) : null)),
    () => state() === "shown" ? result(results.get(told.id), answer.peek(), text, (e) => { heading = e; }, after) : null,
    h("details", { class: "lesson-notes" },
      h("summary", {}, () => t("lessons-notes")),
      h("p", {}, () => t("lessons-aim", { text: said(told.notes.aim) })),
      h("p", {}, () => timing(told.minutes)),
      h("p", {}, () => t("lessons-think", { text: said(told.notes.think) })),
      h("p", {}, () => t("lessons-ask", { text: said(told.notes.ask) })),
      provider.sheet ? h("p", {}, h("a", { href: () => provider.sheet(told.id, lang()), target: "_blank", rel: "noopener" }, () => t("lessons-sheet"))) : null));
}

function timing(minutes) {
  const before = Math.round(minutes * 0.3), run = Math.round(minutes * 0.25);
  return t("lessons-timing", { before, run, after: minutes - before - run });
}

function progress(far) {
  return h("p", { class: "lesson-progress", role: "status" },
    h("progress", { max: () => far()?.[1] ?? false, value: () => far()?.[0] ?? null, "aria-label": () => t("lessons-running"), class: () => (far() ? null : "lesson-unsure") }),
    h("span", {}, () => (far() ? t("lessons-progress", { done: far()[0], total: far()[1] }) : t("lessons-running"))));
}

function result(found, answer, text, keep, after) {
  const part = (id, body) => h("section", {}, h("h3", {}, () => t(id)), body);
  const says = (key) => h("p", {}, () => said(found[key]));
  return h("section", { class: "lesson-result" },
    h("h2", { tabindex: -1, ref: keep }, () => t("lessons-happened")),
    h("div", { class: () => `card lesson-verdict ${found.right === answer ? "agrees" : "differs"}` },
      h("p", {}, () => t("lessons-yours", { answer: text(answer) })),
      h("p", { class: "lesson-right" }, () => t("lessons-right", { answer: text(found.right) })),
      h("p", {}, () => (found.right === answer ? `✓ ${t("lessons-agree")}` : `≠ ${t("lessons-differ")}`))),
    after ? after(found) : null,
    h("p", { class: "lesson-found" }, () => said(found.found)),
    h("div", { class: "lesson-figures" }, found.figures.map(figure)),
    h("p", { class: "quiet" }, () => t("lessons-worlds", { worlds: found.worlds })),
    h("div", { class: "lesson-parts" },
      part("lessons-elsewhere", says("elsewhere")),
      part("lessons-honest", says("honest")),
      part("lessons-law", [h("div", { class: "wide", tabindex: 0, role: "group", "aria-label": () => t("lessons-law") }, formula(found.law.formula, found.law.plain)), h("p", {}, () => said(found.law.text))]),
      part("lessons-research", says("research")),
      part("lessons-discuss", says("discuss")),
      part("lessons-try", [h("p", {}, () => said(found.try.text)), h("p", {}, h("a", { href: found.try.link }, () => t("lessons-open-market")))])));
}
