/** What a tool is, and what all of them work on. */
import type { Project } from '../../files/project.js';
import { shorten } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import type { OpenGraph } from '../../open.js';
import type { Answer, Page } from './answers/answer.js';
import type { ClaimTeller } from './answers/told-claim.js';

export interface Session {
  readonly graph: OpenGraph;
  readonly teller: ClaimTeller;
  /** The text of a report, where it is at hand. */
  readonly textOf: (report: Iri) => string | undefined;
  /** Characters that an answer may have. */
  readonly most: number;
  /** Where proposals go; undefined where nothing may be proposed. */
  readonly project: Project | undefined;
  /** Who asks, as the assistant calls itself. */
  readonly asker: () => string;
}

/** Properties of a JSON Schema. */
export type Inputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: Inputs;
  readonly required: readonly string[];
  /** Whether anything is written, into the inbox; nothing else is written anywhere. */
  readonly proposes?: true;
  /** @param given what fits `inputs`, with the page that is asked for. @throws ClaimgraphError in words. */
  readonly call: (session: Session, given: never, page: Page) => Answer | Promise<Answer>;
}

export const NAME = { type: 'string', minLength: 1, maxLength: 1000 } as const;

/** A name, with what there is to say of it. */
export function named({ graph }: Session, name: string) {
  const { entity, remarks } = graph.findNamed(name);
  return { id: entity.id, short: shorten(entity.id), label: entity.label, remarks };
}
