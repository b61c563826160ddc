import type { PerformerKind } from '../../model/index.ts';
import type { UnitKind } from '../organisation/index.ts';

/** Which kinds of unit in the directory may be the performer of a carrier; the directory has fewer words than the models. */
export const kindsOfPerformer: Readonly<Partial<Record<PerformerKind, readonly UnitKind[]>>> = {
  'health-centre': ['health-centre'],
  'mobile-team': ['mobile-team'],
  'acute-team': ['mobile-team'],
  'hospital-team': ['mobile-team'],
  'elderly-care-unit': ['mobile-team'],
  'homecoming-team': ['mobile-team'],
  'assessment-team': ['mobile-team'],
  'remote-physician': ['mobile-team', 'health-centre'],
  'cottage-hospital': ['health-centre', 'ward'],
  'palliative-team': ['palliative-team'],
};
