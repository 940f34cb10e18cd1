import type { Block } from '../parse/types.js';

export type Heading = Extract<Block, { kind: 'heading' }>;
