import { vi } from 'vitest';
import type { Element } from '../../../../src/lib/xml/tree.js';
import { schemaFaults } from './check.js';

/**
 * Runs before every file of tests: whatever a test writes goes through `writeXml`, and there each element that our own code made is held
 * against the schemas' table. A value outside fails the test, whatever it is about. What was read from a template stands as it is.
 */
const ours = vi.hoisted(() => new WeakSet<object>());

vi.mock('../../../../src/lib/xml/tree.js', async (original) => {
  const tree = await original<typeof import('../../../../src/lib/xml/tree.js')>();
  const h: typeof tree.h = (...made) => {
    const element = tree.h(...made);
    ours.add(element);
    return element;
  };
  return { ...tree, h };
});

vi.mock('../../../../src/lib/xml/write.js', async (original) => {
  const write = await original<typeof import('../../../../src/lib/xml/write.js')>();
  const writeXml: typeof write.writeXml = (root) => {
    const faults = root.name === 'svg' ? [] : schemaFaults(root, { isForeign: (element: Element) => !ours.has(element) });
    if (faults.length > 0) throw new Error(`not as ECMA-376 has it:\n${faults.slice(0, 10).join('\n')}`);
    return write.writeXml(root);
  };
  return { ...write, writeXml };
});
