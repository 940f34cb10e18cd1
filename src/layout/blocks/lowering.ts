import type { Block, Rich } from '../../compose/types.js';
import type { TextStyleName } from '../../theme/types.js';
import { type DeckSetting, plainSlot, type Voice } from '../slides/setting.js';
import type { Picture, Piece } from '../slides/types.js';
import { makeParagraph, type Paragraph, type ParagraphSource } from './text/slides/paragraph.js';

/** How each kind of block comes onto a slide: it hands text, pictures or pieces to the lowering that it stands in. */
export type LoweredKinds = {
  readonly [K in Block['kind']]: (block: Extract<Block, { readonly kind: K }>, to: Lowering, level: number | undefined) => void;
};

/** Text for a paragraph: without a style, that of the text around it. */
export type LoweredText = Omit<ParagraphSource, 'style' | 'level'> & { readonly style?: TextStyleName };

/** Blocks on their way to pieces: text that follows on text is gathered into one frame, pictures that follow on one another into one row. */
export class Lowering {
  readonly #pieces: Piece[] = [];
  readonly #kinds: LoweredKinds;
  #paragraphs: Paragraph[] = [];
  #pictures: Picture[] = [];
  /** The last number of the list that is being lowered. */
  #lastNumber: number | undefined;

  constructor(
    readonly voice: Voice,
    readonly setting: DeckSetting,
    kinds: LoweredKinds,
  ) {
    this.#kinds = kinds;
  }

  /** Takes blocks in; `level` is that of the list item that they stand in, 0 first. */
  lower(blocks: readonly Block[], level?: number): this {
    for (const block of blocks) this.#block(block, level);
    return this;
  }

  #block<K extends Block['kind']>(block: Extract<Block, { readonly kind: K }>, level: number | undefined): void {
    this.#kinds[block.kind as K](block, this, level);
  }

  /** Blocks as pieces of their own, in another voice. */
  inner(blocks: readonly Block[], voice: Voice = this.voice): readonly Piece[] {
    return new Lowering(voice, this.setting, this.#kinds).lower(blocks).pieces();
  }

  /** Takes in the items of a list whose last number is given. */
  inList(lastNumber: number | undefined, items: () => void): void {
    const outer = this.#lastNumber;
    this.#lastNumber = lastNumber;
    items();
    this.#lastNumber = outer;
  }

  text(source: LoweredText, level: number | undefined): void {
    this.#flushPictures();
    const style = source.style ?? this.voice.style;
    this.#paragraphs.push(
      makeParagraph(
        { lastNumber: this.#lastNumber, ...source, style, ...(level === undefined ? {} : { level }) },
        this.voice,
        this.setting,
      ),
    );
  }

  picture(picture: Picture): void {
    this.#flushText();
    this.#pictures.push(picture);
  }

  add(...pieces: readonly Piece[]): void {
    this.#flush();
    this.#pieces.push(...pieces);
  }

  /** A caption's words as a paragraph; undefined for none. */
  caption(text: Rich): Paragraph | undefined {
    const at = text[0]?.at;
    if (at === undefined) return undefined;
    const voice: Voice = { style: 'caption', slot: plainSlot(this.voice.slot) };
    return makeParagraph({ text, style: 'caption', align: 'center', at }, voice, this.setting);
  }

  /** All that was taken in. */
  pieces(): readonly Piece[] {
    this.#flush();
    return this.#pieces;
  }

  #flush(): void {
    this.#flushText();
    this.#flushPictures();
  }

  #flushText(): void {
    const [first] = this.#paragraphs;
    if (first !== undefined)
      this.#pieces.push({ kind: 'text', style: this.voice.style, paragraphs: this.#paragraphs, inset: 0, at: first.at });
    this.#paragraphs = [];
  }

  #flushPictures(): void {
    const [first] = this.#pictures;
    if (first !== undefined) this.#pieces.push({ kind: 'pictures', pictures: this.#pictures, at: first.at });
    this.#pictures = [];
  }
}
