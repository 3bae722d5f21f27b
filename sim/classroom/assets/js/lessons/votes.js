// How a class answered: beside the truth once it is known, and for the teacher while it votes.
import { h } from "lab/dom";
import { said, t } from "lab/words";

/**
 * The options with their votes.
 *
 * @param {object[]} options `{id, text}`
 * @param {object} counts votes by option
 * @param {object} [marks] `{right, mine}`: options to mark
 */
export function votes(options, counts, { right = null, mine = null } = {}) {
  const most = Math.max(1, ...Object.values(counts));
  return h("ul", { class: "lesson-votes" }, options.map((o) => h("li", { class: o.id === right ? "is-right" : null },
    h("span", {}, () => said(o.text), o.id === right ? h("strong", {}, () => ` ✓ ${t("lessons-class-true")}`) : null,
      o.id === mine ? h("em", {}, () => ` (${t("lessons-student-pick")})`) : null),
    h("span", { class: "lesson-bar", "aria-hidden": "true" }, h("span", { style: { width: `${(100 * (counts[o.id] ?? 0)) / most}%` } })),
    h("span", { class: "n" }, () => t("lessons-votes", { votes: counts[o.id] ?? 0 })))));
}
