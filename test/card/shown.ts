/** Cards that the gallery shows: some of every kind, the plain and the difficult. */
const BY_KIND: readonly string[] = [
  'bolivia united-states china israel ukraine vatican-city nauru somalia india palestine taiwan',
  'greenland western-sahara gaza-strip french-guiana',
  'rodrigo-paz evo-morales luis-arce donald-trump vladimir-putin angela-merkel pope-leo-xiv elon-musk charles-iii fernando-aramayo',
  'middle-east south-america crimea kashmir california scotland santa-cruz-department',
  'la-paz washington-dc jerusalem chicago singapore el-alto',
  'strait-of-hormuz salar-de-uyuni andes amazon-river south-china-sea mount-everest',
  'movimiento-al-socialismo democratic-party-us alternative-for-germany',
  'united-nations nato opec mercosur european-union us-department-of-state imf',
  'hamas wagner-group catholic-church',
  'apple saudi-aramco fox-news bbc',
  'russo-ukrainian-war world-war-i cuban-missile-crisis october-7-attacks brexit',
  'lithium us-dollar inflation nobel-peace-prize',
];

export const SHOWN: readonly string[] = BY_KIND.flatMap((ids) => ids.split(' '));
