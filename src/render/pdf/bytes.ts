import type { Pdf } from './types.js';

/** Text is turned into bytes when this much of it waits: one by one, tens of thousands of small pieces cost more than the drawing. */
const AT_ONCE = 1 << 16;

/**
 * Takes what `pdf` writes, of which its head is written already, and answers it whole when the document ends. A document is a stream of Node's:
 * through that, 450 pages need 150 ms more, and each piece of text would be turned into bytes character by character.
 */
export function takeBytes(pdf: Pdf): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') pieces.push(Buffer.from(waiting, 'latin1'));
    waiting = '';
  };
  const head = pdf.read();
  if (head !== null) pieces.push(head);
  pdf._write = (data) => {
    if (typeof data === 'string') {
      waiting += `${data}\n`;
      pdf._offset += data.length + 1;
      if (waiting.length >= AT_ONCE) flush();
    } else {
      flush();
      pieces.push(data);
      pdf._offset += data.length;
    }
  };
  return new Promise((resolve) => {
    pdf.push = () => {
      flush();
      resolve(Buffer.concat(pieces));
      return true;
    };
  });
}
