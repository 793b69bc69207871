/** The relay of several instances in one process: a line that tests cut, messages that tests lose or hold back. */
import type { Relay, RelayListener } from '../../server/relay.ts';
import { RelayListeners } from '../../server/relayListeners.ts';

/** A message on the way to one instance. */
export interface Carried {
  readonly channel: string;
  readonly from: string;
  readonly to: string;
  readonly payload: Uint8Array;
}

export interface MemoryNetworkOptions {
  /** `immediate`: within `publish`. `held`: when the test calls `flush` or `deliverOne`. Default: `immediate`. */
  readonly delivery?: 'immediate' | 'held';
}

/** What all instances' relays share. */
export class MemoryNetwork {
  /** Messages that were published while the sender's line was up, however many instances heard them. */
  published = 0;
  /** Says which messages are lost. Default: none. */
  drop: (message: Carried) => boolean = () => false;
  readonly #isHeld: boolean;
  readonly #relays: MemoryRelay[] = [];
  readonly #waiting: Carried[] = [];

  constructor({ delivery = 'immediate' }: MemoryNetworkOptions = {}) {
    this.#isHeld = delivery === 'held';
  }

  /** The relay of a new instance. @param namespace instances with another one are not heard. */
  relay(instanceId = `instance-${this.#relays.length + 1}`, namespace = 'test'): MemoryRelay {
    const relay = new MemoryRelay(instanceId, (channel, payload) =>
      this.#carry(relay, `${namespace}:${channel}`, payload),
    );
    relay.namespace = namespace;
    this.#relays.push(relay);
    return relay;
  }

  /** Messages that are under way. */
  get waiting(): readonly Carried[] {
    return this.#waiting;
  }

  /** Delivers the oldest message. @returns whether there was one. */
  deliverOne(): boolean {
    const message = this.#waiting.shift();
    if (message === undefined) return false;
    this.#deliver(message);
    return true;
  }

  /** Delivers until nothing is under way, answers included. @throws Error when it does not come to rest. */
  flush(): void {
    for (let count = 0; this.deliverOne(); count += 1)
      if (count > 10_000) throw new Error('the instances answer each other for ever');
  }

  #carry(sender: MemoryRelay, channel: string, payload: Uint8Array): void {
    this.published += 1;
    const from = sender.instanceId;
    for (const relay of this.#relays) {
      if (relay === sender) continue;
      const message = { channel, from, to: relay.instanceId, payload: Uint8Array.from(payload) };
      if (this.#isHeld) this.#waiting.push(message);
      else this.#deliver(message);
    }
  }

  #deliver(message: Carried): void {
    if (this.drop(message)) return;
    for (const relay of this.#relays) if (relay.instanceId === message.to) relay.hear(message);
  }
}

export class MemoryRelay implements Relay {
  readonly instanceId: string;
  namespace = '';
  readonly #send: (channel: string, payload: Uint8Array) => void;
  readonly #listeners = new RelayListeners((error) => {
    throw error;
  });
  readonly #returnListeners = new Set<() => void>();
  #isConnected = true;
  #isClosed = false;

  constructor(instanceId: string, send: (channel: string, payload: Uint8Array) => void) {
    this.instanceId = instanceId;
    this.#send = send;
  }

  get isConnected(): boolean {
    return this.#isConnected && !this.#isClosed;
  }

  publish(channel: string, payload: Uint8Array): void {
    if (this.isConnected) this.#send(channel, payload);
  }

  subscribe(channel: string, listener: RelayListener): () => void {
    return this.#listeners.add(channel, listener);
  }

  subscribed(): Promise<void> {
    return Promise.resolve();
  }

  onReturn(listener: () => void): () => void {
    const call = (): void => listener();
    this.#returnListeners.add(call);
    return () => this.#returnListeners.delete(call);
  }

  close(): Promise<void> {
    this.#isClosed = true;
    this.#listeners.clear();
    this.#returnListeners.clear();
    return Promise.resolve();
  }

  /** Takes the line down: nothing goes out and what arrives is lost. */
  cut(): void {
    this.#isConnected = false;
  }

  restore(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    for (const listener of [...this.#returnListeners]) listener();
  }

  /** For the network: a message of another instance arrives. */
  hear({ channel, payload, from }: Carried): void {
    const prefix = `${this.namespace}:`;
    if (this.isConnected && channel.startsWith(prefix))
      this.#listeners.tell(channel.slice(prefix.length), payload, from);
  }
}
