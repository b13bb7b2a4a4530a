import { HOST } from './host';

/** Names that stand in the way of the page's own script. */
export const CLOBBERING = [
  ...'article checks toolbar foot paper gutter card answer change-card strings'
    .split(' ')
    .map((id) => `<p id="${id}">a</p>`),
  ...'body cookie location createElement getElementById querySelector defaultView addEventListener postMessage acquireVsCodeApi'
    .split(' ')
    .map((name) => `<img name="${name}" src="data:,">`),
  '<form id="strings"><input name="textContent" value="{}"></form>',
  '<form><input name="attributes"><input name="parentNode"><input name="removeChild"></form>',
  '<a id="CSS"></a><a id="CSS" name="highlights"></a>',
  '<p data-vscode-context=\'{"preventDefaultContextMenuItems":true}\'>a</p>',
  '<p data-bulletin-change="0" data-bulletin-reasons="a" data-bulletin-label="b">a</p>',
  '<p class="bulletin-change bulletin-removed" tabindex="0" contenteditable>a</p>',
];

/** Images: under the default level those of https: are loaded, and nothing else. */
export const IMAGES = [
  `<img src="https://${HOST}/allowed.png">`,
  `<img src="http://${HOST}/plain.png">`,
  `<img src="//${HOST}/relative-scheme.png">`,
  `<img srcset="http://${HOST}/1x.png 1x, http://${HOST}/2x.png 2x">`,
  `<img src="ftp://${HOST}/a.png">`,
  `<picture><source srcset="http://${HOST}/source.png"><img src="data:,"></picture>`,
  `<video src="https://${HOST}/v.mp4" poster="http://${HOST}/poster.png" autoplay></video>`,
  `<audio src="https://${HOST}/a.mp3" autoplay></audio>`,
  `<video><source src="https://${HOST}/v.webm"><track src="https://${HOST}/t.vtt" default></video>`,
  `<table background="http://${HOST}/table.png"><tr><td>a</td></tr></table>`,
  `<input type="image" src="http://${HOST}/input.png">`,
  `<svg><image href="http://${HOST}/svg.png" width="9" height="9"/></svg>`,
  `<svg><rect fill="url(https://${HOST}/fill.svg#a)" filter="url(https://${HOST}/f.svg#a)" width="9" height="9"/></svg>`,
  "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='hit()'><script>hit()</script></svg>\">",
];

/** What other programs take for markup of their own. */
export const TEMPLATES = [
  '<p>{{constructor.constructor("hit()")()}}</p>',
  '<p>${hit()}</p>',
  '<p>&lt;script&gt;hit()&lt;/script&gt;</p>',
  '<p>&amp;lt;img src=x onerror=hit()&amp;gt;</p>',
  '<p>\u202e<img src=x onerror=hit()></p>',
  '<p>\ud800<img src=x onerror=hit()></p>',
  '<!-- bulletin-disable-next --><img src=x onerror=hit()>',
  '<!-- bulletin-disable --!><img src=x onerror=hit()> -->',
  '<!-- bulletin-disable-file x --><script>hit()</script>',
  '<p><!-- bulletin-configure-file {"a":"--><img src=x onerror=hit()>"} --></p>',
  '<ul><li style=list-style:url() onerror=hit()>a</li></ul>',
  '<p>+ADw-script+AD4-hit()+ADw-/script+AD4-</p>',
  '<p>\u00bcscript\u00behit()\u00bc/script\u00be</p>',
  '<table><tr><td><table><tr><img src=x onerror=hit()></table>',
  '<select><template><img src=x onerror=hit()></template></select>',
  '<option><style></option></select><b><img src=x onerror=hit()></style></option>',
  '<textarea>a</textarea><!--</textarea><img src=x onerror=hit()>-->',
  '<title>&lt;/title&gt;<img src=x onerror=hit()></title>',
  '<b><b><b><a href="x"><a href="javascript:hit()">a</b>',
  '<p><button><p><script>hit()</script></button></p>',
];
