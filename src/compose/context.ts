import { yearOf } from './dates.js';
import type { Output } from './only.js';
import type { DeckPlace } from './place.js';
import type { Context } from './template-set.js';
import type { Meta } from './types.js';

export const NOWHERE: DeckPlace = { section: { title: '' }, slide: { title: '', number: 0 } };

/**
 * The names templates may use: the front matter (empty text for what it leaves out, so that a name which fails is a
 * misspelt one), `vars` by themselves and under `vars`, and the place in the deck. Without prototypes: `constructor` is no name.
 */
export function contextOf(meta: Meta, output: Output, { sections = [], section, slide }: DeckPlace): Context {
  const { company } = meta;
  const legal = meta.companyFile?.disclaimer;
  const date = meta.date ?? '';
  return bare({
    ...meta.vars,
    vars: bare(meta.vars),
    title: meta.title,
    subtitle: meta.subtitle ?? '',
    author: meta.author ?? '',
    date,
    lang: meta.lang,
    company: bare({
      name: company?.name ?? '',
      legalName: company?.legalName ?? '',
      year: company?.year ?? yearOf(date),
      addresses: company?.addresses ?? [],
      address: company?.addresses?.[0] ?? '',
      confidentiality: company?.confidentiality ?? '',
      disclaimer: bare({ version: legal?.version ?? '', jurisdiction: legal?.jurisdiction ?? '', expires: legal?.expires ?? '' }),
    }),
    section: sectionContext(section),
    sections: sections.map((entry) => sectionContext(entry, entry.id === section.id)),
    slide: bare(slide),
    output,
  });
}

const sectionContext = ({ title, number, id }: DeckPlace['section'], current = true): Context =>
  bare({ title, number: number ?? '', padded: number === undefined ? '' : String(number).padStart(2, '0'), id: id ?? '', current });

/** Strict Handlebars 4.7 prints the object that lacks a name into its error, which an object without a prototype can't be. */
const PRINTABLE = { [Symbol.toPrimitive]: { value: () => 'names' } };

const bare = (entries: object): Context => Object.assign(Object.create(null, PRINTABLE), entries);
