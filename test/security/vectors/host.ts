/** What attacks load comes from here. */
export const HOST = 'canary.example';
