/** Which machines show a face without being given it. */
export interface Platforms {
  readonly windows: boolean;
  readonly macos: boolean;
  /** Microsoft 365 fetches it by itself. */
  readonly office: boolean;
}

/** “Windows 11 font list”, learn.microsoft.com/typography/fonts/windows_11_font_list; compared with Firefox’s list of Windows’ standard fonts (gfx/thebes/StandardFonts-win10.inc). Optional language features are left out. */
const WINDOWS = `Arial, Arial Black, Bahnschrift, Bahnschrift Light, Bahnschrift SemiBold, Bahnschrift SemiLight, Calibri, Calibri Light, Cambria,
Cambria Math, Candara, Candara Light, Cascadia Code, Cascadia Mono, Comic Sans MS, Consolas, Constantia, Corbel, Corbel Light,
Courier New, Ebrima, Franklin Gothic Medium, Gabriola, Gadugi, Georgia, Impact, Ink Free, Javanese Text, Leelawadee UI,
Leelawadee UI Semilight, Lucida Console, Lucida Sans Unicode, Malgun Gothic, Malgun Gothic Semilight, Marlett, Microsoft Himalaya,
Microsoft JhengHei, Microsoft JhengHei Light, Microsoft JhengHei UI, Microsoft JhengHei UI Light, Microsoft New Tai Lue,
Microsoft PhagsPa, Microsoft Sans Serif, Microsoft Tai Le, Microsoft YaHei, Microsoft YaHei Light, Microsoft YaHei UI,
Microsoft YaHei UI Light, Microsoft Yi Baiti, MingLiU-ExtB, MingLiU_HKSCS-ExtB, Mongolian Baiti, MS Gothic, MS PGothic, MS UI Gothic,
MV Boli, Myanmar Text, Nirmala UI, Nirmala UI Semilight, NSimSun, Palatino Linotype, PMingLiU-ExtB, Segoe MDL2 Assets, Segoe Print,
Segoe Script, Segoe UI, Segoe UI Black, Segoe UI Emoji, Segoe UI Historic, Segoe UI Light, Segoe UI Semibold, Segoe UI Semilight,
Segoe UI Symbol, Segoe UI Variable, SimSun, SimSun-ExtB, SimSun-ExtG, Sitka, Sitka Banner, Sitka Display, Sitka Heading, Sitka Small,
Sitka Subheading, Sitka Text, Sylfaen, Symbol, Tahoma, Times New Roman, Trebuchet MS, Verdana, Webdings, Wingdings, Yu Gothic,
Yu Gothic Light, Yu Gothic Medium, Yu Gothic UI, Yu Gothic UI Light, Yu Gothic UI Semibold, Yu Gothic UI Semilight`;

/** “Fonts included with macOS”, support.apple.com/en-us/120414; compared with Firefox’s list of macOS’s standard fonts (gfx/thebes/StandardFonts-macos.inc). */
const MACOS = `American Typewriter, Andale Mono, Apple Chancery, Apple Color Emoji, Apple SD Gothic Neo, Apple Symbols, AppleGothic, AppleMyungjo,
Arial, Arial Black, Arial Narrow, Arial Rounded MT Bold, Arial Unicode MS, Avenir, Avenir Next, Avenir Next Condensed, Baskerville,
Big Caslon, Bodoni 72, Bodoni 72 Oldstyle, Bodoni 72 Smallcaps, Bradley Hand, Brush Script MT, Chalkboard, Chalkboard SE, Chalkduster,
Charter, Cochin, Comic Sans MS, Copperplate, Courier, Courier New, Didot, DIN Alternate, DIN Condensed, Futura, Galvji, Geeza Pro,
Geneva, Georgia, Gill Sans, Heiti SC, Heiti TC, Helvetica, Helvetica Neue, Herculanum, Hiragino Kaku Gothic ProN,
Hiragino Maru Gothic ProN, Hiragino Mincho ProN, Hiragino Sans, Hiragino Sans GB, Hoefler Text, Impact, Kefa, Lucida Grande, Luminari,
Marker Felt, Menlo, Microsoft Sans Serif, Monaco, Noteworthy, Noto Nastaliq Urdu, Optima, Palatino, Papyrus, Phosphate, PingFang HK,
PingFang SC, PingFang TC, PT Mono, PT Sans, PT Sans Caption, PT Sans Narrow, PT Serif, PT Serif Caption, Rockwell, Savoye LET,
SignPainter, Skia, Snell Roundhand, Songti SC, Songti TC, STHeiti, STIX Two Text, STSong, Sukhumvit Set, Symbol, Tahoma, Thonburi,
Times, Times New Roman, Trattatello, Trebuchet MS, Verdana, Webdings, Wingdings, Wingdings 2, Wingdings 3, Zapf Dingbats, Zapfino`;

/** “Cloud fonts in Office”, support.microsoft.com/office/cloud-fonts-in-office-f7b009fe-037f-45ed-a556-b5fe6ede6adb. */
const OFFICE = `Aptos, Aptos Display, Aptos Mono, Aptos Narrow, Aptos Serif, Arial, Arial Black, Arial Narrow, Arial Nova, Avenir Next LT Pro, Baskerville Old Face,
Batang, Bell MT, Bierstadt, BIZ UDGothic, BIZ UDMincho, Bodoni MT, Book Antiqua, Bookman Old Style, Calibri, Calibri Light, Cambria, Cambria Math, Candara,
Century, Century Gothic, Century Schoolbook, Consolas, Constantia, Corbel, Courier New, Daytona, DengXian, DengXian Light, Didact Gothic, Dotum, FangSong,
Fira Sans, Franklin Gothic Book, Franklin Gothic Demi, Franklin Gothic Medium, Garamond, Georgia, Georgia Pro, Gill Sans MT, Gill Sans Nova, Grandview,
Gulim, HGGothicE, HGMinchoE, Impact, KaiTi, Lato, Lucida Bright, Lucida Sans, Malgun Gothic, Meiryo, Meiryo UI, Microsoft JhengHei, Microsoft YaHei,
MingLiU, MS Gothic, MS Mincho, MS PGothic, MS PMincho, Neue Haas Grotesk Text Pro, Open Sans, Palatino Linotype, Perpetua, PMingLiU, Posterama, Quire Sans,
Rockwell, Rockwell Nova, Sabon Next LT, Sagona, Seaford, Segoe UI, SimHei, SimSun, Sitka, Skeena, Source Sans Pro, Tahoma, Tenorite, Times New Roman,
Trade Gothic Next, Trebuchet MS, Tw Cen MT, UD Digi Kyokasho N-R, Univers, Verdana, Verdana Pro, Walbaum Display, Yu Gothic, Yu Mincho`;

/** Names that faces have in their own language, which templates made there hold (the `name` tables of the fonts themselves). */
const OWN_NAMES: Readonly<Record<string, string>> = {
  宋体: 'SimSun',
  新宋体: 'NSimSun',
  黑体: 'SimHei',
  楷体: 'KaiTi',
  仿宋: 'FangSong',
  等线: 'DengXian',
  微软雅黑: 'Microsoft YaHei',
  新細明體: 'PMingLiU',
  細明體: 'MingLiU',
  微軟正黑體: 'Microsoft JhengHei',
  'ＭＳ Ｐゴシック': 'MS PGothic',
  'ＭＳ ゴシック': 'MS Gothic',
  'ＭＳ 明朝': 'MS Mincho',
  メイリオ: 'Meiryo',
  游ゴシック: 'Yu Gothic',
  游明朝: 'Yu Mincho',
  '맑은 고딕': 'Malgun Gothic',
  굴림: 'Gulim',
  돋움: 'Dotum',
};

const listed = (text: string): ReadonlySet<string> =>
  new Set(text.split(',').map((name) => name.trim().replace(/\s+/g, ' ').toLowerCase()));

const [windows, macos, office] = [listed(WINDOWS), listed(MACOS), listed(OFFICE)];

/** Whether common platforms have a face, by what their makers list. */
export function platformsOf(face: string): Platforms {
  const name = (OWN_NAMES[face] ?? face).toLowerCase();
  return { windows: windows.has(name), macos: macos.has(name), office: office.has(name) };
}
