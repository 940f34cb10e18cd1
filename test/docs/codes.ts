import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

const CODE = /^[a-z]+(-[a-z]+)*$/;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value)
    ? value.flatMap(nodesIn)
    : isNode(value)
      ? [...(value.type === undefined ? [] : [value]), ...Object.values(value).flatMap(nodesIn)]
      : [];
const nameOf = (node: unknown): unknown => (isNode(node) ? (node['name'] ?? nameOf(node['key'] ?? node['left'])) : undefined);

/** Texts that an expression may be: a literal, either side of `? :`; a template with what is set in it as `*`. */
function textsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  if (node.type === 'ConditionalExpression') return [node['consequent'], node['alternate']].flatMap(textsOf);
  if (node.type === 'TemplateLiteral') {
    const quasis = node['quasis'] as readonly { readonly value: { readonly raw: string } }[];
    return [quasis.map(({ value }) => value.raw).join('*')];
  }
  return node.type === 'Literal' && typeof node['value'] === 'string' ? [node['value']] : [];
}

/** Names of functions that take a diagnostic's code, and at which place among their parameters. */
function takersIn(nodes: readonly Node[]): readonly (readonly [string, number])[] {
  const named = nodes.flatMap((node): readonly (readonly [unknown, unknown])[] => {
    const value =
      node.type === 'FunctionDeclaration' ? node : (node['init'] ?? (node.type === 'MethodDefinition' ? node['value'] : undefined));
    return isNode(value) && Array.isArray(value['params']) ? [[nameOf(node['id'] ?? node['key']), value['params']]] : [];
  });
  return named.flatMap(([name, params]) => {
    const place = (params as readonly unknown[]).findIndex((param) => nameOf(param) === 'code');
    return typeof name === 'string' && place >= 0 ? [[name, place] as const] : [];
  });
}

/** What a file's expressions say where a code is wanted. */
function saidIn(nodes: readonly Node[], takers: ReadonlyMap<string, number>): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'Property' && nameOf(node) === 'code') return textsOf(node['value']);
    if (node.type === 'VariableDeclarator' && nameOf(node['id']) === 'code') return textsOf(node['init']);
    if (node.type === 'ObjectExpression') return kindOfFile(node['properties'] as readonly Node[]);
    if (node.type !== 'CallExpression' || !isNode(node['callee'])) return [];
    const place = takers.get(String(nameOf(node['callee']['property'] ?? node['callee'])));
    return place === undefined ? [] : textsOf((node['arguments'] as readonly unknown[])[place]);
  });
}

/** `{ value: 'theme-value', key: 'theme-key', page: … }`: the codes for a kind of YAML file. */
function kindOfFile(properties: readonly Node[]): readonly string[] {
  const names = properties.map(nameOf);
  if (names.length !== 3 || !['value', 'key', 'page'].every((name) => names.includes(name))) return [];
  return properties.filter((property) => nameOf(property) !== 'page').flatMap((property) => textsOf(property['value']));
}

/** Every code that a diagnostic of the sources in a folder can have, with the file that says it; one that is put together has a `*`. */
export function diagnosticCodes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const parsed = files.map((file) => [file, nodesIn(parseSync(file, readFileSync(join(folder, file), 'utf8')).program)] as const);
  const takers = new Map(parsed.flatMap(([, nodes]) => takersIn(nodes)));
  const found = parsed.flatMap(([file, nodes]) => saidIn(nodes, takers).map((code) => [code, file] as const));
  return new Map(found.filter(([code]) => CODE.test(code.replace('*', 'x'))));
}
