/**
 * All rooms in memory: one load for two arrivals, and unloading after a while without anybody. Unloading looks again
 * after each wait, since somebody may have come in, and never drops a room whose batches are not stored.
 */
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import { CLOSE } from '../../schema/sync.ts';
import { messageOf } from '../errors.ts';
import { Room, type RoomOwner } from './room.ts';
import type { RoomServices } from './roomServices.ts';

export class Rooms implements RoomOwner {
  readonly #services: RoomServices;
  readonly #rooms = new Map<string, Room>();
  readonly #unloads = new Map<Room, NodeJS.Timeout>();

  constructor(services: RoomServices) {
    this.#services = services;
  }

  get size(): number {
    return this.#rooms.size;
  }

  all(): Room[] {
    return [...this.#rooms.values()];
  }

  /** Runs `use` with the loaded room, which stays in memory meanwhile. @throws AppError when it cannot be loaded. */
  async use<Result>(address: RoomAddress, use: (room: Room) => Promise<Result> | Result): Promise<Result> {
    const room = this.#find(address);
    room.hold();
    try {
      await room.ready;
      return await use(room);
    } finally {
      room.release();
    }
  }

  onIdle(room: Room): void {
    if (this.#unloads.has(room) || !this.#owns(room)) return;
    const timer = setTimeout(() => void this.#unload(room), this.#services.timings.unloadAfterMs);
    this.#unloads.set(room, timer);
  }

  onGone(room: Room): void {
    this.#stay(room);
    if (this.#owns(room)) this.#rooms.delete(room.name);
  }

  #find(address: RoomAddress): Room {
    const name = roomName(address);
    const room = this.#rooms.get(name) ?? new Room(address, this.#services, this);
    if (!room.isGone) this.#rooms.set(name, room);
    this.#stay(room);
    return room;
  }

  #owns(room: Room): boolean {
    return this.#rooms.get(room.name) === room;
  }

  #stay(room: Room): void {
    clearTimeout(this.#unloads.get(room));
    this.#unloads.delete(room);
  }

  async #unload(room: Room): Promise<void> {
    try {
      if (room.isIdle) await room.project();
      // Looking at the log was a turn: while it ends, the room is not idle.
      await room.drained();
    } catch (error) {
      // The next load sees that the projection is behind and writes it then.
      this.#services.logger.error(
        { room: room.name, error: messageOf(error) },
        'unloaded without a projection',
      );
    }
    if (room.isIdle) await room.compact();
    this.#stay(room);
    if (room.isIdle) room.dispose(CLOSE.tryAgain, 'nobody was there');
  }
}
