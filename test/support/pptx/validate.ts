import { join } from 'node:path';
import { workFolder } from '../cli.js';
import { badTargets } from './link-targets.js';
import { sdkErrors } from './sdk.js';

export const OFFICE_VERSIONS = ['Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365'] as const;

/** What the Open XML SDK finds wrong with a deck, or with a workbook, in words; and link targets that are no URIs, which it does not tell of. */
export async function validatePackage(
  bytes: Uint8Array,
  officeVersion: (typeof OFFICE_VERSIONS)[number] = 'Microsoft365',
  name: 'deck.pptx' | 'book.xlsx' = 'deck.pptx',
): Promise<readonly string[]> {
  const folder = workFolder({ [name]: bytes });
  const errors = await sdkErrors(join(folder, name), { officeVersion });
  const found = errors.map(({ path, description, ...rest }) => `${path}: ${description} ${'xPath' in rest ? rest.xPath : ''}`);
  return [...found, ...badTargets(bytes)];
}
