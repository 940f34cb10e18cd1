import { HELPERS, PRINT } from './helpers.js';

/** The names that a template mentions. */
export interface Mentions {
  readonly helpers: readonly Mention[];
  readonly partials: readonly Mention[];
  /** Every value that is looked up. */
  readonly paths: readonly hbs.AST.PathExpression[];
}

export interface Mention {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

const BLOCKS = ['if', 'unless', 'each', 'with', 'lookup'];

/** All helpers that a template may call. */
export const KNOWN_HELPERS: readonly string[] = [...Object.keys(HELPERS), ...BLOCKS];

/** The helpers that a template calls and there are none of. */
export const unknownHelpers = ({ helpers }: Pick<Mentions, 'helpers'>): readonly Mention[] =>
  helpers.filter(({ name }) => !KNOWN_HELPERS.includes(name));

/** Helpers that ask whether a value is there: `vars.venue` may be missing in them. */
const LENIENT = ['if', 'unless', 'default'];

type Program = hbs.AST.Program;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/**
 * Makes every printed value go through the `print` helper, so that output holds handles only, and makes every
 * lookup strict (Handlebars itself is strict with printed names alone, and silent about arguments). Changes `program`.
 */
export function rewrite(program: Program): Mentions {
  const helpers: Mention[] = [];
  const partials: Mention[] = [];
  const paths: hbs.AST.PathExpression[] = [];

  const visitProgram = (node: Program | undefined): void => {
    if (!node) return;
    node.body = node.body.map(visitStatement);
  };
  const visitStatement = (node: hbs.AST.Statement): hbs.AST.Statement => {
    if (isMustache(node)) return printed(node);
    if (isBlock(node)) {
      visitCall(node);
      visitProgram(node.program);
      visitProgram(node.inverse);
    }
    if (isPartial(node)) {
      if (isPath(node.name)) partials.push(mention(node.name.original, node));
      else visitExpression(node.name, false);
      for (const param of node.params) visitExpression(param, false);
      visitHash(node.hash);
    }
    return node;
  };
  const printed = (node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement => {
    const isCall = isPath(node.path) && (node.params.length > 0 || Object.hasOwn(HELPERS, node.path.original));
    if (isCall) visitCall(node);
    else visitExpression(node.path, false);
    const value: hbs.AST.Expression = isCall ? Object.assign({}, node, { type: 'SubExpression' }) : node.path;
    return { ...node, path: pathTo(PRINT, node.loc), params: [value], hash: { type: 'Hash', pairs: [], loc: node.loc } };
  };
  const visitCall = (node: Call): void => {
    if (!isPath(node.path)) return;
    if (node.params.length > 0 || node.type === 'SubExpression') helpers.push(mention(node.path.original, node.path));
    else visitExpression(node.path, false);
    for (const param of node.params) visitExpression(param, LENIENT.includes(node.path.original));
    visitHash(node.hash);
  };
  const visitExpression = (node: hbs.AST.Expression, lenient: boolean): void => {
    if (isSubExpression(node)) visitCall(node);
    if (!isPath(node) || node.parts.length === 0) return;
    paths.push(node);
    if (!lenient || node.parts[0] !== 'vars') Object.assign(node, { strict: true });
  };
  const visitHash = (hash: hbs.AST.Hash | undefined): void => {
    for (const pair of hash?.pairs ?? []) visitExpression(pair.value, false);
  };

  visitProgram(program);
  return { helpers, partials, paths };
}

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement';
const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

const mention = (name: string, { loc }: hbs.AST.Node): Mention => ({ name, line: loc.start.line, column: loc.start.column });

const pathTo = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
});
