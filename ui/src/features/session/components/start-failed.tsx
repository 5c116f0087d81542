/** The practice cannot be opened: newer, damaged, or open elsewhere. What happened, what is safe, what to do. */
import { use } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Mark } from "@/components/mark";
import { WayBackContext } from "@/components/way-back";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { LeaveOutMissing } from "./leave-out-missing";
import "./session.css";

type Props = {
  error: unknown;
  isTrying: boolean;
  onTryAgain: () => void;
};

type Held = { kind: "failed" | "warn" | "held"; steps: readonly string[] };

const byCode: Partial<Record<AppError["code"], Held>> = {
  in_use: {
    kind: "held",
    steps: [
      "Look for another Dermis window on this computer and use that one, or close it.",
      "If somebody else is signed in to this computer, ask them to close Dermis.",
      "Then try again.",
    ],
  },
  newer_version: {
    kind: "warn",
    steps: [
      "Install the newer Dermis on this computer, the one that wrote the practice last.",
      "Then open it again. Nothing needs to be brought over.",
    ],
  },
  damaged: {
    kind: "failed",
    steps: [
      "Do not delete or move anything in the practice folder.",
      "Copy the whole folder to a USB stick as it is.",
      "Restore the newest backup. The damaged folder is set aside, never deleted.",
    ],
  },
  acts_missing: {
    kind: "failed",
    steps: [
      "Do not delete or move anything in the practice folder.",
      "Is there a backup newer than what is missing? Go back to it: it may hold the missing acts.",
      "If not, open the practice without them and enter them again. What is here is copied first.",
    ],
  },
  disk: {
    kind: "failed",
    steps: [
      "Check that the drive with the practice is connected and not full.",
      "Check that you may write to its folder.",
      "Then try again.",
    ],
  },
};

/** Whether an error says that the practice itself cannot be opened, whoever asks. */
export function isStartFailure(error: unknown): boolean {
  return error instanceof AppError && error.code in byCode;
}

export function StartFailed({ error, isTrying, onTryAgain }: Props) {
  const held = error instanceof AppError ? byCode[error.code] : undefined;
  const words = wordingOf(error);
  const wayBack = use(WayBackContext);
  const code = error instanceof AppError ? error.code : undefined;
  return (
    <main className="start-failed">
      <div className="start-card">
        <span className="lock-mark">
          <Mark size={44} />
        </span>
        <Failure
          kind={held?.kind ?? "failed"}
          happened={words.happened}
          safe={words.safe}
          reference={error instanceof AppError ? error.reference : undefined}
        >
          <div className="what-to-do">
            {held && (
              <>
                <h2 className="label">What to do</h2>
                <ol>
                  {held.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </>
            )}
            <Button
              kind="primary"
              icon="undo"
              isPending={isTrying}
              working="Trying"
              autoFocus
              onPress={onTryAgain}
            >
              Try again
            </Button>
            {(code === "damaged" || code === "acts_missing") && wayBack}
            {code === "acts_missing" && <LeaveOutMissing onDone={onTryAgain} />}
          </div>
        </Failure>
      </div>
    </main>
  );
}
