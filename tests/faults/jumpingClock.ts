/**
 * Load before the server: its wall clock, `Date.now()` and `new Date()` alike, jumps an hour forward and back many
 * times a second, as a badly set machine does once a day. Timers keep real time, as the operating system's do.
 */
const HOUR_MS = 3_600_000;
const JUMPS_MS = [0, HOUR_MS, -HOUR_MS, 0, -HOUR_MS, HOUR_MS];
const JUMP_EVERY_MS = 70;

const honestNow = Date.now.bind(Date);
let offset = 0;
let jumps = 0;
setInterval(() => {
  jumps += 1;
  offset = JUMPS_MS[jumps % JUMPS_MS.length] ?? 0;
}, JUMP_EVERY_MS).unref();

const now = (): number => honestNow() + offset;
globalThis.Date = new Proxy(Date, {
  construct: (target, values: unknown[]) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values) as Date,
  get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
});
