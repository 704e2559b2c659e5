import type { OtherFormat } from '../../domain/payload/other-format';

const example = 'Paste the payload as JSON, for example {"integrationId": "…", "alias": "…"}';

/** What a pasted text was recognised as, and what to paste instead. */
export const formats: Readonly<Record<OtherFormat, string>> = {
  yaml: `This looks like YAML. ${example}`,
  httpie: `This looks like a call of HTTPie. ${example}; http --offline --print=B prints it.`,
  ruby: `This looks like a Ruby hash. ${example}; .to_json writes it.`,
  php: `This looks like a PHP array. ${example}; json_encode writes it.`,
  powershell: `This looks like PowerShell. ${example}; ConvertTo-Json writes it.`,
  diff: 'This looks like a diff. Paste the new version of the payload, without lines that were removed and without + and - before the others.',
  'line-numbers': `This text has line numbers. Copy the payload again without them.`,
  base64: `This looks like base64. Decode it, and paste the JSON that comes out.`,
  'database-shell':
    'This looks like a document of a database shell, with values such as ObjectId(…) or ISODate(…). Paste the answer of integrations.get, or the payload as JSON.',
};
