/** hyphen 1.14 comes without types. */
declare module 'hyphen/hyphen.js' {
  const make: (patterns: unknown, options: { readonly hyphenChar: string; readonly minWordLength: number }) => (text: string) => string;
  export default make;
}
