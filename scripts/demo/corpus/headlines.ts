// Headlines, ticker tape and alerts: capitals, clipped grammar, one thought a line.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** Headline lists and alerts with both annotators' marks. */
export const headlines: readonly MarkedDocument[] = [
  {
    name: 'headlines-monday-0600',
    marked: `TOP HEADLINES 06:00 CET

[[YEN|forex]] AT FIVE-WEEK HIGH AS TOKYO HINTS AT RATE RISE
[[SIEMENS|stock]] LIFTS OUTLOOK, ORDERS BEAT HOPES
[[BITCOIN|crypto]] SLIPS BELOW 60K, [[ETHER|crypto]] DOWN 4 PCT
OIL STEADY; MINISTERS MEET IN VIENNA
[[VANTER MOTORS|stock]] RECALLS 41,000 VANS
[[STERLING|forex]] SHRUGS OFF WEAK RETAIL SALES
BREAD PRICES TO RISE BY A POUND A WEEK, FAMILIES SAY
[[NOVO NORDISK|stock]] TRIAL MEETS MAIN GOAL, [[LILLY|stock]] FALLS IN EARLY TRADE
SWISS VOTE ON PENSIONS TOO CLOSE TO CALL
[[USDT|crypto]] SUPPLY HITS RECORD
[[RAND|forex]] RALLIES AFTER BUDGET; [[MTN|stock]], [[NASPERS|stock]] FOLLOW`,
  },
  {
    name: 'tape-results-evening',
    marked: withCrlf(`*[[TAMARIND HEALTH|stock]] 2Q ADJ EPS 88C, EST. 79C
*[[TAMARIND HEALTH|stock]] SEES FY REV $4.1B-$4.2B, EST. $4.05B
*[[{b:$}TMRD|stock|gold:b]] +9.2% POST-MARKET
*[[NETFLIX|stock]] 2Q NET ADDS 5.9M, EST. 5.1M
*[[NFLX|stock]] +4% AFTER HOURS; [[DISNEY|stock]] +1.1%
*[[BRIGHTWATER FOODS|stock]] CUTS FY VIEW, CITES COCOA, STRONG [[DOLLAR|a:forex]]
*[[BWTR|stock]] -12% POST-MARKET
*[[UNITED AIRLINES|stock]] CFO TO STEP DOWN IN MARCH
*FED'S WALTERS: NO RUSH TO MOVE
*[[EUR/USD|forex]] PARES GAIN TO 0.1%
*[[USD/JPY|forex]] ERASES DROP, LAST 148.02
*[[COINBASE|a:stock|gold:b]] TO LIST [[LUMORA|crypto]], [[TIDEPOOL|crypto]] TOKENS FROM AUG 3
*[[LMRA|crypto]] JUMPS 31%`),
  },
  {
    name: 'alerts-price-levels',
    marked: `[alert 1] [[BTC/USD|crypto]] crossed above 65,000.00 (last 65,012.40)
[alert 2] [[EURUSD|forex]] crossed below 1.0850 (last 1.0849)
[alert 3] [[AAPL|stock]] daily change greater than +3 % (last 3.12 %)
[alert 4] [[ETH/BTC|crypto]] new 52-week low (last 0.0381)
[alert 5] [[GBPUSD|forex]] crossed above 1.2700 (last 1.2702)
[alert 6] XAUUSD crossed above 2,350.00 (last 2,351.15)
[alert 7] [[NESN.SW|stock]] volume 3x average
[alert 8] [[SOL/USDT|crypto]] crossed below 140.00 (last 139.77)
[alert 9] [[USDCHF|forex]] RSI(14) under 30
[alert 10] [[RHM.DE|stock]] new all-time high (last 612.80)
[alert 11] [[DOGE/USD|a:crypto|b:forex]] daily change less than −8 % (last −8.31 %)
[alert 12] [[9988.HK|stock]] gap up at open
[alert 13] SPX crossed above 5,500 (last 5,501)
[alert 14] [[NZDUSD|forex]] crossed below 0.6000 (last 0.5998)`,
  },
  {
    name: 'headlines-business-page',
    marked: `BUSINESS • What you may have missed

“We will not sell”: founder of [[Orlanda Steel|stock]] rejects Nippon Steel’s second offer
Why the [[Swiss franc|forex]] keeps winning
[[Boeing|stock]] gets 60-jet order, shares barely move
Apple growers fear a second late frost
A baker in Leeds prices her loaves in [[bitcoin|a:crypto]]
[[Ryanair|stock]] and [[easyJet|stock]] fall as fuel hedges run out
The carry trade is back, and the [[peso|forex]] is its darling
Is it too late to buy [[Nvidia|stock]]?
Shell seekers flock to Cornish beach
The [[loonie|forex]] and the price of lumber: a love story
Dollar stores thrive as shoppers trade down
[[Ethereum|crypto]] or [[Solana|crypto]]: what the big funds bought last quarter`,
  },
  {
    name: 'ticker-crawl-asia',
    marked: `ASIA OPEN >> [[TSMC|stock]] 941.0 +1.2% >> [[TENCENT|stock]] 388.4 −0.6% >> [[SONY|stock]] 13,280 +0.3% >> [[BHP|stock]] 43.11 −1.9% >> [[RELIANCE|stock]] 2,941 +0.8% >> [[INFOSYS|stock]] 1,802 FLAT >> [[ALIBABA|stock]] 79.2 +2.4% >> [[SOFTBANK|stock]] 8,905 −2.2% >> FX >> [[USD/CNH|forex]] 7.2410 >> [[AUD/USD|forex]] 0.6587 >> [[USD/SGD|forex]] 1.3455 >> [[USD/INR|forex]] 83.62 >> [[EUR/JPY|forex]] 161.90 >> COINS >> [[BTC|crypto]] 62,880 >> [[ETH|crypto]] 2,455 >> [[BNB|a:crypto]] 571 >> [[XRP|crypto]] 0.588 >> [[TON|crypto]] 5.41 >> METALS >> GOLD 2,344 >> SILVER 29.1 >> WEATHER >> TYPHOON WARNING FOR KYUSHU LIFTED >>`,
  },
  {
    name: 'headlines-no-markets',
    marked: `CITY DESK – EVENING LIST

COUNCIL VOTES FOR NEW TRAM LINE, WORK TO START IN MAY
CABLE CAR REOPENS AFTER SIX WEEKS OF REPAIRS
HOSPITAL SHORT OF NURSES AGAIN
SCHOOL KITCHENS GO LOCAL: 900 POUNDS OF CARROTS A DAY
POLICE SEEK OWNER OF HORSE FOUND TETHERED TO BUS STOP
AMATEUR CHEMIST HURT IN ETHER FIRE
LIBRARY LENDS OUT UKULELES
AVALANCHE CLOSES PASS ROAD; SKIERS SAFE
MAYOR: “I STAND BY EVERY WORD”`,
  },
];
