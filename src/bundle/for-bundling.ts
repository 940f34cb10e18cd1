/* What is made of our own code while it is bundled. */
export { precompile } from '../compose/precompile.js';
export { BUNDLED_FILES } from '../theme/fonts.js';
export { JSON_SCHEMAS } from './schemas.js';
