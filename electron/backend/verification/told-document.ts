import type { OwnDocument } from "#shared/package/own-documents.ts";
import type { Verification } from "#shared/package/verdict.ts";

/** What results tell of a document: whose report it is, what a receipt answers, what a consolidated report rests on, which edition. */
export function toldOf(own: OwnDocument): Pick<Verification, "report" | "receipt" | "consolidated" | "planEdition"> {
  switch (own.kind) {
    case "report": {
      const { body, halfYear, version, packageId } = own.document;
      return { report: { body: { code: body.code, name: body.name }, halfYear, version, packageId } };
    }
    case "receipt": {
      const { receiptId, issuer, officer, answers } = own.document;
      return {
        receipt: {
          receiptId,
          issuer: { code: issuer.code, name: issuer.name },
          officer: officer.name,
          answers: answers.map(({ packageId, sha256, body, halfYear, version, decision, intake, remarks }) => ({
            ...{ packageId, sha256, body, halfYear, version, decision },
            day: intake.day,
            daysLate: intake.daysLate,
            remarks: remarks.length,
          })),
        },
      };
    }
    case "consolidated": {
      const { issuer, halfYear, version, packageId, measures, packages, missing } = own.document;
      return {
        consolidated: {
          issuer: { code: issuer.code, name: issuer.name },
          ...{ halfYear, version, packageId },
          measures: measures.length,
          packages: packages.map(({ body, packageId, version, sha256 }) => ({ body, packageId, version, sha256 })),
          missing,
        },
      };
    }
    case "planEdition": {
      const { editionId, issuer, plan, appliesFrom, previous, digest, ground } = own.document;
      return {
        planEdition: {
          editionId,
          edition: plan.edition,
          digest,
          previous,
          appliesFrom,
          ground,
          issuer: { code: issuer.code, name: issuer.name },
          measures: plan.measures.length,
          bodies: own.document.bodies.length,
        },
      };
    }
    case "part":
    case "refusal":
      return {};
  }
}
