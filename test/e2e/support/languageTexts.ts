/** One text of each kind that editors get wrong, and what is selected in it by which hand. */

/** A drag as the line runs or against it; a double-click in the middle of a word or at its last letter's end; keys alone. */
export type Hand = 'forth' | 'back' | 'double' | 'late' | 'keys';

export interface Selecting {
  readonly by: Hand;
  /** What must be selected, and where it stands by its first occurrence. */
  readonly mention: string;
}

export interface LanguageText {
  readonly name: string;
  readonly text: string;
  /** None of them over another. */
  readonly selections: readonly Selecting[];
}

const forth = (mention: string): Selecting => ({ by: 'forth', mention });
const back = (mention: string): Selecting => ({ by: 'back', mention });
const double = (mention: string): Selecting => ({ by: 'double', mention });
const late = (mention: string): Selecting => ({ by: 'late', mention });
const keys = (mention: string): Selecting => ({ by: 'keys', mention });

const FAMILY = '👩‍👩‍👧‍👦';
const ENGLAND = '🏴󠁧󠁢󠁥󠁮󠁧󠁿';

export const LANGUAGE_TEXTS: readonly LanguageText[] = [
  {
    name: 'hebrew.txt',
    text:
      'אני גר בתל אביב (Tel Aviv) מאז 1999, ליד רחוב דיזנגוף 12.\n' +
      'He said שלום to דנה כהן twice, in 2024.\n',
    selections: [
      forth('בתל אביב'),
      back('Tel'),
      keys('Aviv) מאז'),
      double('דיזנגוף'),
      keys('אני גר'),
      forth('1999, ליד'),
      back('דנה כהן twice'),
      double('שלום'),
      keys('2024'),
    ],
  },
  {
    name: 'arabic.txt',
    text: 'وُلِدَت مريم العلي في Paris سنة 1984، ثم انتقلت إلى القاهرة.\n' + ' وعاشت هناك 25 عامًا مع Ana Lima\n',
    selections: [
      forth('مريم العلي'),
      back('Paris سنة 1984'),
      double('القاهرة'),
      keys('وُلِدَت'),
      forth('وعاشت هناك'),
      back('25 عامًا'),
      keys('Ana'),
      late('Lima'),
    ],
  },
  {
    name: 'chinese.txt',
    text: '𠮷野家在北京市朝阳区开店。张伟说：“上海很大。”\n',
    selections: [forth('北京市'), back('朝阳区'), double('上海'), keys('张伟'), forth('𠮷野家')],
  },
  {
    name: 'japanese.txt',
    text: '𠮷野家は東京都港区にあります。山田太郎さんは「ソニー」で働く。\n',
    selections: [forth('東京都'), back('山田太郎'), double('ソニー'), keys('港区')],
  },
  {
    name: 'thai.txt',
    text: 'สมชายเดินทางไปกรุงเทพมหานครกับน้องสาวที่ทำงานในเชียงใหม่ ดื่มน้ำ\n',
    selections: [forth('กรุงเทพมหานคร'), back('เชียงใหม่'), double('ทำงาน'), late('น้ำ'), keys('สมชาย')],
  },
  {
    name: 'marks.txt',
    text:
      'Ame\u0301lie Poulain a vu Rene\u0301e a\u0300 Ha\u0300 No\u0323\u0302i, dit Trần Hưng Đạo.\n' +
      'श्रीमती इन्दिरा गाँधी नई दिल्ली में क्षत्रिय से मिलीं।\n',
    selections: [
      forth('Ame\u0301lie Poulain'),
      back('Ha\u0300 No\u0323\u0302i'),
      double('Rene\u0301e'),
      keys('Trần Hưng Đạo'),
      forth('नई दिल्ली'),
      back('क्षत्रिय'),
      double('मिलीं'),
      keys('इन्दिरा गाँधी'),
    ],
  },
  {
    name: 'emoji.txt',
    text:
      `${FAMILY} moved to 🇫🇷 Paris🗼 with 👍🏽 and ${ENGLAND} fans; ❤️‍🔥 5️⃣ stars.\n` +
      '💩This is an annotation. 🙂🙂 Rome 🇩🇪🇮🇹\n',
    selections: [
      forth('Paris'),
      back(`${FAMILY} moved`),
      double('annotation'),
      keys('🇫🇷'),
      keys('👍🏽'),
      forth(ENGLAND),
      back('❤️‍🔥 5️⃣'),
      keys('Rome'),
      forth('🇮🇹'),
    ],
  },
  {
    name: 'crlf.txt',
    text: 'John loves Mary.\r\nHe married her in Berlin.\r\n\r\nShe left\r\n',
    selections: [
      forth('Mary.\r\nHe'),
      back('Berlin'),
      double('John'),
      keys('her'),
      keys('She'),
      late('left'),
    ],
  },
  {
    name: 'blanks.txt',
    text: 'Name:\tAna\u00a0Lima\u2009(née\u202fKohl)\t\tCity:\u3000Tokyo\u2003\u2003Oslo  A  B\n',
    selections: [
      forth('Ana\u00a0Lima'),
      back('née\u202fKohl'),
      double('Oslo'),
      keys('B'),
      double('Tokyo'),
      keys('Name'),
    ],
  },
  {
    name: 'zeroWidth.txt',
    text: 'Met \u2068Dana\u2069 in Tel\u200bAviv, New\u00adport\u2060News; می\u200cخواهم \ufeffRome\u200f, end\u200d.\n',
    selections: [
      forth('Dana'),
      back('Tel\u200bAviv'),
      double('Rome'),
      keys('می\u200cخواهم'),
      keys('end\u200d'),
    ],
  },
  {
    name: 'byteOrderMark.txt',
    text: '\ufeffBerlin is first, Rome is last',
    selections: [forth('Berlin'), back('Rome'), double('first'), late('last')],
  },
];

/** One line of 60,000 characters, with a name near its begin and one near its end. */
export const LONG_LINE = `Zora at the begin. ${'many 👍🏽 words and שלום '.repeat(2_600)}then Yuri😀 at the end.`;
