/** The flag of a country beside its name: of what the data call a country, and of nothing else. */
import { useEffect, useState } from 'preact/hooks';
import { expand } from '../../../src/model/namespaces.js';
import type { Entity } from '../../../src/model/records.js';
import { ONE_FILE } from '../browser/one-file.js';
import './emblem.css';

const COUNTRY = expand('cg:Country');

/** In the file of one page there are no pictures: then nothing. */
export function Emblem({
  entity: { type, label, labels },
}: {
  readonly entity: Pick<Entity, 'type' | 'label' | 'labels'>;
}) {
  const [flag, setFlag] = useState<string>();
  const isCountry = type === COUNTRY;
  const name = labels.find(({ language }) => language.startsWith('en'))?.value ?? label;
  useEffect(() => {
    setFlag(undefined);
    if (ONE_FILE || !isCountry) return;
    let gone = false;
    void import('./flags.js').then(({ flagOf }) => {
      if (!gone) setFlag(flagOf(name));
    });
    return () => {
      gone = true;
    };
  }, [isCountry, name]);
  // The name stands beside it.
  return flag === undefined ? null : <img class="emblem" src={flag} alt="" width={24} height={16} />;
}
