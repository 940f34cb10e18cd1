export type { FormSource, SlidesScene } from '../scene/types.js';
export { wholeSlide } from './drawn/whole-slide.js';
export { layoutHandout } from './forms/article/layout-article.js';
export { FORM_NAMES, type Form, layoutForm } from './forms/index.js';
export { layoutSlides } from './slides/layout-slides.js';
export { onceAScript } from './text/index.js';
