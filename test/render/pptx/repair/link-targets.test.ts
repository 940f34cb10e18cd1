import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../../../src/lib/zip/read.js';
import { writeZip } from '../../../../src/lib/zip/write.js';
import { buildDeckIn, head, workFolder } from '../../../support/cli.js';
import { badTargets } from '../../../support/pptx/link-targets.js';
import { sdkErrors } from '../../../support/pptx/sdk.js';

const deck = (): Uint8Array => {
  const folder = workFolder({ 'talk.md': `${head}# One\n\n[x](https://example.com/a)\n` });
  buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  return readFileSync(join(folder, 'output/talk.pptx'));
};

const withTarget = (target: string): Uint8Array =>
  writeZip(
    [...readZip(deck())].map(([name, bytes]) => ({
      name,
      bytes:
        new TextEncoder().encode(new TextDecoder('latin1').decode(bytes)).length === bytes.length && name.endsWith('.rels')
          ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace('https://example.com/a', target))
          : bytes,
    })),
  );

describe('targets of links', () => {
  test('are sound in what is built', () => expect(badTargets(deck())).toEqual([]));

  test.each(['http://', 'https://a b', 'https://e.com:99999/', 'https://e.com/%zz', 'C:\\x.pdf', 'a b.pdf', 'https://[::1', ''])(
    '“%s” is told of',
    (target) => {
      expect(badTargets(withTarget(target))).toEqual([expect.stringContaining(`the target “${target}”`)]);
    },
  );

  test.each(['https://e.com/a%20b?q=1#x', 'mailto:a@b.c', '../a/%E4%B8%AD.pdf', 'https://例え.jp/中'])('“%s” is one', (target) => {
    expect(badTargets(withTarget(target))).toEqual([]);
  });

  test('the SDK’s validator is given a copy: the file itself is as it was', async () => {
    const bytes = withTarget('https://a b');
    const folder = workFolder({ 'deck.pptx': bytes });
    await sdkErrors(join(folder, 'deck.pptx'), { officeVersion: 'Microsoft365' });
    expect(readFileSync(join(folder, 'deck.pptx')).equals(Buffer.from(bytes))).toBe(true);
  });
});
