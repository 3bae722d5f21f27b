// Every chart, drawn from fixed data: what tests read and what eyes look at.
import { h } from "lab/dom";
import { root, signal } from "lab/state";
import { learn, speak } from "lab/words";
import { dress } from "lab/theme";
import { lines } from "lab/charts/lines";
import { bars } from "lab/charts/bars";
import { dots } from "lab/charts/dots";
import { stack } from "lab/charts/stack";
import { funnel } from "lab/charts/funnel";
import { pyramid } from "lab/charts/pyramid";
import { curve } from "lab/charts/curve";
import { network } from "lab/network";

const months = Array.from({ length: 25 }, (_, i) => i);
const profit = signal({
  title: { en: "Profit a month", zh: "每月利润" }, unit: "money", currency: "yuan", x: months,
  series: [
    { name: { en: "Sincerity", zh: "诚信" }, firm: 0, values: months.map((m) => 20000 + 900 * m + 1500 * Math.sin(m)) },
    { name: { en: "Sincerity, untouched", zh: "诚信（未干预）" }, firm: 0, ghost: true, values: months.map((m) => 20000 + 500 * m + 1500 * Math.sin(m)) },
    { name: { en: "Boast", zh: "夸口" }, firm: 1, values: months.map((m) => 31000 - 400 * m) },
  ],
  mark: { x: 8, label: { en: "lever moved", zh: "调整杠杆" } },
});
const felt = [["outraged", "愤怒"], ["unhappy", "不满"], ["satisfied", "满意"], ["pleased", "愉悦"], ["dazzled", "惊喜"]].map(([en, zh]) => ({ en, zh }));
const picked = signal(-1);

function ring(size) {
  const [x, y, edges] = [new Float32Array(size), new Float32Array(size), new Int32Array(4 * size)];
  for (let i = 0; i < size; i++) {
    const r = Math.sqrt((i + 0.5) / size), a = i * 2.399963;
    x[i] = r * Math.cos(a); y[i] = r * Math.sin(a);
    edges.set([i, (i + 1) % size, i, (i * 7 + 3) % size], 4 * i);
  }
  return { size, x, y, edges };
}
const web = ring(300);
const providers = (shift) => Int8Array.from({ length: 300 }, (_, i) => ((i + shift) % 11 === 0 ? -1 : (i + (i >> 2) + shift) % 3));
const net = signal({
  ...web, by: "satisfaction", provider: providers(0), value: Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
  firms: ["Sincerity", "Boast", "Third"], pulses: [[1, 2, true], [3, 24, false]], onpick: (row) => picked.set(row),
});

const charts = () => [
  lines(() => profit()),
  lines({ title: "Retention with 95% bands", unit: "share", x: months, series: [0, 1].map((f) => ({ name: `Firm ${f + 1}`, firm: f, values: months.map((m) => 0.8 - 0.004 * m * (f + 1)), band: [months.map((m) => 0.77 - 0.004 * m * (f + 1)), months.map((m) => 0.83 - 0.004 * m * (f + 1))] })) }),
  lines({ title: "Eight firms", unit: "count", x: months, series: Array.from({ length: 8 }, (_, f) => ({ name: `Firm number ${f + 1}`, firm: f, values: months.map((m) => 300 + 20 * f + m * (f - 4)) })) }),
  bars({ title: { en: "Why customers left", zh: "客户离开的原因" }, unit: "count", bars: [{ name: { en: "dissatisfaction", zh: "不满意" }, value: 34, ghost: 51 }, { name: { en: "rival's relative advantage", zh: "竞争者的相对优势" }, value: 22, ghost: 20 }, { name: { en: "conflict", zh: "冲突" }, value: 3, ghost: 8 }] }),
  bars({ title: "Profit against the twin", unit: "money", currency: "yuan", sign: true, bars: [{ name: "Sincerity", value: 121000, low: 80000, high: 160000, kind: "good" }, { name: "Boast", value: -54000, low: -90000, high: -20000, kind: "bad" }, { name: "Third", value: 4000, low: -9000, high: 17000, firm: 2 }] }),
  dots({ title: "Effect on retention", unit: "share", sign: true, rows: [{ name: "promise less", value: 0.031, low: 0.012, high: 0.05 }, { name: "recover better", value: 0.004, low: -0.012, high: 0.02, note: "20 worlds" }], reference: { value: 0, label: "no effect" } }),
  stack({ title: { en: "How the month felt", zh: "本月感受" }, rows: ["Sincerity", "Boast"], parts: felt.map((name, k) => ({ name, values: [[2, 8, 40, 35, 15][k], [15, 30, 30, 20, 5][k]] })) }),
  stack({ title: "A month and its twin", rows: ["Sincerity", "Boast"], parts: felt.map((name, k) => ({ name, values: [[2, 8, 30, 35, 25][k], [15, 30, 30, 20, 5][k]], ghosts: [[2, 8, 40, 35, 15][k], [20, 30, 30, 15, 5][k]] })) }),
  stack({ title: "Market shares", over: months, parts: [0, 1, 2].map((f) => ({ name: `Firm ${f + 1}`, firm: f, values: months.map((m) => 10 + f * m) })) }),
  stack({ title: "One bar", parts: felt.map((name, k) => ({ name, share: [2, 8, 40, 35, 15][k] })) }),
  funnel({ title: { en: "From failure to return", zh: "从失误到回访" }, steps: [{ name: { en: "had a failure", zh: "遭遇失误" }, value: 120, ghost: 150 }, { name: { en: "complained", zh: "投诉" }, value: 31, ghost: 30 }, { name: { en: "were answered well", zh: "得到妥善处理" }, value: 24, ghost: 12 }, { name: { en: "stayed", zh: "留下" }, value: 22, ghost: 8 }] }),
  pyramid({ title: { en: "The pyramid", zh: "客户金字塔" }, layers: [["platinum", 0.04, 0.31, 0.4], ["gold", 0.16, 0.42, 0.38], ["iron", 0.3, 0.35, 0.32], ["lead", 0.5, -0.08, -0.1]].map(([name, share, p, ghost]) => ({ name, share, profit: p, ghost })) }),
  curve({ title: { en: "The journey", zh: "旅程" }, points: [["enter", 0.1, 0.1], ["wait", -0.22, 0], ["order", 0.05, 0.1], ["taste", 0.34, 0.15], ["pay", -0.08, 0]].map(([name, value, expected]) => ({ name, value, expected })), peak: 3, end: 4 }),
  network(() => net()),
];

dress("auto");
learn(await (await fetch("/words.json")).json(), new URLSearchParams(location.search).get("lang") ?? "en");
const [made] = root(charts);
document.getElementById("lab").append(h("main", {}, h("h1", {}, "Charts"), h("div", { style: { display: "grid", gap: "0.8rem", "grid-template-columns": "repeat(auto-fit, minmax(min(100%, 26rem), 1fr))" } }, made.map((one) => h("section", { class: "card" }, one)))));
window.gallery = { speak, dress, profit, net, picked, providers };
