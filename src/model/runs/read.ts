import type { SafeLink } from '../../lib/links/safe-link.js';
import type { Inline } from '../../parse/types.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import { isBlank } from '../empty.js';
import { readInlineHtml } from '../html.js';
import { noteComment } from '../notes.js';
import { isBackground, readBackground } from '../pictures/background.js';
import { type ImageBlock, readPicture } from '../pictures/read.js';
import type { SlideScope } from '../scope.js';
import type { Rich, Run } from '../types.js';
import { topicOf } from '../videos/caption.js';
import type { Cited } from '../videos/cited.js';
import { markOf } from '../videos/mark.js';
import { Line, type Marks, plainText } from './line.js';
import { followLink, namesVideo } from './link.js';

/** A text as runs, and the pictures that stood in it, which follow it as blocks of their own. */
export interface Text {
  readonly runs: Rich;
  readonly pictures: readonly ImageBlock[];
}

/** Flattens inline content: nested marks become flags, videos become numbered marks, footnotes numbers. */
export function readText(inlines: readonly Inline[], place: SlideScope): Text {
  const reader = new Reader(place);
  reader.readAll(inlines, {});
  return { runs: reader.line.finish(), pictures: reader.pictures };
}

/** What a mark around a text is as a flag; a key of the keyboard looks like code. */
const MARKS = {
  strong: { bold: true },
  emphasis: { italic: true },
  strike: { strike: true },
  underline: { underline: true },
  mark: { highlight: true },
  kbd: { code: true },
  sub: { script: 'sub' },
  sup: { script: 'super' },
} as const satisfies Readonly<Record<Extract<Inline, { kind: 'strong' | 'kbd' }>['kind'], Marks>>;

class Reader {
  readonly line = new Line();
  readonly pictures: ImageBlock[] = [];

  constructor(private readonly place: SlideScope) {}

  readAll(inlines: readonly Inline[], marks: Marks): void {
    for (const inline of inlines) this.#read(inline, marks);
  }

  #read(inline: Inline, marks: Marks): void {
    switch (inline.kind) {
      case 'text':
        this.line.text(inline.value, marks, inline.at);
        break;
      case 'code':
        this.line.text(inline.value, { ...marks, code: true }, inline.at);
        break;
      case 'lineBreak':
        if (inline.soft) this.line.softBreak(inline.at);
        else this.line.hardBreak(inline.at);
        break;
      case 'footnote':
        this.#footnote(inline, marks);
        break;
      case 'image':
        this.#picture(inline, marks);
        break;
      case 'link':
        this.#link(inline, marks);
        break;
      case 'html':
        this.#html(inline, marks);
        break;
      default:
        this.readAll(inline.children, { ...marks, ...MARKS[inline.kind] });
    }
  }

  #footnote({ label, at }: Extract<Inline, { kind: 'footnote' }>, marks: Marks): void {
    const number = this.place.footnotes.number(label);
    this.line.text(String(number), { ...marks, script: 'super', footnote: number }, at);
  }

  #picture(node: Extract<Inline, { kind: 'image' }>, marks: Marks): void {
    if (isBackground(node)) {
      const background = readBackground(node, this.place.deck);
      if (background !== undefined) this.place.backgrounds.push(background);
      return;
    }
    if (namesVideo(node.src)) {
      this.#link(videoLink(node), marks);
      return;
    }
    const read = readPicture(node, this.place.deck);
    if ('kind' in read) this.pictures.push(read);
    else this.line.text(read.text, read.link === undefined ? marks : { ...marks, link: read.link }, read.at);
  }

  #link(node: Extract<Inline, { kind: 'link' }>, marks: Marks): void {
    const target = followLink(node, this.place.deck);
    if (target.kind === 'video') this.#video(node, target, marks);
    else if (target.kind === 'nowhere') this.#linked(node, marks, node.href.trim());
    else this.#linked(node, { ...marks, link: target.href }, node.href.trim());
  }

  /** The link's content; `fallback` is shown where it has none. A picture in it keeps the link in its caption. */
  #linked(node: Extract<Inline, { kind: 'link' }>, marks: Marks, fallback?: string): void {
    const before = this.pictures.length;
    if (fallback !== undefined && node.children.every(isUnseen)) this.line.text(fallback, marks, node.at);
    else this.readAll(node.children, marks);
    for (const [index, picture] of this.pictures.entries()) {
      if (index >= before && marks.link !== undefined) this.pictures[index] = { ...picture, caption: linkCaption(picture, marks.link) };
    }
  }

  #video(node: Extract<Inline, { kind: 'link' }>, video: Cited, marks: Marks): void {
    const { deck, trail } = this.place;
    const before = this.line.plain;
    const pictures = this.pictures.length;
    const words = !node.bare && !isAddress(node.children);
    // A plain address stays in the text as it was written: nobody guesses it from a mark.
    const named = words || video.plain === true;
    if (named) this.#linked(node, { ...marks, link: video.url }, node.href.trim());
    const own = words ? this.line.plain.slice(before.length).trim() : '';
    const shown = this.pictures[pictures];
    const caption = (): string =>
      own || shown?.image.alt || topicOf({ before: before.replace(ADDRESS, ' ').trim() || trail.previous, above: trail.above() });
    const number = deck.videos?.cite(video, caption, node.at);
    if (number === undefined) return;
    const run: Run = { text: markOf(number), video: number, link: video.url, at: node.at };
    if (shown !== undefined && own === '') this.pictures[pictures] = { ...shown, caption: [...shown.caption, run] };
    else this.#mark(run, marks, named);
  }

  #mark({ text, at, ...own }: Run, marks: Marks, named: boolean): void {
    if (named) this.line.space(at);
    const { bold, italic } = marks;
    this.line.text(text, { ...(bold === undefined ? {} : { bold }), ...(italic === undefined ? {} : { italic }), ...own }, at);
  }

  #html(node: Extract<Inline, { kind: 'html' }>, marks: Marks): void {
    if (node.text.startsWith('<!--')) noteComment({ text: node.text.slice(4).replace(/-->$/, '').trim(), at: node.at }, this.place);
    else this.readAll(readInlineHtml(node, this.place.deck.env.report), marks);
  }
}

/** `![words](https://youtu.be/…)`, as Deckset and others have videos: a link with these words. */
/** Text that nobody sees, as between the brackets of `[ ](https://…)`. */
const isUnseen = (inline: Inline): boolean => inline.kind === 'text' && isBlank(inline.value);

const videoLink = ({ src, alt, at }: Extract<Inline, { kind: 'image' }>): Extract<Inline, { kind: 'link' }> => ({
  kind: 'link',
  href: src,
  bare: alt === '',
  children: [{ kind: 'text', value: alt || src, at }],
  attributes: NO_ATTRIBUTES,
  at,
});

function linkCaption({ caption, image, at }: ImageBlock, link: SafeLink): Rich {
  const words = plainText(caption) || image.alt || link;
  return [{ text: words, link, at }];
}

/** An address in a text names no topic. */
const ADDRESS = /(?:https?:\/\/|\bwww\.)\S+/g;

/** `[https://x.y](https://x.y)`: the words are the address. */
const isAddress = ([child, ...others]: readonly Inline[]): boolean =>
  child?.kind === 'text' && others.length === 0 && (/^(?:https?:\/\/|www\.)\S+$/.test(child.value.trim()) || namesVideo(child.value));
