import { Option } from 'commander';
import { UsageError } from '../lib/diagnostics.js';

/** Options that are short for a key of the front matter: `--paper A5` is `--set print.paper=A5`. A switch sets its key to `value`. */
const SHORT: readonly { readonly flags: string; readonly key: string; readonly value?: string; readonly about: string }[] = [
  { flags: '--paper <size>', key: 'print.paper', about: 'A3 A4 A5 A6 B5 Letter Legal, 210x297mm or 8.5x11in' },
  { flags: '--landscape', key: 'print.orientation', value: 'landscape', about: 'paper sideways' },
  { flags: '--portrait', key: 'print.orientation', value: 'portrait', about: 'paper upright' },
  { flags: '--margins <lengths>', key: 'print.margins', about: 'of a page: “20mm”, or top, right, bottom and left with spaces' },
  { flags: '--duplex', key: 'print.duplex', value: 'true', about: 'for printing on both sides: left-hand pages mirror right-hand ones' },
  { flags: '--gutter <length>', key: 'print.gutter', about: 'further room at the binding edge' },
  { flags: '--sections-on-right', key: 'print.sections-on-right', value: 'true', about: 'sections begin on right-hand pages' },
  { flags: '--ink-saver', key: 'print.ink-saver', value: 'true', about: 'white grounds, dark text, thin rules' },
  { flags: '--bleed <length>', key: 'print.bleed', about: 'grounds go on beyond the trimmed edge' },
  { flags: '--crop-marks', key: 'print.crop-marks', value: 'true', about: 'marks outside the trimmed page' },
  { flags: '--from <dialect>', key: 'from', about: 'the tool that the deck was written for: marp, slidev, quarto …; markdown for none' },
  { flags: '--index', key: 'index', value: 'videos', about: 'a list of all videos near the handout’s end' },
  { flags: '--qr <links>', key: 'qr', about: 'links that get a QR code: videos (default), all or none' },
  { flags: '--pdf-a', key: 'pdf-a', value: 'true', about: 'PDFs for archives: PDF/A-2b beside PDF/UA-1' },
];

/** The options of the printed handout. */
export const printOptions = (): readonly Option[] => SHORT.map(({ flags, about }) => new Option(flags, about));

/** Front matter by key, and the switch that gave each. */
export interface Given {
  readonly set: Readonly<Record<string, string>>;
  readonly setBy: Readonly<Record<string, string>>;
}

/**
 * Front matter from the command line: `set` and the short options, which are read from `options` by their names. Throws `UsageError`
 * where two of them say different things of one key.
 */
export function givenBy(options: object, set: Readonly<Record<string, string>>): Given {
  const asked: Readonly<Record<string, unknown>> = { ...options };
  const given = Object.entries(set).map(([key, value]) => ({ key, value, by: `--set ${key}` }));
  for (const { flags, key, value } of SHORT) {
    const option = new Option(flags);
    const said = asked[option.attributeName()];
    if (said !== undefined) given.push({ key, value: value ?? String(said), by: option.long ?? flags });
  }
  for (const one of given) {
    const other = given.find(({ key, value }) => key === one.key && value !== one.value);
    if (other !== undefined) throw contradiction(one.by, other.by);
  }
  return {
    set: Object.fromEntries(given.map(({ key, value }) => [key, value])),
    setBy: Object.fromEntries(given.map(({ key, by }) => [key, by])),
  };
}

/** Two switches of which only one can be meant. */
export const contradiction = (one: string, other: string): UsageError =>
  new UsageError(`“${one}” and “${other}” contradict each other`, 'leave one of them out');
