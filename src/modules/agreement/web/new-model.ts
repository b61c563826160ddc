/** What the writer has said of a model before its text. */
interface Beginning {
  readonly title: string;
  readonly county: string;
  /** 'YYYY-MM-DD' */
  readonly from: string;
}

/** A title as an id: 'Närvård i Älvdalen 2027' -> 'narvard-i-alvdalen-2027'. */
export function idFrom(title: string): string {
  const plain = title.toLocaleLowerCase('sv').normalize('NFD').replaceAll(/\p{M}/gu, '');
  const id = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return id === '' ? 'nytt-avtal' : id;
}

/** The text of another model as the beginning of a new one: its first version, under a name of its own. */
export function copyOf(source: string, { title, from }: Beginning): string {
  const replaced = [
    ['id', idFrom(title)],
    ['version', '1'],
    ['title', JSON.stringify(title)],
  ].reduce(
    (text, [key = '', value = '']) => text.replace(new RegExp(`^${key}: .*$`, 'm'), () => `${key}: ${value}`),
    source,
  );
  // Only the day that the document itself begins: the first one of its validity.
  return replaced.replace(
    /^(valid:\s*(?:\{\s*)?from: )("?)\d{4}-\d{2}-\d{2}\2/m,
    (_all, start: string) => `${start}"${from}"`,
  );
}

/** As little as a model can be: what the checker then asks for is what is to be written. */
export function skeleton({ title, county, from }: Beginning, hint: string): string {
  const name = JSON.stringify(title);
  return `# ${hint}
id: ${idFrom(title)}
version: 1
title: ${name}
titleEn: ${name}
about: ${name}
parties:
  - { id: region, name: Regionen, principal: region }
  - { id: kommun, name: Kommunen, principal: municipality }
area:
  county: "${county}"
  municipalities: []
valid: { from: "${from}", to: null }

clauses: []
calendars: {}
eligibility: {}
completeness: {}
responsibility: {}
clocks: []
`;
}
