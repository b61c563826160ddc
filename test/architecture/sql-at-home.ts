import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Names of all our tables ('referral.referral'), from the checked dump. */
export function tableNames(dump: string): string[] {
  return [...dump.matchAll(/^create table (\S+) \(/gm)].map((match) => match[1] ?? '');
}

const builderCalls = new Set(
  (
    'insertInto updateTable deleteFrom mergeInto selectFrom from using table ' +
    'innerJoin leftJoin rightJoin fullJoin crossJoin innerJoinLateral leftJoinLateral'
  ).split(' '),
);

/**
 * Tables of other schemas that a source file names in SQL: as an argument of Kysely's builder, or in the text of an sql`...`.
 * A module reads and writes its own schema; others are asked through their doors.
 */
export function foreignTables(text: string, ownSchema: string, tables: readonly string[]): string[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ESNext, true);
  const found = new Set<string>();
  const note = (sqlText: string) => {
    for (const [name] of sqlText.toLowerCase().matchAll(/\b[a-z_]+\.[a-z_0-9]+\b/g)) {
      if (tables.includes(name) && !name.startsWith(`${ownSchema}.`)) found.add(name);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText(source)))
      textsOf(node.template).forEach(note);
    if (ts.isCallExpression(node) && builderCalls.has(calledName(node)))
      node.arguments.flatMap(literalsOf).forEach(note);
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'sql.raw')
      node.arguments.flatMap(literalsOf).forEach(note);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].toSorted();
}

function calledName(call: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
}

function literalsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) return textsOf(node);
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(literalsOf) : [];
}

function textsOf(template: ts.TemplateLiteral): string[] {
  return ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map((span) => span.literal.text)]
    : [template.text];
}

/** All files below src/modules and src/platform with the schema each belongs to; tests are left out. */
export function filesWithSchema(root: string): { path: string; schema: string }[] {
  const paths = ts.sys.readDirectory(
    root,
    ['.ts'],
    ['**/*.test.ts', '**/tables.ts'],
    ['src/modules/*/**/*', 'src/platform/**/*'],
  );
  return paths.map((path) => {
    const module = /src\/modules\/([^/]+)\//.exec(path)?.[1];
    return { path, schema: module === undefined ? 'platform' : module.replaceAll('-', '_') };
  });
}

/** Which files of the project name tables of others, as sentences. */
export function strayingSql(root: string): string[] {
  const tables = tableNames(readFileSync(`${root}/db/schema.sql`, 'utf8'));
  return filesWithSchema(root).flatMap(({ path, schema }) =>
    foreignTables(readFileSync(path, 'utf8'), schema, tables).map(
      (table) => `${path.slice(root.length + 1)} names ${table}`,
    ),
  );
}
