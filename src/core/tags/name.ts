/** Two tags are the same where this is: whatever their width, case and spaces, sites and readers take them for one. */
export function tagKey(text: string): string {
  return foldWidth(text).toLowerCase();
}

/** A tag without differences of width and spaces. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
