// Lists and tables in plain text: portfolios, calendars, fixings, price tables, minutes in bullet points.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** Lists and plain-text tables with both annotators' marks. */
export const lists: readonly MarkedDocument[] = [
  {
    name: 'table-fixing-rates',
    marked: withCrlf(`Reference rates, 16:00 London

pair        mid       day      month
----------  --------  -------  -------
[[EUR/USD|forex]]     1.09215   +0.21%   +1.40%
[[GBP/USD|forex]]     1.27880   −0.05%   +0.92%
[[USD/JPY|forex]]   147.66000   −0.60%   −3.15%
[[USD/CHF|forex]]     0.86540   −0.33%   −1.88%
[[AUD/USD|forex]]     0.66010   +0.12%   +0.40%
[[USD/CAD|forex]]     1.37120   +0.02%   +0.10%
[[EUR/NOK|forex]]    11.79300   +0.44%   +0.75%
[[USD/ZAR|forex]]    18.20450   −0.91%   −0.20%
[[USD/MXN|forex]]    18.94100   +0.08%   +2.66%
XAU/USD  2,431.20000   +0.30%   +1.90%

Rates are the median of trades in a window of five minutes. The [[Russian rouble|forex]] is no longer shown.`),
  },
  {
    name: 'table-coin-prices',
    marked: `rank | coin | ticker | price | 24 h | 7 d
1 | [[Bitcoin|crypto]] | [[BTC|crypto]] | 63,402.11 | 1.2 | −3.0
2 | [[Ethereum|crypto]] | [[ETH|crypto]] | 2,471.90 | 0.8 | −5.4
3 | [[Tether|crypto]] | [[USDT|a:crypto|b:forex]] | 1.00 | 0.0 | 0.0
4 | [[BNB|crypto]] | [[BNB|crypto]] | 575.03 | 0.3 | −1.1
5 | [[Solana|crypto]] | [[SOL|crypto]] | 143.85 | 2.9 | −8.8
6 | [[USD Coin|a:crypto|b:forex]] | [[USDC|crypto]] | 1.00 | 0.0 | 0.0
7 | [[XRP|crypto]] | [[XRP|crypto]] | 0.57 | −0.4 | 1.6
8 | [[Toncoin|crypto]] | [[TON|crypto]] | 5.37 | −1.9 | −6.0
9 | [[Dogecoin|crypto]] | [[DOGE|crypto]] | 0.10 | 1.1 | −2.3
10 | [[Cardano|crypto]] | [[ADA|crypto]] | 0.34 | 0.0 | −4.7
prices in dollars, changes in per cent, wrapped and staked versions left out`,
  },
  {
    name: 'list-portfolio-review',
    marked: `PORTFOLIO REVIEW, SPRING
Client: the Aldous charity. Base: sterling.

Shares (58 %)
  - [[AstraZeneca|stock]] 6.1
  - [[RELX|stock]] 5.0
  - [[Compass Group|stock]] 4.4
  - [[Novo Nordisk B|stock]] 4.1, trimmed twice
  - [[Schneider Electric|stock]] 3.9
  - [[Mastercard|stock]] 3.7
  - [[Northgate Rail{b: plc}|stock|gold:b]] 1.2 (new)
  - others, each below one

Bonds (30 %): gilts, Treasuries, two green issues by Enel
Gold (5 %): in bars, London
Cash (7 %): of which a third in [[dollars|a:forex]]

To discuss
  * Sell [[Diageo|stock]]? Trustees object to spirits.
  * Two thirds of the [[euro|forex]] is hedged, none of the [[dollar|forex]], why?
  * A donor wishes to give 0.5 [[bitcoin|crypto]]. Sell on receipt (recommended) or refuse
  * [[Shell|stock]] and [[BP|stock]] stay excluded under the policy of 2019`,
  },
  {
    name: 'list-week-ahead',
    marked: `WEEK AHEAD

Mon  Chinese trade data; [[Ryanair|stock]] Q1; US holiday
Tue  UK wages, watch [[sterling|forex]]; RBA minutes ([[AUD|forex]]); [[Novartis|stock]], [[Lockheed Martin|stock]], [[UPS|stock]] results
Wed  US consumer prices, the big one for [[EUR/USD|forex]] and for gold; [[ASML|stock]] results; [[Ethereum|b:crypto]] upgrade goes live (no action needed by holders of [[ether|crypto]])
Thu  ECB; [[TSMC|stock]], [[Nokia|stock]] and [[Netflix|stock]] report; Turkish rates, the [[lira|forex]] at risk
Fri  Japan prices, [[yen|forex]]; expiry of 1.3 bn of [[BTC|crypto]] options and of 0.4 bn in [[ETH|crypto]]; [[American Express|stock]], [[Schlumberger|stock]]

Also: [[Arbitrum|a:crypto]] unlock on Friday (2.6 % of supply), and [[Tamarind Health|stock]] goes into the index after Friday's close, in place of [[Kodak|stock]].`,
  },
  {
    name: 'list-investment-committee',
    marked: `Minutes, investment committee, 9 May
Present: Ebba, Niko, Thandi (chair), Walt. Apologies: Jun

1. Minutes of April: agreed, with Walt's spelling.
2. FX overlay. Niko showed that being short [[CHF|forex]] and long [[NOK|forex]] has cost 60 bp since January. Ebba: cut by half. Agreed. The [[Korean won|forex]] position stays.
3. New ideas
   a. [[Corvane|stock]] – spread to the bid is 9 %. Thandi worried about the regulator. 1 % position, Walt against.
   b. [[Prosus|stock]]/[[Tencent|stock]] – discount trade, long the first and short the other. Deferred.
   c. [[bitcoin|crypto]] – via a fund only. Long talk. Ebba quoted her father. Not agreed.
4. Exits: [[Kone|stock]], [[Wartsila|stock]] (both at target); [[Bayer|stock]] (we were wrong).
5. Any other business: the plant on the window sill is dying.
Next meeting 13 June.`,
  },
  {
    name: 'table-short-interest',
    marked: `SHORT INTEREST, % OF FREE FLOAT (CHANGE ON TWO WEEKS)

  [[GME|stock]]    22.4  (+1.1)
  [[BYND|stock]]   38.9  (−0.4)
  [[RIVN|stock]]   17.3  (+2.0)
  [[CVNS|stock]]    9.6  (−6.2)   bid
  [[MARA|stock]]   24.0  (+0.9)   hedge of convertible
  [[MSTR|a:stock|b:crypto]]   19.5  (+3.3)   same; borrowers hold [[BTC|crypto]] against it
  [[PLUG|stock]]   27.7  (+0.0)
  [[SPCE|stock]]   21.1  (+0.5)
  [[BWTR|stock]]    6.8  (+4.1)

Highest fee to borrow: [[BYND|stock]] 41 %, [[AMC|stock]] 12 %.
Data come from the exchanges; crosses between [[{b:$}GME|stock|gold:b]] and its warrants are not in the figure.`,
  },
  {
    name: 'list-travel-money',
    marked: `Holiday money: how to lose less of it
by the consumer desk

• Pay by card where you can, and always in the local currency. If the terminal offers to charge you in pounds, say no.
• Cash machines at airports are the dearest; banks are best.
• Going to Norway or Sweden? You may not see a coin all week.
• Do not wait for the perfect rate. The [[pound|a:forex]] has moved less than 3 % in a year. A coffee at the gate costs more than that.
• In Switzerland many shops take euros and give change in francs at a rate of their own.
• A dollar store sells adaptors for a tenth of the price.
• Left-over yen? Load them on your train card; it is good for ten years.
• Any app that wants to pay you back in [[bitcoin|crypto]] should be read twice.`,
  },
  {
    name: 'table-model-book',
    marked: `model book, eod  (size in k$, + long / − short)

sym       size    pnl
[[AAPL|stock]]      +410    +2.1
[[GOOG|stock]]      −250    −0.8
[[KO|stock]]        +300    +0.4
[[PEP|stock]]       −300    +0.9
[[7267.T|stock]]    +120    −1.7
[[EURJPY|forex]]    −500    +6.6
[[GBPCHF|forex]]    +200    −0.2
[[NZDCAD|forex]]    +150    +0.3
[[BTC{a:-PERP}|crypto|gold:b]]   +90    −4.4
[[ETHBTC|crypto]]    −60    +1.0
[[AVAX|crypto]]      −25    +0.6
[[LINK|crypto]]      +25    +0.1
cash     8,102       .
-- note: borrow on [[GOOG|stock]] recalled, buy in by thu
-- note: ES and NQ hedges are in the other sheet
-- note: [[avax|a:crypto]] funding flipped, review`,
  },
];
