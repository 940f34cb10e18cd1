/** From here on a view is quicker than a loop. */
const HANDFUL = 32;

/** Bytes written big-endian, as OpenType and CFF have them. */
export class Bytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  u8(value: number): this {
    this.#room(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  u16(value: number): this {
    return this.u8((value >> 8) & 0xff).u8(value & 0xff);
  }

  u32(value: number): this {
    return this.u16((value >>> 16) & 0xffff).u16(value & 0xffff);
  }

  all(bytes: Uint8Array): this {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** `source[from]` up to, but without, `source[to]`; without the view that `all` needs where they are a handful. */
  part(source: Uint8Array, from: number, to: number): this {
    if (to - from > HANDFUL) return this.all(source.subarray(from, to));
    this.#room(to - from);
    for (let i = from; i < to; i++) this.#bytes[this.#length++] = source[i] ?? 0;
    return this;
  }

  /** Zero bytes up to the next multiple of `size`. */
  pad(size: number): this {
    while (this.#length % size !== 0) this.u8(0);
    return this;
  }

  /** Takes back everything from `length` on. */
  cut(length: number): this {
    this.#length = length;
    return this;
  }

  /** What was written so far, copied. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
