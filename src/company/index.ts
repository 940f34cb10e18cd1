import { dirname } from 'node:path';
import { checkYaml, type FileKind } from '../lib/check-yaml.js';
import { readLogos } from '../lib/pictures/logo.js';
import { decodedText } from '../lib/text-file.js';
import type { Env } from '../lib/world.js';
import { type Path, readYaml } from '../lib/yaml.js';
import { companySchema } from './schema.js';
import type { CompanyFile } from './types.js';

const COMPANY: FileKind = { value: 'company-value', key: 'company-key', page: 'content/README.md' };

/**
 * Reads a `company.yaml`. Reports `company-syntax`, `company-value`, `company-logo` (errors: the answer is undefined) and `company-key`
 * (a warning), each at its line and column. Throws `FileMissing`.
 */
export function loadCompany(file: string, env: Env): CompanyFile | undefined {
  const text = decodedText(env.world.read(file), file, env.report);
  const yaml = readYaml(text, file, 1, 'company-syntax', env.report);
  if (yaml === undefined) return undefined;
  const source = yaml.value === null ? { ...yaml, value: {} } : yaml;
  const checked = checkYaml(companySchema, source, COMPANY, env.report);
  if (checked === undefined) return undefined;
  const { logo, ...rest } = checked;
  const logos = logo === undefined ? [] : readLogos(logo, dirname(file), yaml.keyAt(['logo']), 'company-logo', env);
  return {
    ...rest,
    ...(logos.length > 0 && { logo: logos }),
    file,
    addresses: checked.addresses ?? [],
    at: (key) => yaml.keyAt(pathOf(key)),
  };
}

const pathOf = (key: string): Path => key.split('.');
