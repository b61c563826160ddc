import { describe, expect, it } from 'vitest';
import { stripped } from './strip-image.ts';

const place = 'GPSLatitude 60.345 Iphone av Kim';
const segment = (marker: number, content: string | Buffer) => {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const coded = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
const drawing = [segment(0xdb, 'tables'), segment(0xc0, 'frame')];
const scan = Buffer.concat([segment(0xda, 'scan'), coded]);
const end = Buffer.from([0xff, 0xd9]);
const start = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, 'JFIF\0rest');
const photo = Buffer.concat([
  start,
  jfif,
  segment(0xe1, `Exif\0\0${place}`),
  ...drawing,
  segment(0xfe, place),
  scan,
  end,
]);

const chunk = (name: string, content: string) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, Buffer.from(name + content, 'latin1'), Buffer.alloc(4)]);
};
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const riff = (...parts: [string, string][]) => {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    ...parts.map(([name, content]) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(content.length);
      return Buffer.concat([
        Buffer.from(name),
        size,
        Buffer.from(content.padEnd(content.length + (content.length % 2), '\0'), 'latin1'),
      ]);
    }),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

describe('a picture without what the camera wrote into it', () => {
  it('JPEG: camera data, comments and what follows are gone; the drawing is as it was', () => {
    const clean = stripped(Buffer.concat([photo, Buffer.from(place)]));
    expect(clean?.type).toBe('image/jpeg');
    expect(clean?.bytes).toEqual(Buffer.concat([start, jfif, ...drawing, scan, end]));
    expect(stripped(clean?.bytes ?? Buffer.alloc(0))?.bytes).toEqual(clean?.bytes);
  });

  it('JPEG in several scans', () => {
    const two = Buffer.concat([start, ...drawing, scan, segment(0xe1, place), scan, end]);
    expect(stripped(two)?.bytes).toEqual(Buffer.concat([start, ...drawing, scan, scan, end]));
  });

  it('PNG: texts and camera data are gone', () => {
    const drawn = [chunk('IHDR', 'size'), chunk('IDAT', 'drawing'), chunk('IEND', '')];
    const [head, body, tail] = drawn as [Buffer, Buffer, Buffer];
    const given = Buffer.concat([
      pngHead,
      head,
      chunk('eXIf', place),
      body,
      chunk('tEXt', place),
      tail,
      Buffer.from(place),
    ]);
    expect(stripped(given)).toEqual({ type: 'image/png', bytes: Buffer.concat([pngHead, ...drawn]) });
  });

  it('WebP: camera data is gone, and the header no longer says that there is any', () => {
    const given = riff(['VP8X', '\x2c123456789'], ['VP8 ', 'drawing'], ['EXIF', place], ['XMP ', place]);
    expect(stripped(given)).toEqual({
      type: 'image/webp',
      bytes: riff(['VP8X', '\x00123456789'], ['VP8 ', 'drawing']),
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('<html>')],
    ['a JPEG cut short', photo.subarray(0, photo.length - 12)],
    ['a JPEG without a picture', Buffer.concat([start, jfif, end])],
    ['a PNG cut short', Buffer.concat([pngHead, chunk('IHDR', 'size')])],
    ['a WebP cut short', riff(['VP8 ', 'drawing']).subarray(0, 22)],
    ['a WebP of texts only', riff(['XMP ', place])],
  ])('%s is refused', (_what, bytes) => expect(stripped(bytes)).toBeNull());
});
