/** The viewer of a test file, opened before its tests and closed after them. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startViewer, type Viewer } from './viewer.js';

/** Of the Mali graph, unless another folder is named. It is there from the first test on. */
export function viewerHere(folder = 'data', texts?: string): Viewer {
  let viewer: Viewer | undefined;
  const here = (): Viewer => {
    if (viewer === undefined) throw new Error('the viewer opens before the first test, and not earlier');
    return viewer;
  };
  beforeAll(async () => {
    viewer = await startViewer(folder, texts);
  }, 60_000);
  afterAll(() => viewer?.close());
  return {
    get url() {
      return here().url;
    },
    get keyUrl() {
      return here().keyUrl;
    },
    get browser() {
      return here().browser;
    },
    open: (...args) => here().open(...args),
    close: () => here().close(),
  };
}

/** Where each test opens pages of its own and leaves them open. */
export function closePagesAfterEach(viewer: Viewer): void {
  afterEach(async () => {
    for (const context of viewer.browser.contexts()) await context.close();
  });
}
