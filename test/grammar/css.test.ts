import { testCases } from './check';

const style = (css: string) => `<p style="${css}">color: red; 20px</p>`;

describe('grammar: style attributes', () => {
  testCases([
    { name: 'the whole value', marked: style('⟦color: red⟧'), scope: 'source.css.embedded.html' },
    { name: 'the whole value, for themes', marked: style('⟦color: red⟧'), scope: 'meta.embedded.line.css' },
    { name: 'the declarations', marked: style('⟦color: red;⟧'), scope: 'meta.property-list.css' },
    {
      name: 'in single quotes',
      marked: `<p style='⟦font-family: "宋体"⟧' class="a">文</p>`,
      scope: 'source.css.embedded.html',
    },
    {
      name: 'in single quotes, for themes',
      marked: `<p style='⟦color: red⟧' class="a">文</p>`,
      scope: 'meta.embedded.line.css',
    },
    {
      name: 'the declarations in single quotes',
      marked: `<p style='⟦color: red⟧' class="a">文</p>`,
      scope: 'meta.property-list.css',
    },
    {
      name: 'property names in single quotes',
      marked: `<p style='⟦color⟧: red'>文</p>`,
      scope: 'support.type.property-name.css',
    },
    {
      name: 'a string in single quotes',
      marked: `<p style='font-family: ⟦"宋体"⟧; color: red'>文</p>`,
      scope: 'string.quoted.double.css',
    },
    {
      name: 'the whole attribute',
      marked: `<p ⟦style="color: red"⟧ class="a" ⟦style='color: red'⟧>`,
      scope: 'meta.attribute.style.html',
    },
    {
      name: 'its name',
      marked: `<p ⟦style⟧='color: red'>`,
      scope: 'entity.other.attribute-name.html',
    },
    {
      name: 'its equals sign',
      marked: `<p style⟦=⟧'color: red'>`,
      scope: 'punctuation.separator.key-value.html',
    },
    {
      name: 'with space around the equals sign',
      marked: '<p STYLE = "⟦color: red⟧">',
      scope: 'source.css.embedded.html',
    },
    { name: 'another attribute', marked: '<p data-style="color: red">', scope: 'source.css.embedded.html' },
    {
      name: 'the quotes belong to HTML',
      marked: '<p style=⟦"⟧color: red⟦"⟧>',
      scope: 'string.quoted.double.html',
    },
    {
      name: 'single quotes belong to HTML',
      marked: `<p style=⟦'⟧color: red⟦'⟧>`,
      scope: 'string.quoted.single.html',
    },
    {
      name: 'property names',
      marked: style('⟦font-size⟧: 20px;⟦color⟧:red; ⟦-webkit-box⟧: a; ⟦--x⟧: b'),
      scope: 'support.type.property-name.css',
    },
    {
      name: 'values',
      marked: style('color: ⟦red⟧; font-family: ⟦微软雅黑⟧, ⟦Microsoft⟧ ⟦YaHei⟧, ⟦sans-serif⟧'),
      scope: 'support.constant.property-value.css',
    },
    {
      name: 'numbers with their units',
      marked: style('font-size: ⟦20px⟧; width: ⟦100%⟧; margin: ⟦-.5em⟧ ⟦0⟧ ⟦1.5REM⟧'),
      scope: 'constant.numeric.css',
    },
    {
      name: 'a unit',
      marked: style('font-size: 20⟦px⟧; a: 1⟦PX⟧; b: 2em'),
      scope: 'keyword.other.unit.px.css',
    },
    { name: 'a percentage', marked: style('width: 100⟦%⟧'), scope: 'keyword.other.unit.percentage.css' },
    { name: 'a colour', marked: style('color: ⟦#ff00AA⟧'), scope: 'constant.other.color.rgb-value.hex.css' },
    { name: 'a function', marked: style('color: ⟦rgb⟧(1, 1, 1)'), scope: 'support.function.misc.css' },
    {
      name: 'the opening brackets',
      marked: style('color: rgb⟦(⟧1); background: url⟦(⟧a.png)'),
      scope: 'punctuation.section.function.begin.bracket.round.css',
    },
    {
      name: 'the closing brackets',
      marked: style('color: rgb(1⟦)⟧; background: url(a.png⟦)⟧'),
      scope: 'punctuation.section.function.end.bracket.round.css',
    },
    {
      name: 'the function of an address',
      marked: style('background: ⟦url⟧(a.png)'),
      scope: 'support.function.url.css',
    },
    {
      name: 'numbers in a function',
      marked: style('color: rgb(⟦1⟧, ⟦2⟧, ⟦3⟧)'),
      scope: 'constant.numeric.css',
    },
    {
      name: 'an address',
      marked: style('background: url(⟦http://a.cn/b.png⟧)'),
      scope: 'variable.parameter.url.css',
    },
    { name: 'a string', marked: style("font-family: ⟦'微软雅黑'⟧"), scope: 'string.quoted.single.css' },
    {
      name: 'an entity does not end a declaration',
      marked: style('font-family: &quot;宋体&quot;⟦;⟧color: red'),
      scope: 'punctuation.terminator.rule.css',
    },
    {
      name: 'an entity',
      marked: style('font-family: ⟦&quot;⟧宋体⟦&quot;⟧'),
      scope: 'constant.character.entity.named.html',
    },
    { name: 'colons', marked: style('color⟦:⟧ red; top⟦:⟧0'), scope: 'punctuation.separator.key-value.css' },
    { name: 'commas', marked: style('a: b⟦,⟧ c'), scope: 'punctuation.separator.list.comma.css' },
    { name: 'important', marked: style('color: red ⟦!important⟧'), scope: 'keyword.other.important.css' },
    { name: 'a comment', marked: style('⟦/* a: b; */⟧ color: red'), scope: 'comment.block.css' },
  ]);
});
