/**
 * Kinds of files that a link may lead to: what is read, looked at or listened to. What a computer runs when it is opened (`.exe`, `.bat`, `.lnk`,
 * `.ps1`, `.app`, documents with macros, …) is not among them, nor is anything unknown.
 */
const KINDS: ReadonlySet<string> = new Set(
  [
    'pdf epub djvu ps',
    'txt md markdown rst adoc tex bib rtf log srt vtt',
    'doc docx odt pages ppt pptx ppsx potx odp key xls xlsx ods numbers csv tsv',
    'png jpg jpeg gif webp svg bmp tif tiff heic heif avif ico psd ai eps drawio',
    'mp3 m4a wav ogg oga opus flac aac mid midi',
    'mp4 m4v mov webm mkv avi ogv mpg mpeg',
    'json jsonl yaml yml toml xml geojson gpx kml ipynb parquet ics vcf sql',
    'html htm xhtml',
    'zip gz tgz tar 7z bz2 xz',
    'stl obj glb gltf step stp dwg dxf',
  ].flatMap((line) => line.split(' ')),
);

/** The ending of a file's name, in small letters; undefined where it has none. Windows drops dots and spaces behind it. */
export function kindOf(path: string): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  let end = name.length;
  while (end > 0 && /[.\s]/.test(name.charAt(end - 1))) end -= 1;
  const dot = name.lastIndexOf('.', end - 1);
  return dot < 1 ? undefined : name.slice(dot + 1, end).toLowerCase();
}

export const isHarmless = (kind: string | undefined): boolean => kind !== undefined && KINDS.has(kind);
