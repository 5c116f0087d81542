/** Pain as the person treated says it. Nothing is chosen until somebody asked. */
import { Radio, RadioGroup } from "react-aria-components";
import { Region } from "@/components/region";
import { useClientWord } from "@/ipc/session-context";

type Props = { value: number | null; onChange: (value: number) => void };

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function Pain({ value, onChange }: Props) {
  const word = useClientWord();
  return (
    <Region title="Pain, 0 to 10" acts={<span className="meta faint">As the {word.one} says it</span>}>
      <RadioGroup
        className="pain"
        aria-label="Pain, 0 to 10"
        orientation="horizontal"
        value={value === null ? null : String(value)}
        onChange={(next) => onChange(Number(next))}
      >
        {numbers.map((n) => (
          <Radio key={n} value={String(n)} className="pain-step">
            {n}
          </Radio>
        ))}
      </RadioGroup>
    </Region>
  );
}
