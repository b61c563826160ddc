interface Point {
  latitude: number;
  longitude: number;
}

const width = 360;
const height = 260;
const margin = 18;

/** Places points within a small picture, north up: a degree of longitude is shorter than one of latitude. */
export function projection(points: readonly Point[]) {
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * margin) / Math.max(0.001, (east - west) * narrower),
    (height - 2 * margin) / Math.max(0.001, north - south),
  );
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  const put = ({ latitude, longitude }: Point): [number, number] => [
    Math.round((width / 2 + (longitude - middleX) * narrower * scale) * 10) / 10,
    Math.round((height / 2 - (latitude - middleY) * scale) * 10) / 10,
  ];
  return { put, width, height };
}
