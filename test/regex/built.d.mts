export function built(): ReadonlyMap<string, readonly string[]>;
