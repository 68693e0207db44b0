/** Axe on every state of the page in a window as wide as a telephone. */
import { expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { violationsOfStates } from './states.js';

const viewer = viewerHere();

it('nothing shuts anyone out, at 360 pixels', async () => {
  expect(await violationsOfStates(viewer, 360)).toEqual({});
}, 300_000);
