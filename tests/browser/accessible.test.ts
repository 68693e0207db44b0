/** Axe on every state of the page, light and dark: each page, drawing, panel, menu and drawer. */
import { expect, it } from 'vitest';
import { viewerHere } from './hooks.js';
import { violationsOfStates } from './states.js';

const viewer = viewerHere();

it('nothing shuts anyone out, at 1440 pixels', async () => {
  expect(await violationsOfStates(viewer, 1440)).toEqual({});
}, 300_000);
