/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

export const between = (random: () => number, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

/** Words, marks and sequences of many scripts, each of which an author might write. */
const PIECES: readonly string[] = [
  ...['人工智能', '的', '大模型', '发布', '第', '年', '亿', '々', '𠮷', '①'],
  ...[
    '，',
    '。',
    '、',
    '；',
    '：',
    '！',
    '？',
    '（',
    '）',
    '【',
    '】',
    '《',
    '》',
    '「',
    '」',
    '『',
    '』',
    '“',
    '”',
    '‘',
    '’',
    '……',
    '——',
    '～',
    '·',
    '％',
    '\u3000',
  ],
  ...[' ', ' ', ' ', ' ', '\u00a0', '\n', '\t'],
  ...['OpenAI', 'a', 'internationalization', 'GPT-3.5', 'DALL·E', 'well-known', 'don’t', 'hy\u00adphen\u00adate', 'Straße', 'é', 'e\u0301'],
  ...['2022', '34%', '50 %', '5 nm', '3.5 GHz', '￥100', '$5', '20 €', '10–20', '12'],
  ...['(', ')', ',', '.', ':', '?', '"', '-', '/', '→', 'https://youtu.be/Rlp1TdYeutU?t=5'],
  ...['きゃっと', 'ー', 'カッァ', 'コンピューター', '한국어', '인공지능을', 'שלום', 'العالم', 'لا', 'ภาษาไทย', 'ที่', 'नमस्ते', 'ក្រុម'],
  ...['🎉', '👩‍👩‍👧', '👍🏽', '🇨🇳', '🇨🇳🇯🇵', '1️⃣', '⚠️', '葛\u{e0100}', 'か\u3099', '각'],
];

/** A paragraph of one to `most` pieces. */
export const mixedPieces = (random: () => number, most: number): readonly string[] =>
  Array.from({ length: between(random, 1, most) }, () => pick(random, PIECES));
