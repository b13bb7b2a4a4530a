import assert from 'node:assert/strict';
import { TARGETS, targetOf } from '../../src/core/targets';
import { elementRow } from '../../src/core/targets/look-up';

describe('targets', () => {
  it('are found by their id', () => {
    assert.deepEqual(
      TARGETS.map(({ id }) => id),
      ['generic', 'wechat', 'ueditor', 'kindeditor', 'wangeditor'],
    );
    assert.equal(targetOf('wechat').id, 'wechat');
  });

  for (const target of TARGETS) {
    describe(target.id, () => {
      it('has a name in both languages', () => {
        assert.ok(target.name.en !== '' && target.name.zh !== '');
      });
      it('names each element once', () => {
        const names = target.elements.flatMap((row) => row.names.split(' '));
        assert.deepEqual(
          names.filter((name, index) => names.indexOf(name) !== index),
          [],
        );
      });
      it('says what a renamed element becomes, and only that', () => {
        for (const { names, fate, becomes } of target.elements) {
          assert.equal(becomes !== undefined, fate === 'renamed', names);
        }
      });
      it('keeps what a bulletin is made of', () => {
        for (const name of ['p', 'span', 'strong', 'img', 'br', 'a', 'table', 'tr', 'td']) {
          assert.equal(elementRow(target, name, `<${name}>`).fate ?? 'kept', 'kept', name);
        }
      });
      it('removes scripts', () => {
        assert.equal(elementRow(target, 'script', '<script>').fate, 'removed');
      });
      it('keeps text-indent on paragraphs', () => {
        const { properties, style } = elementRow(target, 'p', '<p>');
        assert.ok(
          style === undefined && (properties === undefined || properties.split(' ').includes('text-indent')),
        );
      });
    });
  }
});
