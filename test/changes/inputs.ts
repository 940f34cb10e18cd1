import { TEMPLATES } from '../support/pptx/templates.js';
import { HALF_CLEAR_WEBP, KINDS, QUARTERS, withOrientation } from '../support/tiny-pictures.js';
import { richTemplate } from './rich-template.js';

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

/** Files that the corpus needs beside its texts, by path below it: pictures of each kind, and companies' templates, one of them in a theme's folder. */
export function madeInputs(): ReadonlyMap<string, Uint8Array> {
  const pictures: Readonly<Record<string, Uint8Array>> = {
    ...KINDS,
    'quarters.jpg': QUARTERS.jpeg,
    'quarters.gif': QUARTERS.gif,
    'quarters.webp': QUARTERS.webp,
    'turned.jpg': withOrientation(QUARTERS.jpeg, 6),
    'half-clear.webp': HALF_CLEAR_WEBP,
  };
  const made = Object.entries({ ...TEMPLATES, rich: richTemplate }).map(([name, make]) => [name.replaceAll(/\W+/g, '-'), make()] as const);
  const ordinary = made.find(([name]) => name === 'ordinary')?.[1] ?? new Uint8Array();
  return new Map<string, Uint8Array>([
    ...Object.entries(pictures),
    ...made.map(([name, bytes]) => [`templates/${name}.potx`, bytes] as const),
    ['drawing.svg', new TextEncoder().encode(DRAWING)],
    ['logo.svg', new TextEncoder().encode(PALE_LOGO)],
    ['templates/folder/theme.yaml', new TextEncoder().encode(SIDECAR)],
    ['templates/folder/company.potx', ordinary],
    ['templates/folder/logo.svg', new TextEncoder().encode(LOGO)],
  ]);
}
