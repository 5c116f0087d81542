/** The rail at the left: the practice, its places, and what the machine itself has to say. */
import { Link } from "@tanstack/react-router";
import { Icon } from "@/components/icon";
import { Mark } from "@/components/mark";
import { usePlaces } from "./places";

type Props = {
  practiceName: string;
  /** What waits at each place, by its path. */
  counts: Readonly<Record<string, number>>;
  foot?: React.ReactNode;
};

export function Rail({ practiceName, counts, foot }: Props) {
  const places = usePlaces();
  return (
    <nav className="rail" aria-label="Places" data-region="rail" tabIndex={-1}>
      <div className="brand" title={practiceName}>
        <Mark />
        <b className="lb">
          <bdi>{practiceName}</bdi>
        </b>
      </div>
      <ul>
        {places.map((place, at) => (
          <li key={place.path}>
            <Link
              to={place.path}
              className="nav"
              activeOptions={{ exact: place.path === "/" }}
              activeProps={{ "aria-current": "page" }}
              aria-keyshortcuts={`Alt+${at + 1}`}
              title={`${place.name}, Alt ${at + 1}`}
            >
              <Icon name={place.icon} size={18} />
              <span className="lb">{place.name}</span>
              {counts[place.path] ? (
                <span className="count">
                  {counts[place.path]}
                  <span className="visually-hidden"> waiting</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      {foot && <div className="foot meta">{foot}</div>}
    </nav>
  );
}
