import type { PreviewManager } from '../preview/manager';

/** From the context menu of an image in a preview, which says what it was opened on. */
export function copyImage({ active }: PreviewManager, context: unknown): void {
  if (typeof context !== 'object' || context === null || !('image' in context)) return;
  if (typeof context.image === 'number') active?.post({ type: 'copyImage', image: context.image });
}
