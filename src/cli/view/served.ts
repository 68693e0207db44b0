/** What commands that serve a page share: the browser is shown it, and it is served until Ctrl-C. */
import type { Served } from '../../server/serve.js';

export async function showInBrowser(url: string, wanted: boolean | undefined): Promise<void> {
  if (wanted === false || (wanted === undefined && !process.stdout.isTTY)) return;
  const { hasDesktop, openBrowser } = await import('../../server/browser.js');
  if (hasDesktop()) await openBrowser(url);
}

export function stopped(served: Served): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void served.close().then(resolve));
    }
  });
}
