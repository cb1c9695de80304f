/** The system's reason for refusing to write, such as `ENOSPC`; undefined for any other error: that one is a fault of ours. */
export function refusalOf(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : code;
}
