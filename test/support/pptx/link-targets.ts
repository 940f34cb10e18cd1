import { parseXml } from '../../../src/lib/xml/parse.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { readZip } from '../../../src/lib/zip/read.js';

/** RFC 3986, 2: what a URI may be written with, escapes whole. */
const WRITTEN =
  /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]|[\ud800-\udbff][\udc00-\udfff]|%[0-9A-Fa-f]{2})*$/;

/**
 * Targets of a package's relationships that are no URI references (ECMA-376 Part 2, 6.5.3.4, `ST_AnyURI`; letters beyond ASCII as IRIs have them), or name a part that
 * is not there. The Open XML SDK mends the former before it looks.
 */
export function badTargets(bytes: Uint8Array): readonly string[] {
  const files = readZip(bytes);
  return [...files].flatMap(([name, part]) =>
    name.endsWith('.rels')
      ? elementsIn(parseXml(new TextDecoder().decode(part)), 'rel:Relationship').flatMap(({ attributes }) => {
          const target = attributes.Target ?? '';
          const sound = attributes.TargetMode === 'External' ? isUri(target) : files.has(partOf(name, target));
          return sound
            ? []
            : [`${name}: the target “${target}” of ${attributes.Id} is ${attributes.TargetMode === 'External' ? 'no URI' : 'not there'}`];
        })
      : [],
  );
}

function isUri(target: string): boolean {
  if (target === '' || !WRITTEN.test(target)) return false;
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(target)) return true;
  try {
    return new URL(target) instanceof URL;
  } catch {
    return false;
  }
}

/** The part that a target names, seen from the part that the relationships are of (ECMA-376 Part 2, 6.5.2). */
function partOf(rels: string, target: string): string {
  const folder = rels.replace(/_rels\/[^/]*$/, '');
  const path = new URL(target.replace(/#.*$/, ''), `pack:///${folder}`).pathname.slice(1);
  return decodeURIComponent(path);
}
