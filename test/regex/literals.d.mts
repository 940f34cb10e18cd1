export function literals(): ReadonlyMap<string, readonly string[]>;
