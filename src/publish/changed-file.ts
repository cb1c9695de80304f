/** A file that changes while its site is written stops it, as a disk would that is taken away. */
export function refuseChanged(path: string): never {
  throw Object.assign(new Error(`${path} has changed`), { code: "ESTALE", syscall: "read", path });
}
