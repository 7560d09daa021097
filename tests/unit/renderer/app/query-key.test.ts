import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { contract } from "#shared/api.ts";
import { changedBy } from "../../../../renderer/app/contract/changes.ts";
import { repeatAfterRestart } from "../../../../renderer/app/contract/query-client.ts";
import { keyPrefix, queryKey } from "../../../../renderer/app/contract/query-key.ts";

const channels = Object.entries(contract).flatMap(([capability, methods]) =>
  Object.keys(methods).map((method) => `${capability}.${method}`),
);

describe("where answers are kept", () => {
  it("a capability or one of its methods names all its answers, and no other's", async () => {
    const client = new QueryClient();
    const kept = [
      queryKey("report", "get", { reportId: "a" }),
      queryKey("report", "list", {}),
      queryKey("settings", "get", {}),
    ];
    for (const key of kept) client.setQueryData(key, true);
    const stale = () => kept.map((key) => client.getQueryState(key)?.isInvalidated);

    await client.invalidateQueries({ queryKey: keyPrefix("report.get") });
    expect(stale()).toEqual([true, false, false]);
    await client.invalidateQueries({ queryKey: keyPrefix("report") });
    expect(stale()).toEqual([true, true, false]);
  });

  it("every change names channels that the contract has, and the journal grows with each", () => {
    for (const channel of channels) {
      const [capability = "", method = ""] = channel.split(".");
      const changed = changedBy(capability, method);
      expect(changed).toContain("journal");
      for (const name of changed) expect([...channels, ...Object.keys(contract)]).toContain(name);
    }
  });

  it("reads the report again after anything that changes one", () => {
    expect(changedBy("report", "saveEntry")).toContain("report");
    expect(changedBy("annexes", "add")).toContain("report");
    expect(changedBy("signing", "sign")).toContain("report");
    expect(changedBy("verification", "verify")).toEqual(["journal"]);
  });
});

describe("a call that failed", () => {
  it("is repeated where the backend died over it, but not for ever", () => {
    const died = { code: "backend.restarted", data: {} };
    expect(repeatAfterRestart(0, died)).toBe(true);
    expect(repeatAfterRestart(3, died)).toBe(false);
  });

  it("is not repeated where it was answered", () => {
    expect(repeatAfterRestart(0, { code: "report.unknown", data: {} })).toBe(false);
    expect(repeatAfterRestart(0, new Error("?"))).toBe(false);
  });
});
