/** Bodies made for measuring: always the same for the same shape and length, and no text of anybody. */

export const SHAPES = ['flat', 'in one div', 'unclosed', 'one line'] as const;
export type Shape = (typeof SHAPES)[number];

/** The words of the generated sentences. */
const WORDS =
  '学校 老师 同学 活动 会议 教育 读书 校园 家长 工作 学习 发展 质量 安全 服务 社区 文化 科学 实践 展示 组织 开展 推进 参加 交流'.split(
    ' ',
  );
const INDENT = '&nbsp;'.repeat(8);

/** A body of about `bytes` bytes in UTF-8: paragraphs as people paste them, each a span with styles and an indent. */
export function generateBody(shape: Shape, bytes: number): string {
  const next = createRandom(bytes);
  const paragraphs: string[] = [];
  for (let size = 0; size < bytes;) {
    const paragraph = generateParagraph(next, shape !== 'unclosed');
    paragraphs.push(paragraph);
    size += Buffer.byteLength(paragraph) + 1;
  }
  const body = paragraphs.join(shape === 'one line' ? ' ' : '\n');
  return shape === 'in one div' ? `<div>${body}</div>` : body;
}

/** An article around a body, so that nothing but the body is measured. */
export function articleOf(body: string): string {
  return `学校举行开学典礼\n\n周明远\n\n${body}\n\n教育\n\n校园\n\n学校\n`;
}

/** Every tenth paragraph has a word in bold, a colour or a line end in it, as real ones do. */
function generateParagraph(next: (limit: number) => number, isClosed: boolean): string {
  const sentences = Array.from({ length: 2 + next(4) }, () => generateSentence(next));
  const inside = next(10) === 0 ? `<strong>${generateSentence(next)}</strong><br/>` : '';
  const colour = next(10) === 0 ? ' color: rgb(1, 1, 1);' : '';
  const start = `<p><span style="font-size: 20px;${colour}">`;
  return `${start}${INDENT}${inside}${sentences.join('')}${isClosed ? '</span></p>' : ''}`;
}

function generateSentence(next: (limit: number) => number): string {
  const words = Array.from({ length: 5 + next(10) }, () => WORDS[next(WORDS.length)]);
  words.splice(words.length >> 1, 0, ',');
  return `${words.join('')}。`;
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * limit);
  };
}
