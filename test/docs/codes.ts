import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

const CODE = /^[a-z]+(-[a-z]+)*$/;
/** What a diagnostic's name is called where one is made, and what stands beside it among parameters. */
const isCodeName = (name: unknown): boolean => name === 'code' || name === 'id';
const REPORTING: ReadonlySet<unknown> = new Set(['message', 'report', 'env']);
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
    const names = (params as readonly unknown[]).map(nameOf);
    const place = names.findIndex(isCodeName);
    return typeof name === 'string' && place >= 0 && names.some((one) => REPORTING.has(one)) ? [[name, place] as const] : [];
  });
}

/** What a file's expressions say where a code is wanted. */
function saidIn(nodes: readonly Node[], takers: ReadonlyMap<string, number>): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'VariableDeclarator' && isCodeName(nameOf(node['id'])))
      return textsOf(node['init']).filter((text) => !text.includes('*'));
    if (node.type === 'ObjectExpression') return saidByObject(node['properties'] as readonly Node[]);
    if (node.type !== 'CallExpression' || !isNode(node['callee'])) return [];
    const place = takers.get(String(nameOf(node['callee']['property'] ?? node['callee'])));
    return place === undefined ? [] : textsOf((node['arguments'] as readonly unknown[])[place]);
  });
}

/** `{ severity, code, message, … }`, or `{ value: 'theme-value', key: 'theme-key', page: … }`: the codes for a kind of YAML file. */
function saidByObject(properties: readonly Node[]): readonly string[] {
  const names = properties.map(nameOf);
  if (names.includes('message') || names.includes('severity'))
    return properties.filter((property) => isCodeName(nameOf(property))).flatMap(({ value }) => textsOf(value));
  if (names.length !== 3 || !['value', 'key', 'page'].every((name) => names.includes(name))) return [];
  return properties.filter((property) => nameOf(property) !== 'page').flatMap(({ value }) => textsOf(value));
}

/** Every code that a diagnostic of the sources in a folder can have, with the file that says it; one that is put together has a `*`. */
export function diagnosticCodes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const parsed = files.map((file) => [file, nodesIn(parseSync(file, readFileSync(join(folder, file), 'utf8')).program)] as const);
  const takers = new Map(parsed.flatMap(([, nodes]) => takersIn(nodes)));
  const found = parsed.flatMap(([file, nodes]) => saidIn(nodes, takers).map((code) => [code, file] as const));
  return new Map(found.filter(([code]) => CODE.test(code.replace('*', 'x'))));
}
