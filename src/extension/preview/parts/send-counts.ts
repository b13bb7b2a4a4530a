import * as vscode from 'vscode';
import { countBody, readingTime, type Counts } from '../../../core/article/count';
import { localeOf } from '../../../core/settings';
import { targetOf } from '../../../core/targets';
import { sizesOf, type Size } from '../../../core/targets/sizes';
import type { CountView, MeterView } from '../../../webview/messages/counts';
import type { CheckedDocument } from '../../checked-documents';
import type { PreviewContext } from '../context';

/** Says how long the bulletin is, a moment after each change. */
export function sendCounts(preview: PreviewContext): vscode.Disposable {
  const { documents } = preview;
  const send = ({
    document,
    article,
    settings,
  }: Pick<CheckedDocument, 'document' | 'article' | 'settings'>) => {
    if (document !== preview.document) return;
    const target = targetOf(settings.target);
    preview.post({
      type: 'counts',
      counts: countViews(countBody(article)),
      meters: sizesOf(article, target).map(meterView),
      site: target.name[localeOf(vscode.env.language)],
    });
  };
  return vscode.Disposable.from(
    documents.onDidCheck(send),
    preview.onDidStart(() => {
      const { document } = preview;
      send({ ...documents.read(document), settings: documents.settings(document) });
    }),
  );
}

function countViews(counts: Counts): CountView[] {
  const { l10n } = vscode;
  const { words, characters, paragraphs, images } = counts;
  const minutes = readingTime(counts);
  const number = (value: number) => value.toLocaleString('en');
  return [
    { text: l10n.t('{0} 字', number(words)), title: l10n.t('Length of the body as Word counts it (字数)') },
    {
      text:
        characters === 1
          ? l10n.t('1 visible character')
          : l10n.t('{0} visible characters', number(characters)),
      title: l10n.t('Characters of the body without spaces'),
    },
    {
      text: paragraphs === 1 ? l10n.t('1 paragraph') : l10n.t('{0} paragraphs', number(paragraphs)),
      title: '',
    },
    { text: images === 1 ? l10n.t('1 image') : l10n.t('{0} images', number(images)), title: '' },
    { text: l10n.t('{0} min to read', number(minutes)), title: l10n.t('At 300 characters a minute') },
  ];
}

function meterView({ part, size, limit }: Size): MeterView {
  const { l10n } = vscode;
  const labels: Record<Size['part'], string> = {
    title: l10n.t('Title'),
    author: l10n.t('Author'),
    bodyCharacters: l10n.t('Body HTML'),
  };
  return { label: labels[part], size, limit };
}
