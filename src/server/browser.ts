/** Shows an address in the person's browser where there is a desktop; never fails where there is none. */
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** True where a window can open: macOS, Windows, or X or Wayland; not at the far end of SSH. */
export function hasDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env;
  if (process.platform === 'darwin' || process.platform === 'win32') return SSH_CONNECTION === undefined;
  return Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/**
 * Open the address in the default browser; gives whether one was started. What a program is started with can be read by
 * every user of the machine: the browser is given the name of a file that only this user can read, which leads on.
 */
export async function openBrowser(url: string): Promise<boolean> {
  try {
    const { default: open } = await import('open');
    const browser = await open(inWindowsFromLinux() ? url : pathToFileURL(await leadTo(url)).href);
    browser.on('error', () => {});
    browser.unref();
    return true;
  } catch {
    return false;
  }
}

/** There the browser cannot read our files, and the machine has one user. */
function inWindowsFromLinux(): boolean {
  return process.env.WSL_DISTRO_NAME !== undefined;
}

/** How long a browser may take to read the file; then it goes. */
const READ = 60_000;

/** A page that leads to the address at once, readable by this user alone. */
export async function leadTo(url: string): Promise<string> {
  const folder = await mkdtemp(join(placeFor(), 'claimgraph-'));
  const file = join(folder, 'open.html');
  const leading = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>claimgraph</title><script>location.replace(${JSON.stringify(url)})</script>`;
  await writeFile(file, leading, { mode: 0o600, flag: 'wx' });
  const clear = () => rmSync(folder, { recursive: true, force: true });
  setTimeout(clear, READ).unref();
  process.once('exit', clear);
  return file;
}

/** Browsers that come as a snap (Ubuntu) have no temporary folder of ours, but read what is not hidden in the home folder. */
function placeFor(): string {
  return ['firefox', 'chromium'].some((name) => existsSync(`/snap/bin/${name}`)) ? homedir() : tmpdir();
}
