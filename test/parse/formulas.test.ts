import { describe, expect, it } from 'vitest';
import type { FormulaPiece } from '../../src/parse/formula/pieces.js';
import { readFormula } from '../../src/parse/formula/read.js';
import { symbols } from '../../src/parse/formula/symbols.js';

/** `_` marks italics, `*` bold, `^( )` and `v( )` what is raised and lowered; a no-break space is shown as `·`. */
function shown(pieces: readonly FormulaPiece[] | undefined): string | undefined {
  return pieces
    ?.map((piece) => {
      if ('pieces' in piece) return `${piece.kind === 'sup' ? '^' : 'v'}(${shown(piece.pieces)})`;
      const text = piece.text.replaceAll('\u00a0', '⎵');
      return piece.kind === 'italic' ? `_${text}_` : piece.kind === 'bold' ? `*${text}*` : text;
    })
    .join('');
}

describe('a formula that text can say', () => {
  it.each([
    ['n', '_n_'],
    ['x^2', '_x_^(2)'],
    ['E=mc^2', '_E_⎵= _mc_^(2)'],
    ['x_i^2 + y_{i+1}', '_x_v(_i_)^(2)⎵+ _y_v(_i_+1)'],
    ['O(n \\log n)', '_O_(_n_⎵log⎵_n_)'],
    ['-x \\le -1', '−_x_⎵≤ −1'],
    ['f(-1, -2)', '_f_(−1, −2)'],
    ['2^{-n}', '2^(−_n_)'],
    ["f'(x)", '_f_′(_x_)'],
    ['90^\\circ', '90°'],
    ['\\alpha\\beta', '_αβ_'],
    ['\\Delta t', 'Δ_t_'],
    ['\\frac{a}{b}', '_a_/_b_'],
    ['\\frac ab', '_a_/_b_'],
    ['\\frac{a+b}{2c}', '(_a_⎵+ _b_)/(2_c_)'],
    ['\\frac{1}{x^2}', '1/_x_^(2)'],
    ['\\sqrt 2', '√2'],
    ['\\frac{P(B \\mid A) P(A)}{P(B)}', '_P_(_B_⎵∣ _A_)_P_(_A_)/_P_(_B_)'],
    ['\\frac{1}{12}', '1/12'],
    ['\\frac{1}{n} A R_h^{2/3}', '(1/_n_)_AR_v(_h_)^(2/3)'],
    ['\\frac{1}{2}\\,\\pi', '(1/2)⎵_π_'],
    ['\\frac{1}{2}(a+b)', '(1/2)(_a_⎵+ _b_)'],
    ['\\frac{1}{2} + x', '1/2⎵+ _x_'],
    ['2\\frac{1}{2}', '2(1/2)'],
    ['x\\frac{a}{b}', '_xa_/_b_'],
    ['\\sqrt{x+1}', '√(_x_⎵+ 1)'],
    ['P(A \\mid B)', '_P_(_A_⎵∣ _B_)'],
    ['x \\in \\mathbb{R}^n', '_x_⎵∈ ℝ^(_n_)'],
    ['v_{\\text{max speed}}', '_v_v(max speed)'],
    ['\\mathbf{w}^T x', '*w*^(_T_)_x_'],
    ['\\sum_{i=1}^{n} i', '∑v(_i_=1)^(_n_)_i_'],
    ['\\left( a \\right)', '(_a_)'],
    ['100\\%', '100%'],
    ['1{,}000', '1,000'],
    ['a\\,b', '_a_⎵_b_'],
  ])('%s', (tex, expected) => {
    expect(shown(readFormula(tex))).toBe(expected);
  });
});

describe('a formula that it can not', () => {
  it.each([
    'x^{y^z}',
    'e^{x_i}',
    '\\hat{x}',
    '\\begin{matrix} a & b \\\\ c & d \\end{matrix}',
    'a \\\\ b',
    '\\sqrt[3]{x}',
    '\\frac{a}',
    '{a',
    'a}',
    'x^',
    '\\left. x \\right|_0',
    '\\mathbb{R_1}',
    '\\unknown',
    '\\constructor',
    'a \\toString b',
    '\\mathbb{valueOf}',
    '中',
  ])('%s', (tex) => expect(readFormula(tex)).toBeUndefined());
});

it('every name of a character is read', () => {
  for (const name of [...symbols.letters.keys(), ...symbols.signs.keys(), ...symbols.between.keys()])
    expect(readFormula(/^[A-Za-z]|[%$#&_{}]/.test(name) ? `\\${name}` : name), name).toBeDefined();
});
