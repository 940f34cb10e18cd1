import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { NAMESPACES } from '../../src/lib/xml/names.js';
import { parseXml } from '../../src/lib/xml/parse.js';
import { type Element, isElement } from '../../src/lib/xml/tree.js';

/** Every element and attribute as `{namespace}name`, in document order, as saxes itself resolves them; undefined for text that it refuses. */
function bySaxes(text: string): readonly string[] | undefined {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const declared = (prefix: string, name: string) => prefix === 'xmlns' || name === 'xmlns';
    const others = Object.values(attributes).filter((one) => !declared(one.prefix, one.name));
    found.push(named(uri, local), ...others.map((one) => `@${named(one.uri, one.local)}=${one.value}`).sort());
  });
  parser.write(text).close();
  return failed ? undefined : found;
}

const named = (uri: string, local: string): string => `{${uri}}${local}`;

/** The same of `parseXml`, whose prefixes stand for namespaces; `other` is the one that PowerPoint has no prefix for. */
function byUs(text: string, other: string): readonly string[] | undefined {
  const uris: Readonly<Record<string, string>> = { ...NAMESPACES, xml: 'http://www.w3.org/XML/1998/namespace', own: other };
  const full = (name: string, unprefixed: string): string => {
    const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name];
    return named(prefix === '' ? unprefixed : (uris[prefix] ?? '?'), local ?? '');
  };
  const walk = (element: Element, outer: string): readonly string[] => {
    const unprefixed = element.attributes['xmlns'] ?? outer;
    const attributes = Object.entries(element.attributes).filter(([name]) => !/^xmlns(:|$)/.test(name));
    return [
      full(element.name, unprefixed),
      ...attributes.map(([name, value]) => `@${full(name, '')}=${value}`).sort(),
      ...element.children.filter(isElement).flatMap((child) => walk(child, unprefixed)),
    ];
  };
  try {
    return walk(parseXml(text), '');
  } catch {
    return undefined;
  }
}

const { a, p, r } = NAMESPACES;
const own = 'urn:own';

test.each([
  `<p:sld xmlns:p="${p}" xmlns:a="${a}"><a:t lang="zh">中</a:t></p:sld>`,
  `<sld xmlns="${p}"><a:t xmlns:a="${a}" x="1"/><cSld name="n"/></sld>`,
  `<x:sld xmlns:x="${p}" xmlns:y="${a}"><y:t/><x:pic xmlns:x="${a}" x:id="1"><x:t/></x:pic><x:pic/></x:sld>`,
  `<p:sld xmlns:p="${p}" xmlns:rel="${r}"><p:pic rel:embed="rId1" xml:space="preserve"/></p:sld>`,
  `<own:x xmlns:own="${own}" own:b="1" b="2"/>`,
  `<t xmlns="${a}"><t xmlns=""><t/></t><t/></t>`,
  '<plain a="1"><b/></plain>',
  `<p:a xmlns:p="${p}"/>`.replace('p:a', 'p:ünï'),
  // Not well-formed, or not in its namespaces.
  '<p:sld/>',
  `<p:sld xmlns:p="${p}"><q:a/></p:sld>`,
  `<p:sld xmlns:p="${p}" q:a="1"/>`,
  `<x><p:sld xmlns:p="${p}"/><p:sld/></x>`,
  `<p:a:b xmlns:p="${p}"/>`,
  `<p: xmlns:p="${p}"/>`,
  `<x xmlns:p="${p}" xmlns:q="${p}" p:a="1" q:a="2"/>`,
  '<x a="1" a="2"/>',
  '<x xmlns:p=""/>',
  `<x xmlns:="${p}"/>`,
  `<x xmlns:xmlns="${p}"/>`,
  `<x xmlns:xml="${p}"/>`,
  '<x xmlns:q="http://www.w3.org/XML/1998/namespace"/>',
  `<xmlns:x xmlns:p="${p}"/>`,
  '<x><y></x>',
  '<x>&nbsp;</x>',
])('names have the namespaces that saxes finds: %s', (text) => {
  expect(byUs(text, own)).toEqual(bySaxes(text));
});

test('prefixes are those that PowerPoint writes, whatever the part wrote', () => {
  const { name, attributes, children } = parseXml(`<x:sld xmlns:x="${p}" xmlns:z="${r}" z:id="1" id="2"><x:a/>\n</x:sld>`);
  expect(name).toBe('p:sld');
  expect(attributes).toEqual({ 'xmlns:x': p, 'xmlns:z': r, 'r:id': '1', id: '2' });
  expect(children).toEqual([{ name: 'p:a', attributes: {}, children: [] }]);
});

test('a document type declaration, and elements hundreds deep, are refused', () => {
  expect(() => parseXml('<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>')).toThrow('document type');
  expect(() => parseXml(`${'<x>'.repeat(600)}${'</x>'.repeat(600)}`)).toThrow('deep');
});
