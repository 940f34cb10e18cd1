export { wholeSlide } from './drawn/whole-slide.js';
export { FORM_NAMES, type Form, layoutForm } from './forms/index.js';
export { layoutHandout } from './handout/index.js';
export { themeForPrint } from './paper/theme-for-print.js';
export { layoutSlides } from './slides/layout-slides.js';
export { onceAScript } from './text/index.js';
export type { FormSource, SlidesScene } from './types.js';
