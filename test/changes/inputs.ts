import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePng } from '../support/make-png.js';
import { TEMPLATES } from '../support/pptx/templates.js';
import { HALF_CLEAR_WEBP, KINDS, QUARTERS, withOrientation } from '../support/tiny-pictures.js';
import { richTemplate, verticalTemplate } from './rich-template.js';

/** Of what drawings hold: gradients, styles, a program, text. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 400 200"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f" stop-opacity=".5"/></linearGradient></defs><style>.k{fill:#0a0;stroke:#333;stroke-width:4}</style><rect class="k" x="10" y="10" width="180" height="80" rx="12"/><circle cx="300" cy="100" r="80" fill="url(#g)" onclick="x()"/><path d="M10 190 C 50 100 150 100 200 190 Z" transform="rotate(5)"/><text x="20" y="60" font-size="30">Words 文字</text></svg>`;

/** Words in a colour that its own ground hides. */
const PALE_LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#fff"/><text x="4" y="30" font-size="28" fill="#eee">ACME</text></svg>`;

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#8A1538"/></svg>';

/** A `theme.yaml` that says otherwise than the template in much that it may. */
const SIDECAR = `
label: Of a company
template: company.potx
palette: { accent1: '#8A1538' }
fonts: { mono: { latin: Consolas, embedLatin: jetbrains-mono } }
text: { title: { size: 30 }, caption: { size: 11, colour: accent1, italic: true }, code: { size: 12 } }
table: { bandFill: lt2 }
code: { fill: dk1 }
logo: logo.svg
layouts:
  content: { layout: Title and Content, slots: { body: [60, 130, 700, 320] } }
  closing: { layout: Title Only }
  section: 2
`;

/** A theme's file with much that it may not say. */
const BROKEN_THEME = `
label: [x]
palette: { dk1: black, lt1: '#FFFFFF', accent9: '#000' }
fonts: { heading: { latin: Nosuch } }
text: { titel: { size: 30 }, body: { size: large } }
paper: { opener: odd, margin: { top: -3 } }
layouts:
  content: { extends: nothing, slots: { body: { box: [900, 500, 200, 200] } } }
`;

/** Templates with a mistake each. */
const BROKEN_SET: Readonly<Record<string, string>> = {
  'content.hbs': '---\nlayout: 3\nslots: [a]\nodd: 1\n---\n::: title\n{{titel}}\n:::\n',
  'cover.hbs': '---\nlayout: cover\nslots:\n  title: {from: nowhere}\n---\n::: title\n{{#if title}}\n:::\n',
  'section.hbs': '::: nosuch\n{{uper title}} {{slot "body"\n:::\n',
  'disclaimer.hbs': '---\nlayout: [\n---\n',
};

/** A slide of a company's own, with every helper. */
const OWN_TEMPLATE = `---
layout: content
layoutWithCodes: content-codes
slots: { title: { required: true }, body: {} }
---
::: title
{{upper title}} {{pad section.number 3}}
:::

::: body
{{#if (has "body")}}{{slot "body"}}{{else}}nothing{{/if}}

{{date date}}, {{date date "en"}}, {{join " · " author company.name}}, {{default vars.none "else"}} {{#if (eq output "slides")}}*{{output}}*{{/if}}
{{#if (isLang "en")}}English{{/if}} {{#each company.addresses}}({{this}}){{/each}} {{#with company}}{{legalName}}{{/with}} {{lookup vars "room"}}
:::
`;

const pngs = (): Readonly<Record<string, Uint8Array>> => {
  const plan = { width: 12, height: 10, depth: 8, filter: (y: number) => y % 5 } as const;
  const colours = (x: number, y: number): readonly number[] => [20 * x, 25 * y, 9 * x + 5 * y];
  return {
    'filtered.png': makePng({ ...plan, colour: 2, samples: colours }),
    'opaque.png': makePng({ ...plan, colour: 6, samples: (x, y) => [...colours(x, y), 255] }),
    'veil.png': makePng({ ...plan, colour: 6, samples: (x, y) => [...colours(x, y), 128] }),
    'clear.png': makePng({ ...plan, colour: 6, samples: (x, y) => [...colours(x, y), x === 11 && y === 9 ? 0 : 255] }),
    'grey-clear.png': makePng({ ...plan, colour: 4, samples: (x, y) => [20 * x, 25 * y] }),
    'keyed.png': makePng({ ...plan, colour: 2, samples: colours, clear: [0, 20, 0, 25, 0, 14] }),
    'palette.png': makePng({
      ...plan,
      depth: 4,
      colour: 3,
      samples: (x, y) => [(x + y) % 4],
      palette: [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9],
      clear: [255, 0, 128],
    }),
    'bits.png': makePng({ ...plan, depth: 1, colour: 0, samples: (x, y) => [(x + y) % 2] }),
    // Over a megabyte, and printed with more dots than paper shows: it is made smaller there.
    'dense.png': makePng({
      width: 720,
      height: 640,
      depth: 8,
      colour: 6,
      samples: (x, y) => [(x * 7919 + y * 104_729) % 251, (x * y) % 241, (x ^ y) % 256, x < 40 ? 0 : 255],
    }),
  };
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Files that the corpus needs beside its texts, by path below it: pictures of each kind, companies' templates, one of them in a theme's folder,
 * themes and sets of templates that say otherwise than the project's own.
 */
export function madeInputs(root: string): ReadonlyMap<string, Uint8Array> {
  const pictures: Readonly<Record<string, Uint8Array>> = {
    ...KINDS,
    ...pngs(),
    'quarters.jpg': QUARTERS.jpeg,
    'quarters.gif': QUARTERS.gif,
    'quarters.webp': QUARTERS.webp,
    'turned.jpg': withOrientation(QUARTERS.jpeg, 6),
    'half-clear.webp': HALF_CLEAR_WEBP,
    'drawing.svg': utf8(DRAWING),
    'logo.svg': utf8(PALE_LOGO),
  };
  const made = Object.entries({ ...TEMPLATES, rich: richTemplate }).map(([name, make]) => [name.replaceAll(/\W+/g, '-'), make()] as const);
  const ordinary = made.find(([name]) => name === 'ordinary')?.[1] ?? new Uint8Array();
  const set = join(root, 'templates/default');
  const shipped = readdirSync(set).map((name) => [name, readFileSync(join(set, name))] as const);
  const theme = readFileSync(join(root, 'themes/default/theme.yaml'), 'utf8');
  return new Map<string, Uint8Array>([
    ...Object.entries(pictures),
    ...made.map(([name, bytes]) => [`templates/${name}.potx`, bytes] as const),
    ['templates/vertical.potx', verticalTemplate(ordinary)],
    ['templates/folder/theme.yaml', utf8(SIDECAR)],
    ['templates/folder/company.potx', ordinary],
    ['templates/folder/logo.svg', utf8(LOGO)],
    [
      'templates/blocks/theme.yaml',
      utf8(
        theme
          .replace('opener: rule', 'opener: block')
          .replace('floor: 14, ', '')
          .replace(/#0F6B70/g, '#C8E0E2'),
      ),
    ],
    ['templates/broken/theme.yaml', utf8(BROKEN_THEME)],
    ...shipped.map(([name, bytes]) => [`sets/own/${name}`, bytes] as const),
    ['sets/own/content.hbs', utf8(OWN_TEMPLATE)],
    ...Object.entries(BROKEN_SET).map(([name, text]) => [`sets/broken/${name}`, utf8(text)] as const),
  ]);
}
