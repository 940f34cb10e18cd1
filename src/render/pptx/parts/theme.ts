import { PALETTE_ROLES } from '../../../lib/colour.js';
import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { FontFamily, Theme } from '../../../theme/types.js';

/** `ppt/theme/themeN.xml`: the palette in PowerPoint's roles, the fonts of each script, Office's plain effects (ECMA-376 Part 1, 20.1.6.9). */
export function themePart({ label, palette, fonts }: Theme): Element {
  return h(
    'a:theme',
    { ...declare('a'), name: label },
    h(
      'a:themeElements',
      {},
      h(
        'a:clrScheme',
        { name: label },
        PALETTE_ROLES.map((role) => h(`a:${role}`, {}, h('a:srgbClr', { val: palette[role] }))),
      ),
      h('a:fontScheme', { name: label }, fontElement('a:majorFont', fonts.heading), fontElement('a:minorFont', fonts.body)),
      formatScheme(label),
    ),
    h('a:objectDefaults'),
    h('a:extraClrSchemeLst'),
  );
}

/** Faces that Office ships for each East Asian script: what a deck falls back on where the theme's face knows other ones. */
const SCRIPTS = { Jpan: 'Yu Gothic', Hang: 'Malgun Gothic', Hans: 'Microsoft YaHei', Hant: 'Microsoft JhengHei' } as const;

/** The script that a well-known face is for; all others are taken for Chinese of the mainland. */
const scriptOf = (face: string): keyof typeof SCRIPTS => {
  if (/JhengHei|MingLiU|PingFang TC|Sans TC|Serif TC|CJK TC/i.test(face)) return 'Hant';
  if (/Yu Gothic|Yu Mincho|Meiryo|MS P?Gothic|MS P?Mincho|Hiragino|Sans JP|Serif JP|CJK JP/i.test(face)) return 'Jpan';
  return /Malgun|Batang|Gulim|Dotum|Sans KR|Serif KR|CJK KR/i.test(face) ? 'Hang' : 'Hans';
};

/** The script entries decide which face a run takes by its language where the named East Asian one is not installed. */
function fontElement(name: string, { latin, eastAsian }: FontFamily): Element {
  const scripts = Object.entries({ ...SCRIPTS, [scriptOf(eastAsian)]: eastAsian, Arab: 'Arial', Hebr: 'Arial' });
  return h(
    name,
    {},
    h('a:latin', { typeface: latin }),
    h('a:ea', { typeface: eastAsian }),
    h('a:cs', { typeface: 'Arial' }),
    scripts.map(([script, typeface]) => h('a:font', { script, typeface })),
  );
}

/** Three fills, lines, effects and backgrounds: the least the schema allows, all plain. */
function formatScheme(name: string): Element {
  const fill = (): Element => h('a:solidFill', {}, h('a:schemeClr', { val: 'phClr' }));
  const line = (w: number): Element => h('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill(), h('a:prstDash', { val: 'solid' }));
  const effect = (): Element => h('a:effectStyle', {}, h('a:effectLst'));
  return h(
    'a:fmtScheme',
    { name },
    h('a:fillStyleLst', {}, fill(), fill(), fill()),
    h('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    h('a:effectStyleLst', {}, effect(), effect(), effect()),
    h('a:bgFillStyleLst', {}, fill(), fill(), fill()),
  );
}
