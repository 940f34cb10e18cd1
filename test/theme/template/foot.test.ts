import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import type { Rect } from '../../../src/lib/units.js';
import { loadTheme } from '../../../src/pipeline.js';
import { codePng } from '../../../src/render/pptx/slides/qr-picture.js';
import { workFolder } from '../../support/cli.js';
import { type LayoutSpec, makeTemplate, type PlaceholderSpec } from '../../support/pptx/make-template.js';

type Box = readonly [number, number, number, number];
const TITLE: PlaceholderSpec = { type: 'title', box: [48, 28, 864, 76] };
const BODY: PlaceholderSpec = { type: 'body', idx: 1, box: [48, 118, 864, 340] };
const bytes = codePng({ size: 21, bits: new Uint8Array(441), level: 'M' });

const meets = (a: Rect, [x, y, width, height]: Box): boolean =>
  a.x < x + width && a.x + a.width > x && a.y < y + height && a.y + a.height > y;

test.each<readonly [string, Box, readonly PlaceholderSpec[]]>([
  ['in the middle of the foot', [300, 500, 360, 30], []],
  ['all along the foot', [20, 500, 920, 30], []],
  ['at the left', [40, 480, 200, 50], [{ type: 'sldNum', idx: 12, box: [712, 490, 200, 28] }]],
])('a footer of ours stands clear of a logo %s, and of the layout’s placeholders', async (_, box, rest) => {
  const layout: LayoutSpec = {
    name: 'Text',
    type: 'obj',
    placeholders: [{ type: 'title' }, { idx: 1 }, ...rest],
    logo: { bytes, type: 'image/png', name: 'Logo', box },
  };
  const potx = makeTemplate({ masters: [{ name: 'Own', placeholders: [TITLE, BODY], layouts: [layout] }] });
  const theme = await loadTheme(join(workFolder({ 'company.potx': potx }), 'company.potx'), { world: diskWorld('.'), report: () => {} });
  const foot = theme?.layouts.get('content')?.foot?.box;
  if (foot === undefined) throw new Error('no place');
  expect(
    [box, ...[TITLE, BODY, ...rest].flatMap((one) => (one.box === undefined ? [] : [one.box]))].filter((one) => meets(foot, one)),
  ).toEqual([]);
  expect(foot.x >= 0 && foot.x + foot.width <= 960 && foot.y >= 0 && foot.y + foot.height <= 540 && foot.width >= 96).toBe(true);
});
