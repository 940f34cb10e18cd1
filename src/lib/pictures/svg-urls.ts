/**
 * A property or a style sheet with each `url(…)` replaced: quoted, with what may stand behind the address (CSS Values 4, 4.5.4), or plain. One without
 * an end goes on to the text's end, as CSS reads it (CSS Syntax 3, 4.3.6).
 */
export function urlsReplaced(css: string, replacement: (address: string, whole: string) => string): string {
  let replaced = '';
  let from = 0;
  for (let at = css.indexOf('url('); at >= 0; at = css.indexOf('url(', from)) {
    const end = endOf(css, at + 4);
    const whole = css.slice(at, end);
    replaced += css.slice(from, at) + replacement(addressIn(whole), whole);
    from = end;
  }
  return replaced + css.slice(from);
}

/** Behind the bracket that closes the one before `from`; brackets in quotes don't count. */
function endOf(css: string, from: number): number {
  const mark = /["'()]/g;
  mark.lastIndex = from;
  let depth = 1;
  for (let match = mark.exec(css); match !== null; match = mark.exec(css)) {
    const [character] = match;
    if (character === '"' || character === "'") {
      const closing = css.indexOf(character, mark.lastIndex);
      if (closing < 0) return css.length;
      mark.lastIndex = closing + 1;
    } else depth += character === '(' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return css.length;
}

function addressIn(url: string): string {
  const inside = url.slice(4).trimStart();
  const quote = inside.charAt(0);
  if (quote === '"' || quote === "'") return inside.slice(1).split(quote)[0] ?? '';
  return inside.endsWith(')') ? inside.slice(0, -1).trim() : inside;
}
