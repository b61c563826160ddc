import { BodyShort, Heading } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { projection } from '../../../web/ui/projection.ts';
import type { BoardAnswer } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { partsOf } from './board-model.ts';
import { useQueueOnMap } from './use-queue-on-map.ts';

/** Where the patients are and the ways of the cars between them, drawn from what the unit has said. Nobody with protected identity is on it. */
export function CarMap({ board }: { readonly board: BoardAnswer }) {
  const t = useText(coordinationWebTexts);
  const waiting = useQueueOnMap();
  const rounds = board.teams.map((team) => ({ id: team.id, stops: partsOf(team).left }));
  const all = [...waiting, ...rounds.flatMap(({ stops }) => stops)];
  const placed = all.flatMap(({ at }) => at.point ?? []);
  const hidden = all.filter(({ patient }) => patient?.protectedIdentity === true).length;
  const leftOut = t.mapLeftOut({ protected: hidden, unknown: all.length - placed.length - hidden });
  const { put, width, height } = projection(board.base === null ? placed : [...placed, board.base]);
  const lineOf = (points: readonly { latitude: number; longitude: number }[]) =>
    points.map((point) => put(point).join(',')).join(' ');
  return (
    <section aria-labelledby="map-heading">
      <Heading level="2" size="xsmall" id="map-heading" spacing>
        {t.map}
      </Heading>
      {placed.length === 0 ? (
        <BodyShort size="small">{t.mapNone}</BodyShort>
      ) : (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className="hl-coord__map"
          role="img"
          aria-label={t.mapOf({ count: placed.length })}
        >
          {rounds.map(({ id, stops }, at) => (
            <polyline
              key={id}
              className="hl-coord__way"
              data-colour={at % 6}
              points={lineOf([
                ...(board.base === null ? [] : [board.base]),
                ...stops.flatMap((one) => one.at.point ?? []),
              ])}
            />
          ))}
          {all.map(({ requestId, urgency, at }) => {
            if (at.point === null) return null;
            const [x, y] = put(at.point);
            return <circle key={requestId} className="hl-coord__home" data-urgency={urgency} cx={x} cy={y} r={5} />;
          })}
          {board.base !== null && (
            <rect
              className="hl-coord__base"
              x={put(board.base)[0] - 5}
              y={put(board.base)[1] - 5}
              width={10}
              height={10}
            />
          )}
        </svg>
      )}
      {leftOut !== '' && (
        <BodyShort size="small" textColor="subtle">
          {leftOut}
        </BodyShort>
      )}
    </section>
  );
}
