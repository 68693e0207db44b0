/** `claimgraph cite`: takes a name or an IRI, prints what is said of it as footnotes or quotations, or its reports as references. */
import { type Command, Option } from 'commander';
import { claimsBehind } from '../citations/cited-claims.js';
import { footnote, quotation } from '../citations/footnote.js';
import { REFERENCE_FORMS, references } from '../citations/references.js';
import { wordsAt } from '../citations/words-at.js';
import { folderOf } from '../data-folder.js';
import { NotFoundError } from '../model/errors.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import type { Meant } from '../names/find-meant.js';
import { readTexts } from '../reports/texts.js';
import { examples } from './options/arguments.js';
import { addEndpoint, splitFromEndpoint } from './options/endpoint.js';
import { type LensOptions, lensOf, lensOption, withoutOption } from './options/lens.js';
import { type MergeOptions, mergeOf, mergeOption } from './options/merged.js';
import { type NamingOptions, onOf, onOption } from './options/naming.js';
import { opened } from './options/opened.js';
import { BESIDE, textsFor } from './options/texts.js';
import { UsageError } from './terminal/failure.js';
import { note, print, stream } from './terminal/terminal.js';

const FORMS = ['footnote', 'quotation', ...REFERENCE_FORMS] as const;

interface CiteOptions extends LensOptions, MergeOptions, NamingOptions {
  readonly as: (typeof FORMS)[number];
  readonly texts?: string;
}

export function addCite(program: Command): void {
  addEndpoint(program.command('cite'))
    .summary('what is said of a name, or one claim, ready for print: footnotes, quotations, RIS, BibTeX, CSL')
    .description(
      'Print what is said of an entity (of a source that nothing is said of, what it says and passes on), what comes in a report or an utterance, or one claim: as footnotes, one a line, each with who says so, through whom, in which report and paragraph; as quotations of the passages, where the texts are at hand; or the reports that it rests on, for Zotero, EndNote, LaTeX or Pandoc.',
    )
    .usage('[data...] <name> [options]')
    .argument('[words...]')
    .addOption(new Option('--as <form>', 'in which form').choices(FORMS).default('footnote'))
    .option('--texts <dir>', `folder with the texts of the reports, for quotations (${BESIDE})`)
    .addOption(lensOption())
    .addOption(withoutOption())
    .addOption(mergeOption())
    .addOption(onOption())
    .addHelpText(
      'after',
      examples(
        ['claimgraph cite claim:003-50525bbc', 'one claim as a footnote'],
        ['claimgraph cite data Ber', 'all that is said of Ber, a footnote a claim'],
        ['claimgraph cite claim:003-50525bbc --as quotation --texts DIR', 'the passage word for word'],
        ['claimgraph cite report 003 --as ris > report.ris', 'the report for Zotero or EndNote'],
        ['claimgraph cite JNIM --as bibtex', 'the reports in which something is said of JNIM'],
      ),
    )
    .action(cite);
}

async function cite(words: readonly string[], options: CiteOptions): Promise<void> {
  const { data, rest } = splitFromEndpoint(words);
  if (rest.length === 0) throw new UsageError('cite needs a name: claimgraph cite [data...] <name>');
  const graph = await opened(data, { ...lensOf(options), ...mergeOf(options), ...onOf(options) });
  const { corpus } = graph;
  const claims = claimsBehind(corpus, idOf(graph.meant(rest.join(' '))));
  if (claims.length === 0)
    throw new NotFoundError(
      `no claim speaks of ${rest.join(' ')}, or comes through it: there is nothing to cite`,
    );
  if (options.as === 'footnote') print(claims.map((claim) => footnote(corpus, claim)));
  else if (options.as === 'quotation') await printQuotations(corpus, claims, folderOf(data), options.texts);
  else await stream([references(options.as, corpus, claims)]);
}

const idOf = (meant: Meant): Iri =>
  meant.kind === 'entity'
    ? meant.found.entity.id
    : meant.kind === 'claim'
      ? meant.claim.id
      : meant.utterance.id;

async function printQuotations(
  corpus: Corpus,
  claims: readonly Claim[],
  data: string,
  named: string | undefined,
): Promise<void> {
  const texts = textsFor(data, named);
  if (texts === undefined)
    throw new UsageError(
      'quotations need the texts of the reports: --texts DIR, a folder that holds them as .txt',
    );
  const held = await readTexts(texts.folder);
  const at = wordsAt(corpus, (sha256) => held.get(sha256)?.text);
  const quoted = claims.flatMap((claim) => quotation(corpus, claim, at) ?? []);
  print(quoted);
  if (quoted.length === claims.length) return;
  const without = claims.length - quoted.length;
  note(
    `${without} of ${claims.length} not quoted, as ${texts.folder} does not hold their words; --as footnote has them all`,
  );
}
