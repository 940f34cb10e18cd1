import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import { type CommentSetting, isForeign, SETTINGS } from './comments.js';
import { FurnitureSaid } from './furniture.js';
import type { Heading } from './heading.js';
import { settingsBackground } from './pictures/background.js';
import type { DeckScope } from './scope.js';
import type { Background, Slide } from './types.js';

/** Attributes of a heading that put a picture behind its slide (Pandoc's reveal.js writer and Quarto name the first three). */
export const BACKGROUND_ATTRIBUTES = ['background-image', 'background-size', 'background-position', 'background-alt'] as const;

/** What the comments of one slide, or of a section's opening, set. */
export class Settings {
  readonly furniture = new FurnitureSaid();
  readonly #taken: { readonly setting: CommentSetting; readonly at: Span }[] = [];

  constructor(private readonly report: Report) {}

  /** Takes a setting, or reports one that does nothing (`unknown-setting`). */
  readonly take = (setting: CommentSetting, at: Span): void => {
    if (setting.key === 'paginate' || setting.key === 'footer') {
      this.furniture.set(setting.key, setting.value);
      return;
    }
    if (SETTINGS.some((key) => key === setting.key)) {
      this.#taken.push({ setting, at });
      return;
    }
    const foreign = isForeign(setting.key);
    const message = foreign
      ? `“${setting.key}” is a setting of another tool; build-deck ignores it`
      : `unknown setting “${setting.key}” in a comment; it is ignored`;
    this.report({
      severity: 'warning',
      id: 'unknown-setting',
      message,
      at,
      help: foreign ? 'the theme and the template decide about it; remove the comment' : didYouMean(setting.key, SETTINGS),
    });
  };

  /** A section's opening takes no settings but its background; they are a slide's. */
  reportLost(): void {
    for (const { setting, at } of this.#taken) {
      if (setting.key.startsWith('background')) continue;
      const message = `setting “${setting.key}” stands before the first slide of its section, so it reaches no slide`;
      this.report({
        severity: 'warning',
        id: 'unplaced-setting',
        message,
        at,
        help: 'put the comment beneath the heading of the slide that it is for',
      });
    }
  }

  /** The heading's attributes and the comments together; what is said last wins. */
  applied(heading: Heading | undefined): Pick<Slide, 'classes' | 'hidden'> & Partial<Pick<Slide, 'layout'>> {
    const { classes, values } = heading?.attributes ?? { classes: [], values: {} };
    const named = [
      ...this.#named(values.layout, heading?.at),
      ...this.#of('layout').map(({ setting, at }) => ({ name: setting.value, at })),
    ].at(-1);
    const hiding = [...this.#of('hidden'), ...this.#of('skip')].at(-1)?.setting.value;
    const hidden = hiding === undefined ? classes.includes('hidden') || values.visibility === 'hidden' : hiding !== 'false';
    const more = this.#of('class').flatMap(({ setting }) => setting.value.split(/\s+/).filter((name) => name !== ''));
    return {
      classes: [...classes.filter((name) => name !== 'hidden'), ...more],
      hidden,
      ...(named === undefined ? {} : { layout: named }),
    };
  }

  /** The picture that the heading's attributes, else the comments, put behind the slide. */
  backgrounds(heading: Heading | undefined, deck: DeckScope): readonly Background[] {
    const values: Readonly<Record<string, string>> = heading?.attributes.values ?? {};
    const said = this.#of('backgroundImage').at(-1);
    const image = values['background-image'] ?? said?.setting.value;
    const at = values['background-image'] === undefined ? said?.at : heading?.at;
    if (image === undefined || at === undefined) return [];
    const size = values['background-size'] ?? this.#of('backgroundSize').at(-1)?.setting.value;
    const position = values['background-position'] ?? this.#of('backgroundPosition').at(-1)?.setting.value;
    const alt = values['background-alt'];
    const given = {
      image,
      ...(size === undefined ? {} : { size }),
      ...(position === undefined ? {} : { position }),
      ...(alt === undefined ? {} : { alt }),
    };
    const background = settingsBackground(given, at, deck);
    return background === undefined ? [] : [background];
  }

  #named(name: string | undefined, at: Span | undefined): readonly { readonly name: string; readonly at: Span }[] {
    return name === undefined || at === undefined ? [] : [{ name, at }];
  }

  #of(key: string) {
    return this.#taken.filter(({ setting }) => setting.key === key);
  }
}
