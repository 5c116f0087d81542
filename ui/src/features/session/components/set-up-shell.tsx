/** The frame of set-up: its steps at the left, one step in the middle, its acts at the foot. */
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { Path, type Station } from "@/components/path";
import "./session.css";

type Props = {
  stations: readonly Station[];
  title: string;
  lead: string;
  children: React.ReactNode;
  paper?: React.ReactNode;
  onBack?: (() => void) | undefined;
  /** Why the next step waits; nothing when it need not. */
  waitsFor?: string | undefined;
  nextLabel: string;
  isWorking?: boolean;
  /** The words while it works. */
  working?: string;
  onNext: () => void;
  aside?: React.ReactNode;
};

export function SetUpShell(props: Props) {
  const {
    stations,
    title,
    lead,
    children,
    paper,
    onBack,
    waitsFor,
    nextLabel,
    isWorking = false,
    working = "Creating",
    onNext,
    aside,
  } = props;
  function next(event: React.FormEvent) {
    event.preventDefault();
    if (!waitsFor && !isWorking) onNext();
  }
  return (
    <div className="setup">
      <header>
        <Mark />
        <b className="title">Dermis</b>
        <span className="meta end">Nothing leaves this computer</span>
      </header>
      <div className={`setup-body${paper ? " with-paper" : ""}`}>
        <nav className="setup-steps" aria-label="Set-up">
          <Path label="Steps" stations={stations} shape="down" />
          {aside}
        </nav>
        <main className="setup-step">
          <Form id="set-up-step" className="setup-work" onSubmit={next}>
            <h1 className="title t1">{title}</h1>
            <p className="lead">{lead}</p>
            {children}
          </Form>
          <div className="setup-foot">
            {onBack && (
              <Button icon="chev-l" onPress={onBack}>
                Back
              </Button>
            )}
            <span className="end">
              {waitsFor && (
                <span className="meta" id="waits-for">
                  {waitsFor}
                </span>
              )}
              <Button
                kind="primary"
                type="submit"
                form="set-up-step"
                isDisabled={Boolean(waitsFor)}
                isPending={isWorking}
                working={working}
                keys="Enter"
                {...(waitsFor ? { "aria-describedby": "waits-for" } : {})}
              >
                {nextLabel}
              </Button>
            </span>
          </div>
        </main>
        {paper && <aside className="kit-paper">{paper}</aside>}
      </div>
    </div>
  );
}
