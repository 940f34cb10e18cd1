import type { Report } from '../../lib/diagnostics.js';
import type { FrontMatter } from '../types.js';

const PLACEHOLDER = /\{\{[^{}\n]+\}\}/;

/** Reports values that hold a `{{placeholder}}` (`foreign-syntax`): nothing fills it in, so cover and footers show it as it is written. */
export function reportPlaceholders(head: FrontMatter, report: Report): void {
  const { title, subtitle, author, date, company } = head;
  const texts = { title, subtitle, author, date, 'company.name': company?.name, 'company.confidentiality': company?.confidentiality };
  for (const [key, text] of Object.entries(texts)) {
    const found = PLACEHOLDER.exec(text ?? '')?.[0];
    if (found === undefined) continue;
    report({
      severity: 'warning',
      id: 'foreign-syntax',
      message: `“${found}” in \`${key}\` is a variable of templates; it is shown as it is written`,
      at: head.at(key),
      help: 'write its value: variables are read in templates and in the disclaimer',
    });
  }
}
