/** A box, only round what scrolls or is chosen as a whole. Never inside another. */
import { useId } from "react";

type Props = {
  title: string;
  /** A fact beside the title. */
  note?: React.ReactNode;
  /** Buttons at the right of the head. */
  acts?: React.ReactNode;
  scrolls?: boolean;
  /** A part of the screen that F6 goes to. */
  isPane?: boolean;
  className?: string;
  children: React.ReactNode;
};

export function Region({ title, note, acts, scrolls, isPane, className = "", children }: Props) {
  const id = useId();
  return (
    <section
      className={`region ${className}`}
      aria-labelledby={id}
      {...(isPane ? { "data-region": "" } : {})}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {note && <span className="meta">{note}</span>}
        {acts && <span className="row end">{acts}</span>}
      </header>
      {scrolls ? (
        <div className="scroll" tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
}
