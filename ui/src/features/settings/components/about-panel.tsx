/** What this program is, and what it does not do. */
type Props = { version: string };

const facts = [
  {
    name: "Offline",
    says: "Nothing leaves this computer. Dermis opens no connection, sends no statistics and asks for no updates. Only what you print or save yourself goes out.",
  },
  {
    name: "Records",
    says: "Everything is kept in one encrypted file. Each person opens it with their own passphrase; without one of them, or the recovery kit, nobody can read it.",
  },
  {
    name: "Built-in texts",
    says: "Questionnaires, consents, aftercare sheets, checklists and numbers that come with Dermis are starting points. Review them with your medical director and counsel before you use them.",
  },
  {
    name: "Not a doctor",
    says: "Dermis holds your rules and shows where they come from. It gives no medical advice; who treats decides.",
  },
];

export function AboutPanel({ version }: Props) {
  return (
    <dl className="about">
      <div>
        <dt>Version</dt>
        <dd className="code">{version}</dd>
      </div>
      {facts.map(({ name, says }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
      <div>
        <dt>Licence</dt>
        <dd>Apache License 2.0</dd>
      </div>
    </dl>
  );
}
