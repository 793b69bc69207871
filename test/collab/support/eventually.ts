/** Waits for a condition that no single event tells of, by looking again after each turn of the event loop. */
import { setTimeout as turn } from 'node:timers/promises';

/** Resolves once `condition` holds. @throws Error after 8 s, naming `what`. */
export async function eventually(condition: () => boolean, what = condition.toString()): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never came true: ${what}`);
    await turn(1);
  }
}

/** Lets everything happen that is under way on this machine's sockets: several turns of the event loop. */
export async function turns(count = 20): Promise<void> {
  for (let index = 0; index < count; index += 1) await turn(1);
}
