import type { ChartType } from '../../../../compose/types.js';
import { inLanguage } from '../../../../lib/by-language.js';

interface Names {
  readonly kinds: Readonly<Record<ChartType, string>>;
  /** Before and after a title, with the space that belongs there. */
  readonly quotes: readonly [string, string];
}

const names = (quotes: Names['quotes'], [bar, column, line, area, pie, doughnut, scatter]: Seven): Names => ({
  kinds: { bar, column, line, area, pie, doughnut, scatter },
  quotes,
});

type Seven = readonly [bar: string, column: string, line: string, area: string, pie: string, doughnut: string, scatter: string];

const ENGLISH = names(
  [' “', '”'],
  ['Bar chart', 'Column chart', 'Line chart', 'Area chart', 'Pie chart', 'Doughnut chart', 'Scatter chart'],
);

/** What Office calls its charts, in the languages that build-deck has words in. */
const NAMES: Readonly<Record<string, Names>> = {
  en: ENGLISH,
  zh: names(['“', '”'], ['条形图', '柱形图', '折线图', '面积图', '饼图', '圆环图', '散点图']),
  'zh-Hant': names(['「', '」'], ['橫條圖', '直條圖', '折線圖', '區域圖', '圓形圖', '環圈圖', '散佈圖']),
  ja: names(['「', '」'], ['横棒グラフ', '縦棒グラフ', '折れ線グラフ', '面グラフ', '円グラフ', 'ドーナツグラフ', '散布図']),
  ko: names([' “', '”'], ['가로 막대형 차트', '세로 막대형 차트', '꺾은선형 차트', '영역형 차트', '원형 차트', '도넛형 차트', '분산형 차트']),
  de: names(
    [' „', '“'],
    ['Balkendiagramm', 'Säulendiagramm', 'Liniendiagramm', 'Flächendiagramm', 'Kreisdiagramm', 'Ringdiagramm', 'Punktdiagramm'],
  ),
  fr: names(
    [' «\u00a0', '\u00a0»'],
    ['Graphique à barres', 'Histogramme', 'Graphique en courbes', 'Graphique en aires', 'Graphique en secteurs', 'Graphique en anneau', 'Nuage de points'],
  ),
  ar: names([' «', '»'], ['مخطط شريطي', 'مخطط عمودي', 'مخطط خطي', 'مخطط مساحي', 'مخطط دائري', 'مخطط دائري مجوف', 'مخطط مبعثر']),
  he: names([' ”', '“'], ['תרשים עמודות אופקיות', 'תרשים עמודות', 'תרשים קו', 'תרשים שטח', 'תרשים עוגה', 'תרשים טבעת', 'תרשים פיזור']),
}; // biome-ignore format: a table of words

/** A kind of chart in words, with its title: `Column chart “Sales”`, `柱形图“销售”`. */
export function kindName(type: ChartType, title: string | undefined, lang: string): string {
  const { kinds, quotes } = inLanguage(NAMES, lang)?.text ?? ENGLISH;
  return title === undefined ? kinds[type] : `${kinds[type]}${quotes[0]}${title}${quotes[1]}`;
}
