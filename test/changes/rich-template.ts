import { openArchive } from '../../src/lib/zip/read.js';
import { writeZip } from '../../src/lib/zip/write.js';
import { withTableStyle } from '../support/pptx/templates.js';

const emu = (points: number): number => Math.round(points * 12_700);
let id = 200;

type Box = readonly [x: number, y: number, width: number, height: number];

const frame = ([x, y, width, height]: Box, how = ''): string =>
  `<a:xfrm${how}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

const shape = (
  box: Box,
  fill: string,
  { how = '', geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', rest = '', text = '' } = {},
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id++}" name="Shape ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(box, how)}${geometry}${fill}</p:spPr>${rest}${text}</p:sp>`;

const solid = (colour: string): string => `<a:solidFill>${colour}</a:solidFill>`;
const scheme = (name: string, changes = ''): string => `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
const change = (name: string, share: number): string => `<a:${name} val="${Math.round(share * 100_000)}"/>`;
const preset = (name: string): string => `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;

/** A palette's colours changed in each way that files change them, side by side along the top edge. */
const changed = [
  scheme('accent1', change('lumMod', 0.75)),
  scheme('accent2', change('lumMod', 0.4) + change('lumOff', 0.6)),
  scheme('accent3', change('tint', 0.5)),
  scheme('accent4', change('shade', 0.5)),
  scheme('accent5', change('satMod', 1.5) + change('lumOff', 0.1)),
  scheme('accent6', change('hueMod', 0.5) + change('satOff', -0.2)),
  scheme('tx2', change('alpha', 0.4)),
  scheme('accent1', '<a:inv/>'),
  scheme('accent2', '<a:gray/>'),
  scheme('accent3', change('lum', 0.3)),
  '<a:prstClr val="orange"/>',
  '<a:sysClr val="window" lastClr="F8F8F0"/>',
  '<a:scrgbClr r="50000" g="20000" b="10000"/>',
  '<a:hslClr hue="7200000" sat="50000" lum="50000"/>',
].map((colour, i) => shape([20 + 30 * i, 4, 24, 10], solid(colour)));

const curved = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="50"><a:moveTo><a:pt x="0" y="50"/></a:moveTo><a:lnTo><a:pt x="20" y="0"/></a:lnTo><a:cubicBezTo><a:pt x="40" y="10"/><a:pt x="80" y="5"/><a:pt x="100" y="30"/></a:cubicBezTo><a:quadBezTo><a:pt x="90" y="45"/><a:pt x="60" y="50"/></a:quadBezTo><a:close/></a:path></a:pathLst></a:custGeom>`;
const gradient = `<a:gradFill><a:gsLst><a:gs pos="0">${scheme('accent1')}</a:gs><a:gs pos="100000">${scheme('accent2')}</a:gs></a:gsLst><a:lin ang="2700000"/></a:gradFill>`;
const styled = `<p:style><a:lnRef idx="1">${scheme('accent4')}</a:lnRef><a:fillRef idx="1">${scheme('accent5')}</a:fillRef><a:effectRef idx="0">${scheme('accent1')}</a:effectRef><a:fontRef idx="minor"/></p:style>`;
const line = (box: Box, how: string, colour: string): string =>
  `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id++}" name="Line ${id}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame(box, how)}${preset('line')}<a:ln w="19050">${solid(colour)}</a:ln></p:spPr>${styled}</p:cxnSp>`;
const words = (text: string): string =>
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" sz="900"/><a:t>${text}</a:t></a:r></a:p></p:txBody>`;
const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id++}" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="${emu(820)}" y="${emu(20)}"/><a:ext cx="${emu(100)}" cy="${emu(50)}"/><a:chOff x="0" y="0"/><a:chExt cx="2000" cy="2000"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="${id++}" name="In a group"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm rot="2700000"><a:off x="500" y="250"/><a:ext cx="800" cy="1000"/></a:xfrm>${preset('ellipse')}${solid(scheme('accent3'))}</p:spPr></p:sp></p:grpSp>`;

const onMaster = [
  ...changed,
  shape([0, 500, 960, 40], solid(scheme('accent1', change('alpha', 0.8))), { text: words('Acme, confidential') }),
  shape([900, 80, 50, 120], solid(scheme('accent2')), { geometry: curved, how: ' flipH="1"' }),
  shape([10, 460, 80, 30], gradient, { geometry: preset('roundRect') }),
  shape([880, 220, 40, 40], '', { geometry: preset('triangle'), rest: styled, how: ' rot="5400000"' }),
  shape([880, 270, 40, 40], '<a:noFill/>', { geometry: preset('rtTriangle') }),
  shape([880, 320, 40, 40], solid('<a:srgbClr val="336699"/>'), { geometry: preset('diamond'), how: ' flipV="1"' }),
  line([40, 108, 860, 0], '', scheme('accent1')),
  line([930, 380, 20, 60], ' flipV="1"', scheme('accent6')),
  group,
  shape([880, 420, 30, 30], '', { rest: styled.replace('fillRef idx="1"', 'fillRef idx="0"') }),
].join('');

/** What a placeholder's own list style may say, level by level. */
const LEVELS = `<a:lvl1pPr marL="180000" indent="-180000" algn="ctr"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="50000"/></a:spcBef><a:spcAft><a:spcPts val="300"/></a:spcAft><a:buClr>${scheme('accent2')}</a:buClr><a:buSzPct val="80000"/><a:buFont typeface="Wingdings"/><a:buChar char="§"/><a:defRPr sz="2200" b="1" cap="all" spc="50">${solid(scheme('tx2'))}<a:latin typeface="Georgia"/><a:ea typeface="SimHei"/></a:defRPr></a:lvl1pPr><a:lvl2pPr marL="500000" indent="-200000" algn="r"><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/><a:defRPr sz="1700" i="1" u="sng"/></a:lvl2pPr>`;

/** A company's template with much on its master: shapes of each kind, colours changed in each way, looks of its own for tables and for one body. */
export const richTemplate = (): Uint8Array =>
  edited(withTableStyle({ head: ['accent1', 'bg1'], whole: ['bg1', 'tx1'], band: 'bg2', names: ['accent2', 'tx1'] }), edit);

/** A template with layouts whose text runs from top to bottom. */
export const verticalTemplate = (ordinary: Uint8Array): Uint8Array =>
  edited(ordinary, (name, text) =>
    /slideLayout[24]\.xml$/.test(name) ? text.replace(/ type="(?:secHead|twoObj)"/, ' type="vertTx"') : text,
  );

function edited(template: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const { names, read } = openArchive(template);
  return writeZip(
    names.map((name) => {
      const bytes = read(name);
      return { name, bytes: name.endsWith('.xml') ? new TextEncoder().encode(change(name, new TextDecoder().decode(bytes))) : bytes };
    }),
  );
}

function edit(name: string, text: string): string {
  if (/slideMaster1\.xml$/.test(name)) return text.replace('</p:spTree>', `${onMaster}</p:spTree>`);
  if (/slideLayout1\.xml$/.test(name)) return text.replace('<p:sldLayout ', '<p:sldLayout showMasterSp="0" ');
  if (/slideLayout2\.xml$/.test(name))
    return text.replace(
      '<p:spTree>',
      `<p:bg><p:bgPr>${solid(scheme('tx2', change('lumMod', 0.9)))}<a:effectLst/></p:bgPr></p:bg><p:spTree>`,
    );
  if (/slideLayout3\.xml$/.test(name)) {
    const at = text.lastIndexOf('<a:lstStyle/>', text.indexOf('type="dt"'));
    return `${text.slice(0, at)}<a:lstStyle>${LEVELS}</a:lstStyle>${text.slice(at + 13)}`;
  }
  return text;
}
