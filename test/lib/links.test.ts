import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../src/lib/links/check-link.js';
import type { FindFile } from '../../src/lib/links/safe-link.js';
import { shownLink } from '../../src/lib/links/shown.js';

/** A folder of content with some files, whose outputs go into `../output`. */
const FILES = [
  'notes.pdf',
  'my notes.pdf',
  '100% sure.pdf',
  'a#b.pdf',
  'über/größe.csv',
  'tool.exe',
  'tool',
  'README',
  'setup.pdf.exe',
  'x.com',
];
const find: FindFile = (named) => {
  const path = posix.normalize(named);
  if (path.startsWith('..')) return { kind: 'outside' };
  return FILES.includes(path)
    ? { kind: 'found', from: `../content/${path}`, real: `/talk/content/${path}` }
    : { kind: 'missing', near: FILES };
};

const judged = (address: string): string => {
  const checked = checkLink(address, find);
  return 'link' in checked ? checked.link : `${checked.fault.id}: ${checked.fault.message}`;
};

describe('addresses that outputs carry', () => {
  it.each([
    ['https://e.com', 'https://e.com'],
    ['HTTPS://E.com/A', 'https://e.com/A'],
    [' \u202ahttps://e.com/a\u202c ', 'https://e.com/a'],
    ['\ufeffhttps://e.com/\u200ba', 'https://e.com/a'],
    ['https://x.y/z?a=1&b=<2>', 'https://x.y/z?a=1&b=%3C2%3E'],
    ['https://例子.中国/路径', 'https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84'],
    ['https://münchen.de/ü', 'https://xn--mnchen-3ya.de/%C3%BC'],
    ['https://e.com/a b', 'https://e.com/a%20b'],
    ['https://e.com/100%', 'https://e.com/100%25'],
    ['https://e.com/[a]|{b}^`c', 'https://e.com/%5Ba%5D%7C%7Bb%7D%5E%60c'],
    ['https://e.com/#a#b', 'https://e.com/#a%23b'],
    ['https:\\\\e.com\\a', 'https://e.com/a'],
    ['https:e.com', 'https://e.com/'],
    ['http://localhost:3000/a', 'http://localhost:3000/a'],
    ['http://[::1]:80/', 'http://[::1]/'],
    ['www.e.com', 'http://www.e.com'],
    ['youtube.com/watch?v=iDulhoQ2pro', 'https://youtube.com/watch?v=iDulhoQ2pro'],
    ['youtu.be/iDulhoQ2pro', 'https://youtu.be/iDulhoQ2pro'],
    ['mailto:a@b.org?subject=Hi there', 'mailto:a@b.org?subject=Hi%20there'],
    ['MAILTO:a@b.org', 'mailto:a@b.org'],
    ['a@b.org', 'mailto:a@b.org'],
    ['tel:+49 30 (123)', 'tel:+49-30-(123)'],
    ['#id', '#id'],
    ['notes.pdf', '../content/notes.pdf'],
    ['./notes.pdf#page=3', '../content/notes.pdf#page=3'],
    ['my notes.pdf', '../content/my%20notes.pdf'],
    ['my%20notes.pdf', '../content/my%20notes.pdf'],
    ['über\\größe.csv', '../content/%C3%BCber/gr%C3%B6%C3%9Fe.csv'],
    ['100% sure.pdf', '../content/100%25%20sure.pdf'],
    ['a%23b.pdf', '../content/a%23b.pdf'],
  ])('%j is %s', (address, link) => expect(judged(address)).toBe(link));
});

describe('addresses that no output carries', () => {
  it.each([
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:x',
      '\u202ejavascript:x',
      'java\tscript:x',
      '\u0001javascript:x',
      'javascript%3Ax',
    ],
    ...[
      'java\u200bscript:x',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc/passwd',
      'FILE:x',
      'blob:x',
      'about:blank',
      'view-source:https://e.com',
    ],
    ...[
      'smb://host/share',
      'ms-msdt:/id',
      'ms-word:ofe|u|https://e.com/a.docx',
      'search-ms:query=x',
      'ftp://e.com/a',
      'jar:https://e.com!/',
      'shell:startup',
    ],
    ...[
      '//host/share/x',
      '\\\\host\\share',
      '\\host\\x',
      '/\\host',
      '%5C%5Chost%5Cx',
      '%2F%2Fhost/x',
      '/etc/passwd',
      '%2Fetc%2Fpasswd',
      '~/x.pdf',
    ],
    ...['C:\\x.pdf', 'c:/x.pdf', 'c:x.pdf', 'notes.pdf:evil', 'a/notes.pdf:x', '../notes.pdf', '%2e%2e/notes.pdf'],
    ...[
      'tool.exe',
      'TOOL.EXE',
      'tool.exe.',
      'tool.exe ',
      'tool.e%78e',
      'tool%2Eexe',
      'setup.pdf.exe',
      'x.bat',
      'x.cmd',
      'x.lnk',
      'x.ps1',
      'x.scr',
      'x.js',
    ],
    ...[
      'x.vbs',
      'x.hta',
      'x.jar',
      'x.app',
      'x.sh',
      'x.desktop',
      'x.url',
      'x.msi',
      'x.pif',
      'x.reg',
      'x.wsf',
      'x.docm',
      'x.xlsm',
      'x.iso',
      'x.py',
      'README',
      'tool',
    ],
    ...[
      'https://bank.com@evil.com',
      'https://u:p@evil.com/',
      'https://@evil.com',
      'https:\\\\bank.com@evil.com',
      'https://e.com/\u202egpj.exe',
      'https://e.com/%E2%80%AEgpj',
    ],
    ...['mailto:a@b.org?attach=/etc/passwd', 'https://e.com/a\nb', 'tool.exe\u0000.pdf', 'tool.exe%00.pdf'],
  ])('%j', (address) => expect(judged(address)).toMatch(/^link-unsafe: /));

  it.each([
    ['https://a b', 'link-broken: address “https://a b” has a space in its host'],
    ['http://', 'link-broken: address “http://” names no host'],
    ['https:///', 'link-broken: address “https:///” names no host'],
    ['https://?a=1', 'link-broken: address “https://?a=1” names no host'],
    ['https://:80/', 'link-broken: address “https://:80/” names no host'],
    ['https://e.com:99999/x', 'link-broken: address “https://e.com:99999/x” has the port 99999; ports are numbers up to 65535'],
    ['https://e.com:abc/x', 'link-broken: address “https://e.com:abc/x” has the port abc; ports are numbers up to 65535'],
    ['https://[', 'link-broken: address “https://[” has the host “[”, which is no name of one'],
    ['https://1.2.3.4.5', 'link-broken: address “https://1.2.3.4.5” has the host “1.2.3.4.5”, which is no name of one'],
    ['https://e.com/\ud800', 'link-broken: address “https://e.com/�” holds half a character'],
    ['e.com:8080/x', 'link-broken: address “e.com:8080/x” has a port but no scheme'],
    ['?a=1', 'link-broken: address “?a=1” has neither a host nor a file'],
    ['slides/', 'link-broken: address “slides/” is a folder; expected a file in it'],
    ['mailto:', 'link-broken: address “mailto:” names nobody to write to'],
    ['tel:*2767*3855#', 'link-broken: address “tel:*2767*3855#” is no telephone number'],
    ['missing.pdf', 'link-missing: no file “missing.pdf”; expected one in the folder of the content, or a web address'],
    ['foo', 'link-missing: no file “foo”; expected one in the folder of the content, or a web address'],
    ['github.com', 'link-missing: no file “github.com”; expected one in the folder of the content, or a web address'],
  ])('%j: %s', (address, message) => expect(judged(address)).toBe(message));

  it('say what to type', () => {
    const helpOf = (address: string): string | undefined => {
      const checked = checkLink(address, find);
      return 'fault' in checked ? checked.fault.help : undefined;
    };
    expect(helpOf('github.com/a')).toBe('if it is a web address, write `https://github.com/a`');
    expect(helpOf('note.pdf')).toBe('did you mean “notes.pdf”?');
    expect(helpOf('e.com:80')).toBe('write `https://e.com:80`');
    expect(helpOf('//host/x')).toContain('`https:`');
  });
});

describe('addresses as people read them', () => {
  it.each([
    ['https://www.e.com/', 'e.com'],
    ['https://münchen.de/größe/?q=a%26b', 'münchen.de/größe/?q=a%26b'],
    ['https://zh.wikipedia.org/wiki/人工智能（AI）', 'zh.wikipedia.org/wiki/人工智能（AI）'],
    ['https://e.com/a b%E2%80%8Cc', 'e.com/a%20b%E2%80%8Cc'],
    ['mailto:a@b.org', 'a@b.org'],
    ['my notes.pdf#page=2', 'my notes.pdf'],
  ])('%s is shown as %s', (address, shown) => {
    const checked = checkLink(address, find);
    expect('link' in checked && shownLink(checked.link)).toBe(shown);
  });
});
