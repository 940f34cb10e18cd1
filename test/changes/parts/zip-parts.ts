import { inflateSync } from 'node:zlib';
import JSZip from 'jszip';
import type { Parts } from './types.js';

/** A package's parts, uncompressed, those of packages in it too, and their order. */
export async function zipParts(bytes: Uint8Array): Promise<Parts> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string | Uint8Array>([['(order)', Object.keys(files).join('\n')]]);
  for (const [name, file] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) parts.set(name, await file.async('string'));
    else {
      const data = await file.async('uint8array');
      if (!/\.(xlsx|zip)$/.test(name)) parts.set(name, isPng(data) ? rawPng(data) : data);
      else for (const [inner, part] of await zipParts(data)) parts.set(`${name}!${inner}`, part);
    }
  }
  return parts;
}

const isPng = (data: Uint8Array): boolean => data[0] === 0x89 && data[1] === 0x50;

/** A PNG with its rows inflated: what deflate makes of them differs between versions of zlib. */
function rawPng(data: Uint8Array): Uint8Array {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const kept: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') rows.push(body);
    else kept.push(Buffer.from(type, 'latin1'), body);
    at += 12 + length;
  }
  return Buffer.concat([...kept, inflateSync(Buffer.concat(rows))]);
}
