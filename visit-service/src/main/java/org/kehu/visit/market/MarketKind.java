package org.kehu.visit.market;

/** What a note is about (catalogue ). */
public enum MarketKind {
  /** 市场动态. */
  MARKET,
  /** 竞争对手. */
  COMPETITOR,
  /** 行业新闻. */
  INDUSTRY
}
