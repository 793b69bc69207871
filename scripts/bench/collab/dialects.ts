/**
 * How each server frames the messages of the sync protocol, so that one client and one load fit all of them. The
 * messages themselves are y-protocols' own in each case.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../../schema/sync.ts';

/** One server's ways. */
export interface Dialect {
  /** Where the room is, for a server on this port of 127.0.0.1. */
  url(port: number, room: string): string;
  /** Frames to send as soon as the socket is open. */
  hello(room: string): Uint8Array[];
  /** A message as a frame. */
  frame(room: string, message: Uint8Array): Uint8Array;
  /** Reads a frame up to its payload and gives the message's type, in y-websocket's numbers. */
  readType(decoder: decoding.Decoder): number;
  /** The message after which the client may begin; undefined: it begins at once. */
  readonly beginsAfter: number | undefined;
}

/** y-websocket's: one message a frame, the room in the path. */
function pathDialect(prefix: string): Dialect {
  return {
    url: (port, room) => `ws://127.0.0.1:${port}${prefix}/${room}`,
    hello: () => [],
    frame: (_room, message) => message,
    readType: (decoder) => decoding.readVarUint(decoder),
    beginsAfter: undefined,
  };
}

const HOCUSPOCUS_SYNC_REPLY = 4;

export const yWebsocketDialect = pathDialect('');
export const ourDialect = pathDialect('/sync');

/** Hocuspocus 3: the room's name before each message, and a token before anything else. */
export const hocuspocusDialect: Dialect = {
  url: (port) => `ws://127.0.0.1:${port}/`,
  hello: (room) => [
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeVarUint(encoder, MESSAGE.auth);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, 'token');
    }),
  ],
  frame: (room, message) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeUint8Array(encoder, message);
    }),
  readType(decoder) {
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    return type === HOCUSPOCUS_SYNC_REPLY ? MESSAGE.sync : type;
  },
  beginsAfter: MESSAGE.auth,
};
