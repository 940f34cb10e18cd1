import { percentDecoded } from '../percent-decoded.js';
/** Where videos are published: one row a provider. */
export interface Provider {
  readonly name: string;
  readonly hosts: readonly string[];
  /** The shortest address that plays what `url` names, or undefined where it names no video, list or channel. */
  readonly canonical: (url: URL) => string | undefined;
  /** Matches host and path of an address that means to name a video: without a sound id it is reported. */
  readonly form: RegExp;
}

const YOUTUBE_ID = /^[\w-]{11}$/;
const START = /^(?=\d)(\d{1,6}h)?(\d{1,6}m)?(\d{1,6}s?)?$/;

/** In the order they are asked. To add one, add a row. */
export const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    hosts: [
      'youtube.com',
      'www.youtube.com',
      'm.youtube.com',
      'music.youtube.com',
      'youtube-nocookie.com',
      'www.youtube-nocookie.com',
      'youtu.be',
      'www.youtu.be',
    ],
    canonical: youTube,
    form: /^(www\.)?youtu\.be\/.|\/(watch|shorts|embed|live|v)\b/,
  },
  {
    name: 'Bilibili',
    hosts: ['bilibili.com', 'www.bilibili.com', 'm.bilibili.com', 'player.bilibili.com', 'b23.tv', 'www.b23.tv'],
    canonical: bilibili,
    form: /\/video\/|\/player\.html/,
  },
  { name: 'Vimeo', hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'], canonical: vimeo, form: /^player\.vimeo\.com\/video\// },
];

function youTube(url: URL): string | undefined {
  const [first = '', second = '', ...rest] = partsOf(url);
  if (url.hostname.endsWith('youtu.be')) return youTubeVideo(first, url);
  if (first === 'playlist' || (first === 'embed' && second === 'videoseries')) return youTubeList(url);
  if (first === 'watch')
    return youTubeVideo(url.searchParams.get('v') ?? second, url) ?? (url.searchParams.has('v') ? undefined : youTubeList(url));
  if (['shorts', 'embed', 'live', 'v', 'e'].includes(first)) return youTubeVideo(second, url);
  if (/^@[^\s/?#]{3,}$/u.test(percentDecoded(first))) return rest.length > 1 ? undefined : `https://youtube.com/${first}`;
  if (first === 'channel' && /^UC[\w-]{22}$/.test(second)) return `https://youtube.com/channel/${second}`;
  return (first === 'c' || first === 'user') && second !== '' ? `https://youtube.com/${first}/${second}` : undefined;
}

/** `t` or `start` is kept, since it is a part of what is cited; `pp`, `si`, `list`, `index`, `feature` and the rest only track. */
function youTubeVideo(id: string, url: URL): string | undefined {
  if (!YOUTUBE_ID.test(id)) return undefined;
  const start = startOf(url, 't', 'start', 'time_continue');
  return `https://youtu.be/${id}${start === undefined ? '' : `?t=${start}`}`;
}

function youTubeList(url: URL): string | undefined {
  const list = url.searchParams.get('list');
  return list !== null && /^[\w-]{2,}$/.test(list) ? `https://youtube.com/playlist?list=${list}` : undefined;
}

const BILIBILI_ID = /^(BV[0-9A-Za-z]{10}|av\d+)$/;

/** Parts (`p`) are videos of their own; the long address is kept, since b23.tv drops them. */
function bilibili(url: URL): string | undefined {
  const [first = '', second = ''] = partsOf(url);
  if (url.hostname.endsWith('b23.tv'))
    return BILIBILI_ID.test(first) ? bilibiliVideo(first, url) : first === '' ? undefined : `https://b23.tv/${first}`;
  if (url.hostname === 'player.bilibili.com') {
    const aid = url.searchParams.get('aid');
    return bilibiliVideo(url.searchParams.get('bvid') ?? (aid === null ? '' : `av${aid}`), url);
  }
  return first === 'video' ? bilibiliVideo(second, url) : undefined;
}

function bilibiliVideo(id: string, url: URL): string | undefined {
  if (!BILIBILI_ID.test(id)) return undefined;
  const part = startOf(url, 'p', 'page');
  const start = startOf(url, 't', 'start_progress');
  const query = [part === undefined || part === '1' ? [] : [`p=${part}`], start === undefined ? [] : [`t=${start}`]].flat().join('&');
  return `https://www.bilibili.com/video/${id}${query === '' ? '' : `?${query}`}`;
}

function vimeo(url: URL): string | undefined {
  const parts = partsOf(url);
  const place = parts.findIndex((part) => /^\d{5,}$/.test(part));
  const id = parts[place];
  if (id === undefined || (place > 0 && !['video', 'channels', 'groups', 'album', 'showcase', 'ondemand'].includes(parts[0] ?? '')))
    return undefined;
  const secret = url.searchParams.get('h') ?? parts[place + 1] ?? '';
  const start = startOf(url, 't');
  return `https://vimeo.com/${id}${/^[0-9a-f]{8,}$/.test(secret) ? `/${secret}` : ''}${start === undefined ? '' : `#t=${start}`}`;
}

const partsOf = (url: URL): readonly string[] => url.pathname.split('/').filter((part) => part !== '');

/** The first of the named parameters that holds a time or a number, looked for in the query and, as Vimeo and old YouTube links have it, behind `#`. */
function startOf(url: URL, ...names: readonly string[]): string | undefined {
  const hash = new URLSearchParams(url.hash.slice(1));
  return names
    .flatMap((name) => [url.searchParams.get(name), hash.get(name)])
    .find((value): value is string => value !== null && START.test(value) && !/^0+s?$/.test(value));
}
