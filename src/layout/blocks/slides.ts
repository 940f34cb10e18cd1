import type { Block, ListItem, Rich } from '../../compose/types.js';
import { unreachable } from '../../lib/unreachable.js';
import type { TextStyleName } from '../../theme/types.js';
import type { Picture, Piece, TextPiece } from '../slides/piece.js';
import { plainSlot, type Setting, type Voice } from '../slides/setting.js';
import { chartPiece } from './chart/slides.js';
import { codePiece } from './code/slides.js';
import { tablePiece } from './table/slides/piece.js';
import { type Bullet, makeParagraph, type Paragraph, type ParagraphSource } from './text/slides/paragraph.js';

/** Blocks as pieces for a slide: text that follows on text shares a frame, pictures that follow on one another share a row. */
export function lowerBlocks(blocks: readonly Block[], voice: Voice, setting: Setting): readonly Piece[] {
  return new Lowering(voice, setting).lower(blocks).done();
}

/** ECMA-376 Part 1, 21.1.2.4.13 to 21: PowerPoint has nine list levels. */
const DEEPEST = 8;

/** Marks of tasks, from the symbols that the bundled fonts and Microsoft YaHei have: they lack the ballot boxes. */
const DONE = '✓';
const OPEN = '□';

const QUOTE_INSET = 10;

class Lowering {
  readonly #pieces: Piece[] = [];
  #paragraphs: Paragraph[] = [];
  /** The last number of the list that is being lowered. */
  #lastNumber: number | undefined;
  #pictures: Picture[] = [];

  constructor(
    readonly voice: Voice,
    readonly setting: Setting,
  ) {}

  lower(blocks: readonly Block[], level?: number): this {
    for (const block of blocks) this.#block(block, level);
    return this;
  }

  done(): readonly Piece[] {
    this.#flush();
    return this.#pieces;
  }

  #block(block: Block, level: number | undefined): void {
    switch (block.kind) {
      case 'paragraph':
        this.#text({ text: block.text, bullet: { kind: 'none' }, at: block.at }, level);
        return;
      case 'heading':
        this.#text(
          {
            text: block.text,
            style: level === undefined && !isSmallPrint(this.voice) ? 'heading' : this.voice.style,
            bullet: { kind: 'none' },
            keeps: true,
            bold: true,
            at: block.at,
          },
          level,
        );
        return;
      case 'list': {
        const outer = this.#lastNumber;
        this.#lastNumber = block.ordered ? block.start + block.items.length - 1 : undefined;
        for (const [i, item] of block.items.entries()) {
          this.#item(item, itemBullet(block.ordered ? block.start + i : undefined, item), Math.min((level ?? -1) + 1, DEEPEST));
        }
        this.#lastNumber = outer;
        return;
      }
      case 'quote':
        this.#add(...lowerQuote(block.blocks, this.voice, this.setting));
        return;
      case 'code':
        this.#add(codePiece(block, this.voice, this.setting));
        return;
      case 'table':
        this.#add(tablePiece(block, this.voice, this.setting));
        return;
      case 'image':
        this.#flushText();
        this.#pictures.push({ image: block.image, ...this.#caption(block.caption), at: block.at });
        return;
      case 'chart':
        this.#add(chartPiece(block, this.#caption(block.caption).caption, this.voice));
        return;
      case 'columns':
        this.#add({
          kind: 'columns',
          columns: block.columns.map(({ width, blocks }) => ({
            ...(width === undefined ? {} : { share: width }),
            pieces: lowerBlocks(blocks, this.voice, this.setting),
          })),
          at: block.at,
        });
        return;
      case 'rule':
        this.#add({ kind: 'rule', at: block.at });
        return;
      case 'footnotes':
        this.#footnotes(block);
        return;
      case 'only':
        if (block.output === 'slides') this.lower(block.blocks, level);
        return;
      default:
        unreachable(block, 'layout/slides');
    }
  }

  #item({ blocks, at }: ListItem, bullet: Bullet | undefined, level: number): void {
    const [first, ...rest] = blocks;
    const leads = first?.kind === 'paragraph';
    const text: Rich = leads ? first.text : [];
    if (leads || blocks.length === 0 || first?.kind !== 'list')
      this.#text({ text, at, ...(bullet === undefined ? {} : { bullet }) }, level);
    this.lower(leads ? rest : blocks, level);
  }

  #text(source: Omit<ParagraphSource, 'style' | 'level'> & { readonly style?: TextStyleName }, level: number | undefined): void {
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

  #caption(text: Rich): Pick<Picture, 'caption'> {
    const at = text[0]?.at;
    return at === undefined
      ? {}
      : {
          caption: makeParagraph(
            { text, style: 'caption', align: 'center', at },
            { style: 'caption', slot: plainSlot(this.voice.slot) },
            this.setting,
          ),
        };
  }

  #footnotes({ notes, at }: Block & { readonly kind: 'footnotes' }): void {
    const voice: Voice = { style: 'footnote', slot: plainSlot(this.voice.slot) };
    const pieces = notes.flatMap(({ number, blocks, at: place }) => {
      const [first, ...rest] = blocks;
      const mark = { text: `${number} `, script: 'super', at: place } as const;
      const led: readonly Block[] =
        first?.kind === 'paragraph'
          ? [{ ...first, text: [mark, ...first.text] }, ...rest]
          : [{ kind: 'paragraph', text: [mark], at: place }, ...blocks];
      return lowerBlocks(led, voice, this.setting);
    });
    this.#add(...mergeText(pieces, 'footnote', at));
  }

  #add(...pieces: readonly Piece[]): void {
    this.#flush();
    this.#pieces.push(...pieces);
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

function itemBullet(number: number | undefined, { checked }: ListItem): Bullet | undefined {
  if (checked !== undefined) return { kind: 'char', char: checked ? DONE : OPEN };
  return number === undefined ? undefined : { kind: 'number', start: number, number };
}

function lowerQuote(blocks: readonly Block[], voice: Voice, setting: Setting): readonly Piece[] {
  return lowerBlocks(blocks, { ...voice, style: 'quote' }, setting).map((piece) =>
    piece.kind === 'text' && piece.style === 'quote' && piece.bar === undefined
      ? { ...piece, inset: QUOTE_INSET, bar: { role: 'accent1' } }
      : piece,
  );
}

/** Text pieces that follow one another as one. */
function mergeText(pieces: readonly Piece[], style: TextStyleName, at: TextPiece['at']): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind === 'text' && piece.style === style && last?.kind === 'text' && last.style === style)
      merged[merged.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...piece.paragraphs] };
    else merged.push(piece.kind === 'text' && piece.style === style ? { ...piece, at } : piece);
  }
  return merged;
}

/** Headings of legal text in a company's template stay in its size: the template's body is far larger. */
const isSmallPrint = ({ style, slot }: Voice): boolean => style === 'legal' && slot.native !== undefined;
