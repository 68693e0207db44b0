/** Whether what a request shows is the key of this run. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Hashes have one length, and are compared in one time. */
export function isKey(shown: string | undefined, key: string): boolean {
  return shown !== undefined && timingSafeEqual(digest(shown), digest(key));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
