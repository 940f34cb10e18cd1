import { parseSync } from 'oxc-parser';

/** What may be mistaken for what, by name: of sides, axes and ends. */
const TWINS = [
  ['x', 'y'],
  ['width', 'height'],
  ['left', 'right'],
  ['top', 'bottom'],
  ['start', 'end'],
  ['first', 'last'],
  ['before', 'after'],
  ['min', 'max'],
  ['row', 'column'],
  ['rows', 'columns'],
  ['some', 'every'],
  ['floor', 'ceil'],
  ['startsWith', 'endsWith'],
  ['dx', 'dy'],
  ['above', 'below'],
].flatMap(([one, other]) => [
  [one, other],
  [other, one],
]);
const TWIN = new Map(TWINS);

const OPERATORS = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['&&', '||'],
  ['||', '&&'],
]);

/** Steps of a chain that may be left out: the value before them is of the same kind. */
const STEPS = new Set([
  'filter',
  'map',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'trimEnd',
  'trimStart',
  'flat',
  'toLowerCase',
  'concat',
  'replace',
  'replaceAll',
]);

const isTypes = ({ type }) =>
  type.startsWith('TS') && !/^TS(AsExpression|SatisfiesExpression|NonNullExpression|InstantiationExpression)$/.test(type);

/** Mistakes that one node may hold: `[kind, start, end, replacement]`. */
const READERS = {
  BinaryExpression: operatorOf,
  LogicalExpression: (node, text) => [
    ...operatorOf(node, text),
    ...(node.operator === '??' ? [['fallback taken', node.start, node.end, text(node.right)]] : []),
  ],
  ConditionalExpression: ({ consequent, alternate, start, end, test }, text) => [
    ['branches swapped', start, end, `${text(test)} ? ${wrapped(alternate, text)} : ${wrapped(consequent, text)}`],
  ],
  IfStatement: ({ test, start, end, alternate }, text) => [
    ['condition negated', test.start, test.end, `!(${text(test)})`],
    ...(alternate === null ? [['statement skipped', start, end, ';']] : []),
  ],
  UnaryExpression: ({ operator, start, end, argument }, text) =>
    operator === '!' ? [['negation dropped', start, end, text(argument)]] : [],
  ExpressionStatement: ({ start, end, directive }) => (directive ? [] : [['statement skipped', start, end, ';']]),
  CallExpression: (node, text) => [...argumentsSwapped(node, text), ...stepDropped(node, text)],
  NewExpression: argumentsSwapped,
  MemberExpression: ({ property, computed }) =>
    !computed && TWIN.has(property.name) ? [['name mistaken', property.start, property.end, TWIN.get(property.name)]] : [],
  Literal: ({ value, start, end }) =>
    typeof value === 'number'
      ? [['constant changed', start, end, String(value === 0 ? 1 : Number.isInteger(value) ? value + 1 : value * 2)]]
      : typeof value === 'boolean'
        ? [['constant changed', start, end, String(!value)]]
        : [],
  ObjectExpression: ({ properties }) =>
    properties.flatMap((one, i) => {
      const from = i === 0 ? one.start : properties[i - 1].end;
      const to = i === 0 && properties.length > 1 ? properties[1].start : one.end;
      return [[one.type === 'SpreadElement' ? 'spread dropped' : 'field dropped', from, to, '']];
    }),
  ArrayExpression: ({ elements }) =>
    elements.flatMap((one, i) =>
      one?.type === 'SpreadElement' ? [['spread dropped', one.start, elements[i + 1]?.start ?? one.end, '']] : [],
    ),
};

function operatorOf({ operator, left, right }, text) {
  const other = OPERATORS.get(operator);
  if (other === undefined) return [];
  const between = text({ start: left.end, end: right.start });
  const at = left.end + between.indexOf(operator);
  return [['operator', at, at + operator.length, other]];
}

function argumentsSwapped({ arguments: given }, text) {
  return given.slice(1).flatMap((second, i) => {
    const first = given[i];
    if (text(first) === text(second) || first.type === 'SpreadElement' || second.type === 'SpreadElement') return [];
    return [
      ['arguments swapped', first.start, second.end, `${text(second)}${text({ start: first.end, end: second.start })}${text(first)}`],
    ];
  });
}

function stepDropped({ callee, end }) {
  if (callee.type !== 'MemberExpression' || callee.computed || !STEPS.has(callee.property.name)) return [];
  return [['step dropped', callee.object.end, end, '']];
}

/** An arrow function in a branch keeps its own brackets. */
const wrapped = (node, text) => (/^(Arrow|Assignment|Sequence)/.test(node.type) ? `(${text(node)})` : text(node));

/** All mistakes that may be planted in a file, in the order of their places. Types, imports and the words of messages are left alone. */
export function mistakesIn(file, source) {
  const found = [];
  const text = ({ start, end }) => source.slice(start, end);
  const visit = (node) => {
    if (isTypes(node) || /^(Import|ExportAll|Throw|TemplateElement)/.test(node.type)) return;
    for (const [kind, start, end, replacement] of READERS[node.type]?.(node, text) ?? [])
      found.push({ file, kind, start, end, replacement, line: source.slice(0, start).split('\n').length });
    for (const [key, child] of Object.entries(node)) {
      if (key === 'typeAnnotation' || key === 'returnType' || key === 'typeParameters') continue;
      for (const one of Array.isArray(child) ? child : [child]) if (typeof one?.type === 'string') visit(one);
    }
  };
  visit(parseSync(file, source).program);
  return found.sort((one, other) => one.start - other.start);
}

export const planted = (source, { start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end);
