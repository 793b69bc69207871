/** Numbers and strings → bytes. Little-endian; whole numbers as LEB128, seven bits a byte, lowest first. */

/** Bytes that grow with every call. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #encoder = new TextEncoder();

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  uint16(value: number): void {
    this.#reserve(2);
    new DataView(this.#bytes.buffer).setUint16(this.#length, value, true);
    this.#length += 2;
  }

  uint32(value: number): void {
    this.#reserve(4);
    new DataView(this.#bytes.buffer).setUint32(this.#length, value, true);
    this.#length += 4;
  }

  float32s(values: Float32Array): void {
    this.#reserve(values.length * 4);
    const view = new DataView(this.#bytes.buffer);
    for (const value of values) {
      view.setFloat32(this.#length, value, true);
      this.#length += 4;
    }
  }

  /** @param value a whole number, 0 to 2³¹ − 1. */
  count(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length] = (rest & 0x7f) | 0x80;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** @param text well-formed Unicode. */
  text(text: string): void {
    const encoded = this.#encoder.encode(text);
    this.count(encoded.length);
    this.raw(encoded);
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
