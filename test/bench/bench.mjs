// Wall time and peak memory of the lecture ×1, ×10, ×100 and of 50 pictures of 2 MB and of 10 with alpha, as ratios to a bare `node -e 0` of the same run, to pandoc (deck) and to Typst (article) where they are there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { findTypst, typstOf } from './typst.mjs';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli/main.cjs');
const memory = pathToFileURL(join(import.meta.dirname, 'memory.mjs')).href;
const work = mkdtempSync(join(tmpdir(), 'build-deck-bench-'));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function time(command, args, runs) {
  const once = () => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  once();
  return median(Array.from({ length: runs }, once));
}

function peak(args) {
  const { stderr } = spawnSync(process.execPath, ['--import', memory, ...args], { cwd: root, encoding: 'utf8' });
  return Number(/peak-kB (\d+)/.exec(stderr)?.[1]) / 1024;
}

function repeated(times) {
  const text = readFileSync(join(root, 'content/2022-ai-events.md'), 'utf8');
  const end = text.indexOf('\n---', 3) + 4;
  const path = join(work, `lecture-x${times}.md`);
  writeFileSync(path, text.slice(0, end) + text.slice(end).repeat(times));
  return path;
}

/** A JPEG whose bytes can't be compressed: headers, then noise without markers, `size` bytes. The same number gives the same picture. */
function noise(size, seed) {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080bb80fa001011100ffda0008010100003f00', 'hex');
  const body = Buffer.alloc(size);
  for (let i = 0, state = seed; i < size; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    body[i] = (state >>> 24) % 255;
  }
  return Buffer.concat([head, body, Buffer.from('ffd9', 'hex')]);
}

/** A deck of slides with a picture each, no two alike. */
function pictured(name, count, extension, make) {
  const slides = Array.from({ length: count }, (_, i) => {
    writeFileSync(join(work, `${name}-${i}.${extension}`), make(i + 1));
    return `# Slide ${i}\n\n- a point\n\n![a picture](${name}-${i}.${extension})\n`;
  });
  const path = join(work, `${name}.md`);
  writeFileSync(path, `---\ntitle: Pictures\nlang: en\n---\n\n${slides.join('\n')}`);
  return path;
}

const PICTURED = {
  '50 × 2 MB': () => pictured('photographs', 50, 'jpg', (seed) => noise(2_000_000, seed)),
  '10 × 2 MP with alpha': () => pictured('fading', 10, 'png', fading),
};

/** An RGBA PNG of two million pixels that fade out downwards: differences to the pixel above that are small, as in a photograph. */
function fading(seed) {
  const [width, height] = [1640, 1230];
  const rows = Buffer.alloc(height * (4 * width + 1));
  for (let y = 0, at = 0, state = seed; y < height; y++) {
    rows[at++] = 2;
    for (let x = 0; x < width; x++) {
      for (let sample = 0; sample < 3; sample++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        rows[at++] = (state >>> 27) - 16;
      }
      rows[at++] = y % 8 === 1 ? 1 : 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const chunks = [
    ['IHDR', header],
    ['IDAT', deflateSync(rows, { level: 1 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks.map(([type, data]) => chunk(type, data))]);
}

function chunk(type, data) {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** Milliseconds that Typst takes for the same content; undefined where it is not there. */
function typstTime(file, runs) {
  const typst = basename(file).startsWith('lecture') ? findTypst() : undefined;
  if (typst === undefined) return undefined;
  const source = file.replace(/md$/, 'typ');
  writeFileSync(source, typstOf(readFileSync(file, 'utf8')));
  return time(typst.command, [...typst.args, source, join(out, 'typst.pdf')], runs);
}

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const out = join(work, 'out');
mkdirSync(out);

try {
  const bare = time(process.execPath, ['-e', '0'], 15);
  console.log(`node ${process.version}, bare \`node -e 0\`: ${bare.toFixed(0)} ms\n`);
  console.log('| content | format | pages | ms | ÷ bare node | ms a page | peak MB | pandoc or Typst ms | ÷ that |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const times of [1, 10, 100, ...Object.keys(PICTURED)]) {
    const file = PICTURED[times]?.() ?? repeated(times);
    const runs = times === 1 ? 11 : times === 10 ? 5 : 3;
    const name = times in PICTURED ? times : `×${times}`;
    const pandoc =
      hasPandoc && !(times in PICTURED) ? time('pandoc', [file, '-o', join(out, 'pandoc.pptx')], times === 100 ? 1 : 3) : undefined;
    const typst = typstTime(file, times === 100 ? 1 : 3);
    for (const format of ['pptx', 'pdf', 'pptx,pdf']) {
      const args = [cli, file, '--format', format, '--out', out, '--quiet'];
      const wall = time(process.execPath, args, runs);
      const summary = JSON.parse(execFileSync(process.execPath, [...args, '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }));
      const pages = summary.written.reduce((total, { pages }) => total + pages, 0);
      const other = { pptx: pandoc, pdf: typst }[format];
      const versus = other === undefined ? ['', ''] : [other.toFixed(0), (wall / other).toFixed(2)];
      console.log(
        `| ${name} | ${format} | ${pages} | ${wall.toFixed(0)} | ${(wall / bare).toFixed(2)} | ${(wall / pages).toFixed(2)} | ${peak(args).toFixed(0)} | ${versus.join(' | ')} |`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
