import type { PreviewManager } from '../preview/manager';

/** From the context menu of an image in a preview, which says what it was opened on. */
export async function copyImage(previews: PreviewManager, context: unknown): Promise<void> {
  if (typeof context !== 'object' || context === null || !('image' in context)) return;
  const { image } = context;
  if (typeof image === 'number') (await previews.whenActive())?.tell({ type: 'copyImage', image });
}
