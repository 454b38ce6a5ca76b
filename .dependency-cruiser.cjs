const { Visitor } = require('@swc/core/Visitor.js');

// dependency-cruiser reads TypeScript through swc's tree walker, which does not see all there is. It gives up on a `using`
// declaration, and passes over a type written as `import('…')`: here it learns both. test/check/ proves that it does.
const { visitStatement, visitModuleItems } = Visitor.prototype;
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement);
  statement.decls = this.visitVariableDeclarators(statement.decls);
  return statement;
};
Visitor.prototype.visitModuleItems = function (items) {
  for (const source of sourcesOfImportTypes(items)) {
    this.visitImportDeclaration({ type: 'ImportDeclaration', source, specifiers: [], typeOnly: true });
  }
  return visitModuleItems.call(this, items);
};

function sourcesOfImportTypes(node) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap(sourcesOfImportTypes);
  return node.type === 'TsImportType' ? [node.argument, ...below] : below;
}

// Imports point down only. Each room of the house names all that it may import of ours; what is not named is forbidden.
// A spec may also import what it needs to test. Held by `npm run check`, itself proven by test/check/.
const MAY_IMPORT = {
  domain: [],
  workflows: ['domain/'],
  platform: ['domain/'],
  registry: ['domain/', 'platform/'],
  activities: ['workflows/contract/', 'registry/', 'platform/', 'domain/'],
  worker: ['workflows/', 'activities/', 'registry/', 'platform/', 'domain/'],
  api: ['workflows/contract/', 'registry/', 'platform/', 'domain/'],
  simulator: ['domain/'],
  audit: ['workflows/', 'registry/', 'platform/', 'domain/'],
};

/** Code, as opposed to the specs beside it and what only they use. */
const SPEC = '\\.spec\\.ts$|-fixture\\.ts$|/testing/';

const rooms = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports-down`,
  comment: `${room}/ may import of ours only: ${[...allowed, `${room}/`].join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: SPEC },
  to: {
    path: '^(?!node_modules/|\\.\\./)[^/]+/',
    pathNot: `^(${[...allowed, `${room}/`].join('|')})`,
    dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-no-pkg'],
  },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'domain-is-pure',
      comment: 'domain/ is law: no Node, no packages, no types of theirs',
      severity: 'error',
      from: { path: '^domain/', pathNot: SPEC },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'workflows-are-deterministic',
      comment: 'workflows/ may import only these packages, and nothing of Node',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: { pathNot: '^(workflows|domain)/|(^|/)node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'verifier-shares-nothing',
      comment: 'audit/verifier/ is read by whoever trusts nothing of ours: Node and itself, no packages',
      severity: 'error',
      from: { path: '^audit/verifier/', pathNot: SPEC },
      to: { pathNot: '^audit/verifier/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'deriver-knows-no-registry',
      comment: 'what derives events from histories must not be able to read those of the ledger (docs/decisions/0035)',
      severity: 'error',
      from: { path: '^audit/replay/deriver\\.ts$' },
      to: { path: '^(registry|platform)/', reachable: true },
    },
    {
      name: 'code-imports-no-spec',
      comment: 'what only tests use stays among the tests',
      severity: 'error',
      from: { path: '^(domain|workflows|platform|registry|activities|worker|api|simulator|audit|cli)/', pathNot: SPEC },
      to: { path: `^test/|${SPEC}` },
    },
    {
      name: 'production-runs-without-dev-packages',
      comment: 'the image has no devDependencies (cli/check is for developers)',
      severity: 'error',
      from: {
        path: '^(workflows|platform|registry|activities|worker|api|simulator|audit|cli)/',
        pathNot: `${SPEC}|^cli/check/`,
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|\\.tenggat|\\.git)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
