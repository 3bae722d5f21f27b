// The rooms there are, in the order of the bar: name, view(rest of the address), whom they are for.
import { h } from "lab/dom";
import { signal } from "lab/state";
import { said, t } from "lab/words";
import { enter, on } from "lab/wire";
import { arena } from "lab/arena/room";
import { lessons } from "lab/lessons/room";
import { market } from "lab/live/room";

export const ROOMS = [market, lessons, arena];

/** Where someone stands who has not come in yet. */
export const door = {
  name: "door",
  view() {
    const why = signal("");
    on("classroom.refused", (m) => why.set(said(m.why)));
    let code, name;
    const form = h("form", { class: "door card", onsubmit: (e) => { e.preventDefault(); enter({ code: code.value, name: name.value }); } },
      h("h1", {}, () => t("classroom-door")),
      h("label", {}, () => t("classroom-door-code"), h("input", { ref: (e) => { code = e; }, required: true, autocomplete: "off", autocapitalize: "characters", maxlength: 12, class: "code" })),
      h("label", {}, () => t("classroom-door-name"), h("input", { ref: (e) => { name = e; }, required: true, autocomplete: "nickname", maxlength: 40 })),
      h("button", { class: "main" }, () => t("classroom-door-enter")),
      h("p", { class: "wrong", role: "alert" }, () => why()));
    return form;
  },
};

/** What is shown where no room is open to someone. */
export const nothing = { name: "nothing", view: () => h("p", { class: "quiet" }, () => t("classroom-nothing")) };
