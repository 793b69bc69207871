/** Reads what `ByteWriter` wrote. It never reads past the end: every method throws an Error when bytes run out. */

/** A count has at most five bytes. */
const MOST_SHIFT = 28;

/** Reads on from the beginning of the given bytes, which it does not copy. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Bytes not yet read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  raw(length: number): Uint8Array {
    const from = this.#take(length);
    return this.#bytes.subarray(from, from + length);
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  float32s(length: number): Float32Array {
    const from = this.#take(length * 4);
    return Float32Array.from({ length }, (_, index) => this.#view.getFloat32(from + index * 4, true));
  }

  count(): number {
    let value = 0;
    for (let shift = 0; shift <= MOST_SHIFT; shift += 7) {
      const byte = this.#bytes[this.#take(1)]!;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new Error('a number has too many bytes');
  }

  text(): string {
    return this.#decoder.decode(this.raw(this.count()));
  }

  /** Moves on, and gives where it was. */
  #take(length: number): number {
    if (length > this.left) throw new Error('bytes are missing at the end');
    this.#at += length;
    return this.#at - length;
  }
}
