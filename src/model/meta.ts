import { basename } from 'node:path';
import type { Block, Doc, Inline } from '../parse/types.js';
import type { Meta } from './types.js';

/** The front matter with its gaps filled: the first heading is the title, else the file's name; the language is told from the script. */
export function fillMeta({ file, frontMatter, blocks }: Doc): Meta {
  const heading = blocks.find((block) => block.kind === 'heading');
  const named = heading === undefined ? '' : sample(heading.children, 200).trim();
  return {
    ...frontMatter,
    title: frontMatter.title || named || basename(file).replace(/\.[^.]*$/, ''),
    lang: frontMatter.lang ?? languageOf(`${frontMatter.title ?? ''} ${sampleBlocks(blocks, SAMPLE)}`),
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
