/**
 * An address that an output may carry, as a URI (RFC 3986): `https:`, `http:`, `mailto:` or `tel:`, or a file beside the content as seen from the
 * folder of the outputs; or `#id` of a slide, as it is written. Writers and QR codes take no other, and only `checkLink` makes one.
 */
export type SafeLink = string & { readonly __link: 'checked' };

/** Characters of an address that PowerPoint follows: Windows' own limit (WinINet, INTERNET_MAX_URL_LENGTH). */
export const MOST_POWERPOINT = 2083;

/** Why an address is no link, and what to type instead. */
export interface LinkFault {
  /** `link-unsafe`: no output may carry it; `link-broken`: it is no address; `link-missing`: there is no such file. */
  readonly id: 'link-unsafe' | 'link-broken' | 'link-missing';
  readonly message: string;
  readonly help: string;
}

export type CheckedLink = { readonly link: SafeLink } | { readonly fault: LinkFault };

/** Where a file stands that a link names by its path from the content; `path` has slashes, no escapes, and is no path from a root. */
export type FindFile = (path: string) => FoundFile;

export type FoundFile =
  /** `from`: its path from the folder of the outputs; `real`: its own, links resolved. */
  | { readonly kind: 'found'; readonly from: string; readonly real: string }
  /** `near`: names of files beside where it was looked for. */
  | { readonly kind: 'missing'; readonly near: readonly string[] }
  | { readonly kind: 'outside' };

/** An address as messages quote it. */
export const quoted = (address: string): string => {
  const seen = address.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
  return `“${seen.length > 60 ? `${seen.slice(0, 60)}…` : seen}”`;
};

export const unsafe = (message: string, help: string): CheckedLink => ({ fault: { id: 'link-unsafe', message, help } });
export const broken = (message: string, help: string): CheckedLink => ({ fault: { id: 'link-broken', message, help } });
