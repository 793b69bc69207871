// Market reports in the voice of a news agency: dateline, moves, a quote, a level to watch.
import type { MarkedDocument } from '../markup.ts';

/** News-agency reports with both annotators' marks. */
export const newsWire: readonly MarkedDocument[] = [
  {
    name: 'wire-tokyo-close',
    marked: `TOKYO, Tuesday – Japanese shares finished lower for a third session as a firmer [[yen|forex]] ate into the outlook for exporters and a soft survey of machine tool orders kept buyers away.

[[Toyota Motor|stock]] ([[7203.T|stock]]) lost 2.1 percent and [[Honda|stock]] slid 1.8 percent, while [[Subaru|stock]], which makes most of its profit in North America, was the day's worst carmaker with a fall of 3.4 percent. [[Nintendo|stock]] bucked the trend, adding 0.9 percent ahead of its results.

[[USD/JPY|forex]] touched 146.20, its lowest in five weeks. "Every big figure in the [[{b:dollar-}yen|forex|gold:b]] takes something off operating profit, and people have learned to do that sum before breakfast," said Haruka Ishii, who runs a domestic equity fund in Osaka.

Banks rose. [[Mitsubishi UFJ|stock]] gained 1.2 percent and [[Resona|stock]] 0.8 percent on hopes of higher lending margins. Turnover came to 4.1 trillion yen, a little under the average of the past month.`,
  },
  {
    name: 'wire-crypto-weekend',
    marked: `LONDON – [[Bitcoin|crypto]] held above $61,000 on Sunday after a volatile weekend in which some $480 million of leveraged positions were closed by force, most of them longs.

The largest digital asset was last up 0.6 percent. [[Ether|crypto]] underperformed, falling 1.4 percent to $2,390, and [[Solana|crypto]] dropped 3 percent even though its network processed a record number of transactions. [[XRP|crypto]], [[Cardano|crypto]] and [[Dogecoin|crypto]] were little changed.

Traders pointed to thin order books and to talk that a large holder had moved 4,000 [[BTC|crypto]] to an exchange. The supply of [[Tether|a:crypto|b:forex]] grew by $300 million over the week, usually taken as a sign of money waiting on the side lines, while that of [[USD Coin|a:crypto|b:forex]] shrank.

"It was a flush, not a change of weather," said Marit Solheim of the brokerage Fjordline. She expects [[bitcoin|crypto]] to trade between $58,000 and $64,000 until the inflation figures on Wednesday.`,
  },
  {
    name: 'wire-euro-inflation',
    marked: `FRANKFURT – The [[euro|forex]] climbed to its highest level in two months against the [[US dollar|forex]] on Thursday after prices in the currency area rose faster than forecast, leading investors to trim their bets on a rate cut in the spring.

[[EUR/USD|forex]] was up 0.5 percent at 1.1042 by 1430 GMT, having traded at 1.0971 before the figures. The single currency also gained on [[sterling|forex]], with [[EUR/GBP|forex]] at 0.8566, and reached a one-month high of 0.9720 [[Swiss francs|b:forex]].

Core inflation came in at 2.9 percent, where economists had seen 2.6 percent. The two-year Schatz yield jumped nine basis points.

"The market was leaning one way and got pushed the other," said a dealer at a Dutch bank. "Real money came in to buy [[euros|forex]] at 1.1000 and the short-term accounts had to cover." The [[dollar index|forex]] ([[DXY|b:forex|gold:b]]) slipped to 101.9. Elsewhere the [[Swedish crown|forex]] rose after the Riksbank's deputy governor spoke of patience, and the [[Norwegian crown|forex]] followed it.`,
  },
  {
    name: 'wire-kestrel-results',
    marked: `PERTH – Shares in [[Kestrel Lithium|stock]] jumped 14 percent on Wednesday after the miner said that costs at its Dry Creek site had fallen for the fourth quarter in a row and that it would resume its dividend.

Net profit for the half-year was A$212 million, against A$94 million a year before. Revenue edged down 3 percent as a recovery in volumes made up for most of the slide in spodumene prices.

The results lifted the sector. [[Pilbara Minerals|stock]] rose 4.4 percent, [[Mineral Resources|stock]] 3.1 percent and New York-listed [[Albemarle|stock]] 2 percent in early dealings. [[{b:ASX: }KSTL|stock]] is still down by a third over twelve months.

Chief executive Dana Whitlock told reporters that the weaker [[Australian dollar|forex]] had "done some of the lifting": the group sells in dollars and pays its crews at home. It has hedged a quarter of next year's receipts at an [[AUD/USD|forex]] rate of 0.6620. Whitlock played down talk of a bid from [[Rio Tinto|a:stock|gold:b]], saying no party had been in touch.`,
  },
  {
    name: 'wire-fed-minutes',
    marked: `NEW YORK – U.S. stocks pared gains and the [[dollar|forex]] firmed after minutes of the Federal Reserve's latest meeting showed that several officials saw no hurry to lower rates.

The S&P 500 was up 0.1 percent, having risen as much as 0.7 percent. [[Nvidia|stock]] gave back most of an early advance to trade 0.4 percent higher, [[Apple|stock]] was flat, and [[Amazon|stock]] and [[Meta Platforms|stock]] lost half a percent each. Regional lenders were weak: [[KeyCorp|stock]] fell 2.2 percent and [[Zions|stock]] 1.9 percent.

The [[greenback|forex]] rose to 147.85 [[yen|b:forex]] and the [[euro|forex]] dipped below $1.0900. [[Bitcoin|crypto]], which had gained in the morning, turned negative and last changed hands at $64,120, down 1.1 percent.

Spot gold was steady at $2,318 an ounce. Ten-year Treasury yields rose three basis points to 4.31 percent. Minutes are published three weeks after each meeting; the next decision is due on the 18th.`,
  },
  {
    name: 'wire-lira-intervention',
    marked: `ISTANBUL – Turkish state banks sold about $1.2 billion on Monday to slow a slide in the [[lira|forex]], three bankers with knowledge of the matter said, as the currency weakened past 41 to the [[dollar|a:forex]] for the first time.

[[USD/TRY|forex]] stood at 40.92 late in the afternoon. One banker said the sales had come in clips of $50 million and stopped shortly before the local close. The central bank declined to comment.

Other emerging currencies had a calmer day. The [[South African rand|forex]] was 0.3 percent stronger, the [[Mexican peso|forex]] added 0.2 percent, and the [[Brazilian real|forex]] was steady at 5.43. The [[zloty|forex]] eased against the [[euro|forex]] before a rate decision in Warsaw.

On the Istanbul exchange [[Turkish Airlines|stock]], whose income is mostly in foreign money, rose 3.8 percent; [[Akbank|stock]] and [[Garanti|stock]] shed more than 2 percent each. Locals have been turning to stablecoins as well, with [[USDT|crypto]] trading at a premium of 1.5 percent on the city's exchanges.`,
  },
  {
    name: 'wire-corvane-takeover',
    marked: `Chip designer [[Corvane|stock]] has agreed to be bought by its larger rival [[Texas Instruments|stock]] for $8.4 billion in cash and shares, the companies said late on Friday, in what would be the biggest deal in the industry this year.

Holders of [[Corvane|stock]] will get $31 in cash and 0.112 of a [[TI|stock]] share for each share they own, a premium of 38 percent on Thursday's close. [[{a:$}CVNS|stock]] rose 33 percent after hours, which suggests that some doubt regulators will let it pass; [[TXN|stock]] slipped 2 percent.

Corvane employs 3,100 people, half of them at its campus in Austin. It has said that jobs there are safe for two years.

Other small chip names rose in sympathy: [[Lattice|stock]] gained 5 percent, [[Silicon Labs|stock]] 4 percent and [[Semtech|stock]] almost 7 percent. Advisers were [[Goldman Sachs|b:stock]] for the buyer and Lazard for the target.`,
  },
  {
    name: 'wire-stablecoin-rule',
    marked: `BRUSSELS – Issuers of dollar-backed tokens will have to keep at least 60 percent of their reserves in European banks if they want to serve clients in the bloc, under technical rules that were published on Friday.

The rule bites hardest on [[Tether|crypto]], whose issuer has said it will not apply for a licence. Several venues have already removed [[USDT|crypto]] pairs. [[USDC|crypto]] and the euro-linked [[EURC|a:crypto|b:forex]] are expected to gain ground, as is [[EURI|crypto]], a smaller coin issued by a bank.

Lawyers said that the treatment of [[DAI|crypto]], which no company stands behind, was left open. "You cannot licence a piece of code," one said.

Shares of [[Circle|stock]] rose 6 percent on the New York exchange, and [[Coinbase|stock]] added 2 percent. [[Bitcoin|crypto]] did not react. A spokeswoman for the Commission said that holders may keep and redeem the coins they have, and that the rules apply from July.`,
  },
  {
    name: 'wire-london-midday',
    marked: `1215 GMT – London's blue chips were 0.3 percent higher at midday, helped by a softer [[pound|forex]] and by oil majors.

[[Shell|stock]] and [[BP|stock]] put on 1.4 and 1.1 percent as Brent crude rose above $84 a barrel. [[Diageo|stock]] (up 2.0 percent) and [[Unilever|stock]] (1.3 percent), which earn in other currencies what they report in pounds, liked the slide in the [[cable{b: rate}|forex]], to $1.2610 from $1.2680 at Friday's close.

[[Rolls-Royce|stock]] was the top faller after [[Safran|stock]] of France warned of shortages of castings. Housebuilders had a poor morning too: [[Persimmon{b: plc}|stock|gold:b]] lost 1.7 percent and [[Barratt|stock]] 1.5 percent when mortgage approvals fell short of forecasts.

Among mid-caps [[Northgate Rail|stock]] surged 19 percent. The leasing group said it had received an approach at 410 pence a share. The [[euro|forex]] bought 85.4 pence. Volumes were light, with many dealers at the summer races.`,
  },
  {
    name: 'wire-seoul-listing',
    marked: `SEOUL – [[Hanbit Battery|stock]] closed its first day of trading at 58,400 won, 46 percent above the price of its initial offering, in the strongest debut on the Kospi since the spring.

The maker of separator film sold 9.2 million new shares. Retail demand was such that brokers had to allot by lot. Its larger peers did not share in the joy: [[LG Energy Solution|stock]] ([[373220.KS|stock]]) ended down 0.7 percent and [[Samsung SDI|stock]] 1.2 percent. [[Samsung Electronics|stock]] rose 0.4 percent to a record.

The [[won|forex]] finished onshore trade at 1,352.1 per [[dollar|a:forex|gold:b]], little moved. Dealers said that foreign buyers of the new stock had covered their needs in the [[USD/KRW|forex]] forward market last week.

On local exchanges the so-called kimchi premium, the gap between the price of [[bitcoin|crypto]] at home and abroad, narrowed to 0.8 percent from 2.1 percent. [[XRP|crypto]] was again the coin that changed hands most, ahead of [[bitcoin|crypto]] and [[Ethereum|crypto]].`,
  },
];
