import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { createLintCache, lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { checkOf, checkPlaces } from './check';

const article = (title: string, body: string, tags: string[], byline = '周明远') =>
  [title, byline, body, ...tags].join('\n\n');

describe('keyword-not-in-text', () => {
  const { checkArticle } = checkOf('keyword-not-in-text');

  it('finds a word that tags and references interrupt', () => {
    checkArticle(article('开学', '<p>控辍<b>保</b>学，A&amp;B</p>', ['控辍保学', '⟦控保⟧', '开学']));
  });
  it('compares without width, case and quotes', () => {
    checkArticle(article('ｃ919首飞', '<p>一</p>', ['C919', '《首飞》', '⟦C929⟧']));
  });
  it('accepts a tag whose parts all occur, and no other', () => {
    checkArticle(article('线上课', '<p>课堂教学不停。</p>', ['教学线上', '⟦教学线下⟧', '⟦学线上课堂⟧']));
  });
  it('looks into the byline', () => {
    checkArticle(article('开学', '<p>一</p>', ['清河县教育局', '⟦教育厅⟧'], '来源：清河县教育局'));
  });
  it('leaves lists in one paragraph and markup to their own rules', () => {
    checkArticle(article('开学', '<p>一</p>', ['教育、校园', '<b>教育</b>']));
  });
  it('leaves alone what is allowed', () => {
    const options = { 'keyword-not-in-text': { allow: ['基层动态'] } };
    checkPlaces('keyword-not-in-text', article('开学', '<p>一</p>', ['基层动态', '⟦要闻⟧']), { options });
  });
});

describe('keyword-too-generic', () => {
  it('takes words of an office and leaves out others', () => {
    const options = { 'keyword-too-generic': { extra: ['教育'], ignore: ['会议'] } };
    checkPlaces('keyword-too-generic', article('会', '<p>一</p>', ['⟦教育⟧', '会议', '⟦工作⟧']), { options });
  });
});

describe('keyword-near-duplicate', () => {
  const { checkArticle } = checkOf('keyword-near-duplicate');

  it('leaves the very same tag to keyword-duplicate', () => {
    checkArticle(article('会', '<p>一</p>', ['双减', '双减', '⟦“双减”⟧']));
  });
  it('tells words of two characters apart by their order', () => {
    checkArticle(article('会', '<p>一</p>', ['上海', '海上', '工作活动', '活动工作']));
  });
});

describe('keyword-title-coverage', () => {
  const { check } = { check: checkOf('keyword-title-coverage').checkArticle };

  it('joins names of places, whatever the segmentation makes of them', () => {
    check(article('⟦沙河镇⟧举行春耕现场会', '<p>一</p>', ['春耕']));
    check(article('全县春耕现场会', '<p>一</p>', ['春耕']));
  });
  it('takes a tag of two common characters as covering', () => {
    check(article('清河县春耕', '<p>一</p>', ['清河', '春耕生产']));
  });
  it('reports other words where the text repeats them', () => {
    check(article('⟦木匠⟧的故事', '<p>木匠说，木匠的手艺要传给木匠。</p>', ['手艺']));
    check(article('木匠的故事', '<p>木匠有手艺。</p>', ['手艺']));
  });
  it('leaves out what headlines say of everything', () => {
    check(article('我校召开扎实推进工作动员会', `<p>${'扎实推进召开工作'.repeat(5)}</p>`, ['学校']));
  });
  it('offers to add the words where there is room for them', () => {
    const fixOf = (tags: string[]) =>
      checkPlaces('keyword-title-coverage', article('⟦清河县⟧⟦复学⟧', '<p>一</p>', tags)).problems[0].fix;
    assert.deepEqual(
      fixOf(['校园'])?.edits.map(({ text }) => text),
      ['\n\n清河县\n\n复学'],
    );
    assert.equal(fixOf([...'一二三四五六七八九'].map((number) => `第${number}`)), undefined);
  });
  it('is silent where the platform cannot segment Chinese', () => {
    const { Segmenter } = Intl;
    const found = () =>
      lint(parseArticle(article('清河县复学', '<p>一</p>', ['校园'])), DEFAULT_SETTINGS).filter(
        ({ rule }) => rule === 'keyword-title-coverage',
      );
    assert.equal(found().length, 1);
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      assert.equal(found().length, 0);
    } finally {
      Reflect.defineProperty(Intl, 'Segmenter', { value: Segmenter, writable: true, configurable: true });
    }
  });
});

describe('the rules of keywords and text', () => {
  it('search only the block that was edited', () => {
    const settings: Settings = { ...DEFAULT_SETTINGS };
    const cache = createLintCache();
    const paragraph = (index: number) => `<p>${'会上大家发言。'.repeat(50)}${index}</p>`;
    const body = Array.from({ length: 3000 }, (_, index) => paragraph(index)).join('\n');
    const before = parseArticle(article('清河县春耕', body, ['清河县', '没有这个词', '也没有那个词']));
    lint(before, settings, cache);
    const includes = countSearches(() => {
      const text = before.source.replace('发言', '说话');
      lint(parseArticle(text, before), settings, cache);
    });
    assert.ok(includes < 200, `${includes} searches`);
  });
});

/** How often `run` searches for the tag in a text. */
function countSearches(run: () => void): number {
  const { indexOf } = String.prototype;
  let count = 0;
  String.prototype.indexOf = function (this: string, ...args: [string, number?]) {
    if (args[0] === '没有这个词') count++;
    return indexOf.apply(this, args);
  };
  try {
    run();
  } finally {
    String.prototype.indexOf = indexOf;
  }
  return count;
}
