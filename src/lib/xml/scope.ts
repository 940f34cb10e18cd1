import { canonicalPrefix } from './names.js';
import { isDeclaration } from './prefixes.js';

/** The namespaces in force in an element, as the prefixes that PowerPoint writes for them. */
export class Scope {
  /** Names that were asked for, as the part writes them. A part has dozens of names and thousands of elements. */
  readonly #known = new Map<string, string>();

  private constructor(readonly prefixes: ReadonlyMap<string, string>) {}

  /** Outside of any element: `xml` is bound, nothing else (Namespaces in XML 1.0, section 3). */
  static readonly outer = (): Scope => new Scope(new Map([['xml', 'xml']]));

  /** What holds in an element with these attributes: this scope itself where they declare nothing. Throws on what may not be declared. */
  within(attributes: Readonly<Record<string, string>>): Scope {
    let prefixes: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!isDeclaration(name)) continue;
      const prefix = name.slice('xmlns:'.length);
      const uri = attributes[name] ?? '';
      if (name === 'xmlns:' || isWrong(prefix, uri)) throw new Error(`${name}="${uri}" is no declaration`);
      prefixes ??= new Map(this.prefixes);
      prefixes.set(prefix, canonicalPrefix(uri) ?? prefix);
    }
    return prefixes === undefined ? this : new Scope(prefixes);
  }

  /** An element's name with its canonical prefix. Throws on a prefix that is not declared. */
  element(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const canonical = this.#resolved(name);
    this.#known.set(name, canonical);
    return canonical;
  }

  /** The same of an attribute: without a prefix it has no namespace, whatever the element's is. */
  attribute(name: string): string {
    return name.includes(':') && !isDeclaration(name) ? this.element(name) : name;
  }

  #resolved(name: string): string {
    const [prefix = '', local, ...more] = name.includes(':') ? name.split(':') : ['', name];
    const canonical = this.prefixes.get(prefix) ?? (prefix === '' ? '' : undefined);
    if (canonical === undefined) throw new Error(`the prefix ${prefix} of ${name} is not declared`);
    if (!local || more.length > 0) throw new Error(`${name} is no name`);
    return canonical === '' ? local : `${canonical}:${local}`;
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** A prefix can't be taken off again, `xmlns` not be declared, and `xml` be nothing else (Namespaces in XML 1.0, sections 3 and 5). */
const isWrong = (prefix: string, uri: string): boolean =>
  (prefix !== '' && uri === '') || prefix === 'xmlns' || (prefix === 'xml') !== (uri === XML);
