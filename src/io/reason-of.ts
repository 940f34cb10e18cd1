/** Why the disk refused, in words. */
export function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EEXIST: 'a file of that name is in the way',
    ENOTDIR: 'a part of its path is a file',
    EISDIR: 'a folder of that name is in the way',
    ENAMETOOLONG: 'the path is too long',
    ENOENT: 'there is no such folder, and none can be made there',
    EDQUOT: 'the disk is full for this user',
    EBUSY: 'another program has it open',
  };
  return (code === undefined ? undefined : known[code]) ?? (cause instanceof Error ? cause.message : String(cause));
}
