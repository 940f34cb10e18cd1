import { bracketed, endsInTerm, type FormulaPiece, isLong, isSum, joined, startsInNumber, upright } from './pieces.js';
import { symbols } from './symbols.js';

const TOKEN = /\\[A-Za-z]+|\\[\s\S]|\d+(?:[.,]\d+)*|\s+|[\s\S]/gu;

/** Commands that a term begins with. */
const TERMS = new Set(['frac', 'tfrac', 'dfrac', 'sqrt', 'left', 'mathbf', 'boldsymbol', 'mathbb']);

/**
 * A formula that one line of text can say: letters, numbers, signs, indices and powers; a fraction with a stroke, a root of what stands behind
 * its sign. Undefined for any other (matrices, accents, an index of an index), which no text can say.
 */
export function readFormula(tex: string): readonly FormulaPiece[] | undefined {
  const formula = new Formula(tex.match(TOKEN) ?? []);
  const pieces = formula.pieces();
  return pieces === undefined || !formula.isAtEnd ? undefined : joined(pieces);
}

/** A walk through a formula's tokens; each method answers undefined where the formula is none that text can say. */
class Formula {
  #at = 0;

  constructor(
    readonly tokens: readonly string[],
    readonly inScript = false,
  ) {}

  get isAtEnd(): boolean {
    while (this.tokens[this.#at]?.trim() === '') this.#at++;
    return this.#at >= this.tokens.length;
  }

  pieces(): readonly FormulaPiece[] | undefined {
    const all: FormulaPiece[] = [];
    while (!this.isAtEnd) {
      const next = this.#piece(all);
      if (next === undefined) return undefined;
      all.push(...next);
    }
    return all;
  }

  #piece(before: readonly FormulaPiece[]): readonly FormulaPiece[] | undefined {
    const token = this.#take();
    const name = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
    const isNamed = name !== token;
    if (token === '{') return this.#group();
    if (token === '^' || token === '_') return this.#script(token === '^' ? 'sup' : 'sub');
    if (/^[\d.,:;!?|()[\]/]/.test(token)) return [upright(/^[,;]$/.test(token) && !this.inScript ? `${token} ` : token)];
    if (/^[A-Za-z]$/.test(token)) return [{ kind: 'italic', text: token }];
    if (token === "'") return [upright('′')];
    if (token === '~' || (isNamed && symbols.spaces.has(name))) return [upright('\u00a0')];
    const between = symbols.between.get(name);
    if (between !== undefined) return [upright(this.#isBetween(before) ? `\u00a0${between} ` : between)];
    if (!isNamed) return undefined;
    const letter = symbols.letters.get(name);
    if (letter !== undefined) return [{ kind: 'italic', text: letter }];
    const sign = symbols.signs.get(name);
    if (sign !== undefined) return [upright(sign)];
    if (symbols.functions.has(name))
      return [upright(`${endsInTerm(before) ? '\u00a0' : ''}${name}${this.#isBeforeLetter() ? '\u00a0' : ''}`)];
    return this.#command(name, before);
  }

  #command(name: string, before: readonly FormulaPiece[]): readonly FormulaPiece[] | undefined {
    switch (name) {
      case '!':
      case 'displaystyle':
      case 'limits':
        return [];
      case 'left':
      case 'right':
        return this.isAtEnd || this.#peek() === '.' ? undefined : [];
      case 'text':
      case 'mathrm':
      case 'operatorname':
        return this.#word('upright');
      case 'mathbf':
      case 'boldsymbol':
        return this.#word('bold');
      case 'mathbb': {
        const set = symbols.sets.get(this.#words() ?? '');
        return set === undefined ? undefined : [upright(set)];
      }
      case 'sqrt':
        return this.#peek() === '[' ? undefined : this.#withSign('√');
      case 'frac':
      case 'tfrac':
      case 'dfrac':
        return this.#fraction(before);
      default:
        return undefined;
    }
  }

  #group(): readonly FormulaPiece[] | undefined {
    const inner = this.#inner();
    // A comma within braces stands in a number.
    if (inner?.join('') === ',') return [upright(',')];
    return inner === undefined ? undefined : new Formula(inner, this.inScript).pieces();
  }

  /** The tokens up to the brace that closes, which is taken too. */
  #inner(): readonly string[] | undefined {
    const start = this.#at;
    for (let depth = 1; !this.isAtEnd; ) {
      const token = this.#take();
      if (token === '{') depth++;
      else if (token === '}') depth--;
      if (depth === 0) return this.tokens.slice(start, this.#at - 1);
    }
    return undefined;
  }

  /** What a command, a `^` or a `_` is about: a group, or the next token. */
  #argument(inScript: boolean): readonly FormulaPiece[] | undefined {
    if (this.isAtEnd) return undefined;
    const token = this.#take();
    const tokens = token === '{' ? this.#inner() : [token];
    return tokens === undefined ? undefined : new Formula(tokens, inScript).pieces();
  }

  #script(kind: 'sub' | 'sup'): readonly FormulaPiece[] | undefined {
    const pieces = this.inScript ? undefined : this.#argument(true);
    if (pieces === undefined) return undefined;
    // Signs that stand high by themselves.
    if (kind === 'sup' && pieces.every((piece) => 'text' in piece && /^[°′]+$/.test(piece.text))) return pieces;
    return [{ kind, pieces }];
  }

  #fraction(before: readonly FormulaPiece[]): readonly FormulaPiece[] | undefined {
    const above = this.#argument(this.inScript);
    const below = this.#argument(this.inScript);
    if (above === undefined || below === undefined) return undefined;
    const whole = [...bracketed(above, isSum(above)), upright('/'), ...bracketed(below, isLong(below))];
    // What follows would be read as part of what is below the stroke, and a number before it as part of what is above.
    return bracketed(whole, this.#isBeforeTerm() || (endsInTerm(before) && startsInNumber(whole)));
  }

  /** A letter, a number, a function or a bracket comes next, spaces between or not. */
  #isBeforeTerm(): boolean {
    const next = this.tokens.slice(this.#at).find((token) => !symbols.spaces.has(token.replace(/^\\/, '')) && token.trim() !== '') ?? '';
    const name = next.length > 1 ? next.slice(1) : next;
    return /^[\dA-Za-z([{^_]/.test(next) || symbols.letters.has(name) || symbols.functions.has(name) || TERMS.has(name);
  }

  #withSign(sign: string): readonly FormulaPiece[] | undefined {
    const under = this.#argument(this.inScript);
    return under === undefined ? undefined : [upright(sign), ...bracketed(under, isLong(under))];
  }

  #word(kind: 'upright' | 'bold'): readonly FormulaPiece[] | undefined {
    const text = this.#words();
    return text === undefined ? undefined : [{ kind, text }];
  }

  /** Letters, digits and spaces as they are written. */
  #words(): string | undefined {
    if (this.isAtEnd) return undefined;
    const token = this.#take();
    const words = (token === '{' ? this.#inner() : [token])?.join('').replaceAll('\\ ', ' ');
    return words !== undefined && /^[\p{L}\p{N}.,\s-]+$/u.test(words) ? words : undefined;
  }

  /** A sign stands between two terms: not first, not behind another sign or an opening bracket, and not in an index. */
  #isBetween(before: readonly FormulaPiece[]): boolean {
    const last = before.at(-1);
    return !this.inScript && !this.isAtEnd && last !== undefined && !('text' in last && /(?: |[([|])$/.test(last.text));
  }

  #isBeforeLetter(): boolean {
    return !this.isAtEnd && /^[\dA-Za-z\\]/.test(this.#peek());
  }

  #peek(): string {
    return this.isAtEnd ? '' : (this.tokens[this.#at] ?? '');
  }

  #take(): string {
    const token = this.#peek();
    this.#at++;
    return token;
  }
}
