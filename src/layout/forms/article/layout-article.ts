import type { Block, HandoutDraft } from '../../../compose/types.js';
import { lastAtMost } from '../../../lib/search.js';
import type { Env } from '../../../lib/world.js';
import type { OutlineEntry, PaperPage, PaperScene } from '../../../scene/types.js';
import { withoutRail } from '../../../theme/print/without-rail.js';
import type { Theme } from '../../../theme/types.js';
import { footnoteRule } from '../../blocks/footnote/paper.js';
import { reportSmallOnPages } from '../../blocks/picture/report-small.js';
import { type Card, cardGap, makeCard } from '../../blocks/qr/paper/card.js';
import { plainText } from '../../blocks/text/plain.js';
import { itemsOf, sidedPage, sideOf } from '../../page/draw-page.js';
import { placesOf } from '../../page/find-marks.js';
import { furniture } from '../../page/furniture.js';
import { coverLogo } from '../../page/logo.js';
import { openSetting } from '../../page/open-setting.js';
import { paginate, type Sheet } from '../../page/paginate.js';
import type { PaperLogo } from '../../page/paper-logo.js';
import { type Known, pagesKnown } from '../../page/reference.js';
import { type PageSetting, shiftOn } from '../../page/setting.js';
import type { Citation, Places } from '../../page/strip.js';
import { chapterNumber } from '../chapter.js';
import type { Heading } from './contents.js';
import { idsOf, stripsOf } from './strips.js';

/**
 * Sets the handout for reading: cover and contents, chapters and topics with their notes, codes in the margin rail, footnotes at the foot,
 * the index of videos where it is asked for, the disclaimer last; without any code there is no rail. All lengths in points. Pages are broken once: contents list and references
 * have their room before page numbers are known (once or twice more where the content refers to pages, so that lines are filled by the real numbers).
 * Reports `code-too-wide` for a code that no column can hold, `glyph-missing` for a character without a glyph, `chart-legend` for one without
 * room, `logo-ground` and `picture-small`.
 */
export async function layoutHandout(draft: HandoutDraft, printed: Theme, env: Env): Promise<PaperScene> {
  const theme = hasCodes(draft) ? printed : { ...printed, paper: withoutRail(printed.paper, draft.meta.print) };
  const { sheets, headings, setting } = await broken(draft, theme, env);
  const places = placesOf(sheets);
  const whole = { draft, pages: sheets.length, chapterOn: chaptersOn(headings, places), places, setting };
  const pages = sheets.map((sheet, i) => pageOf(sheet, i + 1, whole));
  reportSmallOnPages(pages, env.report);
  return { meta: draft.meta, size: theme.paper.size, pages, ...sideOf(setting), outline: outlineOf(headings, places) };
}

const hasCodes = ({ chapters }: HandoutDraft): boolean =>
  chapters.some(({ codes, topics }) => codes.length > 0 || topics.some((topic) => topic.codes.length > 0));

interface Broken {
  readonly sheets: readonly Sheet[];
  readonly headings: readonly Heading[];
  readonly setting: PageSetting;
}

/** How often pages are broken anew because what references say changed where they break. */
const MOST_PASSES = 3;

async function broken(draft: HandoutDraft, theme: Theme, env: Env): Promise<Broken> {
  const logo = await coverLogo(theme, draft.meta, env);
  let [known, last]: [Known, Broken | undefined] = [new Map(), undefined];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    last = await brokenBy(known, draft, { theme, logo }, env, last?.setting.fonts);
    const found = pagesKnown(last.sheets, placesOf(last.sheets));
    if (isSame(found, known)) return last;
    // Where it does not settle, every link tells its page.
    const most = last.sheets.length;
    known = pass < MOST_PASSES - 2 ? found : new Map([...found].map(([key, page]) => [key, page || known.get(key) || most]));
  }
  return last ?? brokenBy(known, draft, { theme, logo }, env);
}

const isSame = (one: Known, other: Known): boolean => one.size === other.size && [...one].every(([key, page]) => other.get(key) === page);

interface ThemeAndLogo {
  readonly theme: Theme;
  readonly logo: PaperLogo | undefined;
}

async function brokenBy(
  known: Known,
  draft: HandoutDraft,
  { theme, logo }: ThemeAndLogo,
  env: Env,
  fonts?: PageSetting['fonts'],
): Promise<Broken> {
  const ids = idsOf(draft);
  const opened = await openSetting(draft, blocksOf(draft), theme, env, { ids, words: draft.words.seePage, known }, fonts);
  const setting: PageSetting = logo === undefined ? opened : { ...opened, logo };
  const { strips, headings, footnotes } = stripsOf(draft, setting);
  const frame = { top: setting.top, bottom: setting.bottom };
  const cardOf = ({ code, within }: Citation): Card => makeCard(code, setting.rail, within, setting);
  const rules = { frame, gap: cardGap(setting), cardOf, footnotes, footnoteRule: footnoteRule(setting) };
  return { sheets: paginate(strips, rules), headings, setting };
}

const blocksOf = ({ chapters, disclaimer }: HandoutDraft): readonly Block[] => [
  ...chapters
    .flatMap((chapter) => [chapter.blocks, chapter.notes, ...chapter.topics.flatMap((topic) => [topic.blocks, topic.notes])])
    .flat(),
  ...disclaimer,
];

interface Whole {
  readonly draft: HandoutDraft;
  readonly pages: number;
  readonly chapterOn: (page: number) => string;
  readonly places: Places;
  readonly setting: PageSetting;
}

function pageOf(sheet: Sheet, number: number, { draft, pages, chapterOn, places, setting }: Whole): PaperPage {
  const [first] = sheet.strips;
  if (first === undefined) return { number, items: [] };
  const head = first.strip.opens === true ? undefined : chapterOn(number);
  const items = itemsOf(sheet, places, shiftOn(number, setting.paper));
  return sidedPage({ number, items: [...furniture(number, pages, head, draft, setting), ...items] }, setting);
}

/** The chapter whose text goes on at a page's top, by page: headings come in the order of their pages. */
function chaptersOn(headings: readonly Heading[], places: Places): (page: number) => string {
  const chapters = headings.filter(({ level }) => level === 1);
  const pages = chapters.map(({ mark }) => places.heading(mark).page);
  return (page) => {
    const chapter = chapters[lastAtMost(pages, page - 1)];
    return chapter === undefined || (pages[0] ?? page) >= page ? '' : plainText(chapter.title);
  };
}

function outlineOf(headings: readonly Heading[], places: Places): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let chapter: OutlineEntry[] | undefined;
  for (const { level, title, number, mark } of headings) {
    const name = plainText(title);
    const entry = { title: number === undefined ? name : `${chapterNumber(number)} ${name}`, ...places.heading(mark), children: [] };
    (level === 2 && chapter !== undefined ? chapter : entries).push(entry);
    if (level === 1) chapter = entry.children;
  }
  return entries;
}
