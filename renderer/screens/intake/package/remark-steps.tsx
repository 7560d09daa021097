import { createContext, type ReactNode, useContext } from "react";
import { StepButtons } from "../../../components/writing/step-buttons.tsx";
import { useDraft } from "../../../components/writing/use-draft.ts";
import { useFormKeys } from "../../../components/writing/use-form-keys.ts";
import { wholeAnswer } from "./answer-desk.ts";
import classes from "./package.module.css";
import { useRemarks } from "./remarks-context.tsx";

interface Steps {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

const StepsContext = createContext<Steps>({ undo: null, redo: null });

/** The page of a package: what is written anywhere on it is one line of steps, which Ctrl+Z goes back along. */
export function RemarkSteps({ children }: { readonly children: ReactNode }) {
  const { desk, readOnly } = useRemarks();
  const keys = useFormKeys({ desk, measure: wholeAnswer, readOnly });
  const { canUndo = false, canRedo = false } = useDraft(desk, wholeAnswer) ?? {};
  return (
    <StepsContext value={{ undo: canUndo ? keys.undo : null, redo: canRedo ? keys.redo : null }}>
      <div className={classes.place} data-guide="answers/read" {...keys.listeners}>
        {children}
      </div>
    </StepsContext>
  );
}

/** The steps as buttons. */
export function RemarkStepButtons() {
  return <StepButtons {...useContext(StepsContext)} />;
}
