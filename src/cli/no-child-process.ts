/** Stands for `node:child_process`, which commander loads for commands that are programs of their own: build-deck has none. */
export default {};
