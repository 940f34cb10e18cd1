/** What a file is made of, by name: text where it can be read, else bytes. What differs between sound files of the same content is left out. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;
