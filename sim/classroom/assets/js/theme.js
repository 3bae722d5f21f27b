// Light, dark, or as the machine is set; and colours that mean something, the same everywhere.
import { signal } from "lab/state";
import { remember, remembered } from "lab/words";

/** "auto", "light", "dark". */
export const theme = signal(remembered("theme") ?? "auto");

/** Set the theme. */
export function dress(which) {
  document.documentElement.dataset.theme = which;
  remember("theme", which);
  theme.set(which);
}

/** A colour of the style sheet by name: `colour("firm-1")`, read when it is drawn with, so that a theme changes canvases. */
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Firms' colours, dashes and markers, by position: the same as in figures; whoever is told by colour is told by shape too. */
export const FIRMS = 8;
export const firmColour = (position) => colour(position < 0 ? "nobody" : `firm-${(position % FIRMS) + 1}`);
export const DASHES = [[], [8, 3], [2, 3], [10, 3, 2, 3], [14, 4], [4, 2, 2, 2, 2, 2], [1, 4], [6, 6]];
