import { childOf, childrenOf, type Element } from '../../../lib/xml/tree.js';

/**
 * The look of a placeholder's sample text as if a list style said it; undefined where there is none. LibreOffice (7.4) writes templates whose
 * master has no `p:txStyles`: sizes, faces and bullets stand in the sample paragraphs alone, which slides do not inherit from.
 */
export function sampleStyle(body: Element): Element | undefined {
  const levels = new Map<string, Element>();
  for (const paragraph of childrenOf(body, 'a:p')) {
    const properties = childOf(paragraph, 'a:pPr');
    const run = childOf(childOf(paragraph, 'a:r'), 'a:rPr') ?? childOf(paragraph, 'a:endParaRPr');
    const { lvl = '0', ...attributes } = properties?.attributes ?? {};
    const name = `a:lvl${Number(lvl) + 1}pPr`;
    if (run?.attributes.sz === undefined || levels.has(name)) continue;
    const children = (properties?.children ?? []).filter((child) => typeof child !== 'string' && child.name !== 'a:defRPr');
    levels.set(name, { name, attributes, children: [...children, { ...run, name: 'a:defRPr' }] });
  }
  return levels.size === 0 ? undefined : { name: 'a:lstStyle', attributes: {}, children: [...levels.values()] };
}
