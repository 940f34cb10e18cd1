export { layoutHandout } from './handout/index.js';
export { layoutSlides } from './slides/layout-slides.js';
