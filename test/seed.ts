import fc from 'fast-check'

// The same cases every time, so that a red run is red for what was changed; `FC_SEED=7 npm test`
// looks at others. A case that fails belongs in a test of its own.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) })
