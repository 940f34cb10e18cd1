export { CodeShelf } from './codes.js';
export { composeHandout } from './handout.js';
export { loadTemplates } from './load.js';
export type { ReadMarkdown } from './render.js';
export { composeSlides } from './slides.js';
export type { TemplateSet } from './template-set.js';
