// A lesson's figure, drawn by the chart of its kind.
import { h } from "lab/dom";
import { bars } from "lab/charts/bars";
import { dots } from "lab/charts/dots";
import { lines } from "lab/charts/lines";

const CHARTS = { bars, dots, lines };

/** One figure: `{kind, data}`, as `sim.classroom.lessons.charts` makes it. */
export const figure = ({ kind, data }) => h("div", { class: "lesson-figure" }, CHARTS[kind](data));
