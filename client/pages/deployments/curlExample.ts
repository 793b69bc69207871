/** A command that asks a deployment, to be pasted into a POSIX shell once the token is put in. */

/** Quotes so that the shell changes nothing, whatever is in the address and the text. */
export function curlExample(url: string, text: string): string {
  return [
    `curl -X POST ${quote(url)}`,
    `  -H "Authorization: Bearer $CONCORD_TOKEN"`,
    `  -H 'Content-Type: application/json'`,
    `  -d ${quote(JSON.stringify({ text }))}`,
  ].join(' \\\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
