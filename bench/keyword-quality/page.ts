/** What docs/keywords.md says around the tables. */
export const INTRODUCTION = `# Proposing keywords

\`tfidf\` gives the words that nodejieba gives, to the last bit of their weights; that is how the tags of the published example were made. \`smart\` gives what an editor would rather write. This page says how it works, how good it is beside other methods, and what else was tried.

## How \`smart\` works

1. The text is cut into words by the engine of \`tfidf\`, paragraph by paragraph. Stop words, single characters, numbers and dates are out.
2. Neighbours become terms: two to four words of three to eight characters together, between which nothing stands, that name something, occur twice, and at least once without a noun before or behind that would make them part of a longer term. Of more than two words none may be a verb. A word that occurs in such a term only is out; otherwise half of what the term counts is taken from it.
3. A word weighs its count to the power of 0.7, times its inverse document frequency, of a term the mean of its words. A word of the title weighs four times as much; verbal nouns 0.7, verbs and idioms 0.5, what names nothing 0.25; each further word of a term 0.8; a word that the rule [keyword-too-generic](rules/keyword-too-generic.md) reports 0.25.
4. A tag of other bulletins weighs 1 + 4 log₂(1 + n) · n / (m + 2) times as much, where n bulletins have it as a tag and m mention it; a word of \`vocabulary\` in the [configuration](configuration.md#keywords-vocabulary-userwords-stopwords) 1 + 4 times its weight there. They are found where the text is not cut there, too, and in any case of letters.
5. Similar bulletins lend their tags: the ten with tags that are most alike by the cosine of their hundred heaviest words (steps 1 to 3, half a kilobyte of each bulletin). A tag that two of them have or more gets the share of them that has it, s, where each counts by how alike it is and 0.3 is added to the whole, so that ten that are hardly alike lend little. A word of the text weighs 1 + s times as much. A tag that the text does not have is proposed where at least two bulletins of all are tagged so without mentioning it: it weighs 4 s times the heaviest word, times the part of its bulletins that do not mention it. The list says of it “not in the text · tag of 3 similar bulletins”; it is never picked beforehand, and never written where nobody chooses (*for all bulletins*, \`tags --write\`).
6. From the heaviest down, what is part of a proposal before it is dropped.

Each paragraph is read once; after an edit, one paragraph is. No table was trained and no model is needed.

## How good it is

Documents with keywords that people gave them: news with meta keywords, abstracts of scientific papers with the keywords of their authors (CSL), articles of content management systems with tags, blog posts with tags. Most of them are no bulletins, and the sets are small; the intervals say how small.`;

export const EXPLANATION = `## How it is measured

- \`npm run bench:keywords\` reads \`../shared/corpus/keywords/*.jsonl\` in place. Every method gets title and text and proposes ten words. A proposal is right if it is a keyword of the document, or, up to containment, if one contains the other. Precision and recall are means over documents; F1 is their harmonic mean. In brackets: 95 % bootstrap intervals over 2,000 draws of documents, of the ratio with the same draws for both.
- **TF-IDF** is \`tfidf\`; **title four times** counts the title four times; **TextRank** is that of jieba (window 5, damping 0.85, nouns, places and verbs, and unknown words, which are mostly names), **from the title** lets its walk restart at the words of the title.
- **With vocabulary**: the tags of the other documents of the set, with their uses and mentions, and those that similar ones lend; what the document is tagged with itself is taken away first.
- The texts of CSL end with their title, so that a word of the title counts twice for every method. “CSL, title once” is the set without that.
- The few numbers of the method are round. They were chosen by the odd documents of each set (the second, the fourth, …); the second table shows both halves. The even ones were seen beside them in some of the runs, so that they are a check, not a blind test.

## What was found out

Why words alone do not do: of the keywords of CSL, 36 % are one word of the dictionary, 27 % are several neighbouring ones, the rest is not in the text or not cut so; of news it is 65 % and 30 %. TF-IDF can give only the first. Of the tags of blogs, 35 % are not in the text at all, and 47 % are used by no other document, so that a vocabulary of words in the text does not help with them (1.96). But 24 % are of the first kind and not of the second: columns such as 随笔 and 工作方法, which others of the same kind have. Lending gives those. In news and CSL hardly any tag is used without being mentioned (2 % and 1 % are in no text but used by others), which is what step 5 asks first, so that nothing is lent there.

What was tried, with the ratio of F1 at 5 to TF-IDF on the odd documents of news · CSL · blogs where it is known. The code of these trials was not kept; TextRank and the title counted four times are in the tables above.

| Tried | Result |
|---|---|
| Words only, title ×4, parts of speech | 1.17 · 1.02 · 1.47: no terms, so CSL gains nothing |
| All neighbours that occur twice, no penalty for length | 1.08 · 1.56 · 1.57: pieces of sentences push words of news out |
| Terms weighing 0.8 for each further word | 1.40 · 1.65 · 1.61 |
| Only where no noun stands before or behind, verbs in pairs only (kept) | 1.39 · 1.63 · 1.66: the same score, but no more pieces of titles, which repeat in the first sentence |
| Dropping what contains a heavier proposal, too | 1.10 · 1.57 · 1.47: people do give 龙湖 and 龙湖集团 |
| Cohesion: count of the term ÷ count of its rarest word ≥ 0.5, or as a factor | 1.20 · 1.51 · 1.58: worse, repetition is evidence enough in one text |
| Weight of a term by its heaviest or its lightest word instead of the mean | 1.21 · 1.50 · 1.61 and 1.30 · 1.48 · 1.57 |
| Position of the first place as a factor | no change but for blogs, +0.05 |
| Latin words ×1.3 and ×1.6 | no change |
| Counts to the power of 0.5 or 1 instead of 0.7 | 1.33 · 1.57 · 1.57 and less than 1.3 on news |
| Vocabulary ×2 or ×4 whatever its use | 1.36 · 1.50 · 1.83 and 1.33 · 1.45 · 2.18: tags of one document are too weak evidence for news |
| Vocabulary by the share of mentions that are uses (kept, with its logarithm) | 1.48 · 1.63 · 2.31 |
| Tags of the five most similar documents (cosine of TF-IDF) as a factor | 1.46 · 1.54 · 2.39 |
| The same tags where the text does not have them, whatever their use | 1.36 · 1.43 · 2.43: helps blogs, harms the rest, and an editor would wonder why |

What tags that the text does not have could be proposed by, with the vocabulary, on all documents of news · CSL · CMS · blogs (without any: 1.52 · 1.61 · 2.19 · 1.96). In each case only tags that two documents or more have without mentioning them; without that condition 1.33 · 1.43 · 1.96 · 2.08.

| Tried | Result |
|---|---|
| How many of all documents have the tag | 1.52 · 1.61 · 2.19 · 1.99 |
| Tags that stand beside a tag that the text has (co-occurrence) | 1.52 · 1.61 · 2.19 · 2.00 to 2.08 |
| Tags of the documents that have the same heavy words, word by word | 1.52 · 1.60 · 2.19 · 2.30 |
| Naive Bayes over the hundred heaviest words | 1.52 · 0.69 · 2.19 · 1.45 to 1.84: far too sure of itself with so few documents |
| Tags of the ten most similar, by cosine of TF-IDF over 15, 30, 60, 100 words, one lender is enough | 1.52 · 1.58 · 2.19 · 2.22, 2.31, 2.27, 2.44 |
| The same over 60 or 100 words, two lenders | 1.52 · 1.59 · 2.19 · 2.36 or 2.45; three: 2.29 or 2.32 |
| Over the hundred heaviest words of \`smart\`, two lenders (kept) | 1.52 · 1.61 · 2.19 · 2.51 |
| The same with 20 instead of ten; 3 instead of 4; 0.1 instead of 0.3 | 2.54; 2.42; 2.61 on blogs, 1.59 to 1.60 on CSL: not sensitive to the numbers |
`;
