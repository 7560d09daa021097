/** When the last row of a loaded folder's journal was written. */
export const loadedUntil = new Date("2023-01-09T12:00:00.000Z");
