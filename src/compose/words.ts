import type { Words } from './types.js';

const ENGLISH: Words = {
  contents: 'Contents',
  agenda: 'Agenda',
  notes: 'Notes',
  disclaimer: 'Disclaimer',
  video: 'Video',
  pageOf: 'Page {page} of {pages}',
};

/** By language tag, the longest that fits first: `zh-hant`, `zh`. */
const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  zh: { contents: '目录', agenda: '目录', notes: '备注', disclaimer: '免责声明', video: '视频', pageOf: '第 {page} 页，共 {pages} 页' },
  'zh-hant': {
    contents: '目錄',
    agenda: '目錄',
    notes: '備註',
    disclaimer: '免責聲明',
    video: '影片',
    pageOf: '第 {page} 頁，共 {pages} 頁',
  },
  ja: { contents: '目次', agenda: '目次', notes: 'ノート', disclaimer: '免責事項', video: '動画', pageOf: '{page} / {pages} ページ' },
  ko: { contents: '목차', agenda: '목차', notes: '메모', disclaimer: '면책 조항', video: '동영상', pageOf: '{page} / {pages}쪽' },
  de: {
    contents: 'Inhalt',
    agenda: 'Agenda',
    notes: 'Notizen',
    disclaimer: 'Haftungsausschluss',
    video: 'Video',
    pageOf: 'Seite {page} von {pages}',
  },
  fr: {
    contents: 'Sommaire',
    agenda: 'Sommaire',
    notes: 'Notes',
    disclaimer: 'Avertissement',
    video: 'Vidéo',
    pageOf: 'Page {page} sur {pages}',
  },
};

/** Regions that write Chinese in traditional characters where the tag names no script (CLDR, likely subtags). */
const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/;

/** Words that build-deck adds itself, in a language; English where there are none. */
export function wordsFor(lang: string): Words {
  const tag = lang.toLowerCase();
  const key = TRADITIONAL.test(tag) ? 'zh-hant' : (tag.split('-')[0] ?? '');
  return WORDS[key] ?? ENGLISH;
}
