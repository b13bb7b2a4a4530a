import assert from 'node:assert/strict';
import { isIgnored, loadConfig, type ConfigFiles } from '../../../src/core/config/load';
import { parseConfig } from '../../../src/core/config/parse';
import { PRESETS, presetOf } from '../../../src/core/config/presets';
import { resolveSettings } from '../../../src/core/config/resolve';
import { RULES } from '../../../src/core/rules';
import { mark, parseMarked } from '../marked';

/** What is wrong in a configuration is marked; the rest has its effect. */
function checkProblems(marked: string): void {
  const { text, ranges } = parseMarked(marked);
  assert.equal(mark(text, parseConfig(text).problems), mark(text, ranges));
}

describe('parseConfig', () => {
  const silent = [
    '{}',
    '{ "$schema": "x", "root": true, "extends": ["bulletin:wechat", "./base.json"], "target": "ueditor" }',
    '{ // a comment\n "rules": { "keyword-count": ["warn", { "min": 3, "disableFix": true }], }, }',
    '{ "rules": { "keyword-count": { "max": 8 }, "title-length": "off" } }',
    '{ "ignore": [{ "rule": "byline-missing", "text": "一往无前", "files": ["*.txt"] }] }',
    '{ "vocabulary": ["教育", { "word": "校园", "weight": 2 }], "userWords": ["柳河镇"], "stopWords": ["全县"] }',
    '{ "vocabulary": { "words": ["教育"], "only": true } }',
    '{ "overrides": [{ "files": ["wechat/**"], "target": "wechat", "rules": { "img-alt": "information" } }] }',
  ];
  for (const text of silent) it(`understands ${text}`, () => checkProblems(text));

  const wrong = [
    '{ "rules": { ⟦"no-such-rule"⟧: "off" } }',
    '{ "rules": { "title-length": ⟦"fatal"⟧ } }',
    '{ "rules": { "title-length": ⟦2⟧ } }',
    '{ "rules": { "title-length": ["warn", { ⟦"maximum"⟧: 3 }] } }',
    '{ "rules": { "title-length": ["warn", { "max": ⟦"3"⟧ }] } }',
    '{ ⟦"rule"⟧: {} }',
    '{ "extends": [⟦"wechat"⟧] }',
    '{ "extends": ⟦"bulletin:wechat"⟧ }',
    '{ "target": ⟦"qq"⟧ }',
    '{ "root": ⟦1⟧ }',
    '{ "overrides": [⟦{ "rules": {} }⟧] }',
    '{ "ignore": [⟦{ "rule": "title-length" }⟧] }',
    '{ "vocabulary": ⟦"教育"⟧ }',
    '{ "vocabulary": [⟦2⟧, ⟦{ "weight": 2 }⟧, { "word": "教育", "weight": ⟦-1⟧ }] }',
    '{ "vocabulary": ⟦{ "only": true }⟧ }',
    '{ "userWords": [⟦1⟧], "stopWords": ⟦true⟧ }',
    '⟦[]⟧',
  ];
  for (const text of wrong) it(`says what is wrong in ${text}`, () => checkProblems(text));

  it('says that something is no JSON, and uses what is', () => {
    const { config, problems } = parseConfig('{ "target": "wechat", "rules": { "title-length": "off" ');
    assert.ok(problems.length > 0);
    assert.equal(config.target, 'wechat');
    assert.equal(config.rules?.['title-length'].severity, 'off');
  });
  it('never throws', () => {
    for (const text of ['', '{', 'null', '[', '"', '{"rules":null}', '{"a"', '{"rules":{"title-length":}}'])
      parseConfig(text);
  });
});

describe('presets', () => {
  it('name only rules that exist, and options that they have', () => {
    for (const name of PRESETS) {
      for (const [id, { options }] of Object.entries(presetOf(name).rules)) {
        const rule = RULES.find((each) => each.id === id);
        assert.ok(rule, `${name}: ${id}`);
        for (const option of Object.keys(options))
          assert.ok(option in (rule.options ?? {}), `${id}: ${option}`);
      }
    }
  });
});

function filesOf(texts: Readonly<Record<string, string>>): ConfigFiles {
  return { read: (path) => Promise.resolve(texts[path]) };
}

async function settingsOf(path: string, texts: Readonly<Record<string, string>>) {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const { layers } = await loadConfig(folder, filesOf(texts));
  return resolveSettings(layers, path, 'en');
}

describe('configuration files', () => {
  it('hold for the folders below them, the nearest last', async () => {
    const settings = await settingsOf('/a/b/c/x.bulletin', {
      '/a/.bulletinrc.json':
        '{ "target": "wechat", "rules": { "title-length": ["hint", { "max": 9 }], "img-alt": "off" } }',
      '/a/b/.bulletinrc.jsonc': '{ "rules": { "title-length": "error" } }',
    });
    assert.equal(settings.target, 'wechat');
    assert.deepEqual(settings.severities, { 'title-length': 'error', 'img-alt': 'off' });
    assert.deepEqual(settings.options['title-length'], { max: 9 });
  });
  it('end at one that is the root', async () => {
    const settings = await settingsOf('/a/b/x.bulletin', {
      '/a/.bulletinrc.json': '{ "target": "wechat" }',
      '/a/b/.bulletinrc.json': '{ "root": true }',
    });
    assert.equal(settings.target, 'generic');
  });
  it('extend presets and other files, which they overrule', async () => {
    const settings = await settingsOf('/a/x.bulletin', {
      '/a/.bulletinrc.json': '{ "extends": ["bulletin:gov", "./shared/base.json"], "target": "kindeditor" }',
      '/a/shared/base.json': '{ "extends": ["../.bulletinrc.json"], "rules": { "title-length": "off" } }',
    });
    assert.equal(settings.target, 'kindeditor');
    assert.equal(settings.severities['no-personal-info'], 'error');
    assert.equal(settings.severities['title-length'], 'off');
  });
  it('count with the presets of the nearest that names some, whose own rules hold', async () => {
    const settings = await settingsOf('/a/b/x.bulletin', {
      '/a/.bulletinrc.json': '{ "extends": ["bulletin:gov"], "rules": { "image-source": "hint" } }',
      '/a/b/.bulletinrc.json': '{ "extends": ["bulletin:wechat"] }',
    });
    assert.equal(settings.target, 'wechat');
    assert.equal(settings.severities['no-personal-info'], undefined);
    assert.equal(settings.severities['content-limit'], 'error');
    assert.equal(settings.severities['image-source'], 'hint');
  });
  it('add up the words for keywords, of which the nearest weight and `only` hold', async () => {
    const { keywords } = await settingsOf('/a/b/x.bulletin', {
      '/a/.bulletinrc.json':
        '{ "vocabulary": { "words": ["教育", "校园"], "only": true }, "stopWords": ["全县"], "userWords": ["柳河镇"] }',
      '/a/b/.bulletinrc.json':
        '{ "vocabulary": [{ "word": "校园", "weight": 3 }, "安全"], "stopWords": ["工作", "全县"] }',
    });
    assert.deepEqual(keywords, {
      vocabulary: [
        { word: '教育', weight: 1 },
        { word: '校园', weight: 3 },
        { word: '安全', weight: 1 },
      ],
      only: true,
      userWords: ['柳河镇'],
      stopWords: ['全县', '工作'],
    });
  });
  it('override for some files', async () => {
    const texts = {
      '/a/.bulletinrc.json':
        '{ "overrides": [{ "files": ["wechat/**", "*.txt"], "target": "wechat" }], "ignore": [{ "text": "甲", "files": ["b.txt"] }] }',
    };
    assert.equal((await settingsOf('/a/wechat/x.bulletin', texts)).target, 'wechat');
    assert.equal((await settingsOf('/a/b/x.txt', texts)).target, 'wechat');
    assert.equal((await settingsOf('/a/x.bulletin', texts)).target, 'generic');
    assert.deepEqual((await settingsOf('/a/b.txt', texts)).ignore, [{ rule: undefined, text: '甲' }]);
    assert.deepEqual((await settingsOf('/a/c.txt', texts)).ignore, []);
  });
  it('leave files out of checking many', async () => {
    const files = filesOf({ '/a/.bulletinignore': '# 旧稿\nold/\n*.txt\n!keep.txt\n' });
    const ignored = (path: string) => isIgnored(path, files);
    assert.deepEqual(
      await Promise.all(
        ['/a/old/x.bulletin', '/a/b/x.txt', '/a/keep.txt', '/a/x.bulletin', '/x.txt'].map(ignored),
      ),
      [true, true, false, false, false],
    );
  });
});
