import assert from 'node:assert/strict';
import { ARTICLE, CLEAN, useFolder } from './folder';

const RULE = 'half-width-punctuation';

describe('check, configured', () => {
  const { checkJson, run, write } = useFolder();
  const rulesOf = (...args: string[]) => checkJson(...args).map(({ rule, severity }) => [rule, severity]);

  it('by the files around a bulletin', () => {
    write('a.bulletin', ARTICLE);
    write('b/b.bulletin', ARTICLE);
    write('.bulletinrc.json', `{ "rules": { "${RULE}": "error" } }`);
    write('b/.bulletinrc.json', `{ "root": true, "rules": { "${RULE}": "hint" } }`);
    assert.deepEqual(rulesOf('a.bulletin', 'b/b.bulletin'), [
      [RULE, 'error'],
      [RULE, 'hint'],
    ]);
  });
  it('by another file, and by a preset', () => {
    write('a.bulletin', ARTICLE);
    write('.bulletinrc.json', `{ "rules": { "${RULE}": "error" } }`);
    write('c/strict.json', `{ "rules": { "${RULE}": "info" } }`);
    assert.deepEqual(rulesOf('--config', 'c/strict.json', 'a.bulletin'), [[RULE, 'info']]);
    write('c/nothing.json', '{}');
    assert.deepEqual(rulesOf('--preset', 'minimal', '--config', 'c/nothing.json', 'a.bulletin'), []);
    // What a configuration names is shown all the same.
    assert.deepEqual(rulesOf('--preset', 'minimal', '--config', 'c/strict.json', 'a.bulletin'), [
      [RULE, 'info'],
    ]);
    assert.match(
      run('check', '--preset', 'best', 'a.bulletin').stderr,
      /no preset “best”; there are recommended, /,
    );
    const { status, stderr } = run('check', '--config', 'missing.json', 'a.bulletin');
    assert.equal(status, 2);
    assert.match(stderr, /missing\.json: no such file/);
  });
  it('says once what is wrong in a configuration, and uses the rest', () => {
    write('a.bulletin', ARTICLE);
    write('b.bulletin', ARTICLE);
    write('.bulletinrc.json', `{ "rules": { "${RULE}": "off", "no-such-rule": "off" } }`);
    const { stderr, stdout } = run('check', 'a.bulletin', 'b.bulletin');
    assert.match(stderr, /^bulletin: .*\.bulletinrc\.json:1:\d+: There is no rule “no-such-rule”\n$/);
    assert.doesNotMatch(stdout, new RegExp(RULE));
  });
  it('leaves out what is ignored, unless it is named', () => {
    write('a.bulletin', CLEAN);
    write('old/b.bulletin', ARTICLE);
    write('.bulletinignore', 'old/\n');
    assert.deepEqual(rulesOf('.'), []);
    assert.deepEqual(rulesOf('old/b.bulletin'), [[RULE, 'warning']]);
  });
});
