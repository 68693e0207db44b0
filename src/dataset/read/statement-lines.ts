/** Takes the tokens of an RDF file as they come and says on which lines the present statement stands. */

/** The part of an n3 token that matters here. */
export interface LineToken {
  readonly type: string;
  /** From 1. */
  readonly line: number;
}

/** Directives of SPARQL have no full stop: so many tokens belong to each. */
const DIRECTIVES: ReadonlyMap<string, number> = new Map([
  ['PREFIX', 2],
  ['BASE', 1],
  ['VERSION', 1],
]);
const ENDS: ReadonlySet<string> = new Set(['.', '{', '}']);
/** What follows a triple in a list of predicates or objects. */
const BETWEEN: ReadonlySet<string> = new Set(['.', ';', ',', ']', '}', '|}']);

/** The lines of the statement that is being read. */
export class StatementLines {
  /** Line of the subject. */
  subject = 1;
  /** Line of the object that was read last. */
  object = 1;
  #begins = true;
  #ofDirective = 0;

  see({ type, line }: LineToken): void {
    if (this.#ofDirective > 0) {
      this.#ofDirective--;
      return;
    }
    if (!BETWEEN.has(type)) this.object = line;
    if (this.#begins) {
      const directive = DIRECTIVES.get(type);
      if (directive !== undefined) {
        this.#ofDirective = directive;
        return;
      }
      this.subject = line;
    }
    this.#begins = ENDS.has(type);
  }
}
