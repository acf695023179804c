/** Words that say what a neighbouring capital means. Data, not rules. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of rank or office that may stand before (or after) a name without being part of it. */
export const TITLES = set(`
  president vice deputy acting interim former ex prime foreign interior defense defence finance
  minister premier chancellor secretary governor gov senator sen representative rep congressman
  congresswoman mayor speaker leader chief chairman chairwoman chair director commissioner
  ambassador envoy spokesman spokeswoman spokesperson attorney judge justice general gen admiral
  adm colonel col major maj captain capt lieutenant lt sergeant sgt marshal commander king queen
  prince princess emperor sultan emir sheikh sheik ayatollah imam pope bishop archbishop cardinal
  rabbi reverend rev father sister professor prof dr mr mrs ms miss sir dame lord lady mp
  ceo cfo coo cto vp pm mp mep
  candidate opposition nominee elect first treasury state republican democrat democratic socialist
  conservative labour labor leftist rightist dictator coach analyst economist
  kanzler kanzlerin bundeskanzler bundeskanzlerin präsident präsidentin staatspräsident
  ministerpräsident ministerpräsidentin premierminister premierministerin regierungschef
  regierungschefin staatschef außenminister außenministerin verteidigungsminister finanzminister
  innenminister papst könig königin kremlchef
`);

/** Those of them that only people bear: what follows is a person or nothing ("Mr. London"). */
export const PERSONAL_TITLES = set(`
  president chancellor governor gov senator sen representative rep congressman congresswoman mayor
  speaker chairman chairwoman commissioner ambassador envoy spokesman spokeswoman spokesperson judge
  justice admiral adm colonel col captain capt lieutenant lt sergeant sgt marshal king queen prince
  princess emperor sultan emir sheikh sheik ayatollah imam pope bishop archbishop cardinal rabbi
  reverend rev professor prof dr mr mrs ms miss sir dame lord lady coach analyst economist minister
  premier secretary
`);

/** Titles that follow the name of a place: "Ohio governor", "Israel Prime Minister". */
export const TITLES_AFTER = set(`
  president vice prime foreign interior defense defence finance minister premier chancellor secretary
  governor gov senator sen congressman congresswoman mayor ambassador envoy spokesman spokeswoman
  attorney king queen prince princess emperor sultan emir coach opposition
`);

/** Abbreviations that a name goes on after: "St. Francis", "Mt. Sydney". */
export const JOINING_ABBREVIATIONS = set('st ste mt ft pt');

/** Articles of other languages: with a capital inside a sentence they begin a name ("La Paz"). */
export const ARTICLES = set('la el los las le les il lo gli das der die den al');

/** Articles and prepositions that French and Italian shorten before a vowel: "l'Ukraine". */
export const ELISIONS = set('l d qu jusqu lorsqu puisqu dell all nell dall sull quell un');

/** Languages whose nouns show by their case that a place belongs to the word before it. */
export const INFLECTED = set('ru uk');

/** Titles that tell nothing of the office held: the name needs an introduction. */
export const HONORIFICS = set(
  'mr mrs ms miss dr sir dame lord lady prof professor former ex rev reverend',
);

/** Words that begin sentences, and small words of title-case headlines. */
export const SMALL_WORDS = set(`
  a about above across after against all almost along already also although amid among an and
  another any are around as at away back be because been before behind being below between beyond
  both but by can could despite did do does down during each either elsewhere even ever every few
  finally first following for from further had has have he her here hers him his how however i if
  in inside instead into is it its just last late later least less like many may me meanwhile might
  more moreover most much must my near nearly neither never next no nor not nothing now of off often
  on once one only onto or other others our out outside over own past perhaps rather said same say
  says second several shall she should since so some soon still such than that the their them then
  there therefore these they this those though three through throughout thus to today together
  tomorrow tonight too toward towards two under unless unlike until up upon us very via was we
  were what whatever when where whereas whether which while who whom whose why will with within
  without would yes yesterday yet you your both earlier recently additionally similarly
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december
`);

/** Days and months when a full stop, a comma or a number follows; else names ("Edmonton Sun"). */
export const DATE_ABBREVIATIONS = set(
  'mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Acronyms of common nouns: "French TV show" is no name. */
export const COMMON_ACRONYMS = set('tv ngo gdp it ai pr hiv dna gps vip suv cctv ceo pm mp ev evs');

/** The same in other languages of the dataset, for texts that are not English. */
export const SMALL_WORDS_ABROAD = set(`
  el los las un una unos unas y e o u en con por para sin sobre desde hasta entre según tras ante
  pero si como cuando donde mientras también este esta su sus ese esa
  la le les des du et ou dans avec pour sans sur sous depuis jusque entre selon après avant mais quand
  où comme ce cette ces son sa ses leur leurs à au aux
  der die das den dem ein eine einen einem einer und oder in im mit für ohne auf über unter seit bis
  zwischen nach vor aber wenn wie wo auch dieser diese sein ihre bei aus zu zum zur
  os as um uma em no na nos nas com por para sem sobre desde até entre segundo após mas se quando
  onde enquanto também
  il lo gli i un uno una ed con per senza su sul sulla dal dalla da tra fra secondo dopo ma quando
  dove mentre anche nel nella
  в во на из с со к ко о об от до по при за над под между для без через после перед а и но или что
  как когда где если это
  у із зі від після та й але або що коли де якщо це
`);

/** Verb forms and adverbs that begin sentences before a name. No rule by ending: "Fred", "Emily". */
export const SENTENCE_OPENERS = set(`
  visiting addressing accusing calling citing quoting leaving entering including regarding concerning
  following according considering assuming speaking meeting making taking using seeing having being
  neighboring neighbouring landlocked reportedly allegedly apparently clearly certainly finally
  historically traditionally eventually previously currently formerly only especially notably
  unlike like even today nearby
`);

/** Places are entered, left and crossed: a place name after these is a place. */
export const LOCATIVES = set(
  'in from to across near into inside outside throughout within toward towards at between',
);

/** After these a place name that is also something else is the place: "in Burbank". */
export const WITHIN = set('in near outside inside across throughout');

/** Small words inside names: "Bank of America", "Rosa de la Paz". */
export const NAME_PARTICLES = set(
  'de del della da do dos das di du van von der den bin ibn al el ben abu la le',
);

/** Nouns that, even at the start of a sentence, make "X of Y" a name. */
export const INSTITUTIONS = set(`
  bank university college church museum institute academy house court battle siege treaty union
  bishop archdiocese diocese port lake mount gulf sea strait valley school order knights daughters
  sons lord duke duchess earl prince princess society association federation league orchestra
`);

/** What ends the name of a firm or club and is left out later: "Tullow Oil", then "Tullow". */
export const FIRM_ENDINGS = set(`
  oil gas energy petroleum resources mining minerals bank banking financial capital holdings holding
  group corp corporation inc co company companies ltd limited plc llc ag se sa spa nv gmbh motors
  motor automotive airlines airways air aerospace aviation systems technologies technology tech
  software networks semiconductor electronics electric industries industrial international
  entertainment pictures studios media news broadcasting communications telecom pharmaceuticals
  pharma therapeutics biotech laboratories labs health healthcare insurance foods beverages brands
  stores retail partners ventures investments management securities trust logistics shipping steel
  chemical chemicals fc cf united city town athletic rovers wanderers albion hotspur party digital
`);

/** First words that are too common to stand for the firm: "General Motors", "Home Depot". */
export const WEAK_STARTS = set(`
  general national international united first american european british royal federal central state
  public global world home human people peoples new old great big best good free open standard
  southern northern eastern western south north east west premier royal prime capital city union
  social democratic liberal conservative republican labour labor green christian party movement
  bank university church house air us uk china india energy oil gas media sky sun times post star
  real inter sporting athletic olympic racing
`);

/** Things that bear the name of a people or country and have little to do with it: "French fries". */
export const NAMESAKES = set(`
  fries toast dressing press horn kiss bulldog oven delight roulette doll dolls salad muffin muffins
  mustard wave whispers checkers cheese bread omelette auction door roast onion onions beans sausage
  sausages pancake pancakes lantern lanterns pig pigs fowl hat nut nuts pepper peppers chocolate
  breakfast rarebit numeral numerals setter terrier shepherd shepherds mastiff
`);

/** Plurals that end a list of names: "Orange, Riverside and San Bernardino Counties". */
export const CLASS_PLURALS = set(`
  counties provinces districts states universities streets avenues rivers mountains islands airports
  hospitals parishes boroughs municipalities townships valleys lakes hotels schools colleges
`);

/** What a line from place to place is called: "the Baku-Tbilisi-Ceyhan pipeline". */
export const LINES = set(
  'pipeline railway railroad rail line highway motorway expressway corridor route flight flights',
);

/** Bodies whose name goes on with what they are for: "Council on Foreign Relations". */
export const BODIES = set(`
  council center centre committee institute foundation association commission campaign coalition
  alliance agency fund initiative network bureau board fellowship society museum college school
`);
/** What makes a body or a firm of the name before it, capitals or not: "U.S. Department". */
export const BODY_NOUNS = set(`
  department ministry bank university airlines post times army navy police senate parliament
  institute council company corporation corp inc group party association federation museum hospital
  school college church cup open league commission foundation agency office bureau society union
  embassy consulate
`);
export const PURPOSES = set('on for against to');

/** Suffixes that make another person of the family. */
export const FAMILY_SUFFIXES = set('jr sr junior senior ii iii iv');

/** Words that make another place of a place name: "Northern Ireland", "New Jersey". */
export const DIRECTIONS = set(
  'north south east west northern southern eastern western central upper lower new old greater',
);
