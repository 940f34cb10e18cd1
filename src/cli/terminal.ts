/** The streams and surroundings of a process: what `run` prints to and reads of. */
export interface Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  /** Has work done that nobody waits for: once all that was printed is out. */
  readonly atEnd: (work: () => void) => void;
}
