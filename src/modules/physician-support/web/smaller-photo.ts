/** The longest side of a photograph that is sent, in pixels: enough to judge a wound by. */
const longestSide = 1600;
const quality = 0.82;

/**
 * A photograph drawn anew, smaller and turned the right way up. What the camera wrote into the file (place, time, make) is not drawn, so it
 * is gone; the server looks again. Falls back on the file itself where the browser cannot read it: the server then says why it is refused.
 */
export async function smallerPhoto(file: File): Promise<File> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return blob === null ? file : new File([blob], 'bild.jpg', { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
