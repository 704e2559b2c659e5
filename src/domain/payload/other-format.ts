/** A format that people paste and that is not read. */
export type OtherFormat =
  'yaml' | 'httpie' | 'ruby' | 'php' | 'powershell' | 'diff' | 'line-numbers' | 'base64' | 'database-shell';
