/** The part of Citation.js that the tests read with; the package brings no types. */
declare module '@citation-js/core' {
  export const plugins: { readonly input: { chain(text: string): unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
