import {
  countDecisions,
  countDecisionsIn,
  findLastPreparer,
  listCounting,
  listCountingIn,
  listStatedAnswers,
} from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { BodyTable, MeasurePictureView, Missing } from "#shared/api/register-view.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { type HalfYear, halfYears, parseHalfYear } from "#shared/plan/half-year.ts";
import { isOutstanding } from "#shared/register/body-standing.ts";
import { measureRows } from "#shared/register/measure-picture.ts";
import { personSchema, statusSchema } from "#shared/report/entry.ts";
import type { RegisterDeps } from "./deps.ts";
import { type StandingRow, standingRows } from "./standings.ts";

const statedSchema = statusSchema.nullable();

/** Every body in every half-year of the plan: who reported, when, which version, with what verdict. */
export function readBodyTable({ database, plans, calendarNow }: RegisterDeps): BodyTable {
  const counting = listCounting(database);
  const came = countDecisions(database);
  const rows = standingRows({ plans, halfYears, counting, came, today: today(calendarNow()) });
  return { halfYears: [...halfYears], bodies: rows.map(({ body, cells }) => ({ body, cells: [...cells] })) };
}

/** Every body by the measures it answers for in a half-year. Errors: calendar.unknownHalfYear. */
export function readMeasurePicture(deps: RegisterDeps, given: string): MeasurePictureView {
  const { database, plans } = deps;
  const halfYear = parseHalfYear(given);
  const { plan } = plans.forHalfYear(halfYear);
  const standings = standingsIn(deps, halfYear);
  const codes = new Set(standings.map(({ body }) => body));
  const rows = measureRows({
    plan,
    halfYear,
    lawInForce: readSettings(database).lawInForce?.date ?? plan.edition.lawInForce.date,
    bodies: plan.bodies.filter(({ code }) => codes.has(code)),
    reported: new Set(standings.filter(({ cells: [cell] }) => cell?.counting != null).map(({ body }) => body)),
    answers: listStatedAnswers(database, halfYear).map(({ body, measure, status }) => ({
      body,
      measure,
      status: statedSchema.parse(status),
    })),
  });
  const standingOf = new Map(standings.map(({ body, cells: [cell] }) => [body, cell?.standing ?? "none"]));
  return {
    halfYear,
    rows: rows.map(({ body, reported, cells }) => ({
      ...{ body, reported, standing: standingOf.get(body) ?? "none" },
      cells: [...cells],
    })),
  };
}

/** Who has not reported on a half-year, the longest late first. Errors: calendar.unknownHalfYear. */
export function readMissing(deps: RegisterDeps, given: string): Missing {
  const halfYear = parseHalfYear(given);
  const bodies = standingsIn(deps, halfYear).flatMap(({ body, cells: [cell] }) => {
    if (cell === undefined || !isOutstanding(cell)) return [];
    const { standing, daysMissing, packages } = cell;
    return [{ body, standing, daysMissing, packages, contact: contactOf(deps, body) }];
  });
  return { halfYear, bodies: bodies.toSorted((a, b) => b.daysMissing - a.daysMissing) };
}

function standingsIn({ database, plans, calendarNow }: RegisterDeps, halfYear: HalfYear): StandingRow[] {
  const counting = listCountingIn(database, halfYear);
  const came = countDecisionsIn(database, halfYear);
  return standingRows({ plans, halfYears: [halfYear], counting, came, today: today(calendarNow()) });
}

function contactOf({ database }: RegisterDeps, body: string): Missing["bodies"][number]["contact"] {
  const preparer = findLastPreparer(database, body);
  if (preparer === null) return null;
  const { name, phone, email } = personSchema.parse(JSON.parse(preparer));
  return { name, phone, email };
}
