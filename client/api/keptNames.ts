/**
 * Names of the databases that keep rooms on this computer: `concord/<layout>/<user>/<document>/<set>`. A name says whose
 * copy it is and by which version of the app it was written, so that neither is ever mixed up. Browsers that cannot list
 * their databases get a list in local storage.
 */
import { parseRoomName, roomName, type RoomAddress } from '../../schema/rooms.ts';

/** Counts up when what stands in a copy changes its meaning; copies of another layout are deleted at start. */
export const LAYOUT_VERSION = 1;

const PREFIX = 'concord/';
/** Where the list of names is, for browsers without `indexedDB.databases`. */
const LIST_KEY = 'concord-kept';

/** Whose copy of which room a database holds. */
export interface KeptName {
  readonly name: string;
  readonly layout: number;
  readonly userId: string;
  readonly room: RoomAddress;
}

export function keptName(userId: string, room: RoomAddress): string {
  return `${PREFIX}${LAYOUT_VERSION}/${userId}/${roomName(room)}`;
}

/** Whether a database is one of ours, by its name, of whatever layout. */
export function isKept(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** What a name says; undefined when it is none of this layout. */
export function parseKeptName(name: string): KeptName | undefined {
  if (!isKept(name)) return undefined;
  const [layout, userId, ...rest] = name.slice(PREFIX.length).split('/');
  const room = parseRoomName(rest.join('/'));
  if (Number(layout) !== LAYOUT_VERSION || userId === undefined || room === undefined) return undefined;
  return { name, layout: LAYOUT_VERSION, userId, room };
}

/** The list of names in local storage; what cannot be read or written there is passed over. */
export class KeptList {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;

  /** @param storage undefined where it is forbidden. */
  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) {
    this.#storage = storage;
  }

  names(): string[] {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(LIST_KEY) ?? '[]');
      if (!Array.isArray(value)) return [];
      return value.filter((name: unknown): name is string => typeof name === 'string' && isKept(name));
    } catch {
      // Somebody else wrote there: the list begins anew.
      return [];
    }
  }

  add(name: string): void {
    this.#write([...new Set([...this.names(), name])]);
  }

  remove(name: string): void {
    this.#write(this.names().filter((each) => each !== name));
  }

  #write(names: readonly string[]): void {
    try {
      this.#storage?.setItem(LIST_KEY, JSON.stringify(names));
    } catch {
      // A full storage only costs the list, which browsers that list their databases do not need.
    }
  }
}
