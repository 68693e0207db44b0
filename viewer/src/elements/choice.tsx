/** One of a few, as buttons beside each other: the one that holds is pressed. */

export interface Choices<T> {
  /** Said to screen readers: what is chosen. */
  readonly name: string;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly chosen: T;
  choose(value: T): void;
}

export function Choice<T extends string | undefined>({ name, options, chosen, choose }: Choices<T>) {
  return (
    <fieldset class="choice">
      <legend class="spoken">{name}</legend>
      {options.map(([value, words]) => (
        <button key={words} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
