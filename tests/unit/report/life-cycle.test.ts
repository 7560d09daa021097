import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KalqanError } from "#shared/errors.ts";
import { allows, canEdit, isSigned, next, type ReportEvent, reportEvents } from "#shared/report/life-cycle.ts";
import { type ReportState, reportStateSchema } from "#shared/report/state.ts";

const states = reportStateSchema.options;

function live(events: readonly ReportEvent[], from: ReportState = "draft"): ReportState {
  return events.reduce(next, from);
}

describe("the life of a report", () => {
  it("goes from draft to accepted by the preparer's and the head's hand", () => {
    expect(live(["freeze", "signAsPreparer", "signAsHead", "export", "accept"])).toBe("accepted");
  });

  it("may be signed by the head alone", () => {
    expect(live(["freeze", "signAsHead", "export", "return"])).toBe("returned");
  });

  it("becomes a draft again when the head refuses or the preparer takes it back", () => {
    expect(live(["freeze", "signAsPreparer", "refuse"])).toBe("draft");
    expect(live(["freeze", "signAsPreparer", "withdraw"])).toBe("draft");
    expect(live(["freeze", "withdraw"])).toBe("draft");
  });

  it("may be exported again, the state staying what ҚАӨМ's receipt made it", () => {
    expect(live(["export", "export"], "signed")).toBe("exported");
    expect(live(["export"], "accepted")).toBe("accepted");
  });

  it.each([
    ["draft", "signAsHead"],
    ["draft", "export"],
    ["awaitingHead", "signAsPreparer"],
    ["awaitingHead", "export"],
    ["signed", "accept"],
    ["exported", "signAsHead"],
  ] as const)("refuses %s → %s", (state, event) => {
    expect(() => next(state, event)).toThrow(
      expect.objectContaining({ code: "report.notAllowed", data: { state, event } }),
    );
  });

  it("leads nowhere back from a signed report, whatever happens", () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.array(fc.constantFrom(...reportEvents)), (start, events) => {
        let state = start;
        let signed = isSigned(state);
        for (const event of events) {
          if (!allows(state, event)) continue;
          state = next(state, event);
          if (signed) expect(isSigned(state)).toBe(true);
          signed ||= isSigned(state);
          expect(canEdit(state) && isSigned(state)).toBe(false);
        }
      }),
    );
  });

  it("ends in the two that ҚАӨМ's receipt makes it; from one to the other only ҚАӨМ leads, deciding anew", () => {
    for (const state of ["accepted", "returned"] as const) {
      const others = reportEvents.filter((event) => allows(state, event) && next(state, event) !== state);
      expect(others).toEqual([state === "accepted" ? "return" : "accept"]);
    }
    expect(live(["return", "accept", "return"], "exported")).toBe("returned");
  });

  it("either allows an event or says so with an error, and nothing else", () => {
    for (const state of states) {
      for (const event of reportEvents) {
        if (allows(state, event)) expect(states).toContain(next(state, event));
        else expect(() => next(state, event)).toThrow(KalqanError);
      }
    }
  });
});
