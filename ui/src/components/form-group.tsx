/** A group of fields: its name at the left, its fields in two columns, a hairline above. */
type Props = { name: string; children: React.ReactNode };

export function FormGroup({ name, children }: Props) {
  return (
    <fieldset className="form-group">
      <legend className="visually-hidden">{name}</legend>
      <span className="label" aria-hidden="true">
        {name}
      </span>
      <div className="form-fields">{children}</div>
    </fieldset>
  );
}
