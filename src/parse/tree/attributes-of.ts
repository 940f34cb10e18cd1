import type { Token } from 'markdown-it';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { Attributes } from '../types.js';

/** What the attribute extensions noted on a token. */
export function attributesOf(token: Token): Attributes {
  const noted = token.meta?.attributes;
  return isAttributes(noted) ? noted : NO_ATTRIBUTES;
}

const isAttributes = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && 'classes' in value && 'values' in value;
