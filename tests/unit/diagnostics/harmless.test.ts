import fc from "fast-check";
import { expect, it } from "vitest";
import { traceOf } from "#shared/diagnostics/fault-trace.ts";
import { harmless } from "#shared/diagnostics/log-data.ts";
import { formatLogLine, formatTold, parseLog, parseToldLine } from "#shared/diagnostics/log-line.ts";
import { errorCodes } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";

/** What must never come through: a name, a text, a password, numbers of people and bodies, paths. */
const secrets = [
  "Сәрсенов Әлібек",
  "Ivanov",
  "іс-шара бойынша жұмыс жүргізілді",
  "Құпиясөз-2018",
  "qwerty123!",
  "850101300123",
  "000140001234",
  "C:\\Users\\a.sarsenov\\AppData\\kalqan",
  "/home/ivanov/есеп.pdf",
  "a.sarsenov@mail.example",
];
const at = "2018-07-05T06:00:00.000Z";

it("of an error's data only what is known to be harmless is written", () => {
  const data = {
    path: "C:\\Users\\Ivanov",
    name: "Ivanov",
    found: 16,
    known: 14,
    code: "database.newer",
    channel: "report.get",
  };
  expect(harmless(data)).toEqual({ ...data, path: "…", name: "…" });
  for (const code of errorCodes) expect(harmless({ code })).toEqual({ code });
});

it.each(secrets)("%s comes through under no key, in no line, from no fault", (secret) => {
  const keys = [
    "code",
    "channel",
    "fault",
    "frames",
    "url",
    "origin",
    "reason",
    "findings",
    "version",
    "release",
    "path",
  ];
  for (const key of [...keys, "body", "detail", secret]) {
    expect(formatLogLine({ at, event: "refused", data: { [key]: secret } })).not.toContain(secret);
    expect(formatLogLine({ at, event: "refused", data: { [key]: Number(secret) } })).not.toContain(secret);
  }
  // A log of an older program, or one that somebody wrote into.
  expect(
    parseLog(`${at} backend {"stderr":${JSON.stringify(secret)}}\n${secret}\n${at} ${secret} {}`).join(),
  ).not.toContain(secret);
  expect(JSON.stringify(parseToldLine(`TypeError: ${secret}`))).toBe("null");
  const faults = [
    new Error(secret),
    new TypeError(`${secret}\n    at ${secret} (${secret}:1:1)`),
    new KalqanError("file.notFound", { path: secret }, { cause: new Error(secret) }),
    Object.assign(new Error("x"), { code: secret, name: secret }),
  ];
  for (const fault of faults)
    expect(formatTold({ event: "backend fault", data: traceOf(fault) })).not.toContain(secret);
});

it("no words that anybody may write come through as data", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), fc.string({ minLength: 3 }), (key, value) => {
      const fitting = ["channel", "code", "method", "fault", "permission", "origin", "url", "node", "version"];
      if (fitting.includes(key)) return;
      expect(Object.values(harmless({ [key]: value })).filter((kept) => kept !== "…")).toEqual([]);
    }),
  );
});

it("of an unexpected fault its kind, its code and its place in the program are kept", () => {
  const fault = Object.assign(new RangeError("Кіші мәтін"), { code: "EIO" });
  const trace = traceOf(fault);
  expect(trace).toMatchObject({ fault: "RangeError", code: "EIO" });
  expect(trace.frames).toMatch(/^@?[^/\\]*harmless\.test\.ts:\d+:\d+/);
  expect(harmless(trace)).toEqual(trace);
  expect(traceOf("thrown words")).toEqual({});
});

it("a line is read back as it was written, from the backend's mouth too", () => {
  const line = { at, event: "backend fault", data: { fault: "TypeError", code: "ENOSPC" } };
  expect(parseLog(`${formatLogLine(line)}\n`)).toEqual([line]);
  expect(parseToldLine(formatTold(line))).toEqual({ event: line.event, data: line.data });
});
