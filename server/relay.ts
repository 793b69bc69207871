/**
 * The line between instances of one Concord: it carries news, never truth. What comes over it may be late or missing, so
 * whoever listens must also be able to look for itself.
 */

/** Hears a message of another instance. A listener must not throw. */
export type RelayListener = (payload: Uint8Array, from: string) => void;

/** Carries messages to the other instances: at most once, in order for each channel and sender; any may be lost. */
export interface Relay {
  /** Which instance this is; it changes with each start. */
  readonly instanceId: string;
  /** Whether messages go out and come in now. */
  readonly isConnected: boolean;
  /** Sends to all other instances that subscribed to the channel. Never throws; lost while the line is down. */
  publish(channel: string, payload: Uint8Array): void;
  /** Calls `listener` for each message of another instance from about now on; returns the undo. */
  subscribe(channel: string, listener: RelayListener): () => void;
  /** Resolves when all subscriptions made so far are in force, or at once while the line is down. Never rejects. */
  subscribed(): Promise<void>;
  /** Calls `listener` each time the line is up after it was down: anything may have been missed. Returns the undo. */
  onReturn(listener: () => void): () => void;
  /** Ends the line: what was published goes out, and nothing more is heard. */
  close(): Promise<void>;
}
