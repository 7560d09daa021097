import { languages } from "../../../language/language.ts";
import type { Body } from "../../schema.ts";
import { type EditionRule, fault } from "../finding.ts";

/** No two bodies that exist at the same time have the same name or abbreviation in a language. */
export const checkNamesApart: EditionRule = ({ plan: { bodies } }) =>
  bodies.flatMap((one, index) =>
    bodies
      .slice(index + 1)
      .filter((other) => one.code !== other.code && haveSameName(one, other) && overlap(one, other))
      .map((other) => fault("sameName", { body: one.code, other: other.code })),
  );

function haveSameName(one: Body, other: Body): boolean {
  return languages.some(
    (language) =>
      one.name[language] === other.name[language] || one.abbreviation[language] === other.abbreviation[language],
  );
}

/** A day that is null bounds nothing. */
function overlap(one: Body, other: Body): boolean {
  const beginsInTime = (first: Body, second: Body) =>
    first.validFrom === null || second.validTo === null || first.validFrom <= second.validTo;
  return beginsInTime(one, other) && beginsInTime(other, one);
}
