import type { HandoutDraft, QrCode } from '../../../compose/types.js';
import type { Env } from '../../../lib/world.js';
import { plainText } from '../../blocks/text/plain.js';

/** The section in which each code is first cited, by the code's number. */
export function sectionsOf({ chapters }: HandoutDraft): ReadonlyMap<number, string> {
  const sections = new Map<number, string>();
  for (const { title, codes, topics } of chapters) {
    const name = plainText(title);
    for (const { number } of [...codes, ...topics.flatMap((topic) => topic.codes)]) {
      if (name !== '' && !sections.has(number)) sections.set(number, name);
    }
  }
  return sections;
}

/** Reports `cards-none` where there is nothing to make cards of. */
export function reportNone(codes: readonly QrCode[], { meta }: HandoutDraft, env: Env): void {
  if (codes.length > 0) return;
  env.report({
    severity: 'warning',
    id: 'cards-none',
    message: 'no card can be made: the content cites no video',
    at: meta.at('handout'),
    help: 'paste the address of a video into the text; another form of handout needs none',
  });
}
