import fc from 'fast-check';

const PIECES = (
  '<p> </p> <b> </b> <i> <a href="#x"> </a> <div> <div style="color:red"> </div> <span/> <br> </br> <ul> <li> </ul> ' +
  '<table> <caption> <tr> <td> </table> <h2 id=a id=b> </h2> <!-- --> 一 & &nbsp; &lt &copy; < > <p a="  "> <font> </font> ' +
  '<section> </section> <form> </form> <script> </script> <svg> <style> </svg> <iframe> </iframe> <dl> <dt> </dl> ' +
  '<abbr> </abbr> <p onclick="a"> <img src=x onerror=a> <textarea> </textarea> <input> <video> </video> lt; script> <scr <center> </center>'
).split(' ');
const STYLES = [
  '<p style="position:fixed;top:1px;color:red">',
  '<span style="z-index:2">',
  '<p style=“a”>',
  "<p style='margin:1em'",
];
/** Markup of which nobody knows what was meant. */
export const brokenMarkup = fc
  .array(fc.constantFrom(...PIECES, ...STYLES), { maxLength: 14 })
  .map((parts) => parts.join(''));

const START_TAGS = [
  ...[
    'p',
    'div',
    'div style="color:red"',
    'p align=center style="top:1px;text-indent:2em"',
    'section',
    'center',
    'blockquote',
  ],
  ...[
    'b',
    'span style="font-size:20px;position:fixed"',
    'font color=red',
    'big',
    'abbr',
    'a href=#x id=y',
    'form',
    'video',
    'label',
  ],
];
const TEXTS = [
  '一',
  ' & ',
  '&nbsp;',
  '&lt',
  ' < ',
  '<br>',
  '<br/>',
  '<img src=x onerror=a>',
  '<!-- 注 -->',
  '<input>',
  '<hr>',
];

/** Markup in which everything is closed, though not everything may stand where it does. */
const nested = fc.letrec<{ markup: string; node: string }>((tie) => ({
  markup: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...TEXTS),
    fc
      .tuple(fc.constantFrom(...START_TAGS), tie('markup'))
      .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
    tie('markup').map((inside) => `<table><tr><td>${inside}</td></tr></table>`),
    tie('markup').map((inside) => `<ul><li>${inside}</li></ul>`),
    tie('markup').map((inside) => `<dl><dt>${inside}</dt></dl>`),
  ),
}));

export const nestedMarkup = nested.markup;
