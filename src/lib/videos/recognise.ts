import { PROVIDERS } from './providers.js';

/** A video's shortest address and who publishes it. */
export interface Recognised {
  readonly url: string;
  readonly provider: string;
  /** No video: a link that a code was asked for. `provider` is its host. */
  readonly plain?: true;
}

/**
 * What video an address names: undefined for any other address, and `broken` with the provider's name for an address
 * of a provider that has the form of a video's but no sound id.
 */
export function recognise(href: string): Recognised | { readonly broken: string } | undefined {
  if (!/^https?:\/\//i.test(href)) return undefined;
  const url = parse(href);
  const provider = url === undefined ? undefined : PROVIDERS.find(({ hosts }) => hosts.includes(url.hostname));
  if (url === undefined || provider === undefined) return undefined;
  const canonical = provider.canonical(url);
  if (canonical !== undefined) return { url: canonical, provider: provider.name };
  return provider.form.test(`${url.hostname}${url.pathname}`) ? { broken: provider.name } : undefined;
}

/** Any other web address, as it is; undefined for what is none. */
export function recogniseAny(href: string): Recognised | undefined {
  const url = /^https?:\/\//i.test(href) ? parse(href) : undefined;
  return url === undefined ? undefined : { url: href, provider: url.hostname, plain: true };
}

function parse(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}
