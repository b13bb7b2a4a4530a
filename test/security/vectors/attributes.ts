/** A script address in every disguise that browsers have seen through. */
export const SCRIPT_ADDRESSES = [
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  ' javascript:hit()',
  '\u00a0javascript:hit()',
  '\u2028javascript:hit()',
  '\u3000javascript:hit()',
  '\ufeffjavascript:hit()',
  '&#1;javascript:hit()',
  '&#x0A;javascript:hit()',
  '&#14;javascript:hit()',
  'java\tscript:hit()',
  'java&#x09;script:hit()',
  'java&#10;script:hit()',
  'java&#13;script:hit()',
  'java&NewLine;script:hit()',
  'java&Tab;script:hit()',
  'javascript&colon;hit()',
  'javascript&#58;hit()',
  'javascript&#0000058hit()',
  'javascript&#x3A;hit()',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:hit()',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;hit()',
  'javascript://%0ahit()',
  'javascript:/*--></title></style>*/hit()',
  'javascript:"<script>hit()</script>"',
  'feed:javascript:hit()',
  'jar:javascript:hit()',
  'view-source:javascript:hit()',
  'vbscript:msgbox(1)',
  'livescript:hit()',
  'mocha:hit()',
  'data:application/xhtml+xml,<script xmlns="http://www.w3.org/1999/xhtml">hit()</script>',
  'data:image/svg+xml,<svg onload="hit()"/>',
].map((address) => `<a href="${address.replaceAll('"', '&quot;')}">a</a>`);

const EVENTS = (
  'abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput ' +
  'beforematch beforepaste beforetoggle beforeunload beforexrselect blur cancel canplay canplaythrough change click close ' +
  'contentvisibilityautostatechange contextlost contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave ' +
  'dragover dragstart drop durationchange emptied ended error focus focusin focusout formdata fullscreenchange ' +
  'gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata loadstart ' +
  'lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline ' +
  'online pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove ' +
  'pointerout pointerover pointerrawupdate pointerup popstate progress ratechange reset resize scroll scrollend ' +
  'scrollsnapchange search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange ' +
  'stalled storage submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel ' +
  'transitionend transitionrun transitionstart unhandledrejection unload volumechange waiting webkitanimationend wheel'
).split(' ');

/** Every event handler there is, on something that can have it. */
export const EVENT_HANDLERS = EVENTS.map(
  (event) => `<p on${event}="hit()" tabindex="0" style="animation: a 1ms; transition: all 1ms">a</p>`,
);

/** Ways to write a handler so that a filter reads something else. */
export const HANDLER_SPELLINGS = [
  '<img src=x onerror=hit()>',
  '<img src=x oNeRrOr=hit()>',
  '<img/src=x/onerror=hit()>',
  '<img\tsrc=x\tonerror=hit()>',
  '<img src=x onerror = "hit()">',
  "<img src='x'onerror='hit()'>",
  '<img src=x onerror=&#104;&#105;&#116;()>',
  '<img src=x onerror="&#x68;it&lpar;&rpar;">',
  '<img src=x onerror=hit``>',
  '<img src="x` `<script>hit()</script>"` `>',
  "<img src=x id/=' onerror=hit()//'>",
  '<img """><img src=x onerror=hit()>"\'>',
  '<img src="x" alt="``onerror=hit()">',
  '<img src=x alt="></p><img src=x onerror=hit()>',
  '<img src=x title="<!--" onerror=hit()>',
  '<img src=x onerror=hit()//',
  '<img src=x onerror\u0000=hit()>',
  '<img src=x on\u0000error=hit()>',
  '<img src=x\u000conerror=hit()>',
  '<img src=x \u00a0onerror=hit()>',
  '<img src=x onerror\u3000=hit()>',
  '<image src=x onerror=hit()>',
  '<image name=body><image name=adoptNode><svg onload=hit()>',
  '<p/onclick=hit()//>a</p>',
  '<p a="1" onclick="hit()" onclick="">a</p>',
  '<p onclick onclick="hit()">a</p>',
  '<p style=a onclick=hit()>a</p>',
  '<p style="color:red" ="x" onclick="hit()">a</p>',
  '<p "onclick="hit()">a</p>',
  "<p 'onclick='hit()'>a</p>",
  '<p =onclick=hit()>a</p>',
  '<p xlink:onclick="hit()" xml:base="javascript:">a</p>',
  '<p/=""onclick=hit()>a</p>',
  '<p onclick="hit()"',
  '<b <img src=x onerror=hit()>>a</b>',
  '<p title=`"onclick=hit() `>a</p>',
  '<p title="a"onclick="hit()">a</p>',
  '<p data-x="</p><img src=x onerror=hit()>">a</p>',
  '<!--><img src=x onerror=hit()>-->',
  '<!---><img src=x onerror=hit()>-->',
  '<!-- --!><img src=x onerror=hit()>',
  '<!-- a -- ><img src=x onerror=hit()>-->',
  '<!--[if gte IE 4]><script>hit()</script><![endif]-->',
  '<![CDATA[<img src=x onerror=hit()>]]>',
  '<?xml version="1.0"?><img src=x onerror=hit()>',
  '<!x="><img src=x onerror=hit()>">',
  '</p title="><img src=x onerror=hit()>">',
  '</ ><img src=x onerror=hit()>',
  '<% %><img src=x onerror=hit()>',
  '<comment><img title="</comment><img src=x onerror=hit()>"></comment>',
];
