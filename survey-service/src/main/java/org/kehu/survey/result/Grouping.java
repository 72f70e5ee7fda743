package org.kehu.survey.result;

/** By what results are told apart; all of it as it was at the time of asking (catalogue S-07). */
public enum Grouping {
  /** 客户类别. */
  GRADE("grade"),
  /** 大客户级别. */
  TIER("tier"),
  /** 地区. */
  REGION("region"),
  /** 归属人: who looked after the customer (catalogue S-12). */
  OWNER("ownerId"),
  /** 批次. */
  WAVE("waveId"),
  /** 月度趋势: month of the response, {@code 2026-11}. */
  MONTH("submittedAt");

  private final String field;

  Grouping(String field) {
    this.field = field;
  }

  /** The field of a response that decides. */
  String field() {
    return field;
  }
}
