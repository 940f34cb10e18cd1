import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { elementsIn } from '../../src/lib/xml/tree.js';
import { contactSheet } from '../support/contact-sheet.mjs';
import { linesOf } from '../support/office/lines-of.js';
import { type Ground, problems } from '../support/office/problems.js';
import { openArchive, textOf } from '../support/pptx/archive.js';
import { readDeck } from '../support/pptx/read.js';
import { sdkErrors } from '../support/pptx/sdk.js';

const KINDS = ['.potx', '.pptx', '.potm', '.pptm', '.ppsx'];

/** What a content becomes on a template. */
interface Row {
  readonly template: string;
  readonly content: string;
  readonly slides: number;
  /** What the Open XML SDK finds, and did not find in the template. */
  readonly errors: readonly string[];
  /** Lines outside their shape, off the slide, or over one another, where LibreOffice renders the deck. */
  readonly lines: readonly string[];
}

/** Where decks are built and kept. */
interface Place {
  readonly root: string;
  /** For the decks, and the pictures of their slides. */
  readonly out: string;
}

/**
 * Builds every content on every template of a folder, prints a line for each and what is wrong beneath it, and leaves contact sheets of the
 * slides in `out`. True where nothing is wrong; a template that is refused is told and counts as sound.
 */
export async function tryTemplates(folder: string, contents: readonly string[], place: Place): Promise<boolean> {
  const files = readdirSync(folder)
    .filter((file) => KINDS.includes(extname(file).toLowerCase()))
    .sort();
  if (files.length === 0) throw new Error(`no templates in ${folder}; expected ${KINDS.join(', ')}`);
  let sound = true;
  for (const file of files) {
    const own = new Set(await errorsOf(join(folder, file)));
    for (const content of contents) {
      const row = await tryTemplate(join(folder, file), content, own, place);
      if (row === undefined) continue;
      const wrong = [...row.errors, ...row.lines];
      sound &&= wrong.length === 0;
      console.log(
        `${row.template.padEnd(32)} ${row.content.padEnd(18)} ${String(row.slides).padStart(3)} slides  ${row.errors.length} new SDK errors  ${row.lines.length} lines astray`,
      );
      for (const one of wrong) console.log(`  ${one}`);
    }
  }
  return sound;
}

async function tryTemplate(file: string, content: string, own: ReadonlySet<string>, { root, out }: Place): Promise<Row | undefined> {
  const [template, stem] = [basename(file), basename(content, '.md')];
  const folder = join(out, `${template}-${stem}`);
  mkdirSync(folder, { recursive: true });
  const run = spawnSync(process.execPath, ['dist/cli/main.cjs', content, '--theme', file, '--format', 'pptx', '--out', folder, '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  writeFileSync(join(folder, 'messages.txt'), run.stderr);
  const deck = join(folder, `${stem}.pptx`);
  if (!existsSync(deck)) {
    console.log(
      `${template.padEnd(32)} ${stem.padEnd(18)} refused: ${run.stderr.split('\n').find((line) => line.includes('error[')) ?? run.stderr}`,
    );
    return undefined;
  }
  const errors = (await errorsOf(deck)).filter((error) => !own.has(error));
  return { template, content: stem, ...rendered(deck, folder), errors: [...new Set(errors)] };
}

/** The deck as LibreOffice shows it: its slides on a sheet, and what is wrong with their lines. */
function rendered(deck: string, folder: string): Pick<Row, 'slides' | 'lines'> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], { stdio: 'ignore' });
  const pdf = deck.replace(/\.pptx$/, '.pdf');
  execFileSync('pdftoppm', ['-r', '40', '-png', pdf, join(folder, 'slide')]);
  const pictures = readdirSync(folder)
    .filter((name) => /^slide-\d+\.png$/.test(name))
    .sort()
    .map((name) => join(folder, name));
  writeFileSync(`${folder}.png`, contactSheet(pictures, 6, 320));
  const bytes = readFileSync(deck);
  const ground = groundOf(bytes);
  const shown = readDeck(bytes).slides.filter(({ hidden }) => !hidden);
  const lines = linesOf(pdf).flatMap((page, i) => problems(page, shown[i], ground).map((problem) => `slide ${i + 1}: ${problem}`));
  return { slides: shown.length, lines };
}

/** What masters and layouts say themselves, not in placeholders, and how they let text stand. */
function groundOf(deck: Uint8Array): Ground {
  const archive = openArchive(deck);
  const parts = archive.names.filter((name) => /^ppt\/slide(Layouts|Masters)\/[^/]+\.xml$/.test(name)).map((name) => archive.xmlOf(name));
  const shapes = parts.flatMap((part) => elementsIn(part, 'p:sp')).filter((shape) => elementsIn(shape, 'p:ph').length === 0);
  return {
    said: shapes
      .flatMap((shape) => elementsIn(shape, 'a:t').map(textOf))
      .join('')
      .replace(/\s/g, ''),
    hangs: parts.some((part) =>
      [1, 2, 3, 4, 5].some((n) => elementsIn(part, `a:lvl${n}pPr`).some(({ attributes }) => attributes.hangingPunct === '1')),
    ),
  };
}

/** What the Open XML SDK says of a package, without the numbers of parts and places: in a deck these are others than in its template. */
async function errorsOf(file: string): Promise<readonly string[]> {
  const errors = await sdkErrors(file, { officeVersion: 'Microsoft365' });
  return errors.map(({ path, description }) => `${path}: ${description}`.replace(/\d+/g, 'n'));
}
