package org.kehu.customer.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the customers are divided. */
public enum Dimension {
  /** 客户类别. */
  GRADE("grading.grade"),
  /** 大客户级别. */
  TIER("grading.tier"),
  /** 地区. */
  REGION("market.region"),
  /** 行业. */
  INDUSTRY("market.industry"),
  /** 客户状态. */
  STATUS("status"),
  /** 客户类型. */
  KIND("kind"),
  /** 客户性质 (C-87). */
  NATURE("enterprise.nature"),
  /** 企业规模 (C-86). */
  SIZE("market.size"),
  /** 合作意向 (C-85). */
  INTENTION("cooperation.intention"),
  /** 往来类别 (C-23). */
  RELATION("cooperation.relation"),
  /** 直接客户与间接客户 (C-23). */
  DEALING("cooperation.dealing"),
  /** 国内和国际市场 (C-23). */
  REACH("cooperation.reach");

  private final String field;

  Dimension(String field) {
    this.field = field;
  }

  /** Where it stands in a customer's document. */
  public String field() {
    return field;
  }

  /** As requests write it: {@code grade}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Dimension> of(String wireName) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.wireName().equals(wireName))
        .findFirst();
  }
}
