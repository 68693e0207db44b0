/** The columns of the event data that are known: by which a table is recognised, which must be there, and what each becomes. */

export type DatasetName = 'ucdp' | 'acled';

export interface Layout {
  readonly dataset: DatasetName;
  /** As it is named in sentences, and as a speaker. */
  readonly title: string;
  readonly publisher: string;
  /** Where the columns are documented. */
  readonly codebook: string;
  /** A table that has most of these is one of this data set. */
  readonly signs: readonly string[];
  readonly required: readonly string[];
  /** Column -> what it becomes; every other is left out. */
  readonly becomes: ReadonlyMap<string, string>;
}

const words = (text: string) => text.trim().split(/\s+/);

function becoming(lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lines).flatMap(([what, columns]) =>
      words(columns).map((column) => [column, what] as const),
    ),
  );
}

export const LAYOUTS: readonly Layout[] = [
  {
    dataset: 'ucdp',
    title: 'UCDP GED',
    publisher: 'UCDP',
    codebook: 'https://ucdp.uu.se/downloads/',
    signs: words(
      'type_of_violence side_a side_b where_prec date_prec dyad_name deaths_a deaths_b best high low',
    ),
    required: words(
      'id type_of_violence side_a side_b where_prec where_coordinates latitude longitude country date_prec date_start date_end best high low',
    ),
    becomes: becoming({
      'the event': 'id type_of_violence',
      'who took part': 'side_a side_b side_a_new_id side_b_new_id',
      'who says so': 'source_article source_office source_date source_headline source_original',
      'where it was': 'where_prec where_coordinates adm_1 adm_2 latitude longitude country',
      'when it was': 'date_prec date_start date_end',
      'how many died': 'deaths_a deaths_b deaths_civilians deaths_unknown best high low',
    }),
  },
  {
    dataset: 'acled',
    title: 'ACLED',
    publisher: 'ACLED',
    codebook: 'https://acleddata.com/knowledge-base/codebook/',
    signs: words(
      'event_id_cnty time_precision sub_event_type actor1 inter1 assoc_actor_1 geo_precision fatalities',
    ),
    required: words(
      'event_id_cnty event_date time_precision event_type sub_event_type actor1 actor2 country location latitude longitude geo_precision source fatalities',
    ),
    becomes: becoming({
      'the event': 'event_id_cnty event_type sub_event_type',
      'who took part': 'actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2',
      'who says so': 'source',
      'where it was': 'geo_precision location admin1 admin2 admin3 latitude longitude country',
      'when it was': 'event_date time_precision',
      'how many died': 'fatalities',
    }),
  },
];

/** The data set that a head is of; undefined where it has less than half of what any is recognised by. */
export function layoutOf(head: ReadonlySet<string>): Layout | undefined {
  const shares = LAYOUTS.map((layout) => ({
    layout,
    share: layout.signs.filter((sign) => head.has(sign)).length / layout.signs.length,
  })).sort((a, b) => b.share - a.share);
  const [first] = shares;
  return first !== undefined && first.share >= 0.5 ? first.layout : undefined;
}
