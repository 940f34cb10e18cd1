/** A tag as it stands in a text. */
export interface Tag {
  /** Offset of its `<`. */
  readonly start: number;
  /** Offset behind its `>`. */
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** What stands between the name and the `>`. */
  readonly attributes: string;
}

const NAME = /<(\/?)([A-Za-z][\w.:-]*)/y;

/**
 * The tag at `start`, which may have `>` in quotes (HTML, 13.1.2.1 "Start tags"); undefined where none begins there or it has no end. Found by hand:
 * a pattern for it takes the square of the text, or worse, where quotes and ends are missing.
 */
export function tagAt(text: string, start: number): Tag | undefined {
  NAME.lastIndex = start;
  const [open, slash, name] = NAME.exec(text) ?? [];
  if (open === undefined || name === undefined) return undefined;
  const from = start + open.length;
  const last = endOf(text, from);
  if (last === undefined) return undefined;
  return { start, end: last + 1, name: name.toLowerCase(), closes: slash === '/', attributes: text.slice(from, last) };
}

/** A tag of more parts has lost its end. */
const MOST_PARTS = 2000;

/** Where the `>` is that is in no quotes; undefined where another tag begins before it, or the text ends. */
function endOf(text: string, from: number): number | undefined {
  let at = from;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (mark === null || mark[0] === '<') return undefined;
    if (mark[0] === '>') return mark.index;
    const closing = text.indexOf(mark[0], mark.index + 1);
    if (closing < 0) return undefined;
    at = closing + 1;
  }
  return undefined;
}

const MARK = /["'<>]/g;

/** All tags of a text in their order. */
export function* tagsIn(text: string): Generator<Tag> {
  let at = text.indexOf('<');
  while (at >= 0) {
    const tag = tagAt(text, at);
    if (tag !== undefined) yield tag;
    at = text.indexOf('<', tag?.end ?? at + 1);
  }
}

/** The text without the tags that `isTaken` answers true for. */
export function withoutTags(text: string, isTaken: (tag: Tag) => boolean = () => true): string {
  let rest = '';
  let from = 0;
  for (const tag of tagsIn(text)) {
    if (!isTaken(tag)) continue;
    rest += text.slice(from, tag.start);
    from = tag.end;
  }
  return rest + text.slice(from);
}

/** A tag's attributes (HTML, 13.1.2.3), names in lower case. */
export function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) found.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  return found;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
