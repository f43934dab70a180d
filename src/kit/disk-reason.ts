const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EBUSY: 'it is in use',
  ENAMETOOLONG: 'its name is too long',
};

/** Why something could not be written, in words that complete "cannot write …: …". */
export function diskReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const known = 'code' in cause && typeof cause.code === 'string' ? REASONS[cause.code] : undefined;
  return known ?? cause.message;
}
