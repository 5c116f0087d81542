/** The mark of Dermis: a skin line with seven channels whose depths draw a bowl. */
type Props = { size?: number };

const channels = [
  [5.29, 15.07],
  [8.86, 20.76],
  [12.43, 24.01],
  [16, 25],
  [19.57, 24.01],
  [23.14, 20.76],
  [26.71, 15.07],
] as const;

export function Mark({ size = 26 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3.5 7.4H28.5" />
      {channels.map(([x, depth]) => (
        <path key={x} d={`M${x} 10.1V${depth}`} />
      ))}
    </svg>
  );
}
