export { describeChart } from './describe.js';
export { drawChart } from './draw.js';
export { chartLook, halfPoint } from './look.js';
