// Which room may import which. Each comment says what to do instead.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'core-stays-pure',
      'server/core decides on plain data. Move I/O to a store, an action or a scanner, and hand core the facts.',
      { path: '^server/core', pathNot: '\\.test\\.ts$' },
      { pathNot: '^server/core' },
    ),
    rule(
      'store-knows-core-only',
      'A store speaks in core words. What it needs to decide belongs in server/core; what asks it belongs in server/actions.',
      { path: '^server/store', pathNot: '\\.test\\.ts$' },
      { path: '^(server/(actions|graphql|cli|outside)|server/[^/]+\\.ts|scanners|web)' },
    ),
    rule(
      'adapters-do-not-meet',
      'Two adapters share through the port, core or server/store/shared, never directly.',
      { path: '^server/store/([^/]+)/' },
      { path: '^server/store/([^/]+)/', pathNot: '^server/store/($1|shared)/' },
    ),
    rule(
      'only-app-picks-a-store',
      'Ask the App for its store; only app.ts chooses an adapter.',
      { path: '^server', pathNot: '(^server/app\\.ts|^server/store/|\\.test\\.ts$)' },
      { path: '^server/store/[^/]+/' },
    ),
    rule(
      'neo4j-driver-in-one-folder',
      'Use the store port.',
      { pathNot: '^(server/store/neo4j|test/bench)/' },
      { path: 'node_modules/neo4j-driver' },
    ),
    rule(
      'actions-know-no-door',
      'An action returns plain data; doors print, translate and set exit codes.',
      { path: '^server/actions', pathNot: '\\.test\\.ts$' },
      { path: '^server/(graphql|cli|app\\.ts|main\\.ts|store/[^/]+/)' },
    ),
    rule(
      'graphql-calls-actions',
      'A resolver calls an action through the context; the work itself belongs in server/actions.',
      { path: '^server/graphql', pathNot: '\\.test\\.ts$' },
      { path: '^(scanners|server/(cli|store/[^/]+/|app\\.ts))' },
    ),
    rule(
      'cli-goes-through-app',
      'A command opens the App and calls its actions.',
      { path: '^server/cli', pathNot: '\\.test\\.ts$' },
      { path: '^server/(graphql|store/[^/]+/)' },
    ),
    rule(
      'scanners-know-core-only',
      'A scanner emits observations and knows nothing of the store or the doors.',
      { path: '^scanners', pathNot: '\\.test\\.ts$' },
      { path: '^(server/(?!core/)|web/)' },
    ),
    rule(
      'scanners-do-not-meet',
      'What two scanners share belongs in scanners/shared.',
      { path: '^scanners/([^/]+)/', pathNot: '^scanners/shared/' },
      { path: '^scanners/([^/]+)/', pathNot: '^scanners/($1|shared)/' },
    ),
    rule(
      'map-is-pure',
      'map.ts turns rows into observations; I/O belongs in client.ts.',
      { path: '^scanners/[^/]+/map\\.ts$' },
      {
        path: '(client\\.ts$|^node:|^(fs|net|http|https|pg)$|node_modules/pg/)',
        pathNot: '^node:(crypto|path)',
      },
    ),
    rule(
      'web-sees-the-schema-only',
      'The browser knows the server through schema.graphql and its generated types.',
      { path: '^web' },
      { path: '^(server|scanners|test)' },
    ),
    rule(
      'nothing-imports-test',
      'Move what is needed into the product, or the test into test/.',
      { path: '^(server|scanners|web)', pathNot: '\\.test\\.ts$' },
      { path: '^test' },
    ),
    rule(
      'no-cycles',
      'Two files that need each other are one file, or share a third.',
      {},
      { circular: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|fixtures|gql)/' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'] },
  },
};
