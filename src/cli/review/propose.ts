/** `claimgraph propose`: a claim that a person states, by options or as JSON lines, with its passage; saved and written in one act. */
import { type Command, InvalidArgumentError } from 'commander';
import { readNamed, sayName } from '../../files/read-file.js';
import { NotFoundError } from '../../model/errors.js';
import type { Polarity, SpeechAct } from '../../model/records.js';
import { POINT_FORM, type TypedPoint, typedPoint } from '../../places/typed-point.js';
import type { ClaimByHand } from '../../reading/claim-by-hand.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import type { Choice } from '../../review/decisions.js';
import type { InboxReport } from '../../review/inbox.js';
import { dateArgument, examples } from '../options/arguments.js';
import { whoDecides } from '../options/who-decides.js';
import { UsageError } from '../terminal/failure.js';
import { sayAct } from './accept.js';
import { claimsInLines } from './claims-in-lines.js';
import { DRY_RUN, sayWouldBe } from './dry-run.js';
import { textOf } from './inbox.js';
import { addProjectOptions, asked, type ProjectOptions, reportAnd } from './project.js';

interface ProposeOptions extends ProjectOptions {
  readonly subject?: string;
  readonly predicate?: string;
  readonly object?: string;
  readonly date?: string;
  readonly dateWording?: string;
  readonly basis?: 'stated' | 'inferred' | 'external-anchor';
  readonly words?: string;
  readonly code?: string;
  readonly count?: { readonly min?: number; readonly max?: number };
  readonly about?: true;
  readonly group?: string;
  readonly outcome?: string;
  readonly item?: string;
  readonly passage?: { readonly start: number; readonly end: number };
  readonly quote?: string;
  readonly speaker?: string;
  readonly utterance?: string;
  readonly medium?: readonly string[];
  readonly addressee?: readonly string[];
  readonly saidOn?: string;
  readonly act?: SpeechAct;
  readonly polarity?: Polarity;
  readonly wording?: string;
  readonly gloss?: string;
  readonly entity?: readonly (readonly [string, string])[];
  readonly event?: readonly (readonly [string, string])[];
  readonly coordinates?: readonly (readonly [string, TypedPoint])[];
  readonly coordinatesSource?: string;
  readonly by?: string;
  readonly dryRun?: true;
}

export function addPropose(program: Command): void {
  addProjectOptions(
    program
      .command('propose')
      .summary('state a claim by hand, and write it')
      .description(
        'State a claim that the text makes: its subject, relation and object by name, id or IRI, and its passage by the words that stand there. Whoever speaks where the passage stands is the speaker unless --speaker or --utterance names another. With - as last word claims are read as JSON lines from standard input.',
      )
      .usage('[folder] <report> [options]\n       claimgraph propose [folder] <report> - < claims.jsonl')
      .argument('[words...]')
      .option('--subject <name>', 'of whom or what it is said')
      .option('--predicate <relation>', 'a relation without prefix: perpetrator, place, casualties')
      .option('--object <name>', 'who or what is said of it; or one of the next four')
      .option('--date <edtf>', 'a date: 2023-08-13, 2023-08, ../2023-08-13')
      .option('--words <text>', 'words of our own')
      .option('--code <code>', 'a code without prefix: gunfire')
      .option('--count <bounds>', 'a number: 3, 3.. (at least), ..5 (at most), 3..5', bounds)
      .option('--group <code>', 'who is counted: soldiers')
      .option('--outcome <code>', 'what became of them: killed')
      .option('--item <code>', 'what is counted, where it is not people')
      .option('--about', 'the count is approximate')
      .option('--date-wording <words>', 'how the text says the date')
      .option('--basis <basis>', 'on what the date rests: stated, inferred, external-anchor')
      .option('--quote <words>', 'the passage, as it stands in the text once')
      .option('--passage <start-end>', 'the passage in code points', span)
      .option('--speaker <name>', 'who says it')
      .option('--utterance <id>', 'in which utterance of the reading')
      .option('--medium <name>', 'through whom a new speaker said it; may be repeated', names)
      .option('--addressee <name>', 'to whom a new speaker said it; may be repeated', names)
      .option('--said-on <date>', 'when a new speaker said it: 2023-08-13', dateArgument)
      .option('--act <act>', 'asserts, denies, claims-responsibility, … (default: asserts)')
      .option('--polarity <polarity>', 'affirmed or negated (default: affirmed)')
      .option('--wording <words>', "the speaker's own loaded word")
      .option('--gloss <sentence>', 'in your own words')
      .option('--entity <name=class>', 'whoever is new: "Northern Front=ArmedGroup"', pairs)
      .option('--event <label=type>', 'what is new as an event: "Ambush at Ridge=ambush"', pairs)
      .option(
        '--coordinates <place=point>',
        'where a new place lies, latitude first: "Ridge=16.77, -3.01"; may be repeated',
        points,
      )
      .option('--coordinates-source <source>', 'from where these are: a gazetteer, an address')
      .option(...DRY_RUN)
      .option('--by <name>', 'who states it (default: your user name)'),
  )
    .addHelpText(
      'after',
      examples(
        [
          'claimgraph propose 005 --subject v1 --predicate target --object CMA …',
          'whom it hit: with --quote "the words of the text"',
        ],
        [
          'claimgraph propose 005 --subject v1 --predicate casualties --count 3.. …',
          'how many: with --group soldiers --outcome killed',
        ],
        [
          'claimgraph propose 005 --subject v1 --predicate place --object Ridge …',
          'where: with --coordinates "Ridge=16.77, -3.01"',
        ],
        [
          'claimgraph propose 005 - < claims.jsonl',
          'by a script: {"subject": …, "predicate": …, "object": …, "quote": …}',
        ],
      ),
    )
    .action(propose);
}

async function propose(given: readonly string[], options: ProposeOptions): Promise<void> {
  const { project, words } = asked(given, options);
  const { id, rest } = reportAnd('propose', 'propose [folder] <report> …', words);
  if (rest.length > 1 || (rest.length === 1 && rest[0] !== '-')) {
    throw new UsageError(`propose takes one report, and - for JSON lines: ${rest.join(' ')} is too much`);
  }
  const claims =
    rest[0] === '-' ? claimsInLines(decodeUtf8(await readNamed('-'), sayName('-'))) : [fromOptions(options)];
  const { openInboxReport, withChoices } = await import('../../review/inbox.js');
  const { Bases } = await import('../../review/base.js');
  const { previewOf } = await import('../../review/preview.js');
  const { placeByHand } = await import('../../review/place-by-hand.js');
  const { stateClaim } = await import('../../review/state-claim.js');
  const { planReport, writeReport } = await import('../../review/writing/write.js');
  const report = await openInboxReport(project, id);
  const text = await textOf(project, report.reading.text.sha256);
  if (text === undefined) {
    throw new NotFoundError(
      `no text in ${project.texts} is that of report ${id}: a claim needs its passage; name the folder with --texts`,
    );
  }
  const by = whoDecides(options.by);
  let stated: readonly string[] = [];
  const choices = async (found: InboxReport): Promise<readonly Choice[]> => {
    const base = await new Bases(project).of(id);
    const { corpus } = previewOf(found, base);
    const made: Choice[] = [];
    const told: string[] = [];
    let after = found;
    const decide = (choice: Choice) => {
      made.push(choice);
      after = withChoices(after, [choice], by);
    };
    for (const each of claims) {
      const statement = stateClaim(after.state, each, corpus, text);
      told.push(...(statement.claims ?? []).map((claim) => claim.id));
      decide({ do: 'state', ...statement });
      for (const place of each.coordinates ?? [])
        decide(placeByHand(after.state, place, base.known, corpus.ontology));
    }
    stated = told;
    return made;
  };
  if (options.dryRun) {
    const planned = await planReport(project, id, await choices(report));
    if (planned.questions.length > 0) sayAct(planned, '', options);
    else await sayWouldBe(project, planned, options);
    return;
  }
  const act = await writeReport(project, id, { choices, by });
  sayAct(act, `stated ${stated.join(', ')}`, options);
}

function fromOptions(options: ProposeOptions): ClaimByHand {
  const { subject, predicate, date, dateWording, basis, count, about, group, outcome, item, entity, event } =
    options;
  if (subject === undefined || predicate === undefined) {
    throw new UsageError(
      'propose needs --subject, --predicate, an object and --quote (or JSON lines, with -)',
    );
  }
  const keys = [
    'object',
    'words',
    'code',
    'passage',
    'quote',
    'speaker',
    'utterance',
    'saidOn',
    'act',
    'polarity',
    'wording',
    'gloss',
  ] as const;
  return {
    subject,
    predicate,
    ...known({ media: options.medium, addressees: options.addressee }),
    ...Object.fromEntries(keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]]))),
    ...(date === undefined ? {} : { date: { edtf: date, ...known({ wording: dateWording, basis }) } }),
    ...(count === undefined &&
    about === undefined &&
    group === undefined &&
    outcome === undefined &&
    item === undefined
      ? {}
      : { count: { ...count, ...known({ about, group, outcome, item }) } }),
    ...(entity === undefined ? {} : { newEntities: entity.map(([label, type]) => ({ label, class: type })) }),
    ...placesIn(options),
    ...(event === undefined ? {} : { newEvents: event.map(([label, type]) => ({ label, type })) }),
  };
}

/** All from the one source that is given. */
function placesIn({ coordinates = [], coordinatesSource: source }: ProposeOptions): Partial<ClaimByHand> {
  if (coordinates.length === 0 && source === undefined) return {};
  if (source === undefined || coordinates.length === 0) {
    throw new UsageError(
      source === undefined
        ? '--coordinates needs --coordinates-source: a gazetteer, or an address'
        : '--coordinates-source needs --coordinates "Ridge=16.77, -3.01"',
    );
  }
  return { coordinates: coordinates.map(([place, point]) => ({ place, ...point, source })) };
}

function known<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

function bounds(value: string): { min?: number; max?: number } {
  const found = /^(?:(\d+)|(\d*)\.\.(\d*))$/.exec(value);
  if (found === null) throw new InvalidArgumentError('It must be a number, or bounds such as 3.. or 3..5.');
  const [, exact, least, most] = found;
  const number = (text: string | undefined) => (text === undefined || text === '' ? undefined : Number(text));
  return known({ min: number(exact ?? least), max: number(exact ?? most) });
}

function span(value: string): { start: number; end: number } {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  if (start === undefined)
    throw new InvalidArgumentError('It must be two places in code points, such as 120-141.');
  return { start: Number(start), end: Number(end) };
}

function names(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function points(value: string, before: readonly (readonly [string, TypedPoint])[] = []) {
  const [, place, typed = ''] = /^(.+)=([^=]*)$/.exec(value) ?? [];
  const point = typedPoint(typed);
  if (place === undefined || point === undefined)
    throw new InvalidArgumentError(`It must be the name of a place, = and ${POINT_FORM}.`);
  return [...before, [place, point] as const];
}

function pairs(value: string, before: readonly (readonly [string, string])[] = []) {
  const [, name, type] = /^(.+)=([A-Za-z][\w-]*)$/.exec(value) ?? [];
  if (name === undefined || type === undefined)
    throw new InvalidArgumentError('It must be a name, = and its class or type.');
  return [...before, [name, type] as const];
}
