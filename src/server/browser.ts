/** Shows an address in the person's browser where there is a desktop; never fails where there is none. */

/** True where a window can open: macOS, Windows, or X or Wayland; not at the far end of SSH. */
export function hasDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env;
  if (process.platform === 'darwin' || process.platform === 'win32') return SSH_CONNECTION === undefined;
  return Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** Open the address in the default browser; gives whether one was started. */
export async function openBrowser(url: string): Promise<boolean> {
  try {
    const { default: open } = await import('open');
    const browser = await open(url);
    browser.on('error', () => {});
    browser.unref();
    return true;
  } catch {
    return false;
  }
}
