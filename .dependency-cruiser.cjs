/** The directions of import. test/house.test.ts fails when one is broken, or when a file was not looked at. */
const only = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...to, from] },
});

const PURE = '^(shared/contract)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycles-of-folders-in-adapters',
      scope: 'folder',
      severity: 'error',
      from: { path: '^shared/adapters' },
      to: { circular: true },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'only-named-packages',
      severity: 'error',
      from: { path: '^(infra|lambdas|shared)/' },
      // A deploy takes development's tools: CDK's command line and the bundler.
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '^node_modules/esbuild/',
      },
    },
    only('contract-imports-nothing', PURE),
    only('domain-imports-luxon', '^shared/domain/', '^node_modules/luxon/|^luxon$'),
    only('language-imports-domain', '^shared/language/', '^shared/domain/'),
    only('use-cases-import-language-and-domain', '^shared/use-cases/', '^shared/(language|domain)/'),
    {
      name: 'adapters-import-inwards',
      severity: 'error',
      from: { path: '^shared/adapters/' },
      to: { path: '^(lambdas|infra)/' },
    },
    {
      name: 'a-lambda-imports-shared-only',
      severity: 'error',
      from: { path: '^lambdas/([^/]+)/' },
      to: { path: '^(infra|lambdas)/', pathNot: ['^lambdas/$1/', '^lambdas/[^/]+\\.ts$'] },
    },
    {
      name: 'infra-imports-the-contract-only',
      severity: 'error',
      from: {
        path: '^infra/',
        pathNot: ['^infra/(local|commands|settings|import)/', '^infra/bundling/package-function'],
      },
      to: { path: '^(shared|lambdas)/', pathNot: '^shared/contract/' },
    },
    {
      name: 'local-imports-handlers-only',
      severity: 'error',
      from: { path: '^infra/local/' },
      to: { path: '^lambdas/[^/]+/(?!handler)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
