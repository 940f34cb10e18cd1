const codeOf = (cause: unknown): string | undefined => (cause as NodeJS.ErrnoException).code;

/** Whether it is the disk that refused, and no bug of ours. */
export const isOfDisk = (cause: unknown): boolean => codeOf(cause) !== undefined && cause instanceof Error && 'syscall' in cause;

/** Why the disk refused, in words. */
export function reasonOf(cause: unknown): string {
  const code = codeOf(cause);
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EEXIST: 'a file of that name is in the way',
    ENOTDIR: 'a part of its path is a file',
    EISDIR: 'a folder of that name is in the way',
    ENAMETOOLONG: 'the path is too long',
    EFBIG: 'a file of that size is not allowed there',
    EIO: 'the disk can’t be written to',
    ENOENT: 'there is no such folder, and none can be made there',
    EDQUOT: 'the disk is full for this user',
    EBUSY: 'another program has it open',
  };
  return (code === undefined ? undefined : known[code]) ?? (cause instanceof Error ? cause.message : String(cause));
}

/** What to do about it; `otherwise` where its kind tells nothing better. */
export function wayOutOf(cause: unknown, otherwise: string): string {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'make room on the disk, or write to another one; what was there before is untouched';
    case 'EROFS':
    case 'EACCES':
      return 'name a folder that can be written to with --out';
    case 'ENAMETOOLONG':
      return 'give the content file a shorter name, or name a folder with a shorter path with --out';
    case 'EBUSY':
    case 'EPERM':
      return 'close the program that has it open, or name another folder with --out';
    default:
      return otherwise;
  }
}
