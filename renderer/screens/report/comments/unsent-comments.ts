/**
 * What is written and not sent yet, by report and measure: it outlives a look at another measure, another screen, and the
 * page itself.
 */
export interface UnsentComments {
  readonly read: (measure: number) => string;
  readonly keep: (measure: number, text: string) => void;
}

/** The unsent comments of one report. What storage does not take is lost with the field only. */
export function unsentCommentsOf(reportId: string, storage: Storage): UnsentComments {
  const keyOf = (measure: number): string => `kalqan.comment/${reportId}/${measure}`;
  return {
    read: (measure) => storage.getItem(keyOf(measure)) ?? "",
    keep: (measure, text) => {
      try {
        if (text === "") storage.removeItem(keyOf(measure));
        else storage.setItem(keyOf(measure), text);
      } catch {
        // Full: the field itself still holds it.
      }
    },
  };
}
