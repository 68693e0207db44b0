/** Text to the clipboard. */

/** False where the browser lets this page copy nothing. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
