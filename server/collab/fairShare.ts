/**
 * How the frames of one batch are shared out: in rounds, one frame of each connection a round, so that one that floods
 * takes only what others leave. Who was passed over because the batch was full comes first in the next one.
 */
import type { Connection } from './connection.ts';
import type { Frame } from './frame.ts';

/** What one batch may hold; at least one frame is always given. */
export interface BatchBounds {
  readonly frames: number;
  /** Of payloads; the last frame may pass it. */
  readonly bytes: number;
}

export interface Taken {
  readonly connection: Connection;
  readonly frame: Frame;
}

/** Takes waiting frames until the batch is full or none waits. Frames of one connection keep their order. */
export function* takeInRounds(connections: Iterable<Connection>, bounds: BatchBounds): Generator<Taken> {
  let active = [...connections].filter((one) => one.hasWork);
  active.sort((one, other) => other.passedOver - one.passedOver);
  for (const connection of active) connection.passedOver += 1;
  let { frames, bytes } = bounds;
  while (active.length > 0) {
    for (const connection of active) {
      if (frames <= 0 || bytes <= 0) return;
      // Another's frame may have closed it meanwhile.
      const frame = connection.takeFrame();
      if (frame === undefined) continue;
      connection.passedOver = 0;
      frames -= 1;
      bytes -= frame.bytes.length;
      yield { connection, frame };
    }
    active = active.filter((one) => one.hasWork);
  }
}
