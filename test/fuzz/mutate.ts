import { between, pick } from '../support/random.js';
import { block } from './grammar/blocks.js';
import { odd, sourceOf } from './grammar/words.js';
import type { Random } from './types.js';

type Mutation = (text: string, random: Random, other: string) => string;

const place = (random: Random, length: number): number => Math.floor(random() * (length + 1));

/** Two places in order, near each other more often than not. */
function stretch(random: Random, length: number): readonly [number, number] {
  const from = place(random, length);
  return [from, Math.min(length, from + 1 + Math.floor(random() ** 3 * (length - from)))];
}

const replaced = (text: string, from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);

/** A mutation of the list that a text is when it is parted; `joint` puts it together again. */
const ofParts =
  (
    split: RegExp,
    joint: string,
    change: (parts: string[], from: number, to: number, random: Random, other: readonly string[]) => readonly string[],
  ): Mutation =>
  (text, random, other) => {
    const parts = text.split(split);
    const [from, to] = stretch(random, parts.length);
    return change(parts, from, to, random, other.split(split)).join(joint);
  };

const drop = (parts: string[], from: number, to: number): readonly string[] => parts.toSpliced(from, to - from);
const twice = (parts: string[], from: number, to: number): readonly string[] => parts.toSpliced(to, 0, ...parts.slice(from, to));
const splice = (parts: string[], from: number, _to: number, random: Random, other: readonly string[]): readonly string[] =>
  parts.toSpliced(from, 0, ...other.slice(...stretch(random, other.length)).slice(0, 12));
const moved = (parts: string[], from: number, to: number, random: Random): readonly string[] => {
  const rest = parts.toSpliced(from, to - from);
  return rest.toSpliced(place(random, rest.length), 0, ...parts.slice(from, to));
};
const deeper = (parts: string[], from: number, to: number, random: Random): readonly string[] => {
  const by = pick(random, ['  ', '> ', '- ', '    ', '\t', '1. ', '| ', '# ', ' ', '::: ']);
  return parts.map((part, i) => (i >= from && i < to ? by + part : part));
};

const SCALES = [[/\n\n+/, '\n\n'], [/\n/, '\n'], [/(?<=\W)(?=\w)|(?<=\w)(?=\W)/, ''], [/(?:)/u, '']] as const; // biome-ignore format: blocks, lines, tokens, characters

const MUTATIONS: readonly Mutation[] = [
  ...SCALES.flatMap(([split, joint]) => [drop, twice, splice, moved].map((change) => ofParts(split, joint, change))),
  ofParts(/\n/, '\n', deeper),
  ofParts(/\n/, '\n', deeper),
  (text, random) => {
    const at = place(random, text.length);
    return replaced(text, at, at, odd(sourceOf(random)));
  },
  (text, random) => {
    const [from, to] = stretch(random, text.length);
    return replaced(text, from, to, block(sourceOf(random), 2));
  },
  (text, random) => {
    const [from, to] = stretch(random, text.length);
    return replaced(text, from, Math.min(to, from + 40), text.slice(from, Math.min(to, from + 40)).repeat(between(random, 2, 12)));
  },
  (text, random) => {
    const bytes = Buffer.from(text);
    if (bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes.toString('utf8');
  },
  (text, random) => text.replaceAll('\n', pick(random, ['\r\n', '\r', '\n\n', '\n '])),
  (text, random) => text.replace(/\d+/, () => pick(random, ['0', '-1', '99999', '1e9', '2147483648', '0.0001', ''])),
];

/** A text changed in one to four places, with pieces of another. */
export function mutated(text: string, random: Random, other: string): string {
  let made = text;
  for (let i = between(random, 1, 4); i > 0; i--) made = pick(random, MUTATIONS)(made, random, other);
  return made.slice(0, 60_000);
}
