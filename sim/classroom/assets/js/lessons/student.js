// What a student sees: the question that is open, or the questionnaire, or that there is nothing yet.
import { h, unique } from "lab/dom";
import { signal, untracked } from "lab/state";
import { said, t } from "lab/words";
import { send } from "lab/wire";
import { asked } from "lab/lessons/class";
import { votes } from "lab/lessons/votes";

/** The student's page. */
export function student() {
  return h("div", { class: "lesson-student" }, () => {
    const now = asked();
    if (now?.questionnaire?.asked) return questionnaire(now.questionnaire);
    if (now?.poll) return question(now.poll);
    return h("p", { class: "quiet", role: "status" }, () => t("lessons-student-wait"));
  });
}

function question(poll) {
  const vote = (option) => { send("lessons.vote", { lesson: poll.id, option }).catch(() => {}); };
  const group = unique("vote");
  if (poll.shown) {
    return [h("h1", {}, () => said(poll.title)), h("p", {}, () => said(poll.question)),
      poll.mine ? null : h("p", { class: "quiet" }, () => t("lessons-student-missed")),
      votes(poll.options, poll.counts, { right: poll.shown, mine: poll.mine })];
  }
  return [h("h1", {}, () => said(poll.title)),
    h("fieldset", { class: "card", disabled: !poll.open },
      h("legend", {}, () => said(poll.question)),
      poll.options.map((o) => h("label", { class: "lesson-option" },
        h("input", { type: "radio", name: group, value: o.id, checked: poll.mine === o.id, onchange: () => vote(o.id) }),
        h("span", {}, () => said(o.text))))),
    h("p", { role: "status" }, () => (!poll.open ? t("lessons-student-closed") : poll.mine ? t("lessons-student-kept") : ""))];
}

const given = { when: null, answers: {} };  // what is being filled in; kept while others answer

function questionnaire(seen) {
  if (given.when !== seen.asked) Object.assign(given, { when: seen.asked, answers: { ...(seen.mine ?? {}) } });
  const wrong = signal(false);
  const submit = (e) => {
    e.preventDefault();
    wrong.set(seen.statements.some((s) => !given.answers[s.id]));
    if (!untracked(wrong)) send("lessons.answers", { answers: given.answers }).catch(() => wrong.set(true));
  };
  return h("form", { onsubmit: submit },
    h("h1", {}, () => t(seen.asked === "before" ? "lessons-survey-intro-before" : "lessons-survey-intro-after")),
    seen.statements.map((s) => {
      const group = unique("statement");
      return h("fieldset", { class: "card lesson-statement" },
        h("legend", {}, () => said(s.text)),
        h("div", { class: "lesson-answers" }, ["agree", "disagree", "unsure"].map((a) => h("label", {},
          h("input", { type: "radio", name: group, value: a, checked: given.answers[s.id] === a, onchange: () => { given.answers[s.id] = a; } }),
          h("span", {}, () => t({ agree: "lessons-survey-agree", disagree: "lessons-survey-disagree", unsure: "lessons-survey-unsure" }[a]))))));
    }),
    h("button", { class: "main" }, () => t("lessons-survey-send")),
    h("p", { role: "status", class: () => (wrong() ? "wrong" : null) }, () => (wrong() ? t("lessons-survey-every") : seen.mine ? t("lessons-survey-sent") : "")));
}
