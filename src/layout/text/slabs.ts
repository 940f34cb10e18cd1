/** Small zeroed arrays cut from large ones: a typed array of its own costs a microsecond, a view of another a tenth. */
export interface Slabs {
  readonly floats: (length: number) => Float64Array;
  readonly bytes: (length: number) => Uint8Array;
}

const FLOATS = 1 << 13;
const BYTES = 1 << 15;

export function openSlabs(): Slabs {
  let floats = new Float64Array(FLOATS);
  let usedFloats = 0;
  let bytes = new Uint8Array(BYTES);
  let usedBytes = 0;
  return {
    floats: (length) => {
      if (length > FLOATS / 8) return new Float64Array(length);
      if (usedFloats + length > FLOATS) {
        floats = new Float64Array(FLOATS);
        usedFloats = 0;
      }
      usedFloats += length;
      return floats.subarray(usedFloats - length, usedFloats);
    },
    bytes: (length) => {
      if (length > BYTES / 8) return new Uint8Array(length);
      if (usedBytes + length > BYTES) {
        bytes = new Uint8Array(BYTES);
        usedBytes = 0;
      }
      usedBytes += length;
      return bytes.subarray(usedBytes - length, usedBytes);
    },
  };
}
