import { plainText } from '../../src/compose/walk.js';
import type { Slide } from '../../src/model/types.js';
import { blockText, readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

const PNG = tinyPng(40, 30);

/** What a deck is, told shortly: its cover, and a line a slide: title, layout, blocks, notes, footer. */
export function told(text: string, files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const { deck, env } = readDeck(text, memoryEnv({ '/talk/a.png': PNG, '/talk/b.png': PNG, '/talk/public/a.png': PNG, ...files }));
  const slides = deck.sections.flatMap(({ title, slides: inside, blocks, notes }) => [
    ...(title.length === 0
      ? []
      : [`# ${plainText(title)}${blocks.length > 0 ? ` ${blockText(blocks)}` : ''}${notes.length > 0 ? ' +notes' : ''}`]),
    ...inside.map(line),
  ]);
  const { cover } = deck;
  return {
    cover:
      cover === 'none'
        ? 'none'
        : cover === undefined
          ? deck.meta.title
          : [plainText(cover.title), ...flat(blockText(cover.blocks))].join(' | '),
    slides,
    count: slides.length + (cover === 'none' ? 0 : 1),
    notes: deck.sections.flatMap(({ slides: inside }) => inside.map(({ notes }) => flat(blockText(notes)).join(' '))),
    deck,
    env,
    codes: env.codes().filter((code) => code !== 'dialect' && code !== 'alt-missing'),
  };
}

const flat = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((one) => one.trim().replace(/^p /, ''))
    .filter((one) => one !== '');

function line({ title, layout, blocks, backgrounds, furniture, hidden }: Slide): string {
  return [
    plainText(title),
    layout === undefined ? '' : `{${layout.name}}`,
    hidden ? '(hidden)' : '',
    ...backgrounds.map(({ side }) => `[bg${side === undefined ? '' : ` ${side}`}]`),
    flat(blockText(blocks)).join(' '),
    furniture?.footer === undefined ? '' : `/${flat(blockText(furniture.footer)).join(' ')}/`,
    furniture?.paginate === undefined ? '' : furniture.paginate ? 'n' : '-n',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
