export const sv = {
  mayView: 'Den som arbetar i vård eller omsorg vid en enhet med relation till patienten ser tidslinjen.',
  badCursor: 'Tidslinjen kan inte fortsätta där den slutade. Hämta den från början.',
};
