import { describe, expect, it } from "vitest";
import type { Progress } from "#shared/api/method.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { createUploads, type Upload } from "../../../../renderer/screens/report/annexes/uploads.ts";

/** Uploads whose jobs end when the test says so. */
function uploadsByHand() {
  const jobs = new Map<
    string,
    { end: (name?: string) => void; fail: (code: ErrorCode) => void; progress: (p: Progress) => void }
  >();
  const added: string[] = [];
  const uploads = createUploads({
    start: (file, _measure, progress) => {
      const path = typeof file === "string" ? file : file.name;
      const { promise, resolve, reject } = Promise.withResolvers<{ name: string }>();
      const fail = (code: ErrorCode): void => reject({ code, data: {} });
      const own = path.split(/[\\/]/).at(-1) ?? path;
      jobs.set(path, { end: (name = own) => resolve({ name }), fail, progress });
      return { result: promise, cancel: () => fail("internal.cancelled") };
    },
    onAdded: async ({ name }) => {
      added.push(name);
    },
  });
  const job = (path: string) => {
    const found = jobs.get(path);
    if (found === undefined) throw new Error(`${path} was not started`);
    return found;
  };
  /** Until all that the last call has set off is done. */
  const settle = () => new Promise((done) => setImmediate(done));
  return { uploads, jobs, job, added, settle };
}

const states = (list: readonly Upload[]) => list.map(({ name, state }) => [name, state]);

describe("files on their way into a report", () => {
  it("go one after another, in the order in which they were given", async () => {
    const { uploads, jobs, job, added, settle } = uploadsByHand();
    uploads.add(27, ["/a/бір.pdf", "C:\\b\\екі.pdf"]);
    expect(states(uploads.list())).toEqual([
      ["бір.pdf", "running"],
      ["екі.pdf", "waiting"],
    ]);
    expect([...jobs.keys()]).toEqual(["/a/бір.pdf"]);
    job("/a/бір.pdf").progress({ step: "addAnnex", done: 10, total: 0 });
    expect(uploads.list()[0]?.progress?.done).toBe(10);
    job("/a/бір.pdf").end();
    await settle();
    job("C:\\b\\екі.pdf").end();
    await settle();
    expect(added).toEqual(["бір.pdf", "екі.pdf"]);
    expect(uploads.list()).toEqual([]);
  });

  it("that are refused stay with their error, do not hold up the others, and can be tried again", async () => {
    const { uploads, job, added, settle } = uploadsByHand();
    uploads.add(27, ["/бір.txt", "/екі.pdf"]);
    job("/бір.txt").fail("annex.unknownType");
    await settle();
    job("/екі.pdf").end();
    await settle();
    expect(states(uploads.list())).toEqual([["бір.txt", "failed"]]);
    expect(uploads.list()[0]?.error?.code).toBe("annex.unknownType");
    uploads.retry(uploads.list()[0]?.id ?? 0);
    job("/бір.txt").end();
    await settle();
    expect(added).toEqual(["екі.pdf", "бір.txt"]);
  });

  it("are stopped while they run, and taken out while they wait", async () => {
    const { uploads, jobs, settle } = uploadsByHand();
    uploads.add(27, ["/бір.pdf", "/екі.pdf"]);
    const [first, second] = uploads.list();
    uploads.cancel(second?.id ?? 0);
    uploads.cancel(first?.id ?? 0);
    expect(states(uploads.list())).toEqual([["бір.pdf", "cancelling"]]);
    await settle();
    expect(uploads.list()).toEqual([]);
    expect([...jobs.keys()]).toEqual(["/бір.pdf"]);
  });

  it("that cannot keep their names stay in sight under the new one until it is read", async () => {
    const { uploads, job, settle } = uploadsByHand();
    uploads.add(27, [{ name: "ұзын.png", bytes: new Uint8Array(1) }]);
    job("ұзын.png").end("қысқа.png");
    await settle();
    expect(uploads.list()).toMatchObject([{ state: "renamed", keptName: "қысқа.png" }]);
    uploads.cancel(uploads.list()[0]?.id ?? 0);
    expect(uploads.list()).toEqual([]);
  });
});
