import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Diagnostic } from '../../lib/diagnostics.js';
import { percentDecoded } from '../../lib/percent-decoded.js';
import type { PictureFile } from '../../lib/pictures/picture-file.js';
import { sniff } from '../../lib/pictures/sniff.js';
import type { Sniffed } from '../../lib/pictures/sniffed.js';
import type { FindBeside } from '../../lib/pictures/svg.js';
import type { Span } from '../../lib/span.js';
import { type Env, FileMissing } from '../../lib/world.js';
import { homeOf, isWithin } from '../home.js';
import { meantPath } from './meant-path.js';
import { type PlaceholderSize, placeholder } from './placeholder.js';

/** Beyond this, no program opens the deck smoothly. */
const LARGEST = 50 * 1024 * 1024;

/** Files that are no picture and never were meant as one. */
const VIDEO = /\.(?:mp4|m4v|mov|webm|mkv|avi|wmv|ogv)$/i;

/** From here on the deck grows unwieldy. */
const HEAVY = 20 * 1024 * 1024;

type Failure = Pick<Diagnostic, 'id' | 'message' | 'help'> & Partial<Pick<Diagnostic, 'severity'>>;
/** `notes` are said once. */
type Found = { readonly file: PictureFile; readonly notes: readonly Failure[] } | { readonly failure: Failure };

/** The pictures beside one content file; each file is read once, and every use shares its bytes. */
export class PictureShelf {
  readonly #folder: string;
  /** Pictures may stand anywhere in here: the Git repository that holds the content, else the content's folder. */
  readonly #home: string;
  readonly #known = new Map<string, Found>();
  readonly #placeholders = new Map<string, PictureFile>();

  constructor(
    file: string,
    private readonly env: Env,
  ) {
    this.#folder = dirname(file);
    this.#home = homeOf(this.#folder, env.world);
  }

  /** What stands for a picture that can't be had: the same for the same words and size, so that it is drawn and written once. */
  placeholder(words: string, size: PlaceholderSize): PictureFile {
    const key = `${size.width} ${size.height} ${words}`;
    const made = this.#placeholders.get(key) ?? placeholder(words, size);
    this.#placeholders.set(key, made);
    return made;
  }

  /**
   * The picture that `src` names, relative to the content file's folder. Undefined after a warning at `at` where it can't be had: one picture stops no deck;
   * notes say when it is heavy (`picture-heavy`) or an animation that stands still (`picture-still`).
   */
  find(src: string, at: Span): PictureFile | undefined {
    const known = this.#known.get(src);
    const found = known ?? this.#read(src);
    this.#known.set(src, found);
    if ('failure' in found) {
      this.env.report({ severity: 'warning', at, ...found.failure });
      return undefined;
    }
    if (known === undefined) for (const note of found.notes) this.env.report({ severity: 'note', at, ...note });
    return found.file;
  }

  /** True for a path that leaves what may be read by its words alone. */
  #leaves(src: string): boolean {
    return relative(this.#home, isAbsolute(src) ? src : join(this.env.world.real(this.#folder), src)).startsWith('..');
  }

  /** Where `src` may stand. A path from the root is a site's: GitHub's is the repository, Slidev's and Vite's the folder `public`. */
  #places(src: string): readonly string[] {
    return isAbsolute(src)
      ? [src, join(this.#folder, src), join(this.#folder, 'public', src), join(this.#home, src)]
      : [join(this.#folder, src)];
  }

  /** A picture that a drawing in `folder` names: as the content's own, from inside its home, and never from the network. */
  #beside(folder: string, src: string): Uint8Array | undefined {
    const { world } = this.env;
    const path = [src, percentDecoded(src)].map((name) => join(folder, name)).find((candidate) => world.exists(candidate));
    if (path === undefined || !isWithin(this.#home, world.real(path))) return undefined;
    try {
      return world.read(path);
    } catch (cause) {
      if (!(cause instanceof FileMissing)) throw cause;
      return undefined;
    }
  }

  #read(src: string): Found {
    const { world } = this.env;
    if (VIDEO.test(src))
      return failure({
        id: 'picture-format',
        message: `“${src}” is a video; expected a picture`,
        help: 'link to the video where it stands on the web, which makes a QR code of it; or insert it in PowerPoint',
      });
    // A name with spaces needs `%20` in Markdown.
    const path = [src, percentDecoded(src), src.normalize('NFD')]
      .flatMap((name) => this.#places(name))
      .find((candidate) => world.exists(candidate));
    if (path === undefined && this.#leaves(src)) return outside(src);
    if (path === undefined) {
      const meant = meantPath(src, this.#folder, world);
      return failure({
        id: 'picture-missing',
        message: `no picture “${src}”; expected a file in ${this.#folder === '.' ? 'the folder of the content' : this.#folder}`,
        help:
          meant === undefined
            ? 'check the name, capitals too: it is looked for from the folder that the content stands in'
            : `did you mean \`${meant}\`?${/[ ()]/.test(meant) ? ` Write \`<${meant}>\`` : ''}`,
      });
    }
    if (!isWithin(this.#home, world.real(path))) return outside(src);
    try {
      return judge(src, world.read(path), (beside) => this.#beside(dirname(path), beside));
    } catch (cause) {
      if (!(cause instanceof FileMissing)) throw cause;
      return failure({
        id: 'picture-missing',
        message: `picture “${src}” ${cause.found === undefined ? 'can’t be read' : `is ${cause.found}`}; expected a file that may be read`,
        help: 'check that it is a file and who may read it',
      });
    }
  }
}

/** The same whether or not there is such a file: nothing is told of what stands there. */
const outside = (src: string): Found =>
  failure({
    id: 'picture-outside',
    message: `picture “${src}” stands outside the folder of the content; expected one inside it`,
    help: 'copy it into the folder of the content, or a folder in there; in a Git repository it may stand anywhere in that, and `/` is its folder or `public` beside the content',
  });

const failure = (said: Failure): Found => ({ failure: said });

function judge(src: string, bytes: Uint8Array, beside: FindBeside): Found {
  const code = 'picture-format';
  const supported = 'save it as PNG or JPEG, or as SVG if it is a drawing';
  if (bytes.length > LARGEST)
    return failure({
      id: 'picture-large',
      message: `picture “${src}” has ${megabytes(bytes)} MB; expected at most 50 MB`,
      help: 'make it smaller: 3840 pixels are enough for a whole slide',
    });
  if (bytes.length === 0)
    return failure({
      id: code,
      message: `picture “${src}” is an empty file; expected a picture`,
      help: 'copy it again: it may not have been there yet',
    });
  const sniffed = sniff(bytes, beside);
  switch (sniffed.kind) {
    case 'picture':
      return whole(src, bytes, sniffed);
    case 'other':
      return failure({ id: code, message: `picture “${src}” is ${sniffed.name}; expected PNG, JPEG, GIF, WebP or SVG`, help: supported });
    case 'vast':
      return failure({
        id: 'picture-large',
        message: `picture “${src}” has ${sniffed.millions} million pixels; expected at most ${sniffed.most} million`,
        help: 'make it smaller: 8 million pixels are enough for a whole slide, 35 million for a page at 600 dpi',
      });
    case 'endless':
      return failure({
        id: 'picture-work',
        message: `picture “${src}” takes minutes to draw: ${sniffed.what}`,
        help: 'open it in the program that it was made with and save it as PNG',
      });
    case 'broken':
      return failure({
        id: code,
        message: `picture “${src}” is a damaged ${sniffed.name}; expected a whole one`,
        help: 'save or copy it again',
      });
    case 'none':
      return failure({ id: code, message: `“${src}” is not a picture; expected PNG, JPEG, GIF, WebP or SVG`, help: supported });
  }
}

function whole(src: string, bytes: Uint8Array, { kind: _, frames, lost = [], ...file }: Extract<Sniffed, { kind: 'picture' }>): Found {
  const notes: Failure[] = [];
  if (bytes.length > HEAVY)
    notes.push({
      id: 'picture-heavy',
      message: `picture “${src}” has ${megabytes(bytes)} MB, which everyone who opens the deck waits for`,
      help: '3840 pixels are enough for a whole slide',
    });
  if (frames === true)
    notes.push({
      id: 'picture-still',
      message: `picture “${src}” is an animated WebP; its first frame is shown`,
      help: 'PowerPoint plays animations that are saved as GIF',
    });
  if (lost.length > 0)
    notes.push({
      severity: 'warning',
      id: 'picture-parts',
      message: `of picture “${src}” this is not drawn: ${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ` and ${lost.length - 3} more` : ''}`,
      help: 'save it with its pictures embedded, or as PNG; files that it names are looked for from its own folder, never on the web',
    });
  return { file, notes };
}

const megabytes = (bytes: Uint8Array): number => Math.round(bytes.length / 1024 / 1024);
