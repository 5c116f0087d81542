/** The head of a page: its title in serif, a fact beside it, acts at the right. */
type Props = { title: React.ReactNode; sub?: React.ReactNode; children?: React.ReactNode };

export function PageHead({ title, sub, children }: Props) {
  return (
    <header className="page-head">
      <h1 className="title t1">{title}</h1>
      {sub && <p className="sub">{sub}</p>}
      {children && <div className="acts">{children}</div>}
    </header>
  );
}
