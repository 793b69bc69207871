// Runs inside the page, before any script of its own, and measures into `globalThis.probe`; what each figure means stands
// at `Probe` in measure.ts. A moment counts as painted when the frame that shows it has been handed on: that is the first
// task after that frame's callbacks.
const { document, MutationObserver, PerformanceObserver, requestAnimationFrame } = globalThis;

const probe = {
  firstTextMs: null,
  firstMarkMs: null,
  keyToPaintMs: [],
  keyWorkMs: [],
  linesTouched: [],
  longTasksMs: [],
  framesMs: [],
  isScrolling: false,
};
globalThis.probe = probe;

const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();

function afterPaint(run) {
  requestAnimationFrame(() => {
    waiting.push(run);
    channel.port2.postMessage(null);
  });
}

let keyAt;
let isTextSeen = false;
let areMarksSeen = false;

function readStroke(root, records) {
  const inText = records.filter(({ target }) => root.contains(target));
  const added = inText.flatMap(({ addedNodes }) => [...addedNodes]);
  if (!added.some(({ nodeName }) => nodeName === 'MARK')) return;
  const began = keyAt;
  keyAt = undefined;
  probe.keyWorkMs.push(performance.now() - began);
  const lines = inText.map(({ target }) =>
    (target.closest ? target : target.parentElement)?.closest('.line'),
  );
  probe.linesTouched.push(new Set(lines).size);
  afterPaint(() => probe.keyToPaintMs.push(performance.now() - began));
}

new MutationObserver((records) => {
  const root = document.querySelector('[data-testid=document-text]');
  if (root === null) return;
  if (!isTextSeen && root.textContent !== '') {
    isTextSeen = true;
    afterPaint(() => (probe.firstTextMs = performance.now()));
  }
  if (!areMarksSeen && root.querySelector('mark') !== null) {
    areMarksSeen = true;
    afterPaint(() => (probe.firstMarkMs = performance.now()));
  }
  if (keyAt !== undefined) readStroke(root, records);
}).observe(document, { childList: true, subtree: true });

globalThis.addEventListener(
  'keydown',
  (event) => (keyAt = /^[1-9]$/.test(event.key) ? event.timeStamp : undefined),
  true,
);

new PerformanceObserver((list) => {
  if (probe.isScrolling) probe.longTasksMs.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask' });

let last;
function frame(now) {
  if (probe.isScrolling && last !== undefined) probe.framesMs.push(now - last);
  last = probe.isScrolling ? now : undefined;
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);
