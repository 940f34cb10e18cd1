import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { buildDeck } from '../../src/build.js';
import { workFolder } from '../support/cli.js';
import { safe } from '../support/links.js';
import { makePng } from '../support/make-png.js';

/** Spellings of addresses that no output may carry, as they stand between `<` and `>` in Markdown. */
const UNSAFE = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' javascript:x',
    'javascript&#58;x',
    '&#x6A;avascript:x',
    'javascript&colon;x',
    'java&#9;script:x',
  ],
  ...[
    'javascript%3Ax',
    '\u202ejavascript:x',
    'java\u200bscript:x',
    '\u0001javascript:x',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ],
  ...[
    'smb://host/share',
    'ms-msdt:/id',
    'ms-word:ofe|u|https://e.com/a.docx',
    'search-ms:query=x',
    '//host/share/x',
    '\\\\\\\\host\\\\share',
  ],
  ...[
    '/etc/passwd',
    'C:\\\\x.pdf',
    '../outside.pdf',
    '..%2Foutside.pdf',
    'tool.exe',
    'tool.e%78e',
    'TOOL.EXE',
    'tool.exe.',
    'tool.bat',
    'tool.lnk',
  ],
  ...[
    'tool.ps1',
    'tool.app',
    'tool.desktop',
    'tool.docm',
    'tool',
    'https://bank.com@evil.com/',
    'https:\\\\\\\\bank.com@evil.com',
    'https://e.com/\u202egpj',
  ],
];
const BROKEN = ['https://a b', 'http://', 'https://e.com:99999/', '?a=1', 'missing.pdf', 'e.com:80/x', 'mailto:', 'tel:*%2306%23'];
const LONG = `https://e.com/${'long-'.repeat(500)}`;

/** Addresses that outputs carry; the files stand beside the content. */
const SAFE = [
  'https://e.com/ü b',
  'https://münchen.de/x',
  'www.e.com/y',
  'mailto:a@b.org',
  'tel:+49-30-1',
  'doc.pdf#page=2',
  'my doc.pdf',
  'sub\\\\a%23b.csv',
];
const FILES = [
  'doc.pdf',
  'my doc.pdf',
  'sub/a#b.csv',
  'tool',
  ...['exe', 'bat', 'lnk', 'ps1', 'app', 'desktop', 'docm'].map((kind) => `tool.${kind}`),
];

const PLACES: readonly ((link: string, i: number) => string)[] = [
  (link) => `## S\n\nsee ${link} there`,
  (link) => `## S\n\n- item\n  1. ${link}`,
  (link) => `## S\n\n| a | b |\n|---|---|\n| ${link.replaceAll('|', '\\|')} | x |`,
  (link) => `## T ${link}\n\ntext`,
  (link) => `## S\n\n### ${link}\n\n> quoted ${link}`,
  (link, i) => `## S\n\ntext[^n${i}]\n\n[^n${i}]: ${link}`,
  (link) => `## S\n\n${link.replace('[x]', '[![a picture](p.png "caption")]')}`,
  (link) => `## S\n\ntext\n\n::: notes\n- say ${link}\n:::`,
];

/** Where an output leads to, out of itself. */
async function targetsIn(file: string): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  if (file.endsWith('.pptx')) {
    const zip = await JSZip.loadAsync(bytes);
    const parts = await Promise.all(zip.file(/\.rels$/).map((part) => part.async('string')));
    return parts.flatMap((xml) =>
      [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([tag]) =>
        unescaped(/Target="([^"]*)"/.exec(tag)?.[1] ?? ''),
      ),
    );
  }
  const pdf = await getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: 0 }).promise;
  const targets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    for (const { url, unsafeUrl, action } of await (await pdf.getPage(number)).getAnnotations()) {
      expect(action, 'an action by name').toBeUndefined();
      if (unsafeUrl !== undefined) targets.push(unsafeUrl);
      else if (url !== undefined) targets.push(url);
    }
  }
  return targets;
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** True for a target of the allowlist; a file must be there, as the output's folder sees it. */
function isAllowed(target: string, file: string): boolean {
  if (/[^!-~]/.test(target)) return false;
  if (/^https?:\/\/[a-z0-9.-]+(?:[/?#]|$)/i.test(target) || /^mailto:[^@\s]+@[^@\s]+$/.test(target) || /^tel:\+?[\d-]+$/.test(target))
    return true;
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(target)) return false;
  const path = decodeURIComponent(target.split('#')[0] ?? '');
  return /\.(pdf|csv)$/.test(path) && existsSync(resolve(dirname(file), path));
}

test('no spelling of an address, in no place, leads out of an output to what is not allowed', { timeout: 120_000 }, async () => {
  const spellings = [...UNSAFE, ...BROKEN, ...SAFE];
  const link = (spelling: string) => `[x](<${spelling}>)`;
  const slides = PLACES.flatMap((place, p) => spellings.map((spelling, i) => place(link(spelling), p * 1000 + i)));
  const html = [...UNSAFE, ...SAFE].map((spelling) => `## S\n\n<a href="${spelling}">x</a>`);
  const templates = [...UNSAFE, ...SAFE].map((_, i) => `[t {{vars.v${i}}}]({{vars.v${i}}})`).join('\n\n');
  const vars = [...UNSAFE, ...SAFE].map((spelling, i) => `  v${i}: ${JSON.stringify(spelling)}`).join('\n');
  const content = `---\ntitle: T\ncompany: {name: Acme}\nvars:\n${vars}\n---\n\n# One\n\n${[...slides, ...html].join('\n\n')}\n\n## L\n\n[x](${LONG})\n\n<smb://host/x> <javascript:x> <https://e.com/z>\n`;
  const folder = workFolder({
    'talk/content/talk.md': content,
    'talk/content/p.png': makePng({ width: 4, height: 4, depth: 8, colour: 2, samples: () => [0, 0, 0] }),
    'talk/outside.pdf': '',
    'talk/company.yaml': `name: Acme\ndisclaimer:\n  text:\n    en: |\n      # Legal\n\n      ${spellings.map(link).join(' ')}\n`,
    ...Object.fromEntries(readdirSync('templates/default').map((name) => [`set/${name}`, readFileSync(`templates/default/${name}`)])),
    'set/cover.hbs': `---\nlayout: cover\nslots: {title: {}, subtitle: {}}\n---\n::: title\n{{slot "title"}}\n:::\n\n::: subtitle\n${templates}\n:::\n`,
    'set/section.hbs': `---\nlayout: content\nslots: {title: {}, body: {}}\n---\n::: title\n{{slot "title"}}\n:::\n\n::: body\n${templates}\n\n${spellings.map(link).join(' ')}\n:::\n`,
    ...Object.fromEntries(FILES.map((name) => [`talk/content/${name}`, ''])),
  });
  const { ok, diagnostics, written } = await buildDeck({
    cwd: folder,
    content: ['talk/content/talk.md'],
    company: 'talk/company.yaml',
    template: 'set',
    out: 'elsewhere/deep/out',
    handout: ['article', 'notes', 'deck'],
  });
  expect([ok, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([true, []]);
  for (const { file, format } of written) {
    const targets = await targetsIn(file);
    expect([file, targets.filter((target) => !isAllowed(target, file))]).toEqual([file, []]);
    const expected = ['https://e.com/%C3%BC%20b', 'https://xn--mnchen-3ya.de/x', 'http://www.e.com/y', 'mailto:a@b.org', 'tel:+49-30-1'];
    const files = ['doc.pdf#page=2', 'my%20doc.pdf', 'sub/a%23b.csv'].map((name) => `../../../talk/content/${name}`);
    expect([file, [...expected, ...files, 'https://e.com/z'].filter((target) => !targets.includes(target))]).toEqual([file, []]);
    expect([file, targets.includes(safe(LONG))]).toEqual([file, format === 'pdf']);
  }
  const codes = new Set(diagnostics.map(({ id: code }) => code));
  expect(['link-unsafe', 'link-broken', 'link-missing', 'link-long'].filter((code) => !codes.has(code))).toEqual([]);
  // Each spelling is named once a place at least.
  const named = diagnostics.filter(({ id: code }) => ['link-unsafe', 'link-broken', 'link-missing'].includes(code)).length;
  expect(named).toBeGreaterThanOrEqual(PLACES.length * (UNSAFE.length + BROKEN.length));
});
