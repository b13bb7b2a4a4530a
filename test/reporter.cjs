'use strict';
// Mocha's spec reporter, which also writes how many tests passed and failed to the file $BULLETIN_TEST_COUNTS.
const fs = require('node:fs');
const Mocha = require('mocha');

const { EVENT_RUN_END } = Mocha.Runner.constants;

module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(EVENT_RUN_END, () => {
      const file = process.env.BULLETIN_TEST_COUNTS;
      if (!file) return;
      const { passes, failures, pending } = runner.stats;
      // A skipped test has not been shown to work: it counts as failed.
      fs.writeFileSync(file, JSON.stringify({ passed: passes, failed: failures + pending }));
    });
  }
};
