// The guidelines of the demo project's three entity types: what counts, what does not, bounds, edge cases. Markdown.
import type { DemoLabel } from './markup.ts';

const crypto = `A **cryptocurrency or token as something one can hold, buy, sell or price**.

**Mark**
- names and tickers: *bitcoin*, *BTC*, *Ether*, *SOL*, *Dogecoin*
- stablecoins by name: *USDT*, *USD Coin*, *DAI* (they follow a currency, but they are tokens)
- pairs with a coin in them, whole: *BTC/USD*, *ETHBTC*, *EUR/USDT*
- amounts of a coin: *BTC* in "sent 4,000 BTC"
- clear nicknames of one coin: *corn* for bitcoin, *doge*

**Do not mark**
- the network instead of the coin: "an app on Ethereum", "the Solana validators went down"
- words for a whole class: *crypto*, *altcoins*, *stablecoins*, *memecoins*
- units: "3,000 sats", "20 gwei"
- exchanges, wallets and funds: *Kraken*, "a bitcoin ETF" as a fund (its *bitcoin* is marked when the coin is meant)
- look-alikes: ether the solvent, to tether a horse, Solana Beach, an avalanche in the Alps

**Bounds**
- The cashtag's sign belongs to it: *$BTC*.
- Leave out what is sold with it: *BTC* in "BTC perps", *ether* in "ether futures", *bitcoin* in "bitcoin's rally".
- Name and ticker are two mentions: *Cardano* (*ADA*).
`;

const forex = `A **currency or currency pair whose own value or trading is the subject**.

**Mark**
- pairs in any spelling: *EUR/USD*, *USDJPY*, *euro-dollar* as the pair
- currencies that rise, fall, are bought, sold, hedged or borrowed: "the *yen* slid", "long *CHF*", "hedge our *dollars*"
- dealers' names: *cable*, *loonie*, *kiwi*, *fiber*, *swissie*, *greenback*
- both sides of a rate told with an article: *lira* and *dollar* in "the lira fell to 41 to the dollar"
- measures of one currency: *DXY*, *dollar index*

**Do not mark**
- prices, amounts and rates as a bare number: "revenue of 3 billion yen", "CHF 12.50 a share", "rose to 147.85 yen"
- the central bank, the country, the bond: *the Fed*, *Bund*, *gilt*
- metals, even when quoted like a pair: *XAU/USD*
- pairs of coins (*BTC/USD* is FIN.CRYPTO)
- look-alikes: a pound of flour, a dollar store, a cable car, the real story, a kiwi to eat

**Bounds**
- No article: *yen*, not "the yen".
- The country belongs to it: *Swiss franc*, *US dollar*, *offshore yuan*.
- Leave out what is traded on it: *EUR/USD* in "EUR/USD puts". Two currencies joined by "and" are two mentions.
`;

const stock = `A **listed company named as an investment, or its ticker**.

**Mark**
- a company whose shares move, are held, bought, sold, rated or valued: "*Nestlé* gained 1 %"
- a company that reports figures to the market: "*Kestrel Lithium* beat estimates"
- tickers and exchange codes: *TSLA*, *$TSLA*, *7203.T*, *NESN.SW*
- nicknames of one share: *Big Blue*

**Do not mark**
- a company as employer, shop, maker, adviser or source: "analysts at Goldman Sachs said", "she works at Siemens"
- a company that is only named as a possible bidder: "talk of a bid from Rio Tinto"
- private companies, exchanges, regulators
- indices and funds: *S&P 500*, *DAX*, *SPY*, *IBIT*
- a company's bonds: "Boeing 2034 notes"
- look-alikes: an apple pie, the Amazon basin, a shell on the beach, "meta" as a word

**Bounds**
- Leave out *shares*, *stock*, *calls*, the possessive *'s* and the exchange before a ticker: *F* in "NYSE: F".
- Legal form and share class belong to it when written: *Nestlé SA*, *Berkshire B*.
- The cashtag's sign and the exchange's suffix belong to it: *$TSLA*, *SAP.DE*.
- Name and ticker are two mentions: *Toyota* (*7203.T*).
`;

/** The guideline of each entity type, shown to annotators beside the text; Markdown, under 4,000 characters each. */
export const guidelines: Readonly<Record<DemoLabel, string>> = {
  'FIN.CRYPTO': crypto,
  'FIN.FOREX': forex,
  'FIN.STOCK': stock,
};
