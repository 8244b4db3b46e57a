type Data = Record<string, unknown>;

/** The data of one document: what it says itself, over what all have in common. Objects are merged, lists replaced. */
export function merged(common: Data, own: Data): Data {
  const names = new Set([...Object.keys(common), ...Object.keys(own)]);
  // Not by assignment: a field called `__proto__` is one like any other, and is refused later.
  return Object.fromEntries(
    [...names].map((name) => {
      if (!Object.hasOwn(own, name)) return [name, common[name]];
      const [below, above] = [Object.hasOwn(common, name) ? common[name] : undefined, own[name]];
      return [name, isObject(below) && isObject(above) ? merged(below, above) : above];
    }),
  );
}

/** Whose a place in the merged data is. What nobody gave is the document's own to give. */
export function ownerOf(common: Data, own: Data, path: readonly string[]): 'common' | 'own' {
  let [below, above]: [unknown, unknown] = [common, own];
  for (const part of path) {
    const inBelow = isObject(below) && Object.hasOwn(below, part);
    if (isObject(above) && Object.hasOwn(above, part)) above = above[part];
    else if (inBelow) return 'common';
    else return 'own';
    below = inBelow ? (below as Data)[part] : undefined;
    if (below === undefined) return 'own';
  }
  return 'own';
}

export const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
