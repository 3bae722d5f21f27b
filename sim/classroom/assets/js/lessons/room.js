// The room of lessons: a shelf of them, one of them, or what a student is asked.
import { h } from "lab/dom";
import { signal } from "lab/state";
import { remembered, said, t } from "lab/words";
import { welcome } from "lab/wire";
import { ballot, beside, survey } from "lab/lessons/class";
import { lesson } from "lab/lessons/lesson";
import { served } from "lab/lessons/provider";
import { student } from "lab/lessons/student";

export const lessons = {
  name: "lessons",
  view(rest) {
    if (welcome.peek()?.role === "student") return student();
    const found = signal(served.kept);
    if (!served.kept) served.list().then((list) => found.set(list)).catch(() => {});
    return h("div", {}, () => {
      const all = found();
      if (!all) return h("p", { class: "quiet" }, () => t("classroom-opening"));
      const one = all.find((l) => l.id === rest);
      return one ? lesson(one, served, { back: "#/lessons", aside: ballot, after: beside(one) }) : [shelf(all), survey()];
    });
  },
};

/** All lessons, to choose from. */
export function shelf(all) {
  return h("section", {},
    h("h1", {}, () => t("lessons-title")),
    h("p", {}, () => t("lessons-lead")),
    h("ol", { class: "lesson-shelf" }, all.map((l) => h("li", {}, h("a", { class: "card", href: `#/lessons/${l.id}` },
      h("strong", {}, () => said(l.title)),
      h("span", {}, () => said(l.question)),
      h("span", { class: "quiet" }, () => `${t("lessons-minutes", { minutes: l.minutes })}${remembered(`lesson-${l.id}`) ? ` · ${t("lessons-done")}` : ""}`))))));
}
