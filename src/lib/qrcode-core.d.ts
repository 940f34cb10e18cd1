/** The matrix maker of qrcode alone: its index also loads a PNG writer that nothing here needs. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { QRCode, QRCodeOptions, QRCodeSegment } from 'qrcode';

  const core: { create(data: string | QRCodeSegment[], options: QRCodeOptions): QRCode };
  export default core;
}
