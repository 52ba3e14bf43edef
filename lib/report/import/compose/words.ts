import type { ListName } from '@/lib/report/import/compose/role';

/** A heading as it is compared: without number, colon, remark in brackets and capitals. */
export function headingKey(plain: string): string {
  return teamKey(withoutRemark(plain));
}

const announcesTeam =
  /^(?:team|group|institution|institute|organi[sz]ation|partner|section|department|équipe|groupe|equipo|grupo|gruppe|abteilung|zespół|группа|команда|отдел|ομάδα)\s*:\s*(?=\S)/iu;

/** A team's name without the word that says that it is one: `Team: Optics`. */
export function teamName(heading: string): string {
  return heading.replace(announcesTeam, '');
}

/** A team's name as it is compared: as other headings, but what stands in brackets may tell two teams apart. */
export function teamKey(plain: string): string {
  return plain
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/^(?:\d+(?:\.\d+)+\.?|\d+[.)])\s+/, '')
    .replace(announcesTeam, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s:.–—-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The keys of a team's name and of its aliases. */
export function teamKeys({ name, aliases }: { name: string; aliases: string[] }): Set<string> {
  return new Set([name, ...aliases].map(teamKey));
}

function withoutRemark(plain: string): string {
  return plain.replace(/\s*[([][^()[\]]*[)\]]\s*:?\s*$/, '');
}

// What may follow a list's word and leave its meaning: "accomplishments in March", "planned activities for next month".
const tail =
  "(?: (?:this|next|last|for|in|during|of|since|from|to|until|made|and highlights|and achievements|and results|au|du|de|des|d'|en|pour|ce|für|im|diesen|nächsten|del|para|este|el|per|dello|за|на|в|na|w|za|για|την)(?!\\p{L}).{0,40})?";

const before = '(?:(?:current|main|major|key|recent|significant|monthly|notable|project|overall|short-term) )*';
const thisPeriod = "(?:this|the|last|past|current) (?:reporting )?(?:month|period|quarter)(?:'s)?";

// Words by which teams head what they did. A word that heads nothing but this kind of list stands here; a word that may head
// anything stands among the faint ones, and counts only where a document repeats it.
const done = [
  `${before}(?:accomplishments?|achievements?|progress)`,
  '(?:work|tasks|activities) (?:completed|performed|done|accomplished|carried out|achieved)',
  '(?:completed|accomplished|performed|finished) (?:work|activities|tasks)',
  `(?:accomplished|achieved|completed|done|finished|performed) (?:for |in |during |of |since )?(?:${thisPeriod}|(?:this|last) \\w+)`,
  `(?:activities|work|results) (?:for |in |during |of )?${thisPeriod}`,
  `${thisPeriod} (?:accomplishments?|achievements?|progress|activities|work)`,
  'what (?:we|was) (?:did|done|accomplished)',
  'réalisations|travaux (?:réalisés|effectués|accomplis)|activités (?:réalisées|effectuées|du mois)|avancements?|progrès|faits marquants',
  'erreichtes|fortschritte?|errungenschaften|(?:durchgeführte|erledigte|abgeschlossene) (?:arbeiten|aktivitäten|aufgaben)',
  'logros|avances?|progresos?|actividades (?:realizadas|completadas)|trabajos? realizados?',
  'risultati raggiunti|progressi|attività (?:svolte|completate)|avanzamento|lavori svolti',
  'realizações|atividades (?:realizadas|concluídas)|conquistas',
  'voortgang|uitgevoerde (?:werkzaamheden|activiteiten)',
  'достижения|выполнен(?:о|ные работы|ная работа)|прогресс|ход работ|сделано|досягнення|виконані роботи',
  'osiągnięcia|postępy|wykonane (?:prace|zadania)|dosažené výsledky|provedené práce|pokrok',
  'framsteg|fremskridt|utförda aktiviteter|utfört arbete|utførte aktiviteter|saavutukset|edistyminen|εργασίες που ολοκληρώθηκαν|ολοκληρωμένες εργασίες|επιτεύγματα|πρόοδος',
  '実績|進捗|成果|进展|成就',
];

const planned = [
  `${before}(?:plans?|planned|planned (?:activities|work|tasks|accomplishments|actions|progress))`,
  '(?:activities|work|tasks) planned',
  '(?:next steps|upcoming (?:activities|work|tasks|plans)|future (?:plans|work|activities)|looking ahead|look ahead)',
  '(?:goals|outlook|activities|work|priorities|objectives|expectations)(?: and \\w+)? (?:for|in|during) (?:the )?(?:next|coming|following) \\w+',
  "next (?:month|period|reporting period|quarter)(?:'s)?(?: (?:plans?|activities|goals|work|priorities))?",
  'prévisions|(?:activités|travaux|tâches) (?:prévue?s|planifiée?s|à venir)|perspectives|prochaines étapes',
  'geplant|geplante (?:arbeiten|aktivitäten|tätigkeiten|aufgaben|schritte)|planung|pläne|ausblick|nächste schritte|vorhaben',
  'planes|(?:actividades|trabajos?) (?:planificad|previst|planead)[ao]s?|próximos pasos|próximas actividades',
  'attività (?:previste|pianificate)|piani|prossimi passi|pianificazione',
  'planos|atividades (?:planejadas|planeadas|previstas)|próximos passos',
  'plannen|geplande (?:werkzaamheden|activiteiten)|volgende stappen',
  'планы|план|плани|планируемые (?:работы|мероприятия)|запланировано|запланированные работы|следующие шаги|предстоящие работы|заплановані роботи',
  'plany|planowane (?:prace|zadania|działania)|plány|plánované (?:práce|činnosti)',
  'planerade aktiviteter|planerat arbete|planer|planlagte aktiviteter|suunnitelmat|suunniteltu työ|προγραμματισμένες (?:εργασίες|δραστηριότητες)|επόμενα βήματα|σχέδια',
  '計画|予定|今後の予定|计划|下月计划',
];

const faintDone =
  /^(?:highlights|status|activities|work|results?|completed|done|achieved|résultats|ergebnisse|resultados|risultati|результаты)$/u;
const faintPlanned = /^(?:outlook|goals|upcoming|future|objectives|priorities|to do|coming month|next)$/u;

const whole = (patterns: string[]) => new RegExp(`^(?:${patterns.join('|')})${tail}$`, 'u');
const listPatterns: [ListName, RegExp][] = [
  ['plans', whole(planned)],
  ['accomplishments', whole(done)],
];

/** Which of the two lists a heading opens, if its words say so. */
export function listOf(plain: string): ListName | null {
  const words = headingKey(plain);
  return listPatterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** As `listOf`, by words that mean a list only where a document repeats them. */
export function faintListOf(plain: string): ListName | null {
  const words = headingKey(plain);
  if (faintPlanned.test(words)) return 'plans';
  return faintDone.test(words) ? 'accomplishments' : null;
}

const staffingWords = new RegExp(
  `^(?:${[
    'recruit(?:ment|ments|ing)|hiring|hires|new hires|staffing|staff|personnel|vacanc(?:y|ies)|open positions|job openings',
    'recrutements?|embauches?|effectifs|personal|personalstand|stellenbesetzung(?:en)?|einstellungen|contratación|contrataciones',
    'personale|assunzioni|contratações|кадры|персонал|набор персонала|вакансии|найм|personeel|werving|rekrytering|rekruttering',
    'rekrutacja|nábor|rekrytointi|採用|招聘',
  ].join('|')})(?: (?:updates?|status|news|changes|activities|plans?|and \\w+))*$`,
  'u',
);

/** Whether a heading opens news of people joining and leaving. */
export function isStaffing(plain: string): boolean {
  return staffingWords.test(headingKey(plain));
}

const summaryWords =
  /^(?:(?:executive|management|high-level|general|project) )?(?:summary|overview|introduction|highlights|abstract|zusammenfassung|überblick|einleitung|kurzfassung|résumé|synthèse|introducción|resumen(?: ejecutivo)?|sommario|introduzione|resumo|samenvatting|inleiding|резюме|введение|обзор|streszczenie|wprowadzenie|sammanfattning|sammendrag)$/u;

/** Whether a heading opens front matter by its words. */
export function isSummary(plain: string): boolean {
  return summaryWords.test(headingKey(plain));
}

const saysNothing =
  /^(?:n\/?a|none|nil|nothing|no|not applicable|néant|rien|sans objet|entfällt|nada|niente|nee|нет|-|–|—)$/u;
const deniesWork =
  /^(?:there (?:was|were|is|are|has been|have been) )?(?:no|none|nothing)\b.*\b(?:work|works|activity|activities|advancements?|progress|planned|plans?|updates?|report|recruit\w*|hiring|hires?|accomplishments?|staffing|vacancies|scheduled|news?)\b/u;
const deniesElsewhere =
  /^(?:keine?n?|nichts|aucune?|rien|pas d|ningun[ao]s?|nada|sin (?:actividad|novedad|trabajo)|nessun[ao]?|niente|nenhum[a]?|sem (?:atividade|novidade)|geen|inga|ingen|inget|intet|нет|не (?:план|было|провод|вел|вып)|ничего|работ[аы]? не|κα(?:μία|νένα)|τίποτα|δεν |brak|bez|żadn|ei )/u;
const givesReason =
  /: \S|\b(?:because|due|since|until|but|pending|owing|while|except|although|change|changes)\b|[,;]|\p{N}/u;

/** Whether a line says on purpose that there is nothing. "No change from last month", or a reason why not, says something. */
export function isNil(plain: string): boolean {
  const words = plain
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[\s.!]+$/u, '')
    .trim();
  if (saysNothing.test(words)) return true;
  if (givesReason.test(words) || /[.!?] /.test(words)) return false;
  const count = words.split(/\s+/).length;
  return (count <= 14 && deniesWork.test(words)) || (count <= 8 && deniesElsewhere.test(words));
}
