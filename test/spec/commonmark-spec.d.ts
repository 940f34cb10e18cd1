declare module 'commonmark-spec' {
  /** The specification's examples, with what its reference implementation makes of them; `→` stands for a tab. */
  const spec: {
    readonly tests: readonly { readonly markdown: string; readonly html: string; readonly section: string; readonly number: number }[];
  };
  export default spec;
}
