// The frame around every room: where one is, which language and theme, whether the classroom answers.
import { h, show } from "lab/dom";
import { effect, signal } from "lab/state";
import { lang, speak, t } from "lab/words";
import { dress, theme } from "lab/theme";
import { condition, welcome } from "lab/wire";
import { ROOMS, door, nothing } from "lab/rooms";

const LANGUAGES = { en: "English", zh: "中文" };

/** Where one is: `#/market`, `#/lessons/promise-less`. */
export const place = signal(here());
addEventListener("hashchange", () => place.set(here()));

/** What stands behind `#/`; a teacher's key (`#key=…`) is no place. */
function here() { return location.hash.startsWith("#/") ? location.hash.slice(2) : ""; }

/** The page. */
export function app() {
  const main = h("main", { id: "main", tabindex: -1 });
  effect(() => {
    const here = place();
    const met = welcome();
    document.title = `${t("classroom-title")}`;
    if (!met) { show(main, () => h("p", { class: "quiet" }, () => t("classroom-opening"))); return; }
    const [name, ...rest] = (here || "").split("/");
    const room = met.role === "guest" ? door : (ROOMS.find((r) => r.name === name && open(r, met)) ?? ROOMS.find((r) => open(r, met)) ?? nothing);
    show(main, () => room.view(rest.join("/")));
  });
  return h("div", { class: "page" },
    h("a", { class: "skip", href: "#main", onclick: (e) => { e.preventDefault(); main.focus(); } }, () => t("classroom-skip")),
    h("header", { class: "bar" },
      h("p", { class: "name" }, () => t("classroom-title")),
      h("nav", { "aria-label": () => t("classroom-rooms") }, () => {
        const met = welcome();
        return met && met.role !== "guest" ? ROOMS.filter((r) => open(r, met)).map((r) => h("a", {
          href: `#/${r.name}`,
          "aria-current": () => ((place().split("/")[0] || ROOMS.find((o) => open(o, met))?.name) === r.name ? "page" : null),
        }, () => t(`classroom-room-${r.name}`))) : null;
      }),
      h("div", { class: "tools" }, languages(), themes())),
    h("p", { class: "lost", role: "status", hidden: () => condition() !== "lost" }, () => t("classroom-lost")),
    main,
    h("footer", { class: "quiet" }, () => footer()));
}

const open = (room, met) => met.rooms.includes(room.needs ?? room.name) && (met.role === "teacher" || !room.teacherOnly);

function footer() {
  const met = welcome();
  if (!met) return "";
  if (met.file) return t("export-file", { version: met.file });
  return t(met.shared ? "classroom-listening-shared" : "classroom-listening-here", { address: met.listening });
}

function languages() {
  return h("div", { class: "switch", role: "group", "aria-label": () => t("classroom-language") },
    Object.entries(LANGUAGES).map(([code, name]) => h("button", {
      type: "button", lang: code === "zh" ? "zh-Hans" : code, "aria-pressed": () => String(lang() === code), onclick: () => speak(code),
    }, name)));
}

function themes() {
  const next = { auto: "light", light: "dark", dark: "auto" };
  return h("button", {
    type: "button", class: "theme", onclick: () => dress(next[theme.peek()]),
    "aria-label": () => t("classroom-theme", { theme: t(`classroom-theme-${theme()}`) }),
    title: () => t("classroom-theme", { theme: t(`classroom-theme-${theme()}`) }),
  }, () => ({ auto: "◐", light: "☀", dark: "☾" })[theme()]);
}
