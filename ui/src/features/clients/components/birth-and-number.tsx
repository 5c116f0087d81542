/** "3 March 1991 35 y | No. 004217": what tells two people of one name apart. */
import { formatDay } from "@/format/day";
import { sixDigits } from "./why-found";

type Props = { born: string | null; age: number | null; number: number; more?: string };

export function BirthAndNumber({ born, age, number, more }: Props) {
  return (
    <span className="facts">
      <span>
        {born ? formatDay(born) : "Date of birth not known"}
        {age !== null && <b className="age">{age} y</b>}
      </span>
      <span>
        No. <span className="code">{sixDigits(number)}</span>
      </span>
      {more && <span>{more}</span>}
    </span>
  );
}
