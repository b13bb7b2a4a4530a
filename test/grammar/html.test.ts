import { testCases } from './check';

describe('grammar: tags and attributes', () => {
  testCases([
    { name: 'tag names', marked: '<⟦p⟧>文<⟦o:p⟧></⟦o:p⟧><⟦br⟧/></⟦p⟧>', scope: 'entity.name.tag.html' },
    {
      name: 'the beginning of tags',
      marked: '⟦<⟧p>文⟦</⟧p>',
      scope: 'punctuation.definition.tag.begin.html',
    },
    { name: 'the end of tags', marked: '<p⟦>⟧文<br⟦/>⟧</p⟦>⟧', scope: 'punctuation.definition.tag.end.html' },
    {
      name: 'attribute names',
      marked: '<p ⟦class⟧="a" ⟦STYLE⟧="" ⟦data-x⟧=1 ⟦hidden⟧>class="a"</p>',
      scope: 'entity.other.attribute-name.html',
    },
    {
      name: 'the equals sign',
      marked: '<p class⟦=⟧"a" style⟦=⟧"" id⟦=⟧b>a=b</p>',
      scope: 'punctuation.separator.key-value.html',
    },
    { name: 'a value in double quotes', marked: `<p a=⟦"it's"⟧ b='c'>`, scope: 'string.quoted.double.html' },
    { name: 'a value in single quotes', marked: `<p a="b" c=⟦'"d"'⟧>`, scope: 'string.quoted.single.html' },
    {
      name: 'the opening quotes',
      marked: `<p a=⟦"⟧b" c=⟦'⟧d' style=⟦"⟧"><p style=⟦'⟧'>`,
      scope: 'punctuation.definition.string.begin.html',
    },
    {
      name: 'the closing quotes',
      marked: `<p a="b⟦"⟧ c='d⟦'⟧ style="⟦"⟧><p style='⟦'⟧>`,
      scope: 'punctuation.definition.string.end.html',
    },
    { name: 'a value without quotes', marked: '<p a=⟦b⟧ style=⟦color:red⟧>', scope: 'string.unquoted.html' },
    { name: 'a value with ">" in it', marked: '<p a=⟦"b > c"⟧>文</p>', scope: 'string.quoted.double.html' },
    {
      name: 'quotes in the text are no strings',
      marked: '<p>他说"好"，\'好\'。</p>',
      scope: 'string.quoted.double.html',
    },
    { name: 'a tag over several lines', marked: '⟦<p⟧\n⟦  class="a"⟧\n⟦>⟧文⟦</p>⟧', scope: 'meta.tag.html' },
    { name: 'a tag in the title', marked: '<⟦b⟧>标题</⟦b⟧>', scope: 'entity.name.tag.html' },
    { name: 'a tag in the byline', marked: '标题\n\n<⟦b⟧>作者</⟦b⟧>', scope: 'entity.name.tag.html' },
  ]);
});

describe('grammar: what is not closed reaches no further than it must', () => {
  testCases([
    {
      name: 'a quote, to the next tag',
      marked: '<p class=⟦"a>文⟧</p><p class=⟦"b"⟧>文</p>',
      scope: 'string.quoted.double.html',
    },
    {
      name: 'a quote, to the end of the line',
      marked: '<p class=⟦"a>文⟧\n\n教育\n\n校园',
      scope: 'string.quoted.double.html',
    },
    {
      name: 'the quote of a style, to the next tag',
      marked: '<p style="⟦color: red>文⟧</p><p>文</p>',
      scope: 'source.css.embedded.html',
    },
    {
      name: 'the quote of a style, to the end of the line',
      marked: '<p style="⟦color: red⟧\n\n教育',
      scope: 'source.css.embedded.html',
    },
    { name: 'a tag, to the next tag', marked: '⟦<p 文<b>⟧文⟦</b>⟧', scope: 'meta.tag.html' },
    { name: 'a tag, to a blank line', marked: '⟦<p class="a"⟧\n\n教育', scope: 'meta.tag.html' },
    { name: 'a tag, to a line of text', marked: '⟦<p class="a"⟧\n教育', scope: 'meta.tag.html' },
    {
      name: 'the line after a tag is a tag of the article',
      marked: '<p\n⟦教育⟧',
      scope: 'keyword.other.tag.bulletin',
    },
    {
      name: 'the tags of the article after a quote',
      marked: '<p style="a\n\n⟦教育⟧\n\n⟦校园⟧',
      scope: 'keyword.other.tag.bulletin',
    },
    { name: 'a bare "<"', marked: '⟦<p>⟧3 < 5，<5，<中，a<，<⟦</p>⟧', scope: 'meta.tag.html' },
    {
      name: 'a bare ">" and "&"',
      marked: '<p>a > b & c &; &x d</p>',
      scope: 'constant.character.entity.named.html',
    },
  ]);
});

describe('grammar: entities', () => {
  testCases([
    {
      name: 'named',
      marked: '<p title="⟦&lt;⟧" id=\'⟦&gt;⟧\'>一⟦&amp;⟧二⟦&nbsp;⟧三&nbsp</p>',
      scope: 'constant.character.entity.named.html',
    },
    {
      name: 'decimal',
      marked: '<p>一⟦&#12289;⟧&#;二</p>',
      scope: 'constant.character.entity.numeric.decimal.html',
    },
    {
      name: 'hexadecimal',
      marked: '<p>一⟦&#x3001;⟧&#xg;</p>',
      scope: 'constant.character.entity.numeric.hexadecimal.html',
    },
    {
      name: 'their ends',
      marked: '<p>一⟦&⟧amp⟦;⟧二⟦&#⟧12289⟦;⟧三⟦&#x⟧3001⟦;⟧</p>',
      scope: 'punctuation.definition.entity.html',
    },
    {
      name: 'an indent of one or more at the head of a paragraph is quiet',
      marked: '<p>⟦&nbsp;⟧一</p><p><span> ⟦&nbsp;&nbsp; &#160;&emsp;⟧二&nbsp;三</span></p>'.replace(
        '> ⟦',
        '>⟦ ',
      ),
      scope: 'comment.block.indent.bulletin',
    },
    {
      name: 'an indent is still an entity',
      marked: '<p>⟦&nbsp;&nbsp;⟧二</p>',
      scope: 'constant.character.entity.named.nbsp.html',
    },
    {
      name: 'an indent at the head of a line or after text is quiet',
      marked: '<p>一\n⟦&#xA0;⟧二⟦&nbsp;&nbsp;⟧三</p>',
      scope: 'comment.block.indent.bulletin',
    },
    { name: 'in the title', marked: '标题⟦&amp;⟧副标题', scope: 'constant.character.entity.named.html' },
  ]);
});

describe('grammar: comments and raw text', () => {
  testCases([
    { name: 'in a line', marked: '<p>一⟦<!-- <b> -->⟧二</p>', scope: 'comment.block.html' },
    {
      name: 'over several lines',
      marked: '<p>一⟦<!-- 一⟧\n\n⟦二 -->⟧二</p>\n\n教育',
      scope: 'comment.block.html',
    },
    { name: 'before the title', marked: '⟦<!-- 一⟧\n⟦二 -->⟧\n标题', scope: 'comment.block.html' },
    { name: 'empty', marked: '<p>⟦<!-->⟧一⟦<!--->⟧二⟦<!---->⟧三</p>', scope: 'comment.block.html' },
    { name: 'a document type', marked: '⟦<!DOCTYPE html>⟧\n\n<p>文</p>', scope: 'comment.block.html' },
    {
      name: 'between tags of the article',
      marked: '<p>文</p>\n\n教育\n⟦<!-- x -->⟧\n校园',
      scope: 'comment.block.html',
    },
    { name: 'their ends', marked: '<p>⟦<!--⟧ 一 ⟦-->⟧</p>', scope: 'punctuation.definition.comment.html' },
    {
      name: 'script and style hold no tags',
      marked: '<⟦script⟧>if (a<b && c) {}</⟦script⟧><⟦style⟧ type="text/css">\n<p>\n</⟦style⟧><⟦p⟧>文</⟦p⟧>',
      scope: 'entity.name.tag.html',
    },
    {
      name: 'the tags of script',
      marked: '⟦<script type="a">⟧a<b⟦</script>⟧',
      scope: 'meta.tag.html',
    },
    {
      name: 'the beginning of the tags of script',
      marked: '⟦<⟧script>a<b⟦</⟧script>',
      scope: 'punctuation.definition.tag.begin.html',
    },
    {
      name: 'the end of the tags of script',
      marked: '<script⟦>⟧a>b</script⟦>⟧',
      scope: 'punctuation.definition.tag.end.html',
    },
    {
      name: 'the attributes of style',
      marked: '<style ⟦type⟧="text/css" ⟦media⟧=a>p{}</style>',
      scope: 'entity.other.attribute-name.html',
    },
    {
      name: 'the content of script',
      marked: '<script type="a">⟦a<b⟧</script>',
      scope: 'meta.raw-text.html',
    },
  ]);
});
