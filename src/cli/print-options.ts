import { Option } from 'commander';

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
  { flags: '--index', key: 'index', value: 'videos', about: 'a list of all videos near the handout’s end' },
  { flags: '--qr <links>', key: 'qr', about: 'links that get a QR code: videos (default), all or none' },
  { flags: '--pdf-a', key: 'pdf-a', value: 'true', about: 'PDFs for archives: PDF/A-2b beside PDF/UA-1' },
];

/** The options of the printed handout. */
export const printOptions = (): readonly Option[] => SHORT.map(({ flags, about }) => new Option(flags, about));

/** What was asked for, as front matter by key; read from the command line's options by their names. */
export function printSettings(options: object): Readonly<Record<string, string>> {
  const given: Readonly<Record<string, unknown>> = { ...options };
  return Object.fromEntries(
    SHORT.flatMap(({ flags, key, value }) => {
      const asked = given[new Option(flags).attributeName()];
      return asked === undefined ? [] : [[key, value ?? String(asked)]];
    }),
  );
}
