import { describe, expect, test } from "vitest";
import { findBody, originalPlan } from "#shared/plan/plan.ts";
import type { Body } from "#shared/plan/schema.ts";

const { bodies, edition } = originalPlan;

function existsOn(body: Body, date: string): boolean {
  return (body.validFrom ?? "") <= date && date <= (body.validTo ?? "9999-12-31");
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function akimatsOn(date: string): string[] {
  return bodies.filter((body) => body.kind === "akimat" && existsOn(body, date)).map(({ code }) => code);
}

describe("the bodies", () => {
  test("have codes and abbreviations of their own", () => {
    expect(new Set(bodies.map(({ code }) => code)).size).toBe(bodies.length);
    for (const language of ["kk", "ru"] as const) {
      const abbreviations = bodies.map(({ abbreviation }) => abbreviation[language]);
      expect(abbreviations.filter((one, index) => abbreviations.indexOf(one) !== index)).toEqual([]);
      const names = bodies.map(({ name }) => name[language]);
      expect(names.filter((one, index) => names.indexOf(one) !== index)).toEqual([]);
    }
  });

  test("hold every body of the plan, existing on the day it came into force", () => {
    const named = new Set(edition.measures.flatMap(({ responsible }) => responsible.map(({ body }) => body)));
    expect(named.size).toBe(14);
    for (const code of named) {
      const body = findBody(originalPlan, code);
      expect(body?.source, code).toBe("resolution");
      expect(body !== undefined && existsOn(body, edition.resolution.date), code).toBe(true);
    }
  });

  test("come from the resolution where its glossary has them (ҰЭМ: its table), else are marked general knowledge", () => {
    const fromGlossary = edition.glossary.flatMap(({ body }) => (body === null ? [] : [body]));
    const fromResolution = bodies.filter(({ source }) => source === "resolution").map(({ code }) => code);
    expect(fromResolution.toSorted()).toEqual([...fromGlossary, "UEM"].toSorted());
    for (const { term, expansion, body: code } of edition.glossary) {
      const body = code === null ? undefined : findBody(originalPlan, code);
      if (body === undefined) continue;
      expect(body.abbreviation).toEqual(term);
      if (body.kind !== "group") expect(body.name).toEqual(expansion);
    }
  });

  test("have no BIN: none is known, and none is invented", () => {
    expect(bodies.filter(({ bin }) => bin !== null)).toEqual([]);
  });

  test("belong to groups by their kind", () => {
    const groupsByKind = {
      central: ["STATE_BODIES"],
      presidential: ["STATE_BODIES"],
      akimat: ["AKIMATS"],
      organisation: [],
      group: [],
    };
    for (const body of bodies) expect(body.groups, body.code).toEqual(groupsByKind[body.kind]);
    expect(bodies.filter(({ kind }) => kind === "group").map(({ code }) => code)).toEqual(["STATE_BODIES", "AKIMATS"]);
  });

  test("live within sane dates, and a successor takes over the day after", () => {
    for (const body of bodies) {
      if (body.validFrom !== null && body.validTo !== null)
        expect(body.validFrom <= body.validTo, body.code).toBe(true);
      expect(body.successor === null, body.code).toBe(body.validTo === null);
      if (body.validTo === null || body.successor === null) continue;
      const successor = findBody(originalPlan, body.successor);
      expect(successor?.validFrom, body.code).toBe(nextDay(body.validTo));
      expect(successor?.kind, body.code).toBe(body.kind);
    }
  });

  test("pass the addressee's duties on twice within the plan's life", () => {
    expect(findBody(originalPlan, "QAOM")).toMatchObject({ validTo: "2019-02-24", successor: "TSDQAOM" });
    expect(findBody(originalPlan, "AKM")).toMatchObject({ validTo: "2019-02-24", successor: "TSDQAOM" });
    expect(findBody(originalPlan, "TSDQAOM")).toMatchObject({ validTo: "2019-06-16", successor: "TSDIAOM" });
    expect(findBody(originalPlan, "TSDIAOM")).toMatchObject({ validTo: null });
  });
});

describe("the akimats", () => {
  test("are 14 regions, Astana and Almaty at first", () => {
    const first = akimatsOn("2017-10-28");
    expect(first).toHaveLength(16);
    expect(first).toEqual(expect.arrayContaining(["ASTANA", "ALMATY", "ALMATYOBL", "OQO"]));
  });

  test("gain Shymkent, and South Kazakhstan becomes Turkistan, on 19 June 2018", () => {
    expect(akimatsOn("2018-06-18")).toEqual(akimatsOn("2017-10-28"));
    const later = akimatsOn("2018-06-19");
    expect(later).toHaveLength(17);
    expect(later).toEqual(expect.arrayContaining(["SHYMKENT", "TURKISTAN"]));
    expect(later).not.toContain("OQO");
  });

  test("gain Abai, Ulytau and Zhetisu on 8 June 2022; Astana stays one body under all its names", () => {
    expect(akimatsOn("2022-06-07")).toHaveLength(17);
    expect(akimatsOn("2022-06-08")).toHaveLength(20);
    expect(akimatsOn("2020-01-01")).toContain("ASTANA");
  });
});
