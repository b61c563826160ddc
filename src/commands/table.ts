/** What a command's file exports: the work itself, answering the exit code. */
export interface CommandModule {
  /** Runs with the words after the command's name; options are read with `parseArgs` of node:util. */
  run(args: string[]): Promise<number>;
}

/** One line of `hemlank --help`, and where the command's code is. */
export interface Command {
  name: string;
  summary: string;
  /** The full help text after the summary: arguments, options, an example. */
  usage: string;
  /** Loaded only when asked for, so that a small command does not start the whole server's code. */
  load: () => Promise<CommandModule>;
}

/** Every command. To add one: a file in this folder with `run`, and an entry here. */
export const commands: readonly Command[] = [
  {
    name: 'demo',
    summary: 'run the demo county on this computer (what npm start does)',
    usage:
      'hemlank demo [--county dalarna|stockholm] [--port 4000] [--data FOLDER] [--at 2026-11-23T07:00:00Z]\n\nEmbedded database in FOLDER (default .hemlank), test users, loopback only. --at sets the time the demo begins at.',
    load: () => import('./demo.ts'),
  },
  {
    name: 'serve',
    summary: 'serve in production',
    usage:
      'hemlank serve\n\nSet up by environment variables (docs/operations.md); refuses to start when one is missing.',
    load: () => import('./serve.ts'),
  },
  {
    name: 'worker',
    summary: 'run background jobs in production: deadlines, seals, what commands enqueue',
    usage:
      'hemlank worker\n\nSet up by the same environment variables as hemlank serve. Any number may run. Seals are exported to HEMLANK_DATA/seals.',
    load: () => import('./worker.ts'),
  },
  {
    name: 'journal verify',
    summary: 'find any changed, removed, reordered or cut-off row of the journal and the access log',
    usage:
      'hemlank journal verify [--county 20] [--data FOLDER]\n\nReads everything as the owner (DATABASE_OWNER_URL, or the embedded database in FOLDER). Compares with the exported seals in\nFOLDER/seals. Exit code 1 when something is not as it was written.',
    load: () => import('./journal-verify.ts'),
  },
  {
    name: 'journal seal',
    summary: 'seal where the chains of the journal and the access log end, and export the seals',
    usage:
      'hemlank journal seal [--county 20] [--data FOLDER]\n\nThe worker does this every minute; copy FOLDER/seals off the machine.',
    load: () => import('./journal-seal.ts'),
  },
  {
    name: 'access-log verify',
    summary: 'find any changed, removed, added or moved row of the access log',
    usage:
      'hemlank access-log verify [--county 20] [--data FOLDER]\n\nAs journal verify, for the access log alone. Names the rows by their sequence. Exit code 1 when something is not as it was written.',
    load: () => import('./access-log-verify.ts'),
  },
  {
    name: 'access-log prune',
    summary: 'prune the access log by the rule in force, with a signed mark',
    usage:
      'hemlank access-log prune [--dry-run] [--county 20] [--data FOLDER]\n\nWhole sealed batches only, oldest first, never younger than five years. The worker does this every night. --dry-run only tells.',
    load: () => import('./access-log-prune.ts'),
  },
  {
    name: 'worklist rebuild',
    summary: 'make the worklists anew from the journal',
    usage:
      'hemlank worklist rebuild [--county 20] [--check] [--data FOLDER]\n\n--check only compares and changes nothing; exit code 1 if they differ.',
    load: () => import('./worklist-rebuild.ts'),
  },
  {
    name: 'import',
    summary: 'import patients with their records (FHIR R4), or units and staff (CSV)',
    usage:
      "hemlank import FILE|FOLDER... [--dry-run] [--municipality 2082] [--unit HSA-ID] [--source NAME]\n               [--format fhir-bundle|csv-units|csv-staff] [--data FOLDER]\n\nEach file is all or nothing; importing again changes nothing. Patients become those of the unit (default: the first home-care unit of\nthe municipality), registered and staying in the municipality (default: the unit's). The source keeps the ids of one system apart\nfrom those of another: use the same name each time. Folders: every .json and .csv in them.",
    load: () => import('./import.ts'),
  },
  {
    name: 'version',
    summary: 'print the version of Hemlänk, Node and the platform',
    usage: 'hemlank version',
    load: () => import('./version.ts'),
  },
  {
    name: 'openapi',
    summary: 'print the description of the HTTP interface (OpenAPI 3.1)',
    usage: 'hemlank openapi\n\nThe same as a running server answers at /api/openapi.json. Needs no database.',
    load: () => import('./openapi.ts'),
  },
  {
    name: 'sbom',
    summary: 'print the list of all packages (CycloneDX)',
    usage: 'hemlank sbom\n\nFrom package-lock.json, by npm. Give it to the scanner of known vulnerabilities.',
    load: () => import('./sbom.ts'),
  },
  {
    name: 'licences',
    summary: 'print the licence of each package',
    usage: 'hemlank licences\n\nLicence, package and what it is for, separated by tabs; from package-lock.json.',
    load: () => import('./licences.ts'),
  },
  {
    name: 'migrate',
    summary: 'bring the database up to this version',
    usage:
      'hemlank migrate [--data FOLDER]\n\nUses DATABASE_OWNER_URL (PostgreSQL 15 or later), or the embedded database in FOLDER (default .hemlank).',
    load: () => import('./migrate.ts'),
  },
  {
    name: 'db status',
    summary: 'which database is used, and which migrations it has',
    usage: 'hemlank db status [--data FOLDER]',
    load: () => import('./db-status.ts'),
  },
  {
    name: 'db dump',
    summary: 'write db/schema.sql and the types of the tables from the migrations',
    usage: 'hemlank db dump [--check]\n\n--check writes nothing; exit code 1 if the committed files differ.',
    load: () => import('./db-dump.ts'),
  },
  {
    name: 'model check',
    summary: 'check cooperation models: hours without a route, cases without answer, rules without clause, and where',
    usage:
      'hemlank model check FILE... [--lang sv|en]\n\nEach fault is printed with file, line and reason; exit code 1 if any model is refused. A model that includes another finds it in\nthe same folder.',
    load: () => import('./model-check.ts'),
  },
  {
    name: 'model diff',
    summary: 'say in words what differs between two versions of a cooperation model',
    usage: 'hemlank model diff BEFORE AFTER [--lang sv|en]\n\nOne difference a line; exit code 1 if there is any.',
    load: () => import('./model-diff.ts'),
  },
  {
    name: 'model explain',
    summary: 'who one would call at a moment and why, or what follows from a clause',
    usage:
      'hemlank model explain FILE --at "2026-06-19 22:40" [--by home-care-nurse] [--urgency acute] [--need physician]\n                      [--municipality 2082] [--district ID] [--place ordinary-home] [--carrier named-physician] [--not-enrolled]\nhemlank model explain FILE --clause ID\n\nSwedish time. --lang sv|en.',
    load: () => import('./model-explain.ts'),
  },
  {
    name: 'model print',
    summary: 'print a cooperation model for reading, with its facts and assumptions counted',
    usage: 'hemlank model print FILE [--lang sv|en]',
    load: () => import('./model-print.ts'),
  },
  {
    name: 'plan solve',
    summary: 'plan visits from a file: who goes to whom, when and in which order',
    usage:
      'hemlank plan solve PROBLEM.json [--out PLAN.json] [--seconds 10] [--seed 1] [--threads 2] [--start PLAN.json]\n                   [--profile mixed|continuity|travel] [--iterations 200000] [--rolling DAYS] [--cpu-time] [--lang sv|en]\n\nThe problem is in the form of docs/planner.md, or an instance of the literature. With --iterations alone the same seed gives the\nsame plan on every machine. --threads plans units side by side, or one unit with several seeds. --start begins from a plan; the\nanswer is never worse. --rolling plans a week day by day, looking so many days ahead. --cpu-time counts the time the process itself has used.',
    load: () => import('./plan-solve.ts'),
  },
  {
    name: 'plan check',
    summary: 'check a plan against its problem: every hard rule, and the cost it says',
    usage:
      'hemlank plan check PROBLEM.json PLAN.json [--lang sv|en]\n\nExit code 1 when a rule is broken or the cost is another.',
    load: () => import('./plan-check.ts'),
  },
  {
    name: 'plan explain',
    summary: 'why this person makes a visit, what others would cost, and why the rest cannot',
    usage: 'hemlank plan explain PROBLEM.json PLAN.json --visit ID [--most 5] [--lang sv|en]',
    load: () => import('./plan-explain.ts'),
  },
  {
    name: 'plan insert',
    summary: 'who can take one more visit, best first',
    usage:
      "hemlank plan insert PROBLEM.json PLAN.json --visit ID | --add VISIT.json [--most 10] [--lang sv|en]\n\nNobody else's visits change hands; what they move is said.",
    load: () => import('./plan-insert.ts'),
  },
];
