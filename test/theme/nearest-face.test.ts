import { expect, test } from 'vitest';
import { nearestFace } from '../../src/theme/template/looks/nearest-face.js';

test('a face that no bundled one shares its widths with is taken for the nearest, with room by its kind', () => {
  expect(nearestFace('Calibri Light')).toEqual({ family: 'carlito', wider: 1.03 });
  expect(nearestFace('Georgia Pro')).toMatchObject({ family: 'gelasio' });
  expect(nearestFace('Cascadia Mono')).toMatchObject({ family: 'jetbrains-mono' });
  expect(nearestFace('Times New Roman')).toEqual({ family: 'gelasio', wider: 1.05 });
  expect(nearestFace('Arial Narrow')).toEqual({ family: 'arimo', wider: 1 });
  expect(nearestFace('Impact').wider).toBe(1);
  const room = ['Lato', 'Montserrat', 'Arial Black'].map((face) => nearestFace(face).wider);
  expect(room).toEqual([...room].sort());
});
