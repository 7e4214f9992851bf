/** Who may import whom. Each rule has a file that breaks it in test/architecture/planted-violations. */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const core = (...names) => `^(node:)?(${names.join('|')})(/|$)`;

const SPEC = '[.]spec[.]ts$';
const PARTNER = '^apps/connectors/src/([^/]+)/';
const PURE = '^apps/connectors/src/[^/]+/(inbound|outbound)/';
const KIT_READERS = npm('csv-parse', 'iconv-lite', 'yauzl', 'saxen', 'ajv', 'ajv-formats', 'yaml', 'libxml2-wasm');
const WIRE = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns'];

module.exports = {
  forbidden: [
    error('no-cycle', 'A cycle means two modules are one.', {}, { circular: true }),
    error('no-unresolved', 'Every import resolves.', {}, { couldNotResolve: true }),
    error('app-is-not-importable', 'Apps are composed, never imported.', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    error('lib-knows-no-app', 'Arrows point inward.', { path: '^libs/' }, { path: '^apps/' }),
    error('lib-through-front-door', 'Enter a lib by its index.', { path: '^(?:apps|libs|test)/([^/]+)/' }, { path: '^libs/[^/]+/src/.+', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] }),
    error('case-model-is-bare', 'The case model imports only itself.', { path: '^libs/case-model/', pathNot: SPEC }, { pathNot: '^libs/case-model/' }),
    error('connector-kit-is-bare', 'The vocabulary knows the case model, the disk and its readers of formats.', { path: '^libs/connector-kit/', pathNot: SPEC }, {
      pathNot: ['^libs/(connector-kit|case-model)/', KIT_READERS, core('fs', 'path', 'url', 'stream', 'buffer', 'string_decoder', 'util', 'zlib', 'crypto')],
    }),
    error('platform-knows-no-domain', 'Plumbing carries any cargo.', { path: '^libs/platform/' }, { path: '^libs/(?!platform/)' }),
    error('exchange-knows-no-store', 'The kernel hands over; it stores no cases.', { path: '^libs/exchange/' }, { path: '^libs/case-store/' }),
    error('connector-is-an-island', 'Partners meet only in the case model.', { path: PARTNER }, { path: '^apps/connectors/src/', pathNot: '^apps/connectors/src/$1/' }),
    error('connector-opens-nothing', 'Contracts are opened by the kit, files by the kernel.', { path: PARTNER, pathNot: SPEC }, { path: core('fs', 'child_process', 'worker_threads') }),
    error('contract-by-the-kit', 'A contract is data that the kit reads; nobody imports it.', { pathNot: '^libs/connector-kit/|^test/' }, { path: '^contracts/' }),
    error('connector-never-stores', 'A partner folder proposes; it never touches case tables.', { path: PARTNER }, { path: '^libs/case-store/' }),
    error('sql-stays-home', 'TypeORM and pg: the platform and the migrator. Everyone else gets a Tx.', { path: '^(apps|libs)/', pathNot: `^libs/platform/|^apps/migrate/|${SPEC}` }, {
      path: npm('typeorm', 'pg', 'pg-copy-streams', '@nestjs/typeorm'),
    }),
    error('queue-stays-home', 'BullMQ: the platform. Everyone else gets a doorbell.', { path: '^(apps|libs)/', pathNot: `^libs/platform/|${SPEC}` }, { path: npm('bullmq', '@nestjs/bullmq', 'ioredis') }),
    error('wire-stays-home', 'Only a transport talks to a partner.', { path: '^apps/connectors/', pathNot: '[.]transport[.]ts$' }, { path: [npm('ssh2-sftp-client', 'undici', 'axios'), core(...WIRE)] }),
    error('ssh-stays-home', 'SFTP: the transports, and the partner that plays along.', { path: '^(apps|libs)/', pathNot: `^libs/exchange/src/levering/transport/|^apps/simulators/|${SPEC}` }, { path: npm('ssh2') }),
    error('simulator-is-a-stranger', 'A partner knows nothing of ours: it reads and writes what crosses the border.', { path: '^apps/simulators/' }, { path: '^(libs|contracts)/' }),
    error('portal-is-a-client', 'The pages know the hub by its API alone.', { path: '^apps/portal/', pathNot: SPEC }, { path: '^(libs/(?!platform/)|contracts/)' }),
    error('pure-stays-pure', 'Pure steps: the case model, the kit and their own folder.', { path: PURE, pathNot: SPEC }, { path: ['^libs/(?!case-model/|connector-kit/)', '(^|/)node_modules/', '[.](transport|module|runner|manifest)[.]ts$'] }),
    error('pure-no-core', 'Pure steps: no disk, no net.', { path: PURE, pathNot: SPEC }, { dependencyTypes: ['core'] }),
    error('no-test-in-production', 'Shipping code imports no test code.', { path: '^(apps|libs)/', pathNot: SPEC }, { path: ['^test/', SPEC] }),
    error('no-dev-dependency-in-production', 'What ships does not need what only developers install; it may look for it, and say so when it is not there.', { path: '^(apps|libs)/', pathNot: SPEC }, { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'], dynamic: false }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '/planted-violations/', '^test/.*[.]mjs$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
