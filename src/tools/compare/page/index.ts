import { wholeSlide } from '../../../layout/index.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import { writeNode } from '../../../lib/xml/write.js';
import { openPictures, type Pictures, renderSvg } from '../../../render/svg/index.js';
import type { SlidePage } from '../../../scene/types.js';
import type { Side, Sides } from '../compare-themes.js';
import type { Comparison, ContentCompared, SlideCompared, SlideLook } from '../types.js';
import { STYLE } from './style.js';
import { contrastTable, diagnosticsTable, fontTable } from './tables.js';
import { WORDS } from './words.js';

/**
 * Both renderings side by side, slide by slide, in one HTML file that needs nothing else and works from the disk. The filter is CSS alone.
 */
export function comparePage(comparison: Comparison, sides: readonly Sides[]): string {
  const { old, new: fresh, contents } = comparison;
  const title = `${old.label} → ${fresh.label}`;
  const pictures = { old: openPictures('old-'), new: openPictures('new-') };
  const sections = contents.map((content) =>
    contentSection(
      content,
      sides.find(({ file }) => file === content.file),
      comparison,
      pictures,
    ),
  );
  const shared = [pictures.old.defs(), pictures.new.defs()];
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
      h('style', {}, STYLE),
    ),
    h(
      'body',
      {},
      h('svg', { width: 0, height: 0, 'aria-hidden': 'true', style: 'position: absolute' }, ...shared, ''),
      h(
        'header',
        {},
        h('h1', {}, title),
        h('p', { class: 'soft' }, contents.map(({ title: one, file }) => `${one} (${file})`).join(', ')),
        figures(comparison),
      ),
      h('main', {}, filter(), ...sections, fontTable(comparison), contrastTable(comparison), diagnosticsTable(comparison)),
    ),
  );
  return `<!DOCTYPE html>\n${writeNode(page)}\n`;
}

function figures({ contents, fonts, new: fresh, old }: Comparison): Element {
  const rows = contents.flatMap((content) => content.rows);
  const slides = (side: 'old' | 'new'): number => contents.reduce((sum, content) => sum + content.slides[side], 0);
  const having = (change: SlideCompared['changes'][number]): number => rows.filter(({ changes }) => changes.includes(change)).length;
  const entries: readonly (readonly [string | number, string])[] = [
    [`${slides('old')} → ${slides('new')}`, 'slides'],
    [rows.filter(({ changes }) => changes.length > 0).length, `of ${rows.length} changed`],
    [having('split'), 'go on to more slides'],
    [having('smaller'), 'shrunk to fit'],
    [having('layout'), 'on another layout'],
    [fonts.length, 'faces replaced'],
    [`${old.contrastFailures.length} → ${fresh.contrastFailures.length}`, 'contrast failures'],
  ];
  return h('ul', { class: 'figures' }, ...entries.map(([figure, words]) => h('li', {}, h('b', {}, String(figure)), words)));
}

const filter = (): Element =>
  h(
    'div',
    { class: 'filter', role: 'radiogroup', 'aria-label': 'Slides to show' },
    h('input', { type: 'radio', name: 'show', id: 'all', checked: '' }),
    h('label', { for: 'all' }, 'All slides'),
    h('input', { type: 'radio', name: 'show', id: 'changed' }),
    h('label', { for: 'changed' }, 'Changed slides'),
  );

type Shelves = { readonly old: Pictures; readonly new: Pictures };

function contentSection(content: ContentCompared, sides: Sides | undefined, { old, new: fresh }: Comparison, pictures: Shelves): Element {
  const none = content.rows.every(({ changes }) => changes.length === 0);
  return h(
    'section',
    {},
    h('h2', {}, `${content.title} · ${content.slides.old} → ${content.slides.new} slides`),
    none && h('p', { class: 'nothing soft' }, 'No slide changes but in its look.'),
    h('div', { class: 'heads' }, h('div', {}, old.label), h('div', {}, fresh.label)),
    ...content.rows.map((row) => slideCard(row, sides, pictures)),
  );
}

function slideCard(row: SlideCompared, sides: Sides | undefined, pictures: Shelves): Element {
  const badges = row.changes.map((change) => h('span', { class: 'badge' }, WORDS[change](row)));
  return h(
    'article',
    { class: row.changes.length === 0 ? 'slide same' : 'slide' },
    h(
      'div',
      { class: 'top' },
      h('h3', {}, row.title),
      h('span', { class: 'soft' }, `line ${row.line}`),
      ...(badges.length === 0 ? [h('span', { class: 'badge none' }, 'as before')] : badges),
    ),
    h(
      'div',
      { class: 'pair' },
      h('div', {}, '', ...(sides === undefined ? [] : drawn(row.old, sides.old, pictures.old))),
      h('div', {}, '', ...(sides === undefined ? [] : drawn(row.new, sides.new, pictures.new))),
    ),
  );
}

function drawn(look: SlideLook, { scene, theme }: Side, pictures: Pictures): readonly Element[] {
  const pages = look.pages.map((number) => scene.pages[number - 1]).filter((page): page is SlidePage => page !== undefined);
  return pages.map((page) => {
    const label = theme.layouts.get(page.layout)?.label ?? page.layout;
    const scale = look.scale < 1 ? `, text at ${Math.round(look.scale * 100)} %` : '';
    return h(
      'figure',
      {},
      renderSvg(wholeSlide(page, theme), scene.size, theme, { pictures, label: `Slide ${page.number}: ${page.title}` }),
      h('figcaption', {}, `${page.number} · ${label}${scale}, smallest type ${look.smallest} pt`),
    );
  });
}
