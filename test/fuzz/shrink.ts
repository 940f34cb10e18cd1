import type { Case, Options } from './types.js';

/** True where a case still fails in the same way. */
type Fails = (one: Case) => Promise<boolean>;

/** The smallest case that can be made of one that fails: without options, then without blocks, lines, words and characters; at most `tries` builds. */
export async function shrunk(failing: Case, fails: Fails, tries = 500): Promise<Case> {
  let left = tries;
  const counted: Fails = async (one) => left-- > 0 && (await fails(one));
  let best = failing;
  for (let round = 0; round < 3; round++) {
    const before = best;
    best = await withoutOptions(best, counted);
    for (const [
      split,
      joint,
    ] of [[/\n\n+/, '\n\n'], [/\n/, '\n'], [/(?<=\s)(?=\S)|(?<=\w)(?=\W)|(?<=\W)(?=\w)/, ''], [/(?:)/u, '']] as const) // biome-ignore format: scales
      best = await withoutParts(best, split, joint, counted);
    if (best.text === before.text || left <= 0) break;
  }
  return best;
}

async function withoutOptions(one: Case, fails: Fails): Promise<Case> {
  let best = one;
  const simpler: readonly ((options: Options) => Options)[] = [
    ...(['strict', 'set', 'theme', 'handout'] as const).map((key) => (options: Options) => {
      const { [key]: _gone, ...rest } = options;
      return rest;
    }),
    (options) => ({ ...options, formats: ['pptx'] }),
    (options) => ({ ...options, formats: ['pdf'] }),
  ];
  for (const simplify of simpler) {
    const next = { ...best, options: simplify(best.options) };
    if (JSON.stringify(next.options) !== JSON.stringify(best.options) && (await fails(next))) best = next;
  }
  return best;
}

/** Delta debugging (Zeller and Hildebrandt, “Simplifying and isolating failure-inducing input”, 2002): ever smaller stretches are left out. */
async function withoutParts(one: Case, split: RegExp, joint: string, fails: Fails): Promise<Case> {
  let parts = one.text.split(split);
  if (parts.length > 400) return one;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < parts.length && parts.length > 1; ) {
      const rest = parts.toSpliced(from, size);
      if (await fails({ ...one, text: rest.join(joint) })) parts = rest;
      else from += size;
    }
  }
  const text = parts.join(joint);
  return text.length < one.text.length ? { ...one, text } : one;
}
