/** A stretch of a page's drawing: which marked content it stands in. */
export interface Drawn {
  readonly operator: string;
  /** The innermost marked content with a number, and whether any around it is an artifact. */
  readonly mcid: number | undefined;
  readonly artifact: boolean;
}

/** Operators that put something on the page (ISO 32000-1, annex A): paths, text, pictures. */
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'BI']);

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/** What a content stream (as Latin-1) paints, in order; throws where marked content is not nested soundly. */
export function paintsOf(stream: string): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const open: { readonly mcid: number | undefined; readonly artifact: boolean }[] = [];
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token)) {
      operands.push(token);
      continue;
    }
    const outer = open.at(-1) ?? { mcid: undefined, artifact: false };
    if (token === 'BDC' || token === 'BMC') {
      const at = operands.indexOf('/MCID');
      open.push({ mcid: at < 0 ? outer.mcid : Number(operands[at + 1]), artifact: outer.artifact || operands[0] === '/Artifact' });
    } else if (token === 'EMC' && open.pop() === undefined) throw new Error('marked content ends that never began');
    else if (PAINTS.has(token)) drawn.push({ operator: token, ...outer });
    operands = [];
  }
  if (open.length > 0) throw new Error('marked content that never ends');
  return drawn;
}
