import { describe, expect, it } from 'vitest';
import { slideText } from '../support/deck-text.js';

const read = (text: string): string => slideText(text);

describe('a line end', () => {
  it.each([
    '“你回来了？”\n她先这样问。',
    '她问\n“你回来了吗”',
    '“你好”\n“再见”',
    '‘你好’\n她说',
    '他说…\n她不答',
    '他说——\n她不答',
    '北京·\n上海',
    '第一①\n第二',
    '好★\n坏',
    '好😀\n坏',
    '好\n😀坏',
    '好⚠️\n坏',
    '“はい”\n彼は言う',
    '他说“Hello”\n她笑',
    '**“你好”**\n她说',
    '→\n下一步',
  ])('beside Han and signs is nothing: %j', (text) => {
    expect(read(text)).toBe(read(text.replace('\n', '')));
  });

  it.each([
    '“Are you back?”\nshe asked.',
    'He said —\nshe did not',
    'one ★\ntwo',
    'one 😀\ntwo',
    '“One.”\n“Two.”',
    '“네”\n그는 말했다',
    '한국어\n“네”',
    '네😀\n아니오',
    '中文\nLatin',
    'Latin\n中文',
    '中文 3\n年',
    '5 €\n10 €',
  ])('elsewhere is a space: %j', (text) => {
    expect(read(text)).toBe(read(text.replace('\n', ' ')));
  });

  it('before a video’s mark is what the text around it asks for', () => {
    expect(read('“One”\n<https://youtu.be/Rlp1TdYeutU>')).toContain('“One” <');
    expect(read('“一”\n<https://youtu.be/Rlp1TdYeutU>')).toContain('“一”<');
  });
});
