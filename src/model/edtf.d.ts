/** The part of the npm package `edtf` that date.ts uses; the package ships no types. */
declare module 'edtf' {
  function edtf(text: string, options?: { types?: readonly string[] }): { min: number; max: number };
  export default edtf;
}
