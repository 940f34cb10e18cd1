import type { Report } from './diagnostics.js';

/** The only door from a stage to files, fonts and the clock. Paths are absolute or relative to the working folder. */
export interface World {
  /** The bytes of a file. Throws `FileMissing` when there is none or it can't be read. */
  readonly read: (path: string) => Uint8Array;
  /** True where `path` names an existing file or folder. */
  readonly exists: (path: string) => boolean;
  /** Names of the files in a folder, sorted; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** The real path, links resolved: what "inside the content's folder" is judged by. */
  readonly real: (path: string) => string;
  /** A file of an installed npm package, such as a font: `@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf`; or one of `systemFonts`. Throws `FileMissing`. */
  readonly packageFile: (specifier: string) => Uint8Array;
  /** Part of such a file, from `offset` on; a world without it has the whole file read. */
  readonly packagePart?: (specifier: string, offset: number, length: number) => Uint8Array;
  /** Absolute paths of the machine's own font files, in an order that is always the same; absent where outputs must not depend on the machine. */
  readonly systemFonts?: () => readonly string[];
  /** Where such a file stands on the disk, for programs that read it themselves; a world without a disk has none. */
  readonly packagePath?: (specifier: string) => string;
  /** What dates in outputs are taken from where the content gives none: SOURCE_DATE_EPOCH, else 1980-01-01 (reproducible-builds.org). */
  readonly epoch: Date;
  /** The day it is, SOURCE_DATE_EPOCH's where set: for warnings of what has expired, never for what is written. */
  readonly today: Date;
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing';
  /** `found`: what stands there instead of a file, in words: “a folder”. */
  constructor(
    readonly path: string,
    readonly found?: string,
  ) {
    super(found === undefined ? `no readable file at ${path}` : `${path} is ${found}; expected a file`);
  }
}

/** What every stage gets beside its input. */
export interface Env {
  readonly report: Report;
  readonly world: World;
  /** For long loops: lets the event loop turn, and throws where the build was called off. Absent where it can't be. */
  readonly pause?: () => Promise<void>;
}
