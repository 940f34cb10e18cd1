/** For the default branch of a switch over a closed union: a new variant fails to compile here. */
export function unreachable(value: never, where: string): never {
  throw new Error(`${where} does not know ${JSON.stringify(value)}`);
}
