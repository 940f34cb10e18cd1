declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  /** `dl_open`, then for each term `dt_open`, `inline`, `dt_close`, for each definition `dd_open`, its blocks, `dd_close`; `dl_close`. */
  export default function deflist(markdown: MarkdownIt): void;
}
