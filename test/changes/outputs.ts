import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspectTheme } from '../../src/index.js';
import { diskWorld } from '../../src/io/disk.js';
import { wholeSlide } from '../../src/layout/index.js';
import { type Diagnostic, formatDiagnostic } from '../../src/lib/diagnostics.js';
import type { Env } from '../../src/lib/world.js';
import { writeXml } from '../../src/lib/xml/write.js';
import { type Drafts, draft, dress, FORMATS, type Form, formNames, loadTheme, readCompany, understand } from '../../src/pipeline.js';
import { renderSvg } from '../../src/render/svg/index.js';
import type { Theme } from '../../src/theme/types.js';
import { settings } from '../support/settings.js';
import type { Document } from './documents.js';
import { pdfParts } from './parts/pdf-parts.js';
import type { Parts } from './parts/types.js';
import { zipParts } from './parts/zip-parts.js';

/** Made files by path below the corpus. */
export type Inputs = ReadonlyMap<string, Uint8Array>;

/** What is made of a document, output by output, and last what was said on the way. */
export async function* outputsOf(
  document: Document,
  root: string,
  inputs: Inputs,
): AsyncGenerator<readonly [output: string, parts: Parts]> {
  const said: Diagnostic[] = [];
  const env: Env = { world: worldOf(root, inputs), report: (diagnostic) => said.push(diagnostic) };
  const company = document.company === undefined ? undefined : await readCompany(`${CORPUS}/${document.company}`, env);
  const text = new TextDecoder().decode(env.world.read(document.content));
  const deck = understand(text, document.content, settings(document.set ?? {}), env, company);
  const drafts = draft(deck, document.templates === undefined ? 'templates/default' : `${CORPUS}/${document.templates}`, env);
  const theme = await loadTheme(themePlace(document.theme), env);
  const outputs = document.outputs.length === 0 ? ['pptx', 'svg', ...(await formNames())] : document.outputs;
  const broken = said.some(({ severity }) => severity === 'error');
  if (drafts !== undefined && theme !== undefined && !broken)
    for (const output of outputs)
      yield [
        `${document.name}: ${output}`,
        output === 'inspect' ? await inspected(document.theme, inputs) : await made(output, drafts, theme, env),
      ];
  yield [`${document.name}: messages`, messageParts(said)];
}

/** Each place's messages: where and what by name, how it is said as text. */
function messageParts(said: readonly Diagnostic[]): Parts {
  const parts = new Map<string, string>();
  for (const diagnostic of said) {
    const { at, id: code } = diagnostic;
    const name = `${at.file.split(/[\\/]/).at(-1)}:${at.line}:${at.column} ${code}`;
    parts.set(name, [parts.get(name) ?? '', formatDiagnostic(diagnostic)].join('\n'));
  }
  return parts;
}

const CORPUS = 'test/changes/corpus';

const themePlace = (theme: string): string => (theme.startsWith('templates/') ? `${CORPUS}/${theme}` : `themes/${theme}`);

/** The project's files with those that were made; no fonts of the machine, and always the same day. */
function worldOf(root: string, inputs: Inputs): Env['world'] {
  const { systemFonts: _fonts, ...disk } = diskWorld(root);
  const held = (path: string): Uint8Array | undefined => {
    const [, below] = path.replaceAll('\\', '/').split(`${CORPUS}/`);
    return below === undefined ? undefined : inputs.get(below);
  };
  return {
    ...disk,
    read: (path) => held(path) ?? disk.read(path),
    list: (folder) => {
      const names = [...inputs.keys()].filter((path) =>
        folder.replaceAll('\\', '/').endsWith(`${CORPUS}/${path.slice(0, path.lastIndexOf('/'))}`),
      );
      return names.length === 0 ? disk.list(folder) : names.map((path) => path.slice(path.lastIndexOf('/') + 1)).sort();
    },
    exists: (path) => held(path) !== undefined || disk.exists(path),
    epoch: new Date(0),
    today: new Date('2026-01-15T12:00:00Z'),
  };
}

async function made(output: string, drafts: Drafts, theme: Theme, env: Env): Promise<Parts> {
  if (output === 'svg') return slidesAsSvg(drafts, theme, env);
  const forms = (await formNames()).filter((name): name is Form => name === output);
  const [file] = await (output === 'pptx' ? FORMATS.pptx : FORMATS.pdf)(dress(drafts, theme, forms, env), env);
  if (file === undefined) return new Map();
  return output === 'pptx' ? zipParts(file.bytes) : pdfParts(file.bytes);
}

/** What is understood of a theme below the corpus, without what depends on the machine: fonts that it has, folders. */
async function inspected(theme: string, inputs: Inputs): Promise<Parts> {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-changes-'));
  try {
    for (const [path, bytes] of inputs) {
      if (path !== theme && !path.startsWith(`${theme}/`)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { inspected: found } = await inspectTheme(join(folder, theme));
    const { fonts: _fonts, from: _from, diagnostics: _said, ...rest } = found ?? { fonts: [], from: '', diagnostics: [] };
    return new Map(Object.entries(rest).map(([name, part]) => [name, JSON.stringify(part, null, 1)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function slidesAsSvg(drafts: Drafts, theme: Theme, env: Env): Promise<Parts> {
  const scene = await dress(drafts, theme, [], env).slides(theme);
  return new Map(
    scene.pages.map((page, i) => [
      `slide ${i + 1}`,
      writeXml(renderSvg(wholeSlide(page, theme), scene.size, theme, { label: page.title })),
    ]),
  );
}
