import example from "../../../docs/examples/report-input.bgm-2018-H1.json" with { type: "json" };

/** The report of the demo, and the example of docs/report-input.md: one file. */
export const demoInput = example;

/** Whose report it is, and the day on which it is filled: within the ten days in which it is due. */
export const demoReport = { body: "BGM", halfYear: "2018-H1", day: "2018-07-05" } as const;
