// @ts-check
// The words by which a solution gives itself away, a table a language.

/**
 * `words` are lists, in which a phrase is joined by `_`; `{name}` in a pattern stands for one of its
 * list.  Each of `rows` finds a solution in a clause, whose words stand in small letters in a line,
 * with a space before and after each; unless one of `spoils` stands before it in its clause, or one
 * of `doubts` before it in its sentence.  `leads` are passed over at the beginning of a clause.
 * @typedef {{ words: Record<string, string>, rows: string[], spoils: string, doubts: string,
 *   leads: string }} Rules
 */

/** @type {Rules} */
export const EN = {
  words: {
    to: "must should ought_to has_to have_to got_to needs_to need_to",
    aside: `really just urgently finally also simply now first definitely probably maybe perhaps all
      quickly soon at_least both`,
    act: `hire recruit employ buy purchase acquire introduce implement install replace outsource
      automate restructure reorganise reorganize digitise digitize adopt appoint fire sack dismiss
      redesign rewrite bring_in roll_out put_in_place get_rid_of switch_to invest_in`,
    acted: `hired recruited bought purchased acquired introduced implemented installed replaced
      outsourced automated restructured reorganised reorganized digitised digitized adopted appointed
      fired sacked dismissed redesigned rewritten set_up brought_in rolled_out put_in_place`,
    acting: "replacing rewriting outsourcing restructuring automating",
    ordered: `hire recruit buy introduce implement install replace outsource automate restructure
      reorganise reorganize appoint redesign rewrite set_up bring_in roll_out`,
    whom: `a an another more new some someone somebody the our their one two three four five external
      additional temporary better all every`,
    noun: "the a any this our their no little urgent real growing",
    another: "a an another some more new better",
    more: "another more new better extra additional external",
    thing: `tool tools system systems software app platform database dashboard crm erp workshop
      workshops training process processes policy policies checklist template budget`,
    bare: "training software staff personnel consultants",
    staff: `staff personnel headcount manager managers consultant consultants trainer assistant
      developers engineers nurses`,
    loose: "in of for to from with than at on and or who that which as about",
    best: "only best obvious possible",
  },
  rows: [
    // The need to do something is a noun, and no demand.
    " (?<! {noun} ){to} (?:{aside} ){0,2}{act} ",
    " {to} be (?:{aside} )?{acted} ",
    " needs? {acting} ",
    " (?:we|i|they|you|one) could (?:{aside} )?(?:{act}|set up) ",
    " needs? (?:{aside} )?(?:to (?:get|have) )?(?:{another} (?:(?!{loose} )[^ ]+ ){0,2}?{thing} |{bare} $)",
    " needs? (?:{aside} )?(?:to (?:get|have) )?(?:an? )?{more} (?:{staff} |people $)",
    " {to} get {another} (?:(?!{loose} )[^ ]+ ){0,2}?{thing} ",
    "^ (?:let's|let us) (?:{aside} )?{act} ",
    "^ {ordered} (?:{whom}|[0-9]+) ",
    "^ (?:the|my|our|one) (?:{best} )?solution (?:is|would be|could be) (?:to|an?) ",
  ],
  spoils: `whether if unless how what why who whom whose which when where until before because since
    although though not never nobody nothing none no neither nor cannot can't don't doesn't didn't
    won't isn't aren't wasn't without hardly wish told says said expect expects than`,
  doubts: `whether unclear unsure undecided know knows agree agrees disagree decide decides decided
    argue argues wonder wonders discuss ask asks asked`,
  leads: "maybe perhaps so and but therefore then also please first basically simply just",
};

/** @type {Rules} */
export const DE = {
  words: {
    must: `muss müssen müsste müssten muß muessen muesste muessten sollte sollten könnte könnten
      koennte koennten`,
    aside: "jetzt einfach dringend endlich nur auch unbedingt",
    act: `einstellen anheuern kaufen anschaffen beschaffen einführen einfuehren ersetzen austauschen
      ablösen implementieren installieren umstrukturieren reorganisieren automatisieren
      digitalisieren auslagern outsourcen entlassen einrichten beauftragen schulen besetzen
      zusammenlegen aufstocken`,
    acted: `eingestellt angeheuert gekauft angeschafft beschafft eingeführt eingefuehrt ersetzt
      ausgetauscht abgelöst implementiert installiert umstrukturiert reorganisiert automatisiert
      digitalisiert ausgelagert entlassen eingerichtet beauftragt geschult besetzt zusammengelegt
      aufgestockt`,
    more: `mehr neue neues neuen neuer bessere besseres besseren besserer weitere weiteres weiteren
      weiterer zusätzliche zusätzliches zusätzlichen zusätzlicher externe externes externen externer`,
    thing: `tool tools system systeme software app plattform datenbank werkzeug werkzeuge schulung
      schulungen workshop workshops training prozess prozesse richtlinie richtlinien checkliste
      vorlage budget`,
    staff: "personal leute mitarbeiter mitarbeiterinnen stellen berater beraterinnen",
    loose: `nicht nie niemals niemand niemanden niemandem nichts ohne immer ständig dauernd kein keine
      keinen keiner ob wer wen wem was wie wann warum wo welche welchen welches dass weil wenn bis zu
      um für von mit`,
    finite: "will wollen kann können darf dürfen möchte möchten würde würden ist sind hat haben",
  },
  rows: [
    " {must} (?:(?!{loose} )[^ ]+ ){0,10}?{act} (?:lassen )?(?:$|und |oder )",
    " {must} (?:(?!{loose} )[^ ]+ ){0,10}?{acted} werden (?:$|und |oder )",
    " (?:brauchen?|braucht|bräuchten?|benötigen?|benötigt) (?:{aside} )?(?:eine?n?|{more}) (?:(?!{loose} )[^ ]+ ){0,2}?{thing} ",
    " (?:brauchen?|braucht|bräuchten?|benötigen?|benötigt) (?:{aside} )?{more} {staff} ",
    "^ lass(?:t|en sie)? uns (?:(?!{loose} )[^ ]+ ){0,8}?{act} $",
    "^ (?:eine?n?|{more}) (?:(?!{finite} |{loose} )[^ ]+ ){1,4}?{act} $",
    "^ (?:die|meine|unsere) lösung (?:ist|wäre) (?:eine?|{more}) ",
  ],
  spoils: `ob wenn falls wer wen wem was wie wann warum wo welche welcher welchen nicht nie niemals
    niemand niemanden niemandem nichts kein keine keiner keinen ohne bevor bis weil`,
  doubts: `ob unklar weiß weiss wissen streiten uneinig uneins entscheiden entscheidet fragen fragt`,
  leads: "vielleicht also und aber deshalb deswegen dann auch bitte zuerst einfach",
};
