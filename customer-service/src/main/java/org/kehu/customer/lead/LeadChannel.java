package org.kehu.customer.lead;

import java.util.List;
import java.util.stream.Stream;

/** The way on which a source brought a lead (C-31). */
public enum LeadChannel {
  /** 行业报告. */
  INDUSTRY_REPORT(LeadSource.MARKET_RESEARCH),
  /** 展会. */
  EXHIBITION(LeadSource.MARKET_RESEARCH),
  /** 研讨会. */
  SEMINAR(LeadSource.MARKET_RESEARCH),
  /** 搜索引擎. */
  SEARCH_ENGINE(LeadSource.NETWORK),
  /** 行业网站. */
  INDUSTRY_SITE(LeadSource.NETWORK),
  /** 社交媒体. */
  SOCIAL_MEDIA(LeadSource.NETWORK),
  /** 上下游企业. */
  SUPPLY_CHAIN(LeadSource.PARTNER),
  /** 行业协会. */
  ASSOCIATION(LeadSource.PARTNER);

  private final LeadSource source;

  LeadChannel(LeadSource source) {
    this.source = source;
  }

  /** Those of a source; none of employees. */
  static List<LeadChannel> of(LeadSource source) {
    return Stream.of(values()).filter(one -> one.source == source).toList();
  }

  /** The source that uses it. */
  public LeadSource source() {
    return source;
  }
}
