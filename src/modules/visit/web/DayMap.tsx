import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { projection } from '../../../web/ui/projection.ts';
import { type DayBoard, isVisit } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import type { Chosen } from './use-chosen.ts';
import type { Draft } from './use-draft.ts';

interface DayMapProps {
  readonly board: DayBoard;
  readonly draft: Draft;
  readonly chosen: Chosen;
}

/** Where the visits are and the ways between them, drawn from what the unit has said. Nobody with protected identity is on it. */
export function DayMap({ board, draft, chosen }: DayMapProps) {
  const t = useText(visitWebTexts);
  const homes = new Map(
    board.patients.flatMap(({ id, home }) => (home === null ? [] : [[id as string, home] as const])),
  );
  const base = board.problem.places.find(({ id }) => id === 'base');
  if (homes.size === 0 || base?.latitude === undefined || base.longitude === undefined) return null;
  const start = { latitude: base.latitude, longitude: base.longitude };
  const { put, width, height } = projection([...homes.values(), start]);
  const patientOf = new Map(board.problem.visits.map(({ id, patient }) => [id, patient]));
  const points = (stops: readonly string[]) =>
    [start, ...stops.flatMap((visit) => homes.get(patientOf.get(visit) ?? '') ?? []), start]
      .map((point) => put(point).join(','))
      .join(' ');
  const isProtected = board.patients.filter((one) => one.protectedIdentity).length;
  const leftOut = t.mapLeftOut({ protected: isProtected, unknown: board.patients.length - homes.size - isProtected });
  const chosenPatient = patientOf.get(chosen.visit ?? '');
  return (
    <section aria-labelledby="map-heading">
      <Heading level="2" size="xsmall" id="map-heading">
        {t.map}
      </Heading>
      <svg viewBox={`0 0 ${width} ${height}`} className="hl-map" role="img" aria-label={t.mapOf({ count: homes.size })}>
        {draft.plan.routes.map(({ staff, stops }, at) => (
          <polyline
            key={staff}
            className="hl-map__way"
            data-colour={at % 6}
            points={points(stops.filter(isVisit).map(({ visit }) => visit))}
          />
        ))}
        {[...homes].map(([patient, home]) => {
          const [x, y] = put(home);
          return (
            <circle
              key={patient}
              className="hl-map__home"
              data-chosen={patient === chosenPatient}
              cx={x}
              cy={y}
              r={patient === chosenPatient ? 7 : 4}
            />
          );
        })}
        <rect className="hl-map__base" x={put(start)[0] - 5} y={put(start)[1] - 5} width={10} height={10} />
      </svg>
      {leftOut !== '' && (
        <BodyShort size="small" textColor="subtle">
          {leftOut}
        </BodyShort>
      )}
    </section>
  );
}
