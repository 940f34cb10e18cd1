import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as pdf.js reads it; lengths in points, y from the page's top. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly ReadOutline[];
  readonly info: Readonly<Record<string, unknown>>;
  /** A property of the XMP: `dc:title`. */
  readonly xmp: (name: string) => unknown;
  readonly labels: readonly string[] | null;
  readonly marked: boolean;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
  readonly links: readonly ReadLink[];
  /** Filled rectangles in drawing order. */
  readonly fills: readonly Fill[];
  /** The colours that text is drawn in. */
  readonly inks: ReadonlySet<string>;
  /** Where pictures are drawn. */
  readonly pictures: readonly Area[];
  readonly structure: StructNode | null;
}

export interface ReadLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ReadLink extends Area {
  readonly url?: string;
  /** 1-based page that an internal link goes to, and how far down. */
  readonly page?: number;
  readonly y?: number;
  readonly contents: string;
}

export interface Fill extends Area {
  readonly colour: string;
}

export interface ReadOutline {
  readonly title: string;
  readonly page: number;
  readonly children: readonly ReadOutline[];
}

export interface StructNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly StructNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(await document.getPage(number), document));
  const metadata = await document.getMetadata();
  const marks = await document.getMarkInfo();
  return {
    pages,
    outline: await readOutline((await document.getOutline()) ?? [], document),
    info: metadata.info as Readonly<Record<string, unknown>>,
    xmp: (name) => metadata.metadata?.get(name),
    labels: await document.getPageLabels(),
    marked: marks?.Marked === true,
  };
}

async function readPage(page: PDFPageProxy, document: PDFDocumentProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    width,
    height,
    lines: await readLines(page, height),
    links: await readLinks(page, height, document),
    ...(await readDrawing(page, height)),
    structure: (await page.getStructTree()) as StructNode | null,
  };
}

interface TextPiece {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** Pieces on one baseline that follow each other without a wide gap are one line. */
async function readLines(page: PDFPageProxy, height: number): Promise<readonly ReadLine[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const lines: ReadLine[] = [];
  for (const item of items as readonly Partial<TextPiece>[]) {
    if (item.str === undefined || item.str === '' || item.transform === undefined) continue;
    const [, , , size = 0, x = 0, y = 0] = item.transform;
    const piece = { text: item.str, x, right: x + (item.width ?? 0), baseline: height - y, size };
    const last = lines.at(-1);
    if (
      last !== undefined &&
      Math.abs(last.baseline - piece.baseline) < 0.5 &&
      piece.x - last.right > -0.5 &&
      piece.x - last.right < 0.6 * size
    ) {
      lines[lines.length - 1] = { ...last, text: last.text + piece.text, right: piece.right };
    } else if (item.str.trim() !== '') lines.push(piece);
  }
  return lines;
}

async function readLinks(page: PDFPageProxy, height: number, document: PDFDocumentProxy): Promise<readonly ReadLink[]> {
  const annotations = (await page.getAnnotations()) as readonly {
    readonly subtype: string;
    readonly rect: readonly number[];
    readonly url?: string;
    readonly unsafeUrl?: string;
    readonly dest?: string | readonly unknown[];
    readonly contentsObj?: { readonly str: string };
  }[];
  const links: ReadLink[] = [];
  for (const { subtype, rect, url, unsafeUrl, dest, contentsObj } of annotations) {
    if (subtype !== 'Link') continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const area = { left, right, top: height - top, bottom: height - bottom, contents: contentsObj?.str ?? '' };
    const target = unsafeUrl ?? url;
    if (target !== undefined) links.push({ ...area, url: target });
    else if (dest !== undefined) links.push({ ...area, ...(await placeOf(dest, document)) });
  }
  return links;
}

async function placeOf(dest: string | readonly unknown[], document: PDFDocumentProxy): Promise<{ page: number; y: number }> {
  const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  if (place === null || place[0] === undefined) throw new Error(`the link's destination ${String(dest)} is nowhere`);
  const page = (await document.getPageIndex(place[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
  const { height } = (await document.getPage(page)).getViewport({ scale: 1 });
  return { page, y: height - Number(place[3] ?? height) };
}

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

async function readOutline(items: readonly OutlineItem[], document: PDFDocumentProxy): Promise<readonly ReadOutline[]> {
  const entries: ReadOutline[] = [];
  for (const { title, dest, items: children } of items) {
    const { page } = dest === null ? { page: 0 } : await placeOf(dest, document);
    entries.push({ title, page, children: await readOutline(children as readonly OutlineItem[], document) });
  }
  return entries;
}

type Matrix = readonly [number, number, number, number, number, number];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** The page's filled axis-parallel rectangles, the colours of its text and its pictures, from pdf.js's list of drawing operators. */
async function readDrawing(page: PDFPageProxy, height: number): Promise<Pick<ReadPage, 'fills' | 'inks' | 'pictures'>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills: Fill[] = [];
  const inks = new Set<string>();
  const pictures: Area[] = [];
  const stack: { matrix: Matrix; colour: string }[] = [];
  let state: { matrix: Matrix; colour: string } = { matrix: [1, 0, 0, 1, 0, 0], colour: '#000000' };
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[];
    if (operator === OPS.save) stack.push(state);
    else if (operator === OPS.restore) state = stack.pop() ?? state;
    else if (operator === OPS.transform) state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) };
    else if (operator === OPS.setFillRGBColor) state = { ...state, colour: String(args[0]) };
    else if (operator === OPS.showText) inks.add(state.colour);
    else if (operator === OPS.paintImageXObject) pictures.push(unitSquare(state.matrix, height));
    else if (operator === OPS.constructPath && args[0] === OPS.fill) {
      const path = (args[1] as readonly (Float32Array | undefined)[])[0];
      if (path !== undefined) fills.push(...rectanglesOf(path, state.matrix, height).map((area) => ({ ...area, colour: state.colour })));
    }
  }
  return { fills, inks, pictures };
}

/** Where the unit square comes to stand, which pictures fill (ISO 32000-1, 8.9.4); not for turned ones. */
function unitSquare([a, , , d, e, f]: Matrix, height: number): Area {
  const [xs, ys] = [
    [e, e + a],
    [f, f + d],
  ];
  return { left: Math.min(...xs), right: Math.max(...xs), top: height - Math.max(...ys), bottom: height - Math.min(...ys) };
}

/** pdf.js's path codes: 0 move, 1 line (two numbers each), 2 curve (six), 3 quadratic (four), 4 close. */
const OPERANDS = [2, 2, 6, 4, 0];

function rectanglesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix, height: number): readonly Area[] {
  const areas: Area[] = [];
  let points: { x: number; y: number }[] = [];
  let curved = false;
  const close = (): void => {
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const straight = points.every(({ x, y }) => (near(x, left) || near(x, right)) && (near(y, low) || near(y, high)));
    if (points.length >= 4 && !curved && straight) areas.push({ left, right, top: height - high, bottom: height - low });
    [points, curved] = [[], false];
  };
  for (let i = 0; i < path.length; ) {
    const code = path[i] ?? 4;
    const count = OPERANDS[code] ?? 0;
    if (code === 0) close();
    if (code === 2 || code === 3) curved = true;
    const [x, y] = [path[i + 1] ?? 0, path[i + 2] ?? 0];
    if (count >= 2) points.push({ x: a * x + c * y + e, y: b * x + d * y + f });
    i += 1 + count;
  }
  close();
  return areas;
}

const near = (p: number, q: number): boolean => Math.abs(p - q) < 0.01;
