/** What Marp reads in a picture's brackets beside its description (Marpit, "Image syntax"). */
export interface PictureWords {
  readonly background: boolean;
  readonly side?: 'left' | 'right';
  /** As written behind `left:` or `right:`: `40%`. */
  readonly share?: string;
  readonly width?: string;
  readonly height?: string;
  readonly fit?: 'cover' | 'contain';
  /** Words that ask for what is not done: filters, directions. */
  readonly ignored: readonly string[];
  /** The words that are left: the description. */
  readonly alt: string;
}

const SIZE = /^(w|width|h|height):(\d[\d.]*(?:%|[a-z]+)?)$/i;
const SIDE = /^(left|right)(?::(\d[\d.]*%))?$/;
const FIT: Readonly<Record<string, 'cover' | 'contain'>> = { cover: 'cover', contain: 'contain', fit: 'contain', auto: 'contain' };
const FILTER = /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(:.+)?$/;

/** Reads the words in a picture's brackets. Without `bg` among them only those count that no description would hold: `w:300`, `blur:2px`. */
export function pictureWords(text: string): PictureWords {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const background = words.includes('bg');
  if (!background && !text.includes(':')) return { background, ignored: [], alt: text };
  const found: { -readonly [K in keyof PictureWords]?: PictureWords[K] } = {};
  const [ignored, rest]: [string[], string[]] = [[], []];
  for (const word of words) {
    const size = SIZE.exec(word);
    const side = background ? SIDE.exec(word) : null;
    if (size !== null) found[size[1]?.toLowerCase().startsWith('w') === true ? 'width' : 'height'] = size[2] ?? '';
    else if (side !== null) {
      found.side = side[1] === 'left' ? 'left' : 'right';
      if (side[2] !== undefined) found.share = side[2];
    } else if (background && FIT[word] !== undefined) found.fit = FIT[word];
    else if (background && /^\d[\d.]*%$/.test(word)) found.fit = 'contain';
    else if (isIgnored(word, background)) ignored.push(word);
    else if (!(background && word === 'bg')) rest.push(word);
  }
  const changed = rest.length < words.length;
  return { ...found, background, ignored, alt: changed ? rest.join(' ') : text };
}

function isIgnored(word: string, background: boolean): boolean {
  const filter = FILTER.exec(word);
  return filter !== null ? background || filter[1] !== undefined : background && (word === 'vertical' || word === 'horizontal');
}
