// Notes from brokers and bank research desks: ratings, targets, levels, ideas and their risks.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** Research notes with both annotators' marks. */
export const brokerNotes: readonly MarkedDocument[] = [
  {
    name: 'note-brightwater-downgrade',
    marked: `[[Brightwater Foods|stock]] ([[BWTR{b: US}|stock|gold:b]]): down to Hold from Buy. Target $41 (was $55)

We were wrong on cocoa. Our thesis was that [[Brightwater|stock]] could pass on two price rises without losing shelf space; the third quarter shows that it could pass on one. Volumes in North America fell 6 %, against 2 % at [[Hershey|stock]] and a small gain at [[Mondelez|stock]].

Where we could still be too cautious: the [[dollar|forex]]. A third of sales are made in Latin America, and each 5 % off the [[Mexican peso|forex]] costs about 3 cents of earnings. The reverse holds as well.

We prefer [[Nestlé|stock]] (Buy) in European food and [[Tyson|stock]] (Buy) at home. At 14 times next year's earnings [[BWTR|stock]] is not dear, but it is no longer cheap for what it is.

Risks: private labels, weather in West Africa, debt of 3.1 times EBITDA. We do not cover the bonds.`,
  },
  {
    name: 'note-g10-weekly',
    marked: `G10 WEEKLY – SELL THE RIP, BUY THE DIP, MIND THE GAP

Dollar view. We stay neutral on the [[USD|forex]]. Payrolls matter less than people think; positioning matters more, and it is flat.

Trade 1: short [[EUR/SEK|forex]] at 11.38, target 11.10, stop 11.52. The [[krona|forex]] is cheap on every measure we run, and the Riksbank has stopped saying so, which we take as a good sign.

Trade 2: long [[NOK/SEK|forex]]: closed at cost. Oil did its part, the [[Norwegian krone|forex]] did not.

Trade 3: we buy a three-month [[USD/CAD|forex]] 1.3600 put for 85 pips. The Bank of Canada is priced for two cuts; we expect one.

Not trades: [[AUD|forex]] (China data on Friday), [[CHF|forex]] (never fight a central bank with 700 billion reasons), [[JPY|forex]] (month-end).

For those who ask: no, we do not forecast [[bitcoin|a:crypto]].`,
  },
  {
    name: 'note-vanter-initiation',
    marked: `Initiating on [[Vanter Motors|stock]] with a Buy and a target of €28

Vans are dull, and dull is what we like. [[Vanter|stock]] sells 310,000 of them a year, two thirds to fleets that reorder every 54 months. Electric models are 11 % of that and lose €1,900 each; management aims to break even in 2027, and we give them 2028.

Valuation. On 5.8 times EBIT the shares stand at a third below [[Volvo|stock]] and [[Iveco|stock]], and at half of [[Paccar|stock]]. [[Stellantis|stock]] is as cheap, but there you buy cars as well.

What the market misses: the finance arm. It has written off less than 0.4 % a year for a decade.

Currency: costs in [[zloty|b:forex]], sales in euros and pounds. A 10 % rise of the [[zloty|forex]] against the [[euro|forex]] takes 6 % off our 2026 EPS; 70 % is hedged until June.

[[VNTR.AS|stock]] is our top pick among European industrials. It replaces [[Alstom|stock]].`,
  },
  {
    name: 'note-token-valuation',
    marked: `Can a token have a price target? Notes on [[LMRA|crypto]]

Clients keep asking, so here is how we look at [[Lumora|crypto]]. Fees paid on its network came to $38 million in the last year, of which 60 % is used to buy [[LMRA|crypto]] and destroy it. At $2.10 a token and 410 million tokens out, that is a buyback yield of 2.6 %. Compare [[Maker|crypto]] at 6 %, [[Aave|crypto]] at 4 % and [[Uniswap|crypto]], where holders get nothing at all so far.

The catch is dilution. Another 90 million [[LMRA|crypto]] unlock by March. A share that issued 22 % of itself to insiders in six months would be called something less polite than a growth asset.

We see fair value between $1.20 and $1.60. For exposure to the theme we would rather own [[ETH|crypto]], or, for those whose mandate allows shares only, [[Coinbase|stock]].

This note is not about the Lumora network as a technology, on which we have no opinion.`,
  },
  {
    name: 'note-swiss-small-caps',
    marked:
      withCrlf(`[[Zürcher Präzision{a: AG}|stock]] ([[ZPRZ.SW|stock]]) – first look after the visit in Winterthur

• Order book full to October; book-to-bill 1.12
• New press shop («Halle 7») runs two shifts since March
• EBIT margin goal of 14 % is in reach, we model 13.6 %
• Net cash CHF 48m, payout raised to CHF 3.20

The strong [[Swiss franc|forex]] remains the cross they bear. At [[EUR/CHF|forex]] 0.95 we estimate a drag of 80 basis points; at 0.92 it would be 150. The firm hedges the [[euro|forex]] nine months out and the [[dollar|forex]] not at all.

[[Zürcher Präzision|stock]] trades at 17 times, [[Georg Fischer|stock]] at 19, [[VAT Group|stock]] at 34, though the last is hardly a fair comparison. [[Bystronic|stock]] has no earnings to divide by.

We like what we saw. No rating. Liquidity: 4,000 [[shares|b:stock]] on a good day.`),
  },
  {
    name: 'note-options-flow',
    marked: `Options flow, 14:30 ET

Biggest print so far: 22,000 [[AAPL|stock]] Jan 210/230 call spreads bought at 6.15, looks like a roll. Someone sold 9,000 [[INTC|stock]] Sep 28 puts to open, the third day in a row. [[XOM|stock]] 120 calls trade at 4x their usual volume without news.

Index: steady buying of SPX 5,300 puts, October. VIX calls quiet. [[IBIT|b:stock]] sees 60-strike calls, small.

FX: one-week [[EUR/USD|forex]] risk reversals moved to favour puts for the first time since June. A bank paid up for [[USD/CNH|forex]] 7.35 digitals, about $20m a pop. [[Sterling|forex]] vols are asleep.

Digital assets: on the offshore venue 1,100 [[BTC|crypto]] Dec 80k calls lifted in blocks at 0.052; [[ETH|crypto]] skew flat. Nobody cares for [[SOL|crypto]] today.

Watch [[$KSTL|stock]] after the bell: implied move 11 %, average of the last eight 7 %.`,
  },
  {
    name: 'note-insurers-hurricane',
    marked: `Storm season: who is on the hook?

Hurricane Odile should cost the industry $9bn to $14bn. That is an earnings event, no more. In our coverage [[Munich Re|stock]] and [[Hannover Re|stock]] have the most room in their large-loss budgets (62 % and 55 % unused). [[Swiss Re|stock]] has less, and guides with care.

Among primary insurers, [[Allstate|stock]] and [[Progressive|stock]] carry the cars that float away; [[Chubb|stock]] carries the yachts. [[Berkshire B|a:stock]] is down 1 % and we cannot see why it should be.

Florida specialists are another matter. We would not touch [[Palmetto Home|stock]] before it reports, whatever the yield.

Past storms have seen the [[dollar|b:forex]] amounts of first estimates rise by a third. Cat bonds fell two points. Munich Re said in a webcast that it sees no reason to change its advice to customers along the coast.`,
  },
  {
    name: 'note-yen-carry-unwind',
    marked: `Three questions on the carry trade

1. How big is it? Nobody knows. Futures show $9bn of net shorts in the [[yen|forex]]; bank lending suggests twenty times that. We work with $200bn and hold it loosely.

2. What is the other side? [[MXN|forex]] and [[BRL|forex]], as ever; US tech shares; and since 2023 a surprising amount of [[bitcoin|crypto]], bought by Japanese margin accounts. The correlation of [[BTC/JPY|a:crypto|b:forex]] with [[USD/JPY|forex]] on down days is 0.6.

3. What breaks it? Volatility. When one-month [[dollar/yen|forex]] vol goes over 12, the income from holding [[Mexican pesos|forex]] no longer pays for the sleepless nights.

Our hedge: own [[AUD/JPY|forex]] puts. Cheap, liquid, and right for the wrong reasons as well. Share investors can do the same with [[SMFG|stock]] and [[MUFG|stock]], which gain from the higher rates that start it all.`,
  },
];
