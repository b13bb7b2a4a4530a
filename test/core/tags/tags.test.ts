import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { whyNoTag } from '../../../src/core/tags/check-name';
import { removeTags, renameTag, tagsNamed } from '../../../src/core/tags/edits';
import { placesOfTag, tagAt } from '../../../src/core/tags/places';
import { createTagStore, readTags } from '../../../src/core/tags/store';
import { mark, parseMarked } from '../marked';

/** Whether the tag stands where the marks are. */
function checkPlaces(name: string, marked: string): void {
  const { text, ranges } = parseMarked(marked);
  const { tags, title, body } = placesOfTag(parseArticle(text), name);
  assert.equal(mark(text, [...tags, ...title, ...body]), mark(text, ranges));
}

describe('placesOfTag', () => {
  it('finds a tag in title, text and tags', () => {
    checkPlaces('开学', '⟦开学⟧第一课\n\n周明远\n\n<p>今天⟦开学⟧，⟦开学⟧了。</p>\n\n⟦开学⟧\n\n开学第一课');
  });
  it('finds it across tags and references, in offsets of the source', () => {
    checkPlaces('A&B', '题\n\n作者\n\n<p>⟦A&amp;<b>B⟧</b>和⟦a<i>&#38;b⟧</i></p>');
    checkPlaces('控辍保学', '题\n\n作者\n\n<p>⟦控<b>辍</b>&#20445;学⟧</p><p>控辍</p><p>保学</p>');
  });
  it('takes Latin words whole and whatever their case', () => {
    checkPlaces('AI', '⟦ai⟧\n\n作者\n\n<p>⟦AI⟧课、MAIN、AI2、⟦Ai⟧</p>\n\n⟦ａｉ⟧');
  });
  it('takes no character of a tag for a pattern', () => {
    checkPlaces('C++', '题\n\n作者\n\n<p>⟦C++⟧、CCC</p>\n\n⟦C++⟧');
  });
});

describe('tagAt', () => {
  const at = (marked: string) => {
    const offset = marked.indexOf('‸');
    const text = marked.replace('‸', '');
    const found = tagAt(parseArticle(text), offset);
    return found && `${found.tag.text} ${mark(text, [found]).match(/⟦.*⟧/)?.[0]}`;
  };
  it('finds the tag under the cursor, in the tags and in the text', () => {
    assert.equal(at('题\n\n作者\n\n<p>开学</p>\n\n开‸学'), '开学 ⟦开学⟧');
    assert.equal(at('题\n\n作者\n\n<p>今天<b>开‸</b>学</p>\n\n开学'), '开学 ⟦开</b>学⟧');
    assert.equal(at('开学‸了\n\n作者\n\n<p>一</p>\n\n开学'), '开学 ⟦开学⟧');
  });
  it('takes the longest of several', () => {
    assert.equal(at('题\n\n作者\n\n<p>开学‸典礼</p>\n\n开学\n\n开学典礼'), '开学典礼 ⟦开学典礼⟧');
  });
  it('finds none beside them', () => {
    assert.equal(at('题\n\n作者\n\n<p>今‸天开学</p>\n\n开学'), undefined);
    assert.equal(at('题\n\n作者‸\n\n<p>今天开学</p>\n\n开学'), undefined);
  });
});

describe('renameTag', () => {
  const rename = (text: string, from: string, to: string) =>
    applyEdits(text, renameTag(parseArticle(text), from, to));
  const head = '题\n\n作者\n\n<p>教育</p>\n\n';

  it('renames the tag and nothing else', () => {
    assert.equal(rename(`${head}教育\n\n教育局\n`, '教育', '德育'), `${head}德育\n\n教育局\n`);
  });
  it('makes one of two', () => {
    assert.equal(rename(`${head}教育\n\n校园\n\n德育`, '教育', '德育'), `${head}校园\n\n德育`);
    assert.equal(rename(`${head}德育\n\n校园\n\n教育\n`, '教育', '德育'), `${head}德育\n\n校园\n`);
    assert.equal(rename(`${head}５G\n\n校园\n\n5g`, '5G', '网络'), `${head}网络\n\n校园`);
  });
  it('corrects the way it is written', () => {
    assert.equal(rename(`${head}５g\n\n校园`, '5g', '5G'), `${head}5G\n\n校园`);
  });
  it('leaves an article without the tag alone', () => {
    assert.equal(rename(`${head}校园`, '教育', '德育'), `${head}校园`);
  });
  it('takes a tag out with the gap before it', () => {
    const text = `${head}教育\n\n校园\n`;
    const article = parseArticle(text);
    assert.equal(applyEdits(text, removeTags(article, tagsNamed(article, '校园'))), `${head}教育\n`);
    assert.equal(applyEdits(text, removeTags(article, tagsNamed(article, '教育'))), `${head}校园\n`);
  });
});

describe('whyNoTag', () => {
  it('accepts what one tag can be', () => {
    for (const name of ['教育', '5G', '“双减”', 'TCP/IP', 'Apple Watch', ' 教育 ', 'C++'])
      assert.equal(whyNoTag(name), undefined, name);
  });
  it('refuses the rest, each with a reason', () => {
    const names = [' ', '教\n育', '<b>教育</b>', '教育、校园', '教'.repeat(21), '教育。', '#教育#'];
    const reasons = names.map((name) => whyNoTag(name)?.en);
    assert.ok(reasons.every((reason) => reason));
    assert.equal(new Set(reasons).size, names.length - 1);
  });
});

describe('the tag store', () => {
  const file = (title: string, ...tags: string[]) =>
    readTags(parseArticle([title, '作者', '<p>一</p>', ...tags].join('\n\n')));

  it('counts bulletins, whatever the width and case of their tags', () => {
    const store = createTagStore();
    store.set('a', file('甲', '教育', '5G', '５g'));
    store.set('b', file('乙', '5G'));
    assert.deepEqual(
      store.all().map(({ name, files, uses }) => [name, files, uses.length]),
      [
        ['5G', 2, 3],
        ['教育', 1, 1],
      ],
    );
    assert.deepEqual(
      store.find('教育')?.uses.map((use) => [use.file, use.title, use.place.line, use.place.column]),
      [['a', '甲', 6, 0]],
    );
  });
  it('forgets what a bulletin had', () => {
    const store = createTagStore();
    store.set('a', file('甲', '教育'));
    store.set('a', file('甲', '校园'));
    assert.equal(store.find('教育'), undefined);
    store.delete('a');
    assert.deepEqual([store.all(), store.has('a')], [[], false]);
  });
  it('tells the same of how tags are used until a tag comes or goes', () => {
    const store = createTagStore();
    store.set('a', file('甲', '教育'));
    store.set('b', file('乙'));
    const usage = store.usage('b');
    store.set('a', file('甲二', '教育'));
    assert.equal(store.usage('b'), usage);
    assert.equal(store.usage('c'), usage);
    store.set('a', file('甲二', '校园'));
    assert.deepEqual([...store.usage('b')], [['校园', 1]]);
    store.set('b', file('乙', '校园'));
    assert.deepEqual([...store.usage('b')], [['校园', 1]]);
    assert.deepEqual([...store.usage('a')], [['校园', 1]]);
    store.delete('a');
    assert.deepEqual([...store.usage('b')], []);
  });
  it('tells how the other bulletins use tags', () => {
    const store = createTagStore();
    store.set('a', file('甲', '教育', '校园'));
    store.set('b', file('乙', '教育'));
    assert.deepEqual([...store.usage('a')], [['教育', 1]]);
    assert.deepEqual(
      [...store.usage('c')],
      [
        ['教育', 2],
        ['校园', 1],
      ],
    );
  });
});
