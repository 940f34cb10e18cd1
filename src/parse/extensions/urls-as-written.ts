import type { MarkdownIt } from 'markdown-it';

/** Keeps addresses as the author wrote them, and lets every scheme through: the tree reports the unsafe ones. */
export function urlsAsWritten(markdown: MarkdownIt): void {
  markdown.normalizeLink = (url) => url;
  markdown.normalizeLinkText = (url) => url;
  markdown.validateLink = () => true;
}
