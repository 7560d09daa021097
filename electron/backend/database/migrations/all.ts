import { initial } from "./0001-initial.ts";
import { undoHistory } from "./0002-undo-history.ts";
import { receivedPackages } from "./0003-received-packages.ts";
import { headElsewhere } from "./0004-head-elsewhere.ts";
import { receipts } from "./0005-receipts.ts";
import { parts } from "./0006-parts.ts";
import { comments } from "./0007-comments.ts";
import { trustFiles } from "./0008-trust-files.ts";
import { exportPlaces } from "./0009-export-places.ts";
import { consolidation } from "./0010-consolidation.ts";
import { answers } from "./0011-answers.ts";
import { registerIndex } from "./0012-register-index.ts";
import { savedFilters } from "./0013-saved-filters.ts";
import { planEditions } from "./0014-plan-editions.ts";
import { qaomCertificates } from "./0015-qaom-certificates.ts";
import { replacedAnswers } from "./0016-replaced-answers.ts";
import { screensByIndex } from "./0017-screens-by-index.ts";
import { answerSteps } from "./0018-answer-steps.ts";
import { receivedByNumber } from "./0019-received-by-number.ts";
import { correctionChoices } from "./0020-correction-choices.ts";
import { countingAnswers } from "./0021-counting-answers.ts";
import type { Migration } from "./migration.ts";

/** In order; append only. */
export const migrations: readonly Migration[] = [
  initial,
  undoHistory,
  receivedPackages,
  headElsewhere,
  receipts,
  parts,
  comments,
  trustFiles,
  exportPlaces,
  consolidation,
  answers,
  registerIndex,
  savedFilters,
  planEditions,
  qaomCertificates,
  replacedAnswers,
  screensByIndex,
  answerSteps,
  receivedByNumber,
  correctionChoices,
  countingAnswers,
];
