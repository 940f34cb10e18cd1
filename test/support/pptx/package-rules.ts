import { childrenOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { type Rule, xmlParts } from './parts.js';

/** Open XML SDK issue-free, yet refused: a relationship that leads nowhere. */
const relationsResolve: Rule = (archive) =>
  archive.names
    .filter((name) => !name.endsWith('.rels'))
    .flatMap((name) => {
      const relations = archive.relationsOf(name);
      const dangling = relations
        .filter(({ external, target }) => !external && !archive.names.includes(target))
        .map(({ target }) => `${name}: relationship to ${target}, which is not there`);
      const ids = relations.map(({ id }) => id);
      const doubled = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name}: relationship id ${id} twice`);
      const used = name.endsWith('.xml')
        ? idsUsed(archive.xmlOf(name))
            .filter((id) => !ids.includes(id))
            .map((id) => `${name}: uses ${id}, which it has no relationship for`)
        : [];
      return [...dangling, ...doubled, ...used];
    });

function idsUsed(root: Element): readonly string[] {
  const own = Object.entries(root.attributes)
    .filter(([key]) => key.startsWith('r:'))
    .map(([, value]) => value)
    .filter((value) => value !== '');
  return [...own, ...childrenOf(root).flatMap(idsUsed)];
}

/** PptxGenJS 1444: content types for parts that do not exist; and parts without a type. */
const contentTypes: Rule = (archive) => {
  const types = archive.xmlOf('[Content_Types].xml');
  const overrides = elementsIn(types, 'ct:Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const defaults = elementsIn(types, 'ct:Default').map(({ attributes }) => attributes.Extension ?? '');
  const phantom = overrides.filter((name) => !archive.names.includes(name)).map((name) => `content type for ${name}, which is not there`);
  const doubled = overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `content type for ${name} twice`);
  const untyped = archive.names
    .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
    .filter((name) => !defaults.includes(name.slice(name.lastIndexOf('.') + 1)) || (name.endsWith('.xml') && !name.endsWith('.rels')))
    .map((name) => `${name} has no content type`);
  const wrong = elementsIn(types, 'ct:Default')
    .filter(({ attributes }) => attributes.ContentType === 'image/jpg')
    .map(() => 'content type image/jpg');
  return [...phantom, ...doubled, ...untyped, ...wrong];
};

const names: Rule = ({ entries: all }) => [
  ...all.filter((name) => name.endsWith('/')).map((name) => `directory entry ${name}`),
  ...all.filter((name) => /[^\x21-\x7e]/.test(name)).map((name) => `part name ${name} is not ASCII`),
  ...all.filter((name, i) => all.indexOf(name) !== i).map((name) => `${name} twice in the archive`),
];

/** A path of the author's disk anywhere in the file (PptxGenJS writes one as alt text). */
const privacy: Rule = (archive) =>
  xmlParts(archive)
    .filter((name) => /(?:file:\/\/|\/home\/|\/Users\/|\/tmp\/|[A-Z]:\\\\?Users)/.test(new TextDecoder().decode(archive.bytesOf(name))))
    .map((name) => `${name} holds a path of the author's disk`);

/** Every part can be reached from the package's own relationships: what can't is a leftover. */
const reachable: Rule = (archive) => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { external, target } of archive.relationsOf(name)) if (!external) visit(target);
  };
  visit('');
  return archive.names
    .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels') && !seen.has(name))
    .map((name) => `${name} is not reached by any relationship`);
};

const SIGNATURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  svg: /^(\xef\xbb\xbf)?\s*</,
};

/** A picture is what its name says, and not empty. */
const media: Rule = (archive) =>
  archive.names
    .filter((name) => name.startsWith('ppt/media/') && !name.endsWith('/'))
    .filter((name) => {
      const signature = SIGNATURES[name.slice(name.lastIndexOf('.') + 1)];
      return signature?.test(Buffer.from(archive.bytesOf(name)).toString('latin1')) !== true;
    })
    .map((name) => `${name} is no such picture`);

/** Addresses are URIs (ECMA-376 Part 2, 9.3.2.2). */
const addresses: Rule = (archive) =>
  archive.names
    .filter((name) => name.endsWith('.xml'))
    .flatMap((name) => archive.relationsOf(name))
    .filter(({ external, target }) => external && (target === '' || /[^!#-;=?-Z_a-z~]/.test(target)))
    .map(({ target }) => `“${target}” is no address`);

/** Of the package as a package: its parts, their relationships, types and names. */
export const PACKAGE_RULES: readonly Rule[] = [relationsResolve, contentTypes, names, reachable, media, addresses, privacy];
