/** Major and minor version of the oldest Node that build-deck runs on: package.json's `engines`. */
const OLDEST: readonly [number, number] = [20, 19];

/** What to say on a Node that is too old; undefined on one that is not. */
export function oldNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `build-deck needs Node ${OLDEST.join('.')} or later; this is ${version}\n  help: install a newer one from https://nodejs.org, or \`nvm install 22\`; \`node --version\` says which one runs\n`;
}
