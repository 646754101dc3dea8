import type { IConstruct } from 'constructs';
import { AppReading } from './app-reading';

const readings = new WeakMap<IConstruct, AppReading>();

/** The reading of an app during one synthesis, so that what `node.addValidation` reads the plug-in need not read again. */
export function readingOf(root: IConstruct): AppReading {
  let reading = readings.get(root);
  if (reading === undefined) readings.set(root, reading = new AppReading(root));
  return reading;
}

/** The same for the last one to need it, over the tree as it is by then. The next synthesis starts anew. */
export function takeReading(root: IConstruct): AppReading {
  const reading = readingOf(root);
  readings.delete(root);
  reading.walkAgain();
  return reading;
}
