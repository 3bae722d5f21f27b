// How the class comes in: address and code, large enough for the back row, and as a code for telephones.
import { h } from "lab/dom";
import { t } from "lab/words";
import { welcome } from "lab/wire";
import { state } from "lab/arena/game";

/** The squares of a QR code as one path. */
function squares(rows) {
  const quiet = 4;
  const size = rows.length + 2 * quiet;
  const path = rows.flatMap((row, y) => [...row].map((c, x) => (c === "1" ? `M${x + quiet},${y + quiet}h1v1h-1z` : ""))).join("");
  return h("svg", { class: "qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": () => t("arena-join-qr", { address: state().address }) },
    h("rect", { width: size, height: size, fill: "#fff" }), h("path", { d: path, fill: "#000", "shape-rendering": "crispEdges" }));
}

/** Address, code and squares. */
export function joining() {
  if (!welcome()?.shared) return h("p", { class: "quiet" }, () => t("arena-join-alone"));
  return h("section", { class: "joining card", "aria-label": () => t("arena-join") }, () => {
    const { address, code, qr } = state();
    if (!code) return h("p", {}, t("arena-door-shut"));
    return [
      h("div", {}, h("p", { class: "quiet" }, t("arena-join-address")), h("p", { class: "address" }, address.replace(/\/$/, "")),
        h("p", { class: "quiet" }, t("arena-join-code")), h("p", { class: "big-code" }, code)),
      qr ? squares(qr) : null,
    ];
  });
}
