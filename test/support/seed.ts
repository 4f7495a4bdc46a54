import fc from 'fast-check';

/** A run is repeatable; FC_SEED=… looks elsewhere. */
export const SEED = Number(process.env['FC_SEED'] ?? 20261121);

fc.configureGlobal({ seed: SEED });
