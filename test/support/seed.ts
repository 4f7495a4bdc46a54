import fc from 'fast-check';

// A run is repeatable; FC_SEED=… npm test looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261121) });
