import type { ParseError } from '../../domain/payload/entry';
import { formats } from './formats';
import { didYouMean } from './phrases';

function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

/** Returns what in a command could not be parsed, and how to write it. */
export function parseErrors(parseError: ParseError): string {
  switch (parseError.code) {
    case 'unknown-field':
      return `There is no field “${parseError.typed}”. ${didYouMean(parseError.nearest, '/integrations help set shows all.')}`;
    case 'stray-word':
      return `“${parseError.typed}” belongs to nothing. Values with spaces need double quotes: alias="My bot". A value with an apostrophe needs them too.`;
    case 'unclosed-quote':
      return `The quote in ${parseError.typed} isn’t closed. Put a quote at both ends: alias="My bot". If the quote belongs to the value, add a space at its end: alias="My \\" ".`;
    case 'two-readings':
      return `“${parseError.typed}” can be read in two ways. Write ${parseError.readings[0]} or ${parseError.readings[1]}`;
    case 'name-behind':
      return `It isn’t clear whether “${parseError.reference}” names the integration or belongs to ${parseError.field}. The integration comes first: set ${quoted(parseError.reference)} ${parseError.field}=${quoted(parseError.value)}. Or quote the value: set NAME ${parseError.field}=${quoted(`${parseError.value} ${parseError.reference}`)}`;
    case 'no-value':
      return `${parseError.field} has no value. Write ${parseError.field}=…, or clear=${parseError.field} to empty it.`;
    case 'secret-in-value':
      return `${parseError.field} contains a token. Enter it in the form instead: /integrations edit`;
    case 'secret-or-reference':
      return `It isn’t clear whether “${parseError.field}” belongs to the integration’s name. If it does, quote the name: set "My ${parseError.field} bot" alias=Bot. If it doesn’t, leave out what follows it: set NAME ${parseError.field} opens a form for the value.`;
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
    case 'other-format':
      return formats[parseError.format];
    case 'placeholder':
      return parseError.field === undefined
        ? `“${parseError.typed}” is a placeholder that was not filled in. Replace it with the real value.`
        : `${parseError.field} contains “${parseError.typed}”, a placeholder that was not filled in. Replace it with the real value, or, if it is meant like that, type it into the form of /integrations edit.`;
    case 'two-languages':
      return 'This object means one thing as JavaScript and another as Python, because of a backslash in it. Paste it as JSON: JSON.stringify(…) or json.dumps(…) writes it.';
    case 'create-with-id':
      return 'This call of integrations.create names an integrationId. Leave the id out to create a new integration, or use integrations.update to change the one with that id.';
    case 'none-unquoted':
      return `${parseError.field} is None, which can be Python’s None or the text “None”: Rocket.Chat takes the quotes away. Paste it into the form of /integrations apply.`;
    case 'not-json':
      return 'This is not a whole payload. Rocket.Chat passes on only the first line of a command: write it on one line, or use field=value.';
  }
}
