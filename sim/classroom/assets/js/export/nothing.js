// What is shown where a file holds nothing.
import { h } from "lab/dom";
import { t } from "lab/words";

export const nothing = { name: "nothing", view: () => h("p", { class: "quiet" }, () => t("classroom-nothing")) };
