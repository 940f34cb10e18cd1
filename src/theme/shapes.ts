import { sniff } from '../lib/pictures/sniff.js';
import { pt } from '../lib/units.js';
import { type Env, FileMissing } from '../lib/world.js';
import type { Path, YamlSource } from '../lib/yaml.js';
import { reportValue } from './check.js';
import type { ShapeSource } from './schema.js';
import type { Shape } from './types.js';
import { boxOf, colourOf, lengthOf, pointOf } from './values.js';

/** Where a theme's values come from: its folder, its YAML, and who hears of mistakes. */
export interface ThemeFile {
  readonly folder: string;
  readonly yaml: YamlSource;
  readonly env: Env;
}

const KINDS = ['rect', 'ellipse', 'line', 'polygon', 'picture'] as const;
type Kind = (typeof KINDS)[number];

/**
 * One entry of a layout's `shapes`; undefined after an error: `theme-value` for none or several kinds
 * or a missing colour, `theme-picture` for a picture that is not there or of no known format.
 */
export function shapeOf(source: ShapeSource, path: Path, theme: ThemeFile): Shape | undefined {
  const [kind, ...more] = KINDS.filter((name) => source[name] !== undefined);
  if (kind === undefined || more.length > 0) {
    const found = kind === undefined ? 'names no shape' : `names ${[kind, ...more].join(' and ')}`;
    reportValue(theme.yaml, path, `${found}, expected one of ${KINDS.join(', ')}`, 'write one shape to an entry', theme.env);
    return undefined;
  }
  const lacking = lackOf(kind, source);
  if (lacking !== undefined) {
    reportValue(theme.yaml, path, `has no ${lacking}, expected one for a ${kind}`, `add \`${lacking}:\``, theme.env);
    return undefined;
  }
  return kind === 'picture' ? pictureOf(source, path, theme) : drawn(source);
}

function lackOf(kind: Kind, { fill, stroke, box }: ShapeSource): string | undefined {
  if (kind === 'picture') return box === undefined ? 'box' : undefined;
  if (kind === 'line') return stroke === undefined ? 'stroke' : undefined;
  if (kind === 'ellipse') return fill === undefined && stroke === undefined ? 'fill' : undefined;
  return fill === undefined ? 'fill' : undefined;
}

function drawn(source: ShapeSource): Shape | undefined {
  const { rect, ellipse, line, polygon } = source;
  const fill = source.fill === undefined ? undefined : colourOf(source.fill);
  const stroke = source.stroke === undefined ? undefined : colourOf(source.stroke);
  const width = source.width === undefined ? undefined : lengthOf(source.width);
  const opacity = source.opacity === undefined ? {} : { opacity: source.opacity };
  if (rect && fill)
    return {
      kind: 'rect',
      box: boxOf(rect),
      fill,
      ...(source.radius === undefined ? {} : { radius: lengthOf(source.radius) }),
      ...opacity,
    };
  if (ellipse)
    return { kind: 'ellipse', box: boxOf(ellipse), ...(fill && { fill }), ...(stroke && { stroke, width: width ?? pt(1) }), ...opacity };
  if (line && stroke)
    return { kind: 'line', from: pointOf([line[0], line[1]]), to: pointOf([line[2], line[3]]), stroke, width: width ?? pt(1) };
  if (polygon && fill) return { kind: 'polygon', points: polygon.map(pointOf), fill, ...opacity };
  return undefined;
}

function pictureOf({ picture = '', box, alt = '' }: ShapeSource, path: Path, { folder, yaml, env }: ThemeFile): Shape | undefined {
  const fail = (message: string, help: string): undefined => {
    env.report({ severity: 'error', id: 'theme-picture', message, at: yaml.at([...path, 'picture']), help });
    return undefined;
  };
  try {
    const found = sniff(env.world.read(`${folder}/${picture}`));
    if (found.kind !== 'picture')
      return fail(`“${picture}” is no picture, expected PNG, JPEG, GIF, WebP or SVG`, 'convert it to one of these');
    return box === undefined ? undefined : { kind: 'picture', box: boxOf(box), bytes: found.bytes, format: found.format, alt };
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
    return fail(`no picture “${picture}” beside theme.yaml`, 'put the file into the theme’s folder, or correct its name');
  }
}
