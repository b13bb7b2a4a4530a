import type { CountView, MeterView } from './messages/counts';
import type { Page } from './page';

/** Says in the line below the article how long it is, and how much of what the site takes that is. */
export function showCounts(page: Page): void {
  const foot = page.element('foot');
  page.on('counts', ({ counts, meters }) => {
    foot.replaceChildren(...counts.map(countElement), ...meters.map(meterElement));
  });
}

function countElement({ text, title }: CountView): HTMLElement {
  const element = document.createElement('span');
  element.className = 'count';
  element.textContent = text;
  element.title = title;
  return element;
}

/** From this share of the limit on, a meter warns. */
const NEARLY = 0.9;

function meterElement({ label, size, limit }: MeterView): HTMLElement {
  const element = document.createElement('label');
  element.className = size > limit ? 'meter over' : 'meter';
  const meter = document.createElement('meter');
  meter.max = limit;
  meter.high = limit * NEARLY;
  meter.optimum = 0;
  meter.value = size;
  element.append(`${label} `, meter, ` ${size.toLocaleString('en')} / ${limit.toLocaleString('en')}`);
  return element;
}
