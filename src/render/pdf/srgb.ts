/** The primaries of IEC 61966-2-1 and its white, adapted to the profile's D50 by Bradford's matrix (ICC.1:2001-04, annex E). */
const WHITE = [0.9642, 1, 0.8249];
const RED = [0.4360747, 0.2225045, 0.0139322];
const GREEN = [0.3850649, 0.7168786, 0.0971045];
const BLUE = [0.1430804, 0.0606169, 0.7141733];

/** Points of the curve: at 1,024 its error is below what eight bits show. */
const POINTS = 1024;

const HEADER = 128;

/** An ICC profile of sRGB: a matrix and one curve for all three channels (ICC.1:2001-04, 6.3.1.2), the same bytes each time. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', textDescription('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const places = new Map<Buffer, number>();
  let end = HEADER + table.length;
  for (const [i, [signature, data]] of tags.entries()) {
    const place = places.get(data) ?? end;
    if (place === end) end += data.length;
    places.set(data, place);
    table.write(signature, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  }
  return Buffer.concat([header(end), table, ...places.keys()]);
}

/** ICC.1:2001-04, 6.1: a display profile, version 2.1, RGB to XYZ. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The profile's date, 1999-10-18: that of the standard.
  for (const [i, part] of [1999, 10, 18].entries()) bytes.writeUInt16BE(part, 24 + 2 * i);
  bytes.write('acsp', 36, 'latin1');
  WHITE.forEach((value, i) => {
    bytes.writeInt32BE(fixed(value), 68 + 4 * i);
  });
  return bytes;
}

/** s15Fixed16Number. */
const fixed = (value: number): number => Math.round(value * 65_536);

/** A tag's type and its four reserved bytes, then `length` bytes; padded to four. */
function tag(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((8 + length) / 4) * 4);
  bytes.write(type, 'latin1');
  return bytes;
}

function xyz(values: readonly number[]): Buffer {
  const bytes = tag('XYZ ', 12);
  values.forEach((value, i) => {
    bytes.writeInt32BE(fixed(value), 8 + 4 * i);
  });
  return bytes;
}

function text(words: string): Buffer {
  const bytes = tag('text', words.length + 1);
  bytes.write(words, 8, 'latin1');
  return bytes;
}

/** textDescriptionType: the words in ASCII, then an empty Unicode and an empty Macintosh form (ICC.1:2001-04, 6.5.17). */
function textDescription(words: string): Buffer {
  const bytes = tag('desc', 4 + words.length + 1 + 4 + 4 + 2 + 1 + 67);
  bytes.writeUInt32BE(words.length + 1, 8);
  bytes.write(words, 12, 'latin1');
  return bytes;
}

/** sRGB's transfer function (IEC 61966-2-1, 5.2). */
function toneCurve(): Buffer {
  const bytes = tag('curv', 4 + 2 * POINTS);
  bytes.writeUInt32BE(POINTS, 8);
  for (let i = 0; i < POINTS; i++) {
    const value = i / (POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + 2 * i);
  }
  return bytes;
}
