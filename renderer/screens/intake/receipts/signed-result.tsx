import { useEffect, useRef } from "react";
import type { SignedReceipts } from "#shared/api/answering-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ProblemList } from "../../../components/problem-list.tsx";
import classes from "./receipts.module.css";

/** How many receipts are signed, and which packages were left out and why. */
export function SignedResult({ signed: { receipts, refused } }: { readonly signed: SignedReceipts }) {
  const t = useTranslate();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div className={classes.done}>
      <p ref={words} tabIndex={-1} role="status">
        {t("answering.sign.done", { count: receipts.length })}
      </p>
      {refused.length > 0 && (
        <ProblemList
          problems={refused.map(({ package: sha256, message }) => ({
            key: sha256,
            severity: "error" as const,
            message,
          }))}
        />
      )}
    </div>
  );
}
