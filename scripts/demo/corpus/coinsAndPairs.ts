// Specialists of coins and of currencies: desk logs, notices, diaries and previews that are dense with one kind of mention.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** Coin and currency texts with both annotators' marks. */
export const coinsAndPairs: readonly MarkedDocument[] = [
  {
    name: 'diary-yield-farmer',
    marked: `Farm diary, week 31

Pulled the [[ETH/USDC|crypto]] position. It earned 41 % a year on paper and 3 % after what the pros call rebalancing and I call feeding the bots.

Moved half into [[stETH|crypto]], which does nothing all day and pays three and a bit. The other half is in [[GHO|a:crypto]] and [[crvUSD|crypto]], lent out at 9. Both hold their dollar nicely so far; [[crvUSD|crypto]] was at 0.997 on Wednesday and I slept anyway.

Sold the last [[CRV|crypto]]. Sold the [[LDO|crypto]] too, at a loss that my accountant will enjoy. Bought a bag of [[PENDLE|crypto]] because three people I respect are in it and one I don't has left.

Gas was 4 gwei on Sunday morning. I did everything then, in pyjamas, on Arbitrum where I could. Someone offered me [[Lumora|crypto]] airdrop points for a signature. No signature.

Net worth in [[ether|a:crypto]]: down 1.2. Net worth in tomatoes: excellent.`,
  },
  {
    name: 'notice-exchange-pairs',
    marked: withCrlf(`NOTICE TO CUSTOMERS – changes to spot markets on 12 August

1. New markets
   [[TIDE/USDT|crypto]], [[TIDE/EUR|crypto]], [[LMRA/BTC|crypto]] open at 10:00 UTC. For the first hour only limit orders are taken.

2. Markets to close
   [[XMR/EUR|crypto]], [[ZEC/EUR|crypto]], [[DASH/EUR|a:crypto|b:forex]]. Open orders will be cancelled. You may withdraw [[Monero|crypto]], [[Zcash|crypto]] and [[Dash|crypto]] until 30 November.

3. Tick size
   [[SHIB/USDT|crypto]] moves to eight decimals, [[BTC/EUR|a:crypto|b:forex]] to whole euros.

4. Renaming
   [[FTM|crypto]] becomes [[S|a:crypto]]; balances are converted one to one.

5. Currency markets
   [[EUR/USDT|a:crypto|b:forex]] keeps its zero maker fee. We have no plans to list [[EUR/USD|forex]], which you can trade with our sister firm.

Deposits over the Tron network will be slow on the day. We shall not ask you for your password, by phone or otherwise.`),
  },
  {
    name: 'diary-currency-options',
    marked: `From the notebook of a currency options trader

Monday. Everyone wants [[yen|forex]] calls. Sold some one-week [[USD/JPY|forex]] vol at 11.8 to a man who sounded out of breath.

Tuesday. He was right. Bought it back at 13.2. Made a third of it up in [[EUR/JPY|forex]], which had not got the memo.

Wednesday. Quiet. Priced a barrier in [[USD/TRY|forex]] for two hours; client went away to think about the [[lira|forex]]. They always go away to think about the [[lira|forex]].

Thursday. [[Cable|forex]]. Bank rate held, five to four, and 1.27 went like wet paper. Long gamma for once. Told the juniors that it was skill.

Friday. A fund asked for [[GBP/CHF|forex]] and meant [[EUR/CHF|a:forex]]; we found out after pricing. Closed small short [[Aussie|forex]], small long [[kiwi|forex]], flat [[loonie|forex]].

Weekend. My daughter has a piggy bank with a real in it, from Rio. I told her that the vol is 15. She asked if that is good.`,
  },
  {
    name: 'preview-central-banks',
    marked: `Six meetings in nine days: what is priced, and what would move

Norges Bank (Thu). No change. If the path is lifted, [[NOK|forex]] gains 1 % against [[SEK|forex]]; if not, it loses half of that.

SNB (Thu). A coin toss. The [[franc|forex]] is up 3 % in trade-weighted terms since March, and the bank has called that unwelcome. A cut takes [[EUR/CHF|forex]] to 0.9650.

Bank of England (Thu). Watch the vote. At 7–2, [[GBP/USD|forex]] holds 1.27; at 6–3 we would sell [[sterling|forex]] against the [[euro|forex]] rather than the [[dollar|forex]].

Bank of Japan (Fri). The one that matters. Tapering without a hike is a gift to those who are short the [[{b:Japanese }yen|forex|gold:b]].

RBA (Tue). Hawkish by habit. [[AUD/NZD|forex]] above 1.10 is where exporters begin to call.

Banxico (Thu after). Split board. After the elections the [[Mexican peso|forex]] lost 11 %; the carry is back at 10, and real money likes [[MXN|forex]] more than it says.

We keep our positions small. Risk in one number: three days with four decisions.`,
  },
  {
    name: 'log-otc-desk',
    marked: `09:02 bid 25 [[btc|crypto]] at 63,150, asia name. done
09:10 offer 400 [[eth|crypto]], same guy. done 2,466
09:31 client wants 3m [[usdt|a:crypto|b:forex]] for [[eur|forex]], settles today, we show 0.9161. thinks
09:33 done
09:58 [[sol|crypto]] two way in 10k, wide
10:20 miner sells 60 [[btc|crypto]], slow, vwap till noon
10:44 [[usdt/usdc|a:crypto|b:forex]] 2m switch at 1 bp
11:15 broker asks for [[ltc|crypto]], haven't seen that since easter
11:40 family office: 500 [[xrp|crypto]]? turns out five hundred thousand. done .5731
12:05 vwap finished, avg 63,208. hedge off
12:30 need to sell the [[eur|forex]] from 09:33, bank does [[eurusd|forex]] 1.0914 for 2.75m
13:12 [[avax|crypto]], [[near|crypto]], [[apt|crypto]] basket, equal weights, 1.5m. worked with algo
14:00 handed to ny. flat but for 3 [[btc|crypto]] and somebody's sandwich`,
  },
  {
    name: 'essay-student-carry',
    marked: `Question 3. Explain the carry trade, with an example. (20 marks)

The carry trade means borrowing in a currency with low interest and lending in one with high interest. For example, an investor may borrow [[yen|forex]] at 0.5 %, sell them for [[Australian dollars|forex]] and hold those at 4.3 %. The profit is 3.8 % a year provided that [[AUD/JPY|forex]] stays where it is.

Theory (uncovered parity) says that it will not: the [[Australian dollar|forex]] should fall by just the difference. In practice it often rises for years, and then it drops by 15 % in a week, as in October 2008. Textbooks describe this as picking up coins in front of a roller.

Funding currencies have been the [[yen|forex]], the [[Swiss franc|forex]] and for some years the [[euro|forex]]. Targets were the [[New Zealand dollar|forex]], the [[rand|forex]] and the [[Turkish lira|forex]].

The same idea exists in coins: one lends [[Tether|a:crypto|b:forex]] at 12 % or sells [[bitcoin|crypto]] futures above spot. There the risk is more that the borrower disappears.

(Examiner: good, but 2008 was also about [[Icelandic króna|a:forex]]. 17/20)`,
  },
  {
    name: 'report-bridge-incident',
    marked: `Incident report: Ebbtide bridge, 3 September

Summary. At 04:12 UTC an attacker minted 11,400 [[wrapped bitcoin|crypto]] without a deposit. 1,020 of them were swapped for real assets before the guardians halted the contract at 04:31.

What was taken: 8,300 [[ETH|crypto]], 4.1 million [[USDC|crypto]], 2.2 million [[DAI|crypto]] and 190,000 [[LINK|crypto]]. The [[USDC|crypto]] was frozen by its issuer within the hour. Of the [[ETH|crypto]], about a half went through a mixer.

What was not touched: user [[BTC|crypto]] in cold storage, the [[Tidepool|crypto]] treasury, and anything on Solana or Avalanche.

Root cause. One of five signing keys was kept on a laptop. Two others could be derived from it. We have no good answer to how that was possible.

Effect on prices. [[TIDE|crypto]] fell by 64 %. [[{a:Wrapped }bitcoin|crypto]] traded at a discount of 3 % to [[bitcoin|crypto]] on one venue for eleven minutes.

Next. Holders of [[EBB|crypto]] vote on Friday whether to make users whole from the reserve, which is in [[ether|crypto]].`,
  },
];
