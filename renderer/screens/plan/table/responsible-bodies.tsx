import { Fragment } from "react";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { predecessorsOn } from "#shared/plan/body-validity.ts";
import { lastDay } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import type { Measure, ResponsibleRole } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Marked } from "../../../components/marked.tsx";

interface ResponsibleBodiesProps {
  readonly measure: Measure;
  readonly isMine: boolean;
  /** Marked where a search found them. */
  readonly forms?: readonly FoundForm[];
}

/** Column 4: the bodies by their abbreviations with their roles; through whom it comes to this body stands out. */
export function ResponsibleBodies({ measure, isMine, forms = noForms }: ResponsibleBodiesProps) {
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const roleMark = useRoleMark();
  const own = useOwnCodes();
  return measure.responsible.map(({ body, role }, index) => {
    const found = findBody(plan, body);
    const name = found === undefined ? body : pick(found.abbreviation);
    const words = <Marked text={`${name}${roleMark(role)}`} forms={forms} />;
    return (
      <Fragment key={body}>
        {index > 0 && ", "}
        <span title={found === undefined ? undefined : pick(found.name)}>
          {isMine && own.has(body) ? <b>{words}</b> : words}
        </span>
      </Fragment>
    );
  });
}

const noForms: readonly FoundForm[] = [];

/** «(жинақтау)», «(келісім бойынша)» as the resolution writes it behind a body; nothing for an executor. */
export function useRoleMark(): (role: ResponsibleRole) => string {
  const t = useTranslate();
  return (role) => {
    switch (role) {
      case "lead":
        return ` ${t("planScreen.roleMarks.lead")}`;
      case "byAgreement":
        return ` ${t("planScreen.roleMarks.byAgreement")}`;
      case "executor":
        return "";
    }
  };
}

/** The codes under which column 4 means this body: its own, its groups', those of bodies whose duties it has. */
export function useOwnCodes(): ReadonlySet<string> {
  const { plan, body, halfYear } = useWorkplace();
  const before = predecessorsOn(plan, body, lastDay(halfYear));
  return new Set([body, ...before].flatMap(({ code, groups }) => [code, ...groups]));
}
