// Run through `npm test` (scripts/test.mjs), which sets NODE_OPTIONS=--experimental-vm-modules.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/service', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  testTimeout: 120_000,
  maxWorkers: 2,
  // Modules of a finished file stay in its worker's memory; a worker that has grown so far makes way for a new one.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/reporter.js'],
};
