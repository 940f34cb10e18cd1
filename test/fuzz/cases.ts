import { seeded } from '../support/random.js';
import { excerpt } from './corpus.js';
import { randomDocument } from './grammar/document.js';
import { mutated } from './mutate.js';
import { randomOptions } from './options.js';
import type { Case, Sample } from './types.js';

export interface Stock {
  readonly corpus: readonly string[];
  /** Paths of company templates. */
  readonly templates: readonly string[];
}

/** How many cases one is taken of for each costly check. */
const EVERY: Readonly<Record<Sample, number>> = { sdk: 80, qpdf: 25, twice: 25, cli: 100 };

/** The case of a seed and a number: half of them grammar, half changed texts; the same whenever it is asked for. */
export function caseOf(seed: number, number: number, { corpus, templates }: Stock): Case {
  const random = seeded(Math.imul(seed, 1_000_003) + number);
  for (let i = 0; i < 4; i++) random();
  const way = random();
  const text =
    way < 0.5
      ? randomDocument(random)
      : mutated(way < 0.75 ? excerpt(corpus, random) : randomDocument(random), random, excerpt(corpus, random));
  const options = randomOptions(random, templates);
  const sample = (Object.keys(EVERY) as Sample[]).filter((check) => random() * EVERY[check] < 1);
  return { seed, number, text, options, sample };
}
