/** Text to the clipboard, and to whom addresses in it open. */

/** Addresses that mean the machine itself, on every machine another. */
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

export const isOnThisMachineOnly = (): boolean => THIS_MACHINE.test(location.hostname);

/** Said behind what was copied with an address of this page in it; '' where others can open it. */
export const whoseLink = (): string =>
  isOnThisMachineOnly() ? ' The address opens on this machine only.' : '';

/** False where the browser lets this page copy nothing. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
