import { checkOf } from './check';

const { checkArticle } = checkOf('keyword-count');
const frame = (tags: string) => `学校举行开学典礼\n\n来源：清河县教育局\n\n<p>文</p>\n\n${tags}`;

describe('keyword-count', () => {
  it('counts tags in one paragraph, which keyword-format splits, one by one', () => {
    checkArticle(frame('教育 校园 学校'));
    checkArticle(frame('教育、校园\n\n学校'));
  });
  it('finds too few of them', () => checkArticle(frame('⟦教育 校园⟧')));
});
