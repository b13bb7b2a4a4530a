import type { ChecksStrings, ProblemView, Severity } from './messages/checks';

export interface CheckActions {
  reveal(start: number, end: number): void;
  fix(problem: number, place?: number): void;
  showRule(rule: string): void;
}

export interface ChecksView {
  update(problems: readonly ProblemView[]): void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** Codicons are not to be had in a page; these shapes tell the severities apart without colour. */
const ICONS: Record<Severity, string> = { error: '✕', warning: '!', info: 'i', hint: '·' };

/** The list of problems with their counts, most severe first. */
export function createChecksView(
  root: HTMLElement,
  strings: ChecksStrings,
  actions: CheckActions,
): ChecksView {
  const details = document.createElement('details');
  details.open = true;
  const summary = document.createElement('summary');
  const list = document.createElement('ul');
  details.append(summary, list);
  root.append(details);
  root.setAttribute('aria-label', strings.checks);

  return {
    update(problems) {
      summary.replaceChildren(...summaryOf(problems, strings));
      const sorted = problems
        .map((problem, index) => ({ problem, index }))
        .sort((a, b) => rank(a.problem) - rank(b.problem) || a.index - b.index);
      list.replaceChildren(...sorted.map(({ problem, index }) => rowOf(problem, index, strings, actions)));
      root.classList.toggle('clean', problems.length === 0);
    },
  };
}

function rank({ severity }: ProblemView): number {
  return SEVERITIES.indexOf(severity);
}

function summaryOf(problems: readonly ProblemView[], strings: ChecksStrings): Node[] {
  if (problems.length === 0) return [textElement('span', 'none', `✓ ${strings.noProblems}`)];
  const counts = SEVERITIES.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    if (count === 0) return [];
    const badge = textElement('span', `count ${severity}`, '');
    const [one, more] = strings.counts[severity];
    badge.append(iconOf(severity), ` ${count === 1 ? one : more.replace('{0}', String(count))}`);
    return [badge];
  });
  return [textElement('span', 'heading', strings.checks), ...counts];
}

function rowOf(
  problem: ProblemView,
  index: number,
  strings: ChecksStrings,
  actions: CheckActions,
): HTMLElement {
  const { severity, message, rule, places, fix } = problem;
  const row = textElement('li', severity, '');
  const go = textElement('button', 'message', message);
  go.addEventListener('click', () => actions.reveal(places[0].start, places[0].end));
  const about = textElement('button', 'rule', rule);
  about.title = strings.showRule;
  about.addEventListener('click', () => actions.showRule(rule));
  const text = textElement('div', 'text', '');
  text.append(go, ' ', about);
  row.append(iconOf(severity), text);
  if (fix !== undefined) {
    const button = textElement('button', 'fix', fix);
    button.addEventListener('click', () => actions.fix(index));
    row.append(button);
  }
  return row;
}

function iconOf(severity: Severity): HTMLElement {
  const icon = textElement('span', `icon ${severity}`, ICONS[severity]);
  icon.setAttribute('aria-hidden', 'true');
  return icon;
}

export function textElement(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
