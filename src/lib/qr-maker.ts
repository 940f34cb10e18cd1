/** qrcode's maker as a module of ours: an `import()` of CommonJS copies its exports each time, which for a thousand codes took a third of a second. */
export { default as qrcode } from 'qrcode/lib/core/qrcode.js';
export { default as versions } from 'qrcode/lib/core/version.js';
