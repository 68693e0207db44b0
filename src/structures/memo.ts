/** What is made of something when it is first asked for, and kept as long as that is. */
export function memo<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.value;
    const value = make(of);
    known.set(of, { value });
    return value;
  };
}
