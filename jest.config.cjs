const { mkdtempSync, rmSync } = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const { join } = require('node:path');

// The SDK's warning about Node 20 would clutter the output.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

// What one suite makes for the others (test/support/once-per-run.ts); the workers inherit its address.
const folder = mkdtempSync(join(tmpdir(), 'test-run-'));
process.env.TEST_RUN_FOLDER = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // No test has a limit of its own: a slow or busy machine is no failure, but a test that hangs has to end.
  testTimeout: 600_000,
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  // One process would keep the memory of every suite and spend most of its time collecting garbage.
  maxWorkers: Math.max(2, availableParallelism()),
  workerIdleMemoryLimit: '400MB',
  // Jest's sandbox looks up every global through an interceptor. Passed as parameters they cost nothing.
  sandboxInjectedGlobals: (
    'Array Date Error Intl JSON Map Math Number Object Promise Proxy Reflect RegExp Set String Symbol ' +
    'isNaN parseInt'
  ).split(' '),
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};
