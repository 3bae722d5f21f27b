// Values that tell who depends on them. A view is made inside `root`; when it is taken away, what it watched is let go.

let owner = null;    // whose watchers are being made
let watcher = null;  // who is reading now

/** A value: read it with `s()`, set it with `s.set(v)`; `s.peek()` reads without depending on it. */
export function signal(value) {
  const readers = new Set();
  const read = () => {
    if (watcher) { readers.add(watcher); watcher.sources.add(readers); }
    return value;
  };
  read.peek = () => value;
  read.set = (next) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const reader of [...readers]) reader.run();
  };
  read.update = (change) => read.set(change(value));
  return read;
}

/** Run `work` now, and again whenever a value it read changes. Within it, `cleanup` says what to undo before that. */
export function effect(work) {
  const me = {
    sources: new Set(), undo: [], gone: false,
    forget() {
      for (const source of me.sources) source.delete(me);
      me.sources.clear();
      for (const undo of me.undo.splice(0)) undo();
    },
    run() {
      if (me.gone) return;
      me.forget();
      const [before, held] = [watcher, owner];
      watcher = me; owner = me.undo;
      try { work(); } finally { watcher = before; owner = held; }
    },
  };
  const end = () => { me.gone = true; me.forget(); };
  if (owner) owner.push(end);
  me.run();
  return end;
}

/** A value worked out of others. */
export function derived(work) {
  const s = signal(undefined);
  effect(() => s.set(work()));
  return s;
}

/** Make something whose watchers end together: returns `[what work gave, end]`. */
export function root(work) {
  const [held, before] = [owner, watcher];
  const undo = [];
  owner = undo; watcher = null;
  try { return [work(), () => { for (const one of undo.splice(0)) one(); }]; } finally { owner = held; watcher = before; }
}

/** Say what to do when the view, or the run of an effect, that is being made ends. */
export function cleanup(work) { if (owner) owner.push(work); }

/** Read values without depending on them. */
export function untracked(work) {
  const before = watcher;
  watcher = null;
  try { return work(); } finally { watcher = before; }
}
