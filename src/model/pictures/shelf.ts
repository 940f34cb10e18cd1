import { dirname, isAbsolute, join, sep } from 'node:path';
import type { Diagnostic } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import { type Sniffed, sniff } from './format.js';

/** Beyond this, no program opens the deck smoothly. */
const LARGEST = 50 * 1024 * 1024;

type Picture = { readonly bytes: Uint8Array } & Extract<Sniffed, { kind: 'picture' }>;
type Failure = Pick<Diagnostic, 'code' | 'message' | 'help'>;

/** The pictures beside one content file; each file is read once, and every use shares its bytes. */
export class PictureShelf {
  readonly #folder: string;
  readonly #known = new Map<string, Picture | Failure>();

  constructor(
    file: string,
    private readonly env: Env,
  ) {
    this.#folder = dirname(file);
  }

  /** The picture that `src` names, relative to the content file's folder. Undefined after reporting an error at `at` where it can't be had. */
  find(src: string, at: Span): Picture | undefined {
    const known = this.#known.get(src) ?? this.#read(src);
    this.#known.set(src, known);
    if ('bytes' in known) return known;
    this.env.report({ severity: 'error', at, ...known });
    return undefined;
  }

  #read(src: string): Picture | Failure {
    const { world } = this.env;
    const path = [src, decoded(src)]
      .map((name) => (isAbsolute(name) ? name : join(this.#folder, name)))
      .find((candidate) => world.exists(candidate));
    if (path === undefined)
      return {
        code: 'picture-missing',
        message: `no picture “${src}”; expected a file in ${this.#folder === '.' ? 'the folder of the content' : this.#folder}`,
        help: 'check the name, capitals too: it is looked for from the folder that the content stands in',
      };
    const home = world.real(this.#folder);
    if (!world.real(path).startsWith(home.endsWith(sep) ? home : home + sep))
      return {
        code: 'picture-outside',
        message: `picture “${src}” stands outside the folder of the content; expected one inside it`,
        help: 'copy it into the folder of the content, or a folder in there',
      };
    try {
      return judge(src, world.read(path));
    } catch {
      return {
        code: 'picture-missing',
        message: `picture “${src}” can't be read; expected a file that may be read`,
        help: 'check that it is a file and who may read it',
      };
    }
  }
}

/** `%20` and the like, which Markdown needs for a name with spaces. */
function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function judge(src: string, bytes: Uint8Array): Picture | Failure {
  const code = 'picture-format';
  const supported = 'save it as PNG or JPEG, or as SVG if it is a drawing';
  if (bytes.length > LARGEST)
    return {
      code: 'picture-large',
      message: `picture “${src}” has ${Math.round(bytes.length / 1024 / 1024)} MB; expected at most 50 MB`,
      help: 'make it smaller: 3840 pixels are enough for a whole slide',
    };
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'picture':
      return { ...sniffed, bytes };
    case 'other':
      return { code, message: `picture “${src}” is ${sniffed.name}; expected PNG, JPEG or SVG`, help: supported };
    case 'broken':
      return { code, message: `picture “${src}” is a damaged ${sniffed.name}; expected a whole one`, help: 'save or copy it again' };
    case 'none':
      return { code, message: `“${src}” is not a picture; expected PNG, JPEG or SVG`, help: supported };
  }
}
