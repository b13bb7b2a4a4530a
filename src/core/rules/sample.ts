/** The article in which a sample that is only a body is checked. */
const FRAME = {
  before: '清河县开展读书活动\n\n来源：清河县教育局\n\n',
  after: '\n\n清河县\n\n读书\n\n教育局\n',
};

/** A sample of a rule as a whole article. Marks in it stay. */
export function sampleArticle(sample: string): string {
  return sample.startsWith('<') ? FRAME.before + sample + FRAME.after : sample;
}
