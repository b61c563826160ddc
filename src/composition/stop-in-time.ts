/**
 * Stops things one after another, at most so long. False when some of them did not stop: the caller then ends by force rather than leave
 * somebody waiting before a terminal.
 */
export async function stopInTime(
  stops: readonly (() => Promise<void>)[],
  milliseconds: number,
  failed: (error: unknown) => void,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const inOrder = async () => {
    let good = true;
    for (const stop of stops) {
      try {
        await stop();
      } catch (error) {
        good = false;
        failed(error);
      }
    }
    return good;
  };
  const stopped = await Promise.race([inOrder(), tooLong]);
  clearTimeout(timer);
  return stopped;
}
