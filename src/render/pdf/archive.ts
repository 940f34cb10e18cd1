import { srgbProfile } from './srgb.js';
import type { Pdf } from './types.js';

/** Says what the file's plain RGB means: the output intent of PDF/A (ISO 19005-2, 6.2.3), sRGB, with its profile. */
export function declareArchive(pdf: Pdf): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const name = 'sRGB IEC61966-2.1';
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String(name),
    Info: new String(name),
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data['OutputIntents'] = [intent];
}
