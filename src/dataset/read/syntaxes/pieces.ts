/** The syntaxes that n3 does not read, and how their text comes. */

export type OtherFormat = 'jsonld' | 'rdfxml';

/** Takes the text of the file piece by piece. */
export type Pieces = (onText: (text: string) => void) => Promise<void>;
