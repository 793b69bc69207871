/**
 * Attackers in a process of their own, so that their work does not slow the honest clients' clock. Each floods over one
 * connection after the other, as fast as the server lets it, and comes back at once when it is closed.
 */
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { seededRandom } from '../../../server/domain/random.ts';
import { hostileMessages, type AttackerKnowledge } from './mutations.ts';

/** One attacker: where it may go and what it knows. */
export interface AttackerOrder {
  readonly seed: number;
  readonly messages: number;
  readonly knows: AttackerKnowledge;
  readonly headers: Readonly<Record<string, string>>;
  readonly localAddress: string;
  /** A room it may write in, and one that is not its own. */
  readonly url: string;
  readonly foreignUrl: string;
}

/** What one attacker did. */
export interface AttackReport {
  readonly sent: number;
  readonly connections: number;
  /** Handshakes that were refused. */
  readonly refused: number;
  /** Close code → how often. */
  readonly closes: Readonly<Record<string, number>>;
}

const MAX_BUFFERED = 1024 * 1024;
const AFTER_REFUSAL_MS = 20;
/** Who is shut out does not send: the attack ends after so long. */
const AT_MOST_MS = 30_000;

/** Sends all messages of an order over as many connections as that takes. */
export async function attack(order: AttackerOrder): Promise<AttackReport> {
  const random = seededRandom(order.seed);
  const messages = hostileMessages(random, order.knows);
  const closes: Record<string, number> = {};
  let sent = 0;
  let connections = 0;
  let refused = 0;
  const end = performance.now() + AT_MOST_MS;
  while (sent < order.messages && performance.now() < end) {
    const socket = await open(random.below(10) === 0 ? order.foreignUrl : order.url, order);
    if (socket === undefined) {
      refused += 1;
      await wait(AFTER_REFUSAL_MS);
      continue;
    }
    connections += 1;
    socket.once('close', (code: number) => {
      closes[code] = (closes[code] ?? 0) + 1;
    });
    const enough = sent + 1 + random.below(100);
    while (socket.readyState === WebSocket.OPEN && sent < Math.min(enough, order.messages)) {
      socket.send(messages.next().value.frame, () => undefined);
      sent += 1;
      // Bursts of about eight: more would go to a connection that the server has closed already.
      if (socket.bufferedAmount > MAX_BUFFERED) await wait(1);
      else if (sent % 8 === 0) await turn();
    }
    socket.terminate();
  }
  return { sent, connections, refused, closes };
}

function open(url: string, { headers, localAddress }: AttackerOrder): Promise<WebSocket | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers, localAddress, perMessageDeflate: false });
    socket.on('message', () => undefined);
    socket.on('error', () => resolve(undefined));
    socket.on('open', () => resolve(socket));
  });
}

// The process's own part: it says that it is ready, orders come in one message, reports go back in one.
process.on('message', (orders: readonly AttackerOrder[]) => {
  void Promise.all(orders.map(attack)).then((reports) => process.send?.(reports));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
