/** The part of the npm package `fs-native-extensions` that os-lock.ts and write-folder.ts use; the package ships no types. */
declare module 'fs-native-extensions' {
  /** An exclusive lock on the open file, that ends with the descriptor; false where another descriptor has it. */
  export function tryLock(fd: number): boolean;
  /** What has the two names changes places, in one step. */
  export function swapSync(from: string, to: string): void;
}
