// What the teacher has of the class: the vote on a lesson, and the questionnaire.
import { h } from "lab/dom";
import { signal } from "lab/state";
import { said, t } from "lab/words";
import { on, send, welcome } from "lab/wire";
import { votes } from "lab/lessons/votes";

/** What the class has answered, for the teacher; what is asked, for a student. */
export const answered = signal(null);
export const asked = signal(null);
on("lessons.class", (m) => answered.set(m));
on("lessons.asked", (m) => asked.set(m));

const say = (type, what) => { send(type, what).catch(() => {}); };

/** The vote of the class on one lesson; nothing where no class can come. */
export function ballot(told) {
  return h("div", { class: "lesson-class" }, () => {
    if (!welcome()?.shared) return null;
    const seen = answered();
    const poll = seen?.poll?.lesson === told.id ? seen.poll : null;
    const button = (label, type) => h("button", { type: "button", onclick: () => say(type, { id: told.id }) }, () => t(label));
    if (!poll) return [h("h3", {}, () => t("lessons-class")), button("lessons-class-open", "lessons.open")];
    return [
      h("h3", {}, () => t("lessons-class")),
      h("p", { role: "status" }, () => t("lessons-class-voted", { voted: total(poll.counts), present: seen.present })),
      h("p", { class: "quiet" }, () => t(poll.shown ? "lessons-class-shown" : poll.open ? "lessons-class-waiting" : "lessons-student-closed")),
      poll.shown ? null : h("details", {}, h("summary", {}, () => t("lessons-class-answers")), votes(told.options, poll.counts)),
      poll.open ? button("lessons-class-close", "lessons.close") : null,
      button("lessons-class-shut", "lessons.shut")];
  });
}

/** The class's answers beside the truth, after the run. */
export function beside(told) {
  return (found) => h("div", {}, () => {
    const poll = answered()?.poll;
    if (poll?.lesson !== told.id || !total(poll.counts)) return null;
    return h("section", { class: "card" }, h("h3", {}, () => t("lessons-class-answers")), votes(told.options, poll.counts, { right: found.right }));
  });
}

const total = (counts) => Object.values(counts).reduce((a, b) => a + b, 0);

/** The questionnaire, for the teacher: opened before and after, with what the class said and what was measured. */
export function survey() {
  const csv = async () => {
    const { text } = await send("lessons.csv");
    const place = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
    h("a", { href: place, download: "questionnaire.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(place), 1000);
  };
  const ask = (when) => () => say("lessons.ask", { when });
  return h("section", { class: "lesson-survey" },
    h("h2", {}, () => t("lessons-survey")),
    h("p", {}, () => t("lessons-survey-about")),
    () => {
      const seen = answered()?.questionnaire;
      if (!welcome()?.shared || !seen) return h("p", { class: "quiet" }, () => t("lessons-survey-alone"));
      const present = answered().present;
      return [
        h("p", { role: "status" }, () => seen.asked === "before" ? t("lessons-survey-open-before", { answered: seen.answered, present })
          : seen.asked === "after" ? t("lessons-survey-open-after", { answered: seen.answered, present }) : t("lessons-survey-closed")),
        h("p", { class: "lesson-buttons" },
          h("button", { type: "button", onclick: ask("before"), "aria-pressed": String(seen.asked === "before") }, () => t("lessons-survey-before")),
          h("button", { type: "button", onclick: ask("after"), "aria-pressed": String(seen.asked === "after") }, () => t("lessons-survey-after")),
          h("button", { type: "button", onclick: ask(null), disabled: !seen.asked }, () => t("lessons-survey-shut")),
          h("button", { type: "button", onclick: csv }, () => t("lessons-survey-csv")))];
    },
    () => {
      const seen = answered()?.questionnaire;
      if (!welcome()?.shared || !seen) return null;
      const told = !seen.asked && seen.statements.some((s) => s.after.agree + s.after.disagree + s.after.unsure > 0);  // not before: it would answer for the class
      return [told ? null : h("p", { class: "quiet" }, () => t("lessons-survey-later")),
        h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": () => t("lessons-survey") }, h("table", {},
          h("thead", {}, h("tr", {}, ["lessons-survey-statement", "lessons-survey-then", "lessons-survey-now", ...(told ? ["lessons-survey-measured"] : [])]
            .map((id) => h("th", { scope: "col" }, () => t(id))))),
          h("tbody", {}, seen.statements.map((s) => h("tr", {},
            h("th", { scope: "row" }, () => said(s.text)),
            h("td", {}, () => t("lessons-survey-cell", s.before)),
            h("td", {}, () => t("lessons-survey-cell", s.after)),
            told ? h("td", {}, () => t(`lessons-survey-measured-${s.measured}`)) : null)))))];
    });
}
