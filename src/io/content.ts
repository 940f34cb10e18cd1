import { basename, extname } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { FileMissing, type World } from '../lib/world.js';
import { locateContent } from './locate.js';

/** A content file's name without its ending: what its outputs are called. */
export const stemOf = (file: string): string => basename(file, extname(file));

/**
 * The content files meant, each found. Throws `UsageError` where there are none, where one is missing, and for two that
 * would be written under one name.
 */
export function contentFiles(named: readonly string[], cwd: string, world: World): readonly string[] {
  const files = [...new Set(locateContent(named, cwd))];
  if (files.length === 0)
    throw new UsageError(
      `no content: ${named.join(', ') || 'content'} holds no .md file`,
      'name a Markdown file, or put one into content/',
    );
  const stems = new Map<string, string>();
  for (const file of files) {
    const twin = stems.get(stemOf(file));
    if (twin !== undefined)
      throw new UsageError(`“${twin}” and “${file}” would be written under one name`, 'build them into different folders with --out');
    stems.set(stemOf(file), file);
  }
  const missing = files.find((file) => !world.exists(file));
  if (missing !== undefined) throw new UsageError(`no such file: ${missing}`, 'check the path; without one, every content/*.md is built');
  return files;
}

/** A content file's text. Throws `UsageError` where it can't be read. */
export function readContent(file: string, world: World): string {
  try {
    return new TextDecoder().decode(world.read(file));
  } catch (cause) {
    if (cause instanceof FileMissing) throw new UsageError(`can't read ${file}`, 'check that it is a text file that you may read');
    throw cause;
  }
}
