/** The matrix maker of qrcode alone: its index also loads a PNG writer that nothing here needs. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { QRCode, QRCodeOptions, QRCodeSegment } from 'qrcode';

  const core: { create(data: string | QRCodeSegment[], options: QRCodeOptions): QRCode };
  export default core;
}

/** How much each version of a symbol holds. */
declare module 'qrcode/lib/core/version.js' {
  const version: {
    /** The smallest version for so many bytes; undefined where none holds them. */
    getBestVersionForData(bytes: { getLength(): number }, level: 'M' | 'Q' | 'H'): number | undefined;
  };
  export default version;
}
