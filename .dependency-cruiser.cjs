// The module boundaries. What may ask what is data (module-map.json); this file only turns it into rules.
// test/architecture/boundaries.test.ts plants a violation of each rule and sees it caught.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const read = (name) => JSON.parse(readFileSync(join(process.cwd(), name), 'utf8'));
const map = read('module-map.json');
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const anyOf = (names) => `(?:${names.length ? names.map(escaped).join('|') : '(?!)'})`;

const modules = Object.keys(map.modules);
const tests = '(?:\\.test\\.tsx?|\\.journey\\.ts)$';
const testHelpers = '(?:^test/|/testing\\.ts$|/testing/)';
const roots = `^${anyOf(map.compositionRoots)}`;
const moduleWeb = '^src/modules/[^/]+/web/';
const browser = `^src/web/|${moduleWeb}`;
const doors = '^src/modules/[^/]+/(?:index|contract)\\.ts$';
const browserDoors = '^src/modules/[^/]+/(?:contract\\.ts|texts/)';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled'];
const serverPackages = Object.keys(read('package.json').dependencies).filter(
  (name) => !map.packagesForEveryone.includes(name),
);
const packagePath = (names) => `node_modules/${anyOf(names)}/`;
const inPackageForEveryone = packagePath(map.packagesForEveryone);

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const everywhere = [
  rule(
    'no-cycle',
    'Nothing may reach itself: two files that need each other are one, or a third.',
    {},
    { circular: true },
  ),
  rule('no-unresolved', 'The file or package asked for does not exist.', {}, { couldNotResolve: true }),
  rule(
    'no-unlisted-package',
    'A package must be a direct dependency in package.json (and have its line in docs/dependencies.md).',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'no-development-package-at-run-time',
    'Server code runs without devDependencies.',
    { path: '^src/', pathNot: [tests, testHelpers, browser, '^src/web/vite\\.config\\.ts$'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'test-helpers-are-for-tests',
    'Only tests use the test helpers.',
    { path: '^(?:src|bench)/', pathNot: [tests, testHelpers, '^bench/'] },
    { path: testHelpers },
  ),
  rule('nobody-imports-a-test', 'A test file exports nothing: put what is shared into a helper.', {}, { path: tests }),
  rule(
    'nobody-asks-the-composition-root',
    'Composition roots see everything and are seen by none.',
    { path: '^src/', pathNot: [roots, tests, testHelpers] },
    { path: roots },
  ),
];

const pure = [
  ...Object.entries(map.pure).map(([folder, mayAsk]) =>
    rule(
      `pure-${folder}`,
      `src/${folder} is pure and asks only: ${mayAsk.join(', ') || 'nothing'}.`,
      { path: `^src/${folder}/`, pathNot: tests },
      { path: '^(?:src|test|bench|scripts)/', pathNot: `^src/${anyOf([folder, ...mayAsk])}/` },
    ),
  ),
  rule(
    'pure-domain',
    "A module's domain/ is pure rules: it asks its own domain and contract, kernel, model and planner.",
    { path: '^src/modules/([^/]+)/domain/', pathNot: tests },
    {
      path: '^(?:src|test|bench|scripts)/',
      pathNot: ['^src/(?:kernel|model|planner)/', '^src/modules/$1/(?:domain/|contract\\.ts$)'],
    },
  ),
  rule(
    'pure-without-node',
    'Pure folders run in the browser too: nothing of Node, no clock, no files.',
    { path: [`^src/${anyOf(Object.keys(map.pure))}/`, '^src/modules/[^/]+/domain/'], pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'pure-packages',
    `Pure folders use only: ${map.packagesForEveryone.join(', ')}.`,
    { path: [`^src/${anyOf(Object.keys(map.pure))}/`, '^src/modules/[^/]+/domain/'], pathNot: tests },
    { dependencyTypes: npm, pathNot: inPackageForEveryone },
  ),
];

const server = [
  rule(
    'platform-knows-no-module',
    'The platform serves every module and knows none.',
    { path: '^src/platform/', pathNot: tests },
    { path: '^src/', pathNot: '^src/(?:platform|kernel)/' },
  ),
  rule(
    'modules-have-doors',
    'Another module is asked through its index.ts or contract.ts, never past the door.',
    { path: '^src/modules/([^/]+)/', pathNot: [moduleWeb, tests] },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', doors] },
  ),
  rule(
    'module-is-on-the-map',
    'A module must be named in module-map.json.',
    { path: '^src/modules/', pathNot: `^src/modules/${anyOf(modules)}/` },
    {},
  ),
  ...Object.entries(map.modules).map(([name, mayAsk]) =>
    rule(
      `map-${name}`,
      `By module-map.json ${name} may ask only: ${mayAsk.join(', ') || 'nobody'}.`,
      { path: `^src/modules/${escaped(name)}/`, pathNot: [tests, moduleWeb] },
      { path: '^src/modules/', pathNot: `^src/modules/${anyOf([name, ...mayAsk])}/` },
    ),
  ),
  rule(
    'modules-stay-below',
    'A module knows kernel, model, planner, simulator and platform, not what is composed of modules.',
    { path: '^src/modules/', pathNot: [moduleWeb, tests] },
    { path: ['^src/(?:views|fhir|web)/', moduleWeb] },
  ),
  rule(
    'views-have-doors',
    'A view composes modules through their doors.',
    { path: '^src/(?:views|fhir)/', pathNot: tests },
    { path: '^src/modules/', pathNot: doors },
  ),
  rule(
    'map-views',
    `By module-map.json the views may ask only: ${map.views.join(', ')}.`,
    { path: '^src/views/', pathNot: tests },
    { path: '^src/modules/', pathNot: `^src/modules/${anyOf(map.views)}/` },
  ),
  rule(
    'views-stay-below',
    'Views know nothing of the screens.',
    { path: '^src/(?:views|fhir)/', pathNot: tests },
    { path: browser },
  ),
  rule(
    'contract-is-for-both-sides',
    'contract.ts is read by the browser too: only kernel, model, its own domain and other contracts.',
    { path: ['^src/modules/[^/]+/contract\\.ts$', '^src/views/.*contract\\.ts$'] },
    {
      path: '^(?:src|test)/',
      pathNot: ['^src/(?:kernel|model)/', '^src/modules/[^/]+/domain/', '/contract\\.ts$'],
    },
  ),
  rule(
    'texts-are-only-texts',
    "texts/ holds words: they know kernel, model, each other and the shapes they speak of (their module's contract).",
    { path: '^src/(?:modules|views|web|platform)/.*texts/', pathNot: tests },
    { path: '^(?:src|test)/', pathNot: ['^src/(?:kernel|model)/', '^src/.*texts/', '/contract\\.ts$'] },
  ),
];

const web = [
  rule(
    'browser-knows-no-server',
    'Screens see contracts, texts, kernel, model and the ui kit.',
    { path: browser, pathNot: tests },
    {
      path: '^(?:src|test|bench|scripts)/',
      pathNot: [
        '^src/(?:kernel|model|planner|web)/',
        moduleWeb,
        browserDoors,
        '^src/views/.*contract\\.ts$',
        '^src/views/.*texts/',
      ],
    },
  ),
  rule(
    'browser-module-door',
    "Another module's screens are reached through its web/index.ts.",
    { path: '^src/modules/([^/]+)/web/', pathNot: tests },
    { path: moduleWeb, pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/web/index\\.tsx?$'] },
  ),
  ...Object.entries(map.modules).map(([name, mayAsk]) =>
    rule(
      `map-${name}-web`,
      `By module-map.json the screens of ${name} may ask only: ${mayAsk.join(', ') || 'nobody'}.`,
      { path: `^src/modules/${escaped(name)}/web/`, pathNot: tests },
      { path: moduleWeb, pathNot: `^src/modules/${anyOf([name, ...mayAsk])}/` },
    ),
  ),
  rule(
    'shell-module-door',
    "The shell reaches a module's screens through its web/index.ts.",
    { path: '^src/web/', pathNot: tests },
    { path: moduleWeb, pathNot: '^src/modules/[^/]+/web/index\\.tsx?$' },
  ),
  rule(
    'browser-without-node',
    'The browser has nothing of Node.',
    { path: browser, pathNot: [tests, '^src/web/vite\\.config\\.ts$'] },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'browser-without-server-packages',
    'Packages of the server do not belong in the browser.',
    { path: [browser, '/contract\\.ts$', '/texts/'], pathNot: tests },
    { path: packagePath(serverPackages) },
  ),
];

module.exports = {
  forbidden: [...everywhere, ...pure, ...server, ...web],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
