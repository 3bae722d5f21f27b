// The connection to the classroom: opened, kept, opened again when it drops.
import { signal } from "lab/state";
import { remember, remembered } from "lab/words";

/** "opening", "open", "lost". */
export const condition = signal("opening");
/** What the classroom said at the door: role, you, shared, listening, rooms. */
export const welcome = signal(null);

const takers = new Map();
let socket = null;
let count = 0;
let tries = 0;
let hello = {};
const asked = new Map();  // messages that wait for an answer, by their count

/** Take the messages of a type: `on("live.month", (m) => …)`; returns what ends it. */
export function on(type, take) {
  if (!takers.has(type)) takers.set(type, new Set());
  takers.get(type).add(take);
  return () => takers.get(type).delete(take);
}

/** Send a message; a promise of its answer where one comes: `{type: …, n}` of the same count, refused ones as errors. */
export function send(type, what = {}) {
  const n = ++count;
  if (socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Error("lost"));
  socket.send(JSON.stringify({ ...what, type, n }));
  return new Promise((done, refuse) => {
    asked.set(n, { done, refuse });
    setTimeout(() => asked.delete(n), 60000);
  });
}

/** Come in as somebody: `{code, name}`; remembered, so that a dropped connection or a closed page comes back. */
export function enter(as) { hello = as; socket?.close(); connect(); }

/** Forget who one was. */
export function forget() { remember("token", null); hello = {}; }

/** Open the connection. The teacher's key stands behind the address's # and is not left there. */
export function begin() {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (key) { try { sessionStorage.setItem("loyalty-key", key); } catch { /* then it lasts as long as the page */ } history.replaceState(null, "", location.pathname); }
  const kept = key ?? stored("loyalty-key");
  const token = remembered("token");
  hello = kept ? { key: kept } : token ? { token } : {};
  connect();
}

function stored(name) { try { return sessionStorage.getItem(name); } catch { return null; } }

function connect() {
  condition.set(tries ? "lost" : "opening");
  const mine = socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/socket`);
  count = 0;
  asked.clear();
  mine.onopen = () => { mine.send(JSON.stringify({ ...hello, type: "hello", n: ++count })); };
  mine.onmessage = (event) => { if (mine === socket) take(JSON.parse(event.data)); };
  mine.onclose = () => {
    if (mine !== socket) return;
    condition.set("lost");
    for (const waiting of asked.values()) waiting.refuse(new Error("lost"));
    asked.clear();
    setTimeout(() => mine === socket && connect(), Math.min(500 * 2 ** tries++, 8000) * (0.75 + Math.random() / 2));
  };
}

function take(message) {
  if (message.type === "classroom.welcome") {
    tries = 0;
    if (message.you.token) { remember("token", message.you.token); hello = { token: message.you.token }; }
    welcome.set(message);
    condition.set("open");
  }
  const waiting = asked.get(message.n);
  if (waiting) {
    asked.delete(message.n);
    if (message.type === "classroom.refused") waiting.refuse(Object.assign(new Error("refused"), { why: message.why }));
    else waiting.done(message);
  }
  if (message.type === "classroom.refused" && hello.token && !welcome.peek()) { forget(); connect(); }
  for (const taker of takers.get(message.type) ?? []) taker(message);
}
