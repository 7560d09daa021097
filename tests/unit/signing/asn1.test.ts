import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { der, indefinite, integer, piecewise, oid as testOid } from "#tests/support/signing/ber.ts";
import { children, readElement, readWhole } from "../../../electron/backend/signing/asn1-read.ts";
import { isDer } from "../../../electron/backend/signing/asn1-strict.ts";
import { octets, oidValue, smallInteger, timeValue } from "../../../electron/backend/signing/asn1-values.ts";
import { oid, sequence, setOf, time, unsignedInteger } from "../../../electron/backend/signing/asn1-write.ts";

const arcs = fc
  .tuple(fc.nat(2), fc.nat(39), fc.array(fc.nat(0x7fffffff), { maxLength: 8 }))
  .map(([first, second, rest]) => [first, second, ...rest].join("."));

describe("ASN.1 as it is written and read", () => {
  test("object identifiers come back, and are those of another encoder", () => {
    fc.assert(
      fc.property(arcs, (dotted) => {
        const bytes = oid(dotted);
        expect(oidValue(readWhole(bytes))).toBe(dotted);
        expect(Buffer.from(bytes)).toEqual(Buffer.from(testOid(dotted)));
      }),
    );
  });

  test("octet strings are the same whole, and in pieces of BER", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 999 }), (bytes, size) => {
        expect(Buffer.from(octets(readWhole(der(0x04, bytes))))).toEqual(Buffer.from(bytes));
        expect(Buffer.from(octets(readWhole(piecewise(bytes, 0x24, size))))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test("small integers come back; negative ones are refused", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 0x7fffffff }), (n) => smallInteger(readWhole(integer(n))) === n));
    expect(() => smallInteger(readWhole(Uint8Array.of(2, 1, 0xff)))).toThrow();
  });

  test("times come back to the second, on both sides of 2050", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (date) => {
          const second = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(timeValue(readWhole(time(date)))).toEqual(second);
        },
      ),
    );
  });

  test.each(["180230120000Z", "181301120000Z", "180101240000Z", "1801011200Z", "180101120000+0600"])(
    "%s is no time",
    (text) => {
      expect(() => timeValue(readWhole(der(0x17, Buffer.from(text))))).toThrow();
    },
  );

  test("what is written is DER", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 8 }), (parts) => {
        const numbers = parts.map((part) => unsignedInteger(part));
        expect(isDer(readWhole(sequence(...numbers)))).toBe(true);
        expect(isDer(readWhole(setOf(...numbers)))).toBe(true);
      }),
    );
  });
});

describe("what is not DER is seen", () => {
  test.each([
    ["an indefinite length", indefinite(0x30, integer(1))],
    ["a long form where the short one does", Buffer.from("30810302010a", "hex")],
    ["an integer with a needless octet", Buffer.from("0202000a", "hex")],
    ["a boolean that is neither 00 nor FF", Buffer.from("010101", "hex")],
    ["a string in pieces", der(0x24, der(0x04, Buffer.from("x")))],
    ["a set out of order", der(0x31, integer(2), integer(1))],
    ["such a thing further in", der(0x30, der(0x30, Buffer.from("0202000a", "hex")))],
  ])("%s", (_, bytes) => {
    expect(isDer(readWhole(bytes))).toBe(false);
  });
});

describe("hostile lengths and depths", () => {
  test.each(["", "30", "3003", "30820100", "3084ffffffff", "3085ffffffffff", "1f8101", "0480", "3080", "308000"])(
    "%s is refused",
    (bytes) => {
      expect(() => children(readWhole(Buffer.from(bytes, "hex")))).toThrow();
    },
  );

  test("no depth exhausts the stack", () => {
    const deep = Buffer.from("30803080".repeat(20_000), "hex");
    expect(() => readElement(deep)).toThrow("nested too deep");
  });
});
