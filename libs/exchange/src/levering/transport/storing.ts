/** SSH2's word for the layer that failed; SFTP's own numbers follow draft-ietf-secsh-filexfer-02 section 7. */
interface Lijnfout {
  code?: unknown;
  level?: unknown;
}

/** A code for the log and the task: the system's, the protocol's or the layer's. Never a text of the other side. */
export function storingVan(fout: unknown, anders: string): string {
  const { code, level } = (fout ?? {}) as Lijnfout;
  if (typeof code === 'string' && /^[\w-]{1,60}$/.test(code)) return code;
  if (typeof code === 'number') return `${anders}-${code}`;
  return typeof level === 'string' && /^[\w-]{1,60}$/.test(level) ? level : anders;
}
