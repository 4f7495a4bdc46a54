// The SDK's warning about Node 20 is not what a test run is about.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // A slow machine is no fault of the code; what hangs ends all the same.
  testTimeout: 120_000,
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  // Without it each use of Math in a law is looked up through the sandbox, which is most of the time of some.
  sandboxInjectedGlobals: ['Math', 'Date', 'isNaN', 'parseInt'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};
