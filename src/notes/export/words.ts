/** What exports of notes ask of the page: what a view is of, in words, and its full address. */
export interface Telling {
  /** `JNIM attacked MINUSMA`, `the whole graph`; plain text. */
  about(view: string): string;
  /** Undefined on a page that lies as a file on somebody's disk. */
  address(view: string): string | undefined;
}
