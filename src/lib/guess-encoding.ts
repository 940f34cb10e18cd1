/** Encodings of East Asia that are told apart by which letters come out. */
const EAST_ASIAN: readonly (readonly [label: string, common: RegExp])[] = [
  [
    'GBK',
    /[的是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长]/gu,
  ],
  [
    'Big5',
    /[的是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長]/gu,
  ],
  ['Shift_JIS', /[ぁ-んァ-ヶ]/gu],
  ['EUC-JP', /[ぁ-んァ-ヶ]/gu],
  ['EUC-KR', /[이다는을가의에고하지를은도서로한기사자대인리어나라시정해제]/gu],
];

/** So much of a file is looked at. */
const LOOKED_AT = 20_000;

/**
 * What encoding text that is no UTF-8 may be in: the East Asian one whose commonest letters make up most of what is not ASCII, else
 * Windows-1252 where single letters stand among ASCII ones, as in West European words; undefined where neither is likely.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, LOOKED_AT);
  const high = part.filter((byte) => byte >= 0x80).length;
  if (high === 0) return undefined;
  const scored = EAST_ASIAN.map(([label, common]) => {
    const text = new TextDecoder(label).decode(part);
    const broken = text.split('\ufffd').length - 1;
    return { label, score: ((text.match(common)?.length ?? 0) * 2 - broken * 6) / high };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score > 0.2) return best.label;
  return high / part.length < 0.2 ? 'Windows-1252' : undefined;
}
