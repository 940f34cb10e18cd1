import { basename } from 'node:path';
import type { CompanyFile } from '../company/types.js';
import { inLanguage } from '../lib/by-language.js';
import { inOneLine } from '../lib/trimmed.js';
import type { Block, Doc, Inline } from '../parse/types.js';
import type { Company, Meta } from './types.js';

/**
 * The front matter with its gaps filled: the first heading is the title, else the file's name; the language is told from the script;
 * what it does not say of the company is the company file's.
 */
export function fillMeta({ file, frontMatter, blocks }: Doc, companyFile?: CompanyFile): Meta {
  const heading = blocks.find((block) => block.kind === 'heading');
  const named = heading === undefined ? '' : sample(heading.children, 200).trim();
  const lang = frontMatter.lang ?? languageOf(`${frontMatter.title ?? ''} ${sampleBlocks(blocks, SAMPLE)}`);
  const { subtitle } = frontMatter;
  return {
    ...frontMatter,
    title: unbroken(frontMatter.title ?? '') || named || basename(file).replace(/\.[^.]*$/, ''),
    ...(subtitle !== undefined && { subtitle: unbroken(subtitle) }),
    lang,
    ...(companyFile !== undefined && { companyFile, company: { ...companyOf(companyFile, lang), ...frontMatter.company } }),
  };
}

/** Titles made for browsers break where their themes do. */
const unbroken = (title: string): string => inOneLine(title.replace(/<br\s*\/?>/gi, '\n'));

/** A text in no language that fits is better in English, or in any, than absent: it is a label that has to be seen. */
function companyOf({ name, legalName, year, addresses, confidentiality }: CompanyFile, lang: string): Company {
  const label =
    typeof confidentiality === 'object'
      ? (inLanguage(confidentiality, lang)?.text ?? confidentiality['en'] ?? Object.values(confidentiality)[0])
      : confidentiality;
  return {
    ...(name !== undefined && { name }),
    ...(legalName !== undefined && { legalName }),
    ...(year !== undefined && { year }),
    addresses,
    ...(label !== undefined && { confidentiality: label }),
  };
}

/** Characters that are enough to tell a language from. */
const SAMPLE = 4000;

/** Kana is Japanese, Hangul Korean, Han Chinese, where they are more than a tenth of the letters; everything else counts as English. */
function languageOf(text: string): string {
  const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
  const [kana, hangul, han] = [
    share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    share(/\p{Script=Hangul}/gu),
    share(/\p{Script=Han}/gu),
  ];
  if (hangul > 0.1 && hangul >= han) return 'ko-KR';
  if (kana > 0.1) return 'ja-JP';
  return han > 0.1 ? 'zh-CN' : 'en-US';
}

function sampleBlocks(blocks: readonly Block[], most: number): string {
  let text = '';
  for (const block of blocks) {
    if (text.length >= most) break;
    if (block.kind === 'heading' || block.kind === 'paragraph') text += ` ${sample(block.children, most)}`;
    else if (block.kind === 'list')
      text += sampleBlocks(
        block.items.flatMap((item) => item.blocks),
        most,
      );
    else if (block.kind === 'quote' || block.kind === 'directive') text += sampleBlocks(block.blocks, most);
  }
  return text;
}

function sample(inlines: readonly Inline[], most: number): string {
  let text = '';
  for (const inline of inlines) {
    if (text.length >= most) break;
    if (inline.kind === 'text' || inline.kind === 'code') text += inline.value;
    else if ('children' in inline && !(inline.kind === 'link' && inline.bare)) text += sample(inline.children, most);
    else if (inline.kind === 'lineBreak') text += ' ';
  }
  return text;
}
