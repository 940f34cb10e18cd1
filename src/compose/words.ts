import { isTraditional } from '../lib/traditional.js';
import type { Words } from './types.js';

const ENGLISH: Words = {
  contents: 'Contents',
  agenda: 'Agenda',
  notes: 'Notes',
  disclaimer: 'Disclaimer',
  video: 'Video',
  pageOf: 'Page {page} of {pages}',
  seePage: ' (see page {page})',
  index: 'Videos',
  onPages: 'page {pages}',
  link: 'Link',
};

/** By language tag, the longest that fits first: `zh-hant`, `zh`. */
const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  zh: {
    contents: '目录',
    agenda: '目录',
    notes: '备注',
    disclaimer: '免责声明',
    video: '视频',
    pageOf: '第 {page} 页，共 {pages} 页',
    seePage: '（见第 {page} 页）',
    index: '视频索引',
    onPages: '第 {pages} 页',
    link: '链接',
  },
  'zh-hant': {
    contents: '目錄',
    agenda: '目錄',
    notes: '備註',
    disclaimer: '免責聲明',
    video: '影片',
    pageOf: '第 {page} 頁，共 {pages} 頁',
    seePage: '（見第 {page} 頁）',
    index: '影片索引',
    onPages: '第 {pages} 頁',
    link: '連結',
  },
  ja: {
    contents: '目次',
    agenda: '目次',
    notes: 'ノート',
    disclaimer: '免責事項',
    video: '動画',
    pageOf: '{page} / {pages} ページ',
    seePage: '（{page} ページ参照）',
    index: '動画一覧',
    onPages: '{pages} ページ',
    link: 'リンク',
  },
  ko: {
    contents: '목차',
    agenda: '목차',
    notes: '메모',
    disclaimer: '면책 조항',
    video: '동영상',
    pageOf: '{page} / {pages}쪽',
    seePage: '({page}쪽 참조)',
    index: '동영상 목록',
    onPages: '{pages}쪽',
    link: '링크',
  },
  de: {
    contents: 'Inhalt',
    agenda: 'Agenda',
    notes: 'Notizen',
    disclaimer: 'Haftungsausschluss',
    video: 'Video',
    pageOf: 'Seite {page} von {pages}',
    seePage: ' (siehe Seite {page})',
    index: 'Videos',
    onPages: 'Seite {pages}',
    link: 'Link',
  },
  fr: {
    contents: 'Sommaire',
    agenda: 'Sommaire',
    notes: 'Notes',
    disclaimer: 'Avertissement',
    video: 'Vidéo',
    pageOf: 'Page {page} sur {pages}',
    seePage: ' (voir page {page})',
    index: 'Vidéos',
    onPages: 'page {pages}',
    link: 'Lien',
  },
  ar: {
    contents: 'المحتويات',
    agenda: 'جدول الأعمال',
    notes: 'ملاحظات',
    disclaimer: 'إخلاء المسؤولية',
    video: 'فيديو',
    pageOf: 'صفحة {page} من {pages}',
    seePage: ' (انظر صفحة {page})',
    index: 'مقاطع الفيديو',
    onPages: 'صفحة {pages}',
    link: 'رابط',
  },
  he: {
    contents: 'תוכן העניינים',
    agenda: 'סדר היום',
    notes: 'הערות',
    disclaimer: 'כתב ויתור',
    video: 'סרטון',
    pageOf: 'עמוד {page} מתוך {pages}',
    seePage: ' (ראו עמוד {page})',
    index: 'סרטונים',
    onPages: 'עמוד {pages}',
    link: 'קישור',
  },
};

/** Words that build-deck adds itself, in a language; English where there are none. */
export function wordsFor(lang: string): Words {
  const tag = lang.toLowerCase();
  const key = isTraditional(tag) ? 'zh-hant' : (tag.split('-')[0] ?? '');
  return WORDS[key] ?? ENGLISH;
}
