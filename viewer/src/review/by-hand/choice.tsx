/** A choice of one word out of a list, with its label. */
interface ChoiceProps {
  readonly label: string;
  /** The label is for the ear alone. */
  readonly isSpoken?: boolean;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

export function Choice({ label, isSpoken = false, value, options, choose }: ChoiceProps) {
  return (
    <label>
      <span class={isSpoken ? 'spoken' : ''}>{label}</span>{' '}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
