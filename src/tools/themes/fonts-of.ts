import { installedFamilies } from '../../io/installed-fonts.js';
import type { FontRole, Theme } from '../../theme/types.js';
import { type Platforms, platformsOf } from './platform-fonts.js';

/** A face of a theme, and who has it. */
export interface ThemeFont extends Platforms {
  readonly role: FontRole;
  readonly script: 'latin' | 'eastAsian';
  readonly face: string;
  /** The bundled family that measures and prints it. */
  readonly measuredBy: string;
  /** Whether this machine has it. */
  readonly here: boolean;
}

/** The theme's faces, role by role. */
export function fontsOf({ fonts }: Theme): readonly ThemeFont[] {
  const installed = installedFamilies();
  const font = (role: FontRole, script: ThemeFont['script'], face: string, measuredBy: string): ThemeFont => ({
    role,
    script,
    face,
    measuredBy,
    here: installed.has(face.toLowerCase()),
    ...platformsOf(face),
  });
  return (['heading', 'body', 'mono'] as const).flatMap((role) => {
    const { latin, eastAsian, embedLatin, embedEastAsian } = fonts[role];
    return [font(role, 'latin', latin, embedLatin), font(role, 'eastAsian', eastAsian, embedEastAsian)];
  });
}
