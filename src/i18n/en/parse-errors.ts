import type { ParseError } from '../../domain/payload/entry';
import { didYouMean } from './phrases';

/** Returns what in a command could not be parsed, and how to write it. */
export function parseErrors(parseError: ParseError): string {
  switch (parseError.code) {
    case 'unknown-field':
      return `There is no field “${parseError.typed}”. ${didYouMean(parseError.nearest, '/integrations help set shows all.')}`;
    case 'stray-word':
      return `“${parseError.typed}” belongs to nothing. Values with spaces need double quotes: alias="My bot". A value with an apostrophe needs them too.`;
    case 'given-twice':
      return `${parseError.field} is given more than once.`;
    case 'secret-compared':
      return `${parseError.field} is a secret, and secrets are not compared with anything.`;
    case 'fits-everything':
      return `${parseError.typed} fits everything. Write what it shall contain.`;
    case 'unusable-value':
      return `The value of “${parseError.typed}” cannot be used: it has to be text, a number, yes or no, or a list of texts.`;
    case 'unusable-condition':
      return `${parseError.typed} fits nothing: no integration can have that value.`;
    case 'broken-json':
      return 'This is not valid JSON. Look for a missing comma, quote or brace, or a comma too many before a closing brace.';
    case 'several-payloads':
      return 'There are several payloads in it. Paste one at a time; /integrations bulk changes many at once.';
    case 'curl-without-data':
      return 'The curl call sends no payload that can be read: it must stand in --data-raw or -d, not in a file.';
    case 'not-json':
      return 'This is not a whole payload. Rocket.Chat passes on only the first line of a command: write it on one line, or use field=value.';
  }
}
