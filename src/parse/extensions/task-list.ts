import type { MarkdownIt } from 'markdown-it';

const BOX = /^\[([ xX])\](?=\s|$)\s*/;

/** `- [x] done`: takes the box out of the text and notes it in the item's `meta.checked` (GitHub Flavored Markdown, 5.3). */
export function taskList(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'task_list', ({ tokens }) => {
    for (const [index, item] of tokens.entries()) {
      const inline = tokens[index + 2];
      if (item.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open' || inline === undefined) continue;
      const box = BOX.exec(inline.content);
      if (box === null) continue;
      inline.content = inline.content.slice(box[0].length);
      item.meta = { checked: box[1] !== ' ' };
    }
  });
}
